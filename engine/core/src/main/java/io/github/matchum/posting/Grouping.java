package io.github.matchum.posting;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.lexicon.Lexicon;
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

  /** The word above all programming languages. */
  private static final SkillId LANGUAGES = new SkillId("programming-languages");

  private static final int LONGEST_CONJUNCTION = 8;
  private static final int LONGEST_WORD_BETWEEN = 14;

  /** How far from a bracket the word stands that it gives examples of. */
  private static final int FARTHEST_WORD = 14;

  /** How many names back the word of examples at the end of a sentence may stand. */
  private static final int MOST_WORDS_BACK = 4;

  /** How two neighbours are joined. */
  private enum Join {
    OR,
    COMMA,
    /**
     * A comma behind other words, a slash of unlike things: alternatives only where a cue says so.
     */
    FAR_COMMA,
    AND
  }

  private final Dictionary dictionary;
  private final String folded;
  private final PhraseTable.Matches cues;
  private final List<Mention> mentions;
  private final int[] bracket;

  /** For each unit of the line the next place where a bracket closes, else the line's end. */
  private final int[] closes;

  private final List<PhraseTable.Found> kindWords;

  /** Words that join two (또는) and those that choose from a list (중 하나). */
  private final List<PhraseTable.Found> ors;

  private final Set<PhraseTable.Found> choices;

  Grouping(Dictionary dictionary, String folded, PhraseTable.Matches cues, List<Mention> mentions) {
    this.dictionary = dictionary;
    this.folded = folded;
    this.cues = cues;
    this.mentions = mentions;
    this.bracket = brackets(folded);
    this.closes = closes(folded);
    this.kindWords = cues.all("kind-word");
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
    if (n == 0) {
      return List.of();
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

  private List<Draft> drafts(int[] owner) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < owner.length; i++) {
      members.computeIfAbsent(root(owner, i), k -> new ArrayList<>(2)).add(i);
    }
    Map<Set<SkillId>, Draft> drafts = new LinkedHashMap<>();
    for (List<Integer> of : members.values()) {
      LinkedHashSet<SkillId> anyOf = new LinkedHashSet<>();
      of.forEach(k -> anyOf.add(mentions.get(k).skill().id()));
      int start = mentions.get(of.get(0)).span().start();
      int end = mentions.get(of.get(of.size() - 1)).span().end();
      drafts.computeIfAbsent(
          anyOf, k -> new Draft(anyOf, Math.min(atLeast(start, end), anyOf.size()), start, end));
    }
    return withoutRepeats(List.copyOf(drafts.values()));
  }

  /**
   * What is asked twice is asked once. A word that stands alone and again over its examples ({@code
   * 시각화 역량: Tableau 등 시각화 도구}) is asked with them; a thing that does ({@code Python과 Python
   * 프레임워크(Django, Flask)}) is asked for itself, and its examples without it.
   */
  private List<Draft> withoutRepeats(List<Draft> all) {
    List<Draft> out = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Draft d = all.get(i);
      if (d.anyOf().size() == 1) {
        SkillId only = d.anyOf().iterator().next();
        boolean covered = false;
        for (int k = 0; k < all.size() && !covered; k++) {
          Draft other = all.get(k);
          covered =
              k != i && other.anyOf().contains(only) && !isParted(d, other) && !stands(other, only);
        }
        if (covered) {
          continue;
        }
      }
      LinkedHashSet<SkillId> anyOf = new LinkedHashSet<>(d.anyOf());
      all.stream()
          .filter(other -> other.anyOf().size() == 1)
          .map(other -> other.anyOf().iterator().next())
          .filter(head -> stands(d, head))
          .forEach(anyOf::remove);
      if (out.stream().noneMatch(o -> o.anyOf().equals(anyOf))) {
        out.add(new Draft(anyOf, Math.min(d.atLeast(), anyOf.size()), d.start(), d.end()));
      }
    }
    return out;
  }

  /** Whether a sentence ends between two groups: "… or Python. Python preferred." asks twice. */
  private boolean isParted(Draft a, Draft b) {
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.start(), b.start());
    return from < to && folded.substring(from, to).contains(". ");
  }

  /** Whether a thing heads the examples of a group, so that it can be told apart from them. */
  private boolean stands(Draft group, SkillId head) {
    if (group.anyOf().size() < 3 || !group.anyOf().contains(head)) {
      return false;
    }
    int number = dictionary.number(head);
    return dictionary.skill(number).kind() == SkillKind.TECH
        && group.anyOf().stream()
            .allMatch(id -> id.equals(head) || dictionary.shows(dictionary.number(id), number));
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
      int number = number(dictionary.lexicon(), folded.substring(cue.start(), cue.end()));
      if (number > 0) {
        return number;
      }
    }
    return 1;
  }

  /** How many a line asks of what follows it: {@code 다음 중 2개 이상}. */
  static int atLeast(Lexicon lexicon, String folded, PhraseTable.Matches cues) {
    int most = 1;
    for (PhraseTable.Found cue : cues.all("choice")) {
      most = Math.max(most, number(lexicon, folded.substring(cue.start(), cue.end())));
    }
    return most;
  }

  /** The number said in a phrase, in digits or words; 0 where none is. */
  private static int number(Lexicon lexicon, String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      if (Script.isDigit(phrase.charAt(i))) {
        return Math.max(1, phrase.charAt(i) - '0');
      }
    }
    for (PhraseTable.Found n : lexicon.numbers().find(phrase).all()) {
      return Integer.parseInt(lexicon.numbers().className(n.type()));
    }
    return 0;
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
      // Unlike things are alternatives where the line says so: "MySQL/Redis/Kafka 중 2종 이상".
      return alike(a.skill(), b.skill()) ? Join.OR : Join.FAR_COMMA;
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
    return isCommaPastWord(from, to) ? Join.FAR_COMMA : Join.AND;
  }

  /** "LiDAR, Camera, IMU", "시계열 알고리즘, 딥러닝": a short word that is no skill stands between. */
  private boolean isCommaPastWord(int from, int to) {
    // What is glued to the name is a particle, and with it comes a clause: "화면을 만들고, Figma".
    if (to - from > LONGEST_WORD_BETWEEN
        || Script.isHangul(folded.charAt(from))
        || cues.within("use", from, to)
        || cues.within("know", from, to)
        || cues.within("conjunction", from, to)
        || cues.within("basis", from, to)) {
      return false;
    }
    int commas = 0;
    int words = 0;
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      if (c == ',') {
        commas++;
      } else if (c != ' ' && !Script.isHangul(c) && !Script.isLatinWord(c) && c != '-') {
        return false;
      } else if (c != ' '
          && (i == from || folded.charAt(i - 1) == ' ' || folded.charAt(i - 1) == ',')) {
        words++;
      }
    }
    return commas > 0 && words <= commas + 1 && folded.substring(from, to).strip().endsWith(",");
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
      // another; two languages (C++/C#) are not, though each has its field.
      return isLanguage(a) && isLanguage(b);
    }
    if (isAbove(a, b) || isAbove(b, a)) {
      return true;
    }
    if (a.kind() == SkillKind.CONCEPT || ca != null || b.classOrNull() != null) {
      // So are a thing of a class and one of none (CSS/HTML).
      return false;
    }
    return a.broader().stream().anyMatch(b.broader()::contains);
  }

  private static boolean isLanguage(Skill s) {
    return s.kind() == SkillKind.TECH && s.broader().contains(LANGUAGES);
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
        i >= 0
            && (joins[i] != Join.AND || (conjoined(i) && (choice || sameKind(i))))
            && sameList(i, last);
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

  private boolean sameKind(int join) {
    return mentions.get(join).skill().kind() == mentions.get(join + 1).skill().kind();
  }

  private boolean conjoined(int join) {
    int from = mentions.get(join).span().end();
    int to = mentions.get(join + 1).span().start();
    return to - from <= LONGEST_CONJUNCTION
        && cues.within("conjunction", from, to)
        && !cues.within("examples", from, to);
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
      if (folded.indexOf('(', from) != inside) {
        continue;
      }
      if (inside - from > FARTHEST_WORD) {
        trailingExamples(owner, i, inside);
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
      // A concept is explained by one example of it; "Node.js (TypeScript, Express)" names three
      // things.
      long below = members.stream().filter(k -> isAbove(word, mentions.get(k).skill())).count();
      boolean above =
          (word.kind() == SkillKind.TECH && !cues.within("examples", inside, closeOf(inside)))
              ? below * 2 > members.size()
              : below > 0;
      // "데이터 분석 (Python 또는 R)": a language serves a field, it is no example of it.
      boolean served = members.stream().allMatch(k -> isLanguage(mentions.get(k).skill()));
      String head = folded.substring(from, inside);
      boolean field =
          word.kind() == SkillKind.CONCEPT
              && !served
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
      // "SIEM(Splunk 등)": what 등 ends are examples, whatever the taxonomy says.
      boolean exemplified =
          close
              && !served
              && cues.within("examples", inside, closeOf(inside))
              && members.size() < 3;
      boolean own = asksItself(inside, members.get(members.size() - 1));
      if (!own && (above || field || like || exemplified)) {
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

  /** "CDC 구축 경험이 있으신 분 (Debezium 등)": the word of the examples stands further off. */
  private void trailingExamples(int[] owner, int last, int open) {
    if (!cues.within("examples", open, closeOf(open))) {
      return;
    }
    int first = Math.max(0, last - MOST_WORDS_BACK);
    for (int i = last; i >= first; i--) {
      for (int k = last + 1; k < mentions.size() && inBracket(k, open); k++) {
        if (bracket[mentions.get(i).span().start()] < 0
            && isAbove(mentions.get(i).skill(), mentions.get(k).skill())) {
          for (int m = last + 1; m < mentions.size() && inBracket(m, open); m++) {
            merge(owner, i, m);
          }
          return;
        }
      }
    }
  }

  /** Where a bracket closes; the end of the line where it does not. */
  private int closeOf(int open) {
    return closes[open];
  }

  private boolean inBracket(int k, int open) {
    return bracket[mentions.get(k).span().start()] == open;
  }

  /** "데이터 분석 능력 (Pandas 사용 경험)": the bracket asks something of its own. */
  private boolean asksItself(int open, int last) {
    int from = mentions.get(last).span().end();
    int close = closeOf(from);
    return folded.indexOf('(', open + 1) < 0
        && !cues.within("examples", from, close)
        && (cues.within("use", from, close) || cues.within("know", from, close));
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
        // "message queues such as Kafka", "cloud technologies such as AWS": the word stands before.
        int gapTo = cue.start() - mentions.get(before).span().end();
        boolean close =
            gapTo <= FARTHEST_WORD
                && mentions.get(after).span().start() - cue.end() <= 3
                && isPlain(mentions.get(before).span().end(), cue.start());
        if (close && isAbove(mentions.get(before).skill(), mentions.get(after).skill())) {
          merge(owner, before, after);
        }
        continue;
      }
      String gap = folded.substring(cue.end(), mentions.get(after).span().start()).strip();
      int from = cue.end();
      int to = mentions.get(after).span().start();
      if (to - from > 10) {
        continue;
      }
      Skill word = mentions.get(after).skill();
      int members = 0;
      int below = 0;
      for (int k = root(owner, before); k <= before; k++) {
        if (root(owner, k) == root(owner, before)) {
          members++;
          below += isAbove(word, mentions.get(k).skill()) ? 1 : 0;
        }
      }
      // "Docker 등을 활용한 컨테이너 환경": what they serve is their word only where it is the word of all.
      boolean applied = cues.within("applied", from, to);
      boolean above = applied ? below == members : below > 0;
      boolean field =
          word.kind() == SkillKind.CONCEPT
              && mentions.get(before).skill().kind() == SkillKind.CONCEPT;
      // "Figma 등의 프로토타이핑 툴": a noun for kinds of things makes a field the word for them.
      boolean named =
          word.kind() == SkillKind.CONCEPT
              && !isLanguage(mentions.get(before).skill())
              && isKindWord(mentions.get(after));
      if (above || (!applied && gap.length() <= 2 && (field || named))) {
        merge(owner, before, after);
      }
    }
  }

  /** Whether nothing but letters and spaces stands in a range. */
  private boolean isPlain(int from, int to) {
    return folded.substring(from, to).chars().allMatch(c -> c == ' ' || Character.isLetter(c));
  }

  /** Whether a name ends in a noun for a kind of things (도구, 프레임워크) or stands right before one. */
  private boolean isKindWord(Mention m) {
    for (int i = firstFrom(kindWords, m.span().start());
        i < kindWords.size() && kindWords.get(i).start() <= m.span().end() + 1;
        i++) {
      PhraseTable.Found f = kindWords.get(i);
      boolean within = f.start() >= m.span().start() && f.end() == m.span().end();
      if (within || (f.start() >= m.span().end() && f.start() - m.span().end() <= 1)) {
        return true;
      }
    }
    return false;
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

  private static int[] closes(String s) {
    int[] out = new int[s.length() + 1];
    out[s.length()] = s.length();
    for (int i = s.length() - 1; i >= 0; i--) {
      out[i] = s.charAt(i) == ')' ? i : out[i + 1];
    }
    return out;
  }

  /** Returns the mention nearest before an offset, or null. */
  static @Nullable Mention before(List<Mention> mentions, int offset) {
    int before = countBefore(mentions, offset);
    return before == 0 ? null : mentions.get(before - 1);
  }
}
