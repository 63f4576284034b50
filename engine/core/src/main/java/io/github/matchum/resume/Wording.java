package io.github.matchum.resume;

import io.github.matchum.facts.MaskedLine;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.text.Script;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one line say of the skills that it names. The line is parted into pieces, at
 * ends of sentences, at commas that part no list, at turns (but, 했지만), at cells, and around
 * brackets that say something of their own; a weak word decides over its own piece only. In Korean
 * it follows what it speaks of ({@code Rust 공부 중}), in English it leads ({@code learning Rust}).
 */
final class Wording {
  /** How far from a name a bracket may stand that speaks of it, in UTF-16 units. */
  private static final int NEAR = 3;

  /** From how many names on a word behind a dash speaks of the last only. */
  private static final int LONG_LIST = 3;

  /** What words say of one mention. */
  static final class Said {
    private @Nullable Grade weak;
    private boolean practised;
    private boolean shown;
    private boolean used;
    private boolean listed;

    /** Returns the grade to which words lower it, or null. */
    @Nullable Grade weak() {
      return weak;
    }

    /** Returns whether words say that it was used at work. */
    boolean practised() {
      return practised;
    }

    /** Returns whether words say that something was made with it that others see. */
    boolean shown() {
      return shown;
    }

    boolean used() {
      return used;
    }

    boolean listed() {
      return listed;
    }

    private void lower(Grade grade) {
      Grade now = weak;
      weak = now == null || grade.compareTo(now) < 0 ? grade : now;
    }
  }

