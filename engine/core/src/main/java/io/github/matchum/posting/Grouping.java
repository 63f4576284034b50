package io.github.matchum.posting;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.tagging.Mention;
import io.github.matchum.text.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads which skills of a line stand in for one another. Between neighbours the words and signs
 * decide: {@code 또는} and {@code /} (of like things) join a group, {@code 와} and plain commas part;
 * {@code 등} and {@code 중 하나} behind a list turn its commas into alternatives; brackets give
 * examples of the word before them.
 */
final class Grouping {

  private static final int LONGEST_CONJUNCTION = 8;

  /** How two neighbours are joined. */
  private enum Join {
    OR,
    COMMA,
    AND
  }

  private final Dictionary dictionary;
  private final String folded;
  private final PhraseTable.Matches cues;
  private final List<Mention> mentions;
  private final int[] bracket;

  /** Words that join two (또는) and those that choose from a list (중 하나). */
  private final List<PhraseTable.Found> ors;

  private final Set<PhraseTable.Found> choices;

  Grouping(Dictionary dictionary, String folded, PhraseTable.Matches cues, List<Mention> mentions) {
    this.dictionary = dictionary;
    this.folded = folded;
    this.cues = cues;
    this.mentions = mentions;
    if (mentions.size() < 2) {
      this.bracket = new int[0];
      this.choices = Set.of();
      this.ors = List.of();
      return;
    }
    this.bracket = brackets(folded);
    this.choices = new HashSet<>(cues.all("choice"));
    List<PhraseTable.Found> all = new ArrayList<>(cues.all("or"));
    all.addAll(choices);
    all.sort(
        Comparator.comparingInt(PhraseTable.Found::start).thenComparingInt(PhraseTable.Found::end));
    this.ors = List.copyOf(all);
  }

  /** A group before it gets its line. */
  record Draft(LinkedHashSet<SkillId> anyOf, int atLeast, int start, int end) {}

  /** Returns the groups of the line, in its order; all of them are asked. */
  List<Draft> groups() {
    int n = mentions.size();
    if (n < 2) {
      return n == 0 ? List.of() : List.of(alone(mentions.get(0)));
    }
    int[] owner = new int[n];
    for (int i = 0; i < n; i++) {
      owner[i] = i;
    }
    Join[] joins = new Join[Math.max(0, n - 1)];
    for (int i = 0; i + 1 < n; i++) {
      joins[i] = join(mentions.get(i), mentions.get(i + 1));
    }
    // "A, B 또는 C": the commas of a list that ends in an alternative are alternatives too.
    for (int i = joins.length - 1; i > 0; i--) {
      if (joins[i] == Join.OR
          && joins[i - 1] == Join.COMMA
          && isWordOr(i)
          && sameBracket(i - 1, i + 1)) {
        joins[i - 1] = Join.OR;
      }
    }
    for (PhraseTable.Found cue : cues.all("examples")) {
      alternatives(joins, cue, false);
    }
    for (PhraseTable.Found cue : ors) {
      if (isChoice(cue)) {
        alternatives(joins, cue, true);
      }
    }
    for (int i = 0; i < joins.length; i++) {
      if (joins[i] == Join.OR) {
        merge(owner, i, i + 1);
      }
    }
    bracketGroups(owner, joins);
    classWords(owner);
    return drafts(owner);
  }

  /** One skill is a group by itself, however its line is put. */
  private static Draft alone(Mention m) {
    LinkedHashSet<SkillId> one = new LinkedHashSet<>(2);
    one.add(m.skill().id());
    return new Draft(one, 1, m.span().start(), m.span().end());
  }

  private List<Draft> drafts(int[] owner) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < owner.length; i++) {
      members.computeIfAbsent(root(owner, i), k -> new ArrayList<>(2)).add(i);
    }
    List<Draft> out = new ArrayList<>();
    for (List<Integer> of : members.values()) {
      LinkedHashSet<SkillId> anyOf = new LinkedHashSet<>();
      of.forEach(k -> anyOf.add(mentions.get(k).skill().id()));
      int start = mentions.get(of.get(0)).span().start();
      int end = mentions.get(of.get(of.size() - 1)).span().end();
      if (out.stream().noneMatch(d -> d.anyOf().equals(anyOf))) {
        out.add(new Draft(anyOf, Math.min(atLeast(start, end), anyOf.size()), start, end));
      }
    }
    return out;
  }

  /** How many of a group are asked: the number within a phrase of choice beside it. */
  private int atLeast(int start, int end) {
    for (int k = firstFrom(ors, start - 48); k < ors.size() && ors.get(k).start() < end + 24; k++) {
      PhraseTable.Found cue = ors.get(k);
      boolean behind = cue.start() >= end && cue.start() - end < 24;
      boolean before = cue.end() <= start && start - cue.end() < 24;
      if (!isChoice(cue) || !(behind || before)) {
        continue;
      }
      String phrase = folded.substring(cue.start(), cue.end());
      for (int i = 0; i < phrase.length(); i++) {
        if (Script.isDigit(phrase.charAt(i))) {
          return Math.max(1, phrase.charAt(i) - '0');
        }
      }
      for (PhraseTable.Found n : dictionary.lexicon().numbers().find(phrase).all()) {
        return Integer.parseInt(dictionary.lexicon().numbers().className(n.type()));
      }
    }
    return 1;
  }

  private static int root(int[] owner, int i) {
    int r = i;
    while (owner[r] != r) {
      owner[r] = owner[owner[r]];
      r = owner[r];
    }
    return r;
  }

  private static void merge(int[] owner, int a, int b) {
    int ra = root(owner, a);
    int rb = root(owner, b);
    owner[Math.max(ra, rb)] = Math.min(ra, rb);
  }

  private Join join(Mention a, Mention b) {
    int from = a.span().end();
    int to = b.span().start();
    String between = folded.substring(from, to);
    for (int k = firstFrom(ors, from); k < ors.size() && ors.get(k).start() < to; k++) {
      if (ors.get(k).end() <= to && !isChoice(ors.get(k))) {
        return to - from <= 24 ? Join.OR : Join.AND;
      }
    }
    String core = withoutVersion(between).strip();
    if (core.equals("/") || core.equals("|") || (core.endsWith("/") && core.length() <= 2)) {
      return alike(a.skill(), b.skill()) ? Join.OR : Join.AND;
    }
    if (core.startsWith("이나 ") || core.equals("이나") || core.equals("나") || core.startsWith("나 ")) {
      return Join.OR;
    }
    if (core.isEmpty()) {
      return Join.AND;
    }
    if (isComma(core)) {
      return Join.COMMA;
    }
    return Join.AND;
  }

  /**
   * Returns the first place of a list in the order of the line that begins at an offset or behind
   * it.
   */
  private static int firstFrom(List<PhraseTable.Found> places, int offset) {
    int lo = 0;
    int hi = places.size();
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      if (places.get(mid).start() < offset) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    return lo;
  }

  /** Returns how many of the mentions end at an offset or before it. */
  private static int countBefore(List<Mention> mentions, int offset) {
    int lo = 0;
    int hi = mentions.size();
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      if (mentions.get(mid).span().end() <= offset) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    return lo;
  }

  private static String withoutVersion(String s) {
    return VERSION.matcher(s).replaceAll("");
  }

  private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.[\\dx]+)*\\+?|\\bv(?=\\d)");

  private static boolean isComma(String s) {
    boolean comma = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == ',' || c == '\u00B7' || c == '\u3001') {
        comma = true;
      } else if (c != ' ' && c != ')' && c != '(' && c != '/') {
        return false;
      }
    }
    return comma;
  }

  private boolean isWordOr(int join) {
    int from = mentions.get(join).span().end();
    int to = mentions.get(join + 1).span().start();
    int k = firstFrom(ors, from);
    return (k < ors.size() && ors.get(k).start() < to)
        || folded.substring(from, to).strip().startsWith("이나")
        || folded.substring(from, to).strip().equals("나");
  }

  /** Whether a phrase chooses from a list that stands apart from it (중 하나), not between two. */
  private boolean isChoice(PhraseTable.Found cue) {
    return choices.contains(cue);
  }

  /** Whether two skills may stand in for one another, so that a slash offers a choice. */
  private boolean alike(Skill a, Skill b) {
    if (a.kind() != b.kind()) {
      return false;
    }
    String ca = a.classOrNull();
    if (ca != null && ca.equals(b.classOrNull())) {
      return true;
    }
    if (ca != null && b.classOrNull() != null) {
      // Two classes of things (Java/Spring, Spring/JPA) are used together, not instead of one
      // another.
      return false;
    }
    if (isAbove(a, b) || isAbove(b, a)) {
      return true;
    }
    if (a.kind() == SkillKind.CONCEPT || ca != null || b.classOrNull() != null) {
      // So are a thing of a class and one of none (CSS/HTML).
      return false;
    }
    for (SkillId up : a.broader()) {
      if (b.broader().contains(up)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAbove(Skill above, Skill below) {
    return !above.id().equals(below.id())
        && dictionary.shows(dictionary.number(below.id()), dictionary.number(above.id()));
  }

  /** Turns the commas of the list next to a cue (등, 중 하나, such as) into alternatives. */
  private void alternatives(Join[] joins, PhraseTable.Found cue, boolean choice) {
    int last = countBefore(mentions, cue.start()) - 1;
    boolean leads = isLeading(cue);
    if (leads) {
      int first = last + 1;
      for (int i = first; i < joins.length && (joins[i] != Join.AND || conjoined(i)); i++) {
        joins[i] = Join.OR;
      }
      return;
    }
    if (last < 0 || !near(mentions.get(last).span().end(), cue.start(), choice ? 16 : 12)) {
      return;
    }
    for (int i = last - 1;
        i >= 0 && (joins[i] != Join.AND || (choice && conjoined(i))) && sameList(i, last);
        i--) {
      joins[i] = Join.OR;
    }
  }

  /** "such as", "including", "예:" come before their list. */
  private boolean isLeading(PhraseTable.Found cue) {
    char c = folded.charAt(cue.start());
    return (Script.isLatin(c)
            && !folded.startsWith("etc", cue.start())
            && !folded.startsWith("or ", cue.start())
            && !folded.startsWith("similar", cue.start()))
        || c == '예';
  }

  private boolean conjoined(int join) {
    int from = mentions.get(join).span().end();
    int to = mentions.get(join + 1).span().start();
    return to - from <= LONGEST_CONJUNCTION && cues.within("conjunction", from, to);
  }

  private boolean sameList(int i, int last) {
    return bracket[mentions.get(i).span().start()] == bracket[mentions.get(last).span().start()]
        || joins(i);
  }

  private boolean joins(int i) {
    // "SQL (BigQuery), Python 등": a bracket in the middle of a list does not end it.
    return folded
            .substring(mentions.get(i).span().end(), mentions.get(i + 1).span().start())
            .indexOf(',')
        >= 0;
  }

  private boolean near(int from, int to, int limit) {
    return to >= from && to - from <= limit;
  }

  private boolean sameBracket(int a, int b) {
    return bracket[mentions.get(a).span().start()] == bracket[mentions.get(b).span().start()];
  }

  /** A word and the examples of it in the bracket behind it. */
  private void bracketGroups(int[] owner, Join[] joins) {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      int here = bracket[mentions.get(i).span().start()];
      int inside = bracket[mentions.get(i + 1).span().start()];
      if (here >= 0 || inside < 0) {
        continue;
      }
      int from = mentions.get(i).span().end();
      if (folded.indexOf('(', from) != inside || inside - from > 14) {
        continue;
      }
      List<Integer> members = new ArrayList<>();
      for (int k = i + 1;
          k < mentions.size() && bracket[mentions.get(k).span().start()] == inside;
          k++) {
        members.add(k);
      }
      Skill word = mentions.get(i).skill();
      boolean close = inside - from <= 1;
      boolean above = members.stream().anyMatch(k -> isAbove(word, mentions.get(k).skill()));
      String head = folded.substring(from, inside);
      boolean field =
          word.kind() == SkillKind.CONCEPT
              && head.indexOf('/') < 0
              && head.indexOf(',') < 0
              && !cues.within("applied", from, inside)
              && members.stream()
                  .anyMatch(k -> mentions.get(k).skill().kind() != SkillKind.CONCEPT || close);
      boolean like =
          close
              && members.size() == 1
              && alike(word, mentions.get(members.get(0)).skill())
              && !isAbove(mentions.get(members.get(0)).skill(), word);
      if (above || field || like) {
        for (int k : members) {
          merge(owner, i, k);
        }
      }
    }
    // "언어(R, Python 등)", "스크립트 언어 (Python, Bash)": examples of a word that is no skill.
    for (int i = 0; i < joins.length; i++) {
      int inside = bracket[mentions.get(i).span().start()];
      if (inside >= 0
          && joins[i] == Join.COMMA
          && bracket[mentions.get(i + 1).span().start()] == inside
          && alike(mentions.get(i).skill(), mentions.get(i + 1).skill())
          && exemplifies(inside)) {
        merge(owner, i, i + 1);
      }
    }
  }

  /** Whether a bracket opens right behind a Hangul word, as one that gives examples does. */
  private boolean exemplifies(int open) {
    int i = open - 1;
    while (i >= 0 && folded.charAt(i) == ' ') {
      i--;
    }
    return i >= 0 && Script.isHangul(folded.charAt(i));
  }

  /** "Kafka, RabbitMQ 등 메시지 큐": the word for the examples joins them. */
  private void classWords(int[] owner) {
    List<PhraseTable.Found> places = new ArrayList<>(cues.all("examples"));
    ors.stream().filter(this::isChoice).forEach(places::add);
    for (PhraseTable.Found cue : places) {
      int before = countBefore(mentions, cue.start()) - 1;
      int after = before + 1;
      while (after < mentions.size() && mentions.get(after).span().start() < cue.end()) {
        after++;
      }
      if (before < 0 || after == mentions.size()) {
        continue;
      }
      if (isLeading(cue)) {
        // "message queues such as Kafka": the word stands right before.
        boolean close =
            cue.start() - mentions.get(before).span().end() <= 3
                && mentions.get(after).span().start() - cue.end() <= 3;
        if (close && isAbove(mentions.get(before).skill(), mentions.get(after).skill())) {
          merge(owner, before, after);
        }
        continue;
      }
      String gap = folded.substring(cue.end(), mentions.get(after).span().start()).strip();
      int from = cue.end();
      int to = mentions.get(after).span().start();
      if (to - from > 10 || cues.within("applied", from, to)) {
        continue;
      }
      Skill word = mentions.get(after).skill();
      boolean above = false;
      for (int k = root(owner, before); k <= before; k++) {
        above |= root(owner, k) == root(owner, before) && isAbove(word, mentions.get(k).skill());
      }
      if (above
          || (word.kind() == SkillKind.CONCEPT
              && mentions.get(before).skill().kind() == SkillKind.CONCEPT
              && gap.length() <= 2)) {
        merge(owner, before, after);
      }
    }
  }

  /** For each unit of the line the place of the bracket that is open there, or -1. */
  private static int[] brackets(String s) {
    int[] out = new int[s.length() + 1];
    int open = -1;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '(') {
        open = i;
      }
      out[i] = open;
      if (c == ')') {
        open = -1;
      }
    }
    out[s.length()] = open;
    return out;
  }

  /** Returns the mention nearest before an offset, or null. */
  static @Nullable Mention before(List<Mention> mentions, int offset) {
    int before = countBefore(mentions, offset);
    return before == 0 ? null : mentions.get(before - 1);
  }
}