  private final PhraseTable grades;
  private final String s;
  private final List<Span> mentions;
  private final List<Span> levels;
  private final boolean work;
  private final List<Said> said = new ArrayList<>();
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;|]");

  /** A verb in the form that stands before a noun. */
  private static final Pattern ATTRIBUTE = Pattern.compile("(?:는|한|할|던|된|쓸|준|만든)(?= |$)");

  private final int[] piece;

  /** For a bracket with words of its own where it begins, else -1, by number of the piece. */
  private final List<Integer> brackets = new ArrayList<>();

  private final List<Boolean> cellPieces = new ArrayList<>();
  private final PhraseTable.Matches found;

  /**
   * Reads the words of a line.
   *
   * @param grades the words
   * @param line the line
   * @param mentions ranges of its masked text that name skills, in order
   * @param levels ranges that give a level of a skill, whose words say no more than that
   * @param work whether the line stands in a job or a project
   */
  Wording(
      PhraseTable grades, MaskedLine line, List<Span> mentions, List<Span> levels, boolean work) {
    this.grades = grades;
    this.s = line.folded();
    this.mentions = mentions;
    this.levels = levels;
    this.work = work;
    this.piece = new int[s.length() + 1];
    this.found = grades.find(s);
    for (int i = 0; i < mentions.size(); i++) {
      said.add(new Said());
    }
    part(line.cells());
    for (PhraseTable.Found f : found.all()) {
      weigh(f);
    }
  }

  /** Returns what is said of mention {@code i}. */
  Said of(int i) {
    return said.get(i);
  }

  /**
   * Returns whether nothing is said between mention {@code i} and a place behind it, another
   * mention included: what comes later then speaks of something else.
   *
   * @param to the place; negative where there is none
   */
  boolean onlyDated(int i, int to) {
    int from = mentions.get(i).end();
    if (to < from || (i + 1 < mentions.size() && mentions.get(i + 1).start() < to)) {
      return false;
    }
    // "정보처리기사 2027.05 취득 예정": what follows the date without a sign between is said of it too.
    int end = to;
    while (end < s.length() && ",/;|".indexOf(s.charAt(end)) < 0) {
      end++;
    }
    for (PhraseTable.Found f : found.all()) {
      if (f.start() >= from && f.start() < end && weak(grades.className(f.type())) != null) {
        return false;
      }
    }
    return true;
  }

  /** Returns the grade to which the words lower a line that names no skill, or null. */
  @Nullable Grade ofLine() {
    Grade weakest = null;
    for (PhraseTable.Found f : found.all()) {
      Grade grade = weak(grades.className(f.type()));
      if (grade != null && !overruled(f) && (weakest == null || grade.compareTo(weakest) < 0)) {
        weakest = grade;
      }
    }
    return weakest;
  }

  /** Returns whether a word of the class stands anywhere in the line. */
  boolean has(String name) {
    return found.has(name);
  }

  private static @Nullable Grade weak(String name) {
    return switch (name) {
      case "learning" -> Grade.LEARNING;
      case "mentioned", "weighed", "denied" -> Grade.MENTIONED;
      default -> null;
    };
  }

  private void part(List<Span> cells) {
    boolean[] cut = new boolean[s.length() + 1];
    boolean[] cellCut = new boolean[s.length() + 1];
    for (Span cell : cells) {
      cut[cell.start()] = true;
      cellCut[cell.start()] = true;
    }
    for (PhraseTable.Found f : found.all("turn")) {
      cut[Script.isHangul(s.charAt(f.end() - 1)) ? f.end() : f.start()] = true;
    }
    int current = piece(-1, false);
    for (int i = 0; i < s.length(); i++) {
      if (cut[i]) {
        current = piece(-1, cellCut[i]);
      }
      char c = s.charAt(i);
      int close = c == '(' || c == '[' ? close(i) : -1;
      if (close > 0 && speaks(i, close)) {
        Arrays.fill(piece, i, close + 1, piece(i, false));
        i = close;
        continue;
      }
      piece[i] = current;
      boolean sentence =
          (c == '.' || c == '!' || c == '?')
              && (i + 1 == s.length() || s.charAt(i + 1) == ' ')
              && i > 0
              && !Script.isDigit(s.charAt(i - 1));
      // "정보처리기사 취득 / SQLD 응시 예정": a stroke between spaces parts like a comma.
      boolean stroke = c == '/' && i > 0 && s.charAt(i - 1) == ' ';
      if (sentence || c == ';' || c == '|' || ((c == ',' || stroke) && !listComma(i))) {
        current = piece(-1, false);
      }
    }
    piece[s.length()] = current;
  }

  private int piece(int bracket, boolean cell) {
    brackets.add(bracket);
    cellPieces.add(cell);
    return brackets.size() - 1;
  }

  private int close(int open) {
    int depth = 0;
    for (int i = open; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        if (--depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private boolean speaks(int from, int to) {
    for (PhraseTable.Found f : found.all()) {
      String name = grades.className(f.type());
      if (f.start() > from
          && f.end() <= to
          && !name.equals("used")
          && !name.equals("turn")
          && !name.equals("without")
          && !name.equals("others")
          && !name.equals("self")
          && !name.equals("done")
          && !inMention(f)) {
        return true;
      }
    }
    return false;
  }

  private boolean inMention(PhraseTable.Found f) {
    for (Span level : levels) {
      if (level.start() <= f.start() && f.end() <= level.end()) {
        return true;
      }
    }
    for (Span m : mentions) {
      if (m.start() <= f.start() && f.end() <= m.end()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a comma or stroke stands between two names with no more than a particle or version
   * around.
   */
  private boolean listComma(int comma) {
    Span before = null;
    Span after = null;
    for (Span m : mentions) {
      if (m.end() <= comma) {
        before = m;
      } else if (after == null) {
        after = m;
      }
    }
    if (before == null || after == null) {
      return false;
    }
    return plain(before.end(), comma)
        && plain(comma + 1, after.start())
        && !spoken(before.end(), comma);
  }

  /** Whether a word of the table stands in the range: "구축, Druid 대신" is no list. */
  private boolean spoken(int from, int to) {
    for (PhraseTable.Found f : found.all()) {
      if (f.start() >= from && f.end() <= to && close(from) < 0) {
        return true;
      }
    }
    return false;
  }

  private boolean plain(int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c == '(' || c == '[') {
        int close = close(i);
        if (close > 0 && close < to) {
          i = close;
          continue;
        }
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters <= 2;
  }

  private void weigh(PhraseTable.Found f) {
    if (inMention(f)) {
      return;
    }
    String name = grades.className(f.type());
    if (name.equals("without")) {
      // "No Java, no Kotlin" speaks of what stands right behind it.
      for (int i = 0; i < mentions.size(); i++) {
        if (mentions.get(i).start() == f.end() + 1) {
          said.get(i).lower(Grade.MENTIONED);
        }
      }
      return;
    }
    if (name.equals("others")) {
      if (!found.has("self") && didThemselves(f)) {
        for (int i : scope(f)) {
          said.get(i).lower(Grade.MENTIONED);
        }
        for (int i = 0; i < mentions.size(); i++) {
          if (piece[mentions.get(i).start()] == piece[f.start()]) {
            said.get(i).lower(Grade.MENTIONED);
          }
        }
      }
      return;
    }
    Grade grade = weak(name);
    if (grade != null) {
      if (!overruled(f)) {
        for (int i : scope(f)) {
          said.get(i).lower(grade);
        }
      }
      return;
    }
    int here = piece[f.start()];
    boolean any = false;
    for (int i = 0; i < mentions.size(); i++) {
      if (piece[mentions.get(i).start()] == here) {
        mark(said.get(i), name);
        any = true;
      }
    }
    if (!any) {
      for (int i : spokenOf(here, f.start())) {
        mark(said.get(i), name);
      }
    }
  }

  private static void mark(Said said, String name) {
    switch (name) {
      case "practised" -> said.practised = true;
      case "shown" -> said.shown = true;
      case "used" -> said.used = true;
      case "listed" -> said.listed = true;
      default -> {}
    }
  }

  /**
   * Whether those named did the work that follows: "서버팀이 JMeter로 진행", but not "그로스팀이 요청한 대시보드 개발",
   * where a verb before a noun says what they did.
   */
  private boolean didThemselves(PhraseTable.Found others) {
    int here = piece[others.start()];
    for (PhraseTable.Found f : found.all()) {
      String name = grades.className(f.type());
      if (f.start() >= others.end()
          && piece[f.start()] == here
          && (name.equals("used") || name.equals("done"))
          && !inMention(f)) {
        return !ATTRIBUTE.matcher(s).region(others.end(), end(f)).find();
      }
    }
    return false;
  }

  /** The end of the word in which a phrase stands. */
  private int end(PhraseTable.Found f) {
    int end = f.end();
    while (end < s.length() && Script.isHangul(s.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether work said behind a weak word makes it weak no more: "공부하면서 구현", "검토 후 도입". */
  private boolean overruled(PhraseTable.Found weak) {
    String name = grades.className(weak.type());
    if (!name.equals("weighed") && !(name.equals("learning") && work)) {
      return false;
    }
    int here = piece[weak.start()];
    for (PhraseTable.Found f : found.all()) {
      if (f.start() >= weak.end() && piece[f.start()] == here) {
        String other = grades.className(f.type());
        if (other.equals("mentioned") || other.equals("denied")) {
          return false;
        }
        if (other.equals("used") && !inMention(f)) {
          return name.equals("learning") || !mentionBetween(weak.end(), f.start());
        }
      }
    }
    return false;
  }

  private boolean mentionBetween(int from, int to) {
    for (Span m : mentions) {
      if (m.start() >= from && m.end() <= to) {
        return true;
      }
    }
    return false;
  }

  /** The mentions that a weak word decides over. */
  private List<Integer> scope(PhraseTable.Found f) {
    int here = piece[f.start()];
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Span m = mentions.get(i);
      if (piece[m.start()] == here) {
        (m.start() < f.start() ? before : after).add(i);
      }
    }
    boolean korean = Script.isHangul(s.charAt(f.end() - 1));
    List<Integer> first = korean ? before : after;
    List<Integer> second = korean ? after : before;
    if (korean
        && first.size() >= LONG_LIST
        && s.substring(mentions.get(first.get(first.size() - 1)).end(), f.start())
            .contains(" - ")) {
      // "React, Next.js, Vue, Svelte - 공부 예정" speaks of the last.
      return first.subList(first.size() - 1, first.size());
    }
    if (!first.isEmpty()) {
      return first;
    }
    return second.isEmpty() ? spokenOf(here, f.start()) : second;
  }

  /** The mentions that a piece without any speaks of. */
  private List<Integer> spokenOf(int here, int word) {
    List<Integer> out = new ArrayList<>();
    int bracket = brackets.get(here);
    if (bracket >= 0) {
      int last = -1;
      for (int i = 0; i < mentions.size(); i++) {
        last = mentions.get(i).end() <= bracket ? i : last;
      }
      if (last >= 0 && bracket - mentions.get(last).end() <= NEAR) {
        out.add(last);
      } else if (last >= 0 && bracket > 0) {
        int outer = piece[bracket - 1];
        for (int i = 0; i <= last; i++) {
          if (piece[mentions.get(i).start()] == outer) {
            out.add(i);
          }
        }
      }
    } else if (cellPieces.get(here)) {
      // A note in a cell of its own speaks of the row.
      for (int i = 0; i < mentions.size(); i++) {
        if (piece[mentions.get(i).start()] < here) {
          out.add(i);
        }
      }
    } else {
      // "Istio는 PoC까지 진행, 메모리가 부담되어 도입하지 않음": a clause speaks of the sentence's topic.
      for (int i = mentions.size() - 1; i >= 0; i--) {
        int end = mentions.get(i).end();
        if (end < word && isTopic(end) && SENTENCE_END.matcher(s.substring(end, word)).find()) {
          break;
        }
        if (end < word && isTopic(end)) {
          out.add(i);
          break;
        }
      }
    }
    return out;
  }

  private boolean isTopic(int end) {
    return end < s.length() && (s.charAt(end) == '는' || s.charAt(end) == '은');
  }
}
