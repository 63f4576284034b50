package io.github.matchum.posting;

import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.document.Section;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.EverydayWords;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.lexicon.WeightTable;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import io.github.matchum.text.Folding;
import io.github.matchum.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds words of requirement lines that look like names of technologies and that the dictionary
 * does not know, so that a report can say what it did not understand. Looks at the posting alone.
 *
 * <p>A Latin word is one where it is no everyday word and written as names are: in a Korean line
 * any, in an English line with a capital or a digit inside the sentence. A Hangul word is one where
 * it stands in a list of technologies and is made of the syllables of foreign names. Immutable,
 * thread-safe.
 */
public final class UnknownTerms {
  private static final Set<String> ENDINGS =
      Set.of("d", "r", "ed", "er", "es", "ly", "al", "ing", "ers", "able");

  private static final int LONGEST = 30;
  private static final int LONGEST_HANGUL = 9;

  /** Signs that hold a Latin name together: {@code Node-RED}, {@code ROS2.0}, {@code R&D}. */
  private static final String INNER = ".-_&'’+";

  private static final String LIST = ",/·、|";

  /** Before or after these a word is part of an address, a file or a sum of money. */
  private static final String FOREIGN = "@:#$%₩~=";

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]+|[가-힣]{2,}");

  private static final int SHORT = 3;
  private static final Pattern QUANTITY = Pattern.compile("[0-9]+[a-z]{1,3}");

  /** From so many letters on a word one letter off an everyday one is a misspelling of that. */
  private static final int MISSPELT = 7;

  private final Lexicon lexicon;
  private final EverydayWords everyday;
  private final EverydayWords plain;
  private final PhraseTable loanWords;
  private final WeightTable weights;

  /** Makes a finder with the word lists of a dictionary. */
  public UnknownTerms(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.everyday = lexicon.everyday();
    this.plain = lexicon.plain();
    this.loanWords = lexicon.loanWords();
    this.weights = lexicon.weights();
  }

  /**
   * Returns the unknown terms of a posting by line, each once a line. The company's own name, as
   * the title or the document has it, is none.
   */
  public List<UnknownTerm> of(Posting posting) {
    return told(posting, byRequirement(posting));
  }

  /** Returns the unknown terms of each requirement of a posting, in their order. */
  public List<List<String>> byRequirement(Posting posting) {
    Own own = new Own(posting);
    List<List<String>> out = new ArrayList<>(posting.requirements().size());
    for (Requirement r : posting.requirements()) {
      out.add(List.copyOf(of(r, posting, own)));
    }
    return out;
  }

  /** Returns terms with their lines, each once a line. */
  public static List<UnknownTerm> told(Posting posting, List<List<String>> byRequirement) {
    Set<UnknownTerm> out = new LinkedHashSet<>();
    for (int i = 0; i < byRequirement.size(); i++) {
      for (String term : byRequirement.get(i)) {
        out.add(new UnknownTerm(posting.requirements().get(i).line(), term));
      }
    }
    return List.copyOf(out);
  }

  /**
   * The words of a posting's own, gathered when a term is first looked up: most lines have none.
   */
  private static final class Own {
    private final Posting posting;
    private @Nullable Set<String> words;

    Own(Posting posting) {
      this.posting = posting;
    }

    boolean has(String word) {
      Set<String> gathered = words;
      if (gathered == null) {
        gathered = own(posting);
        words = gathered;
      }
      return gathered.contains(word);
    }
  }

  /**
   * Folded words of the title, of the company's name, and of lines that ask nothing and name no
   * technology: so the company speaks of itself and of what it makes.
   */
  private static Set<String> own(Posting posting) {
    Set<String> own = new HashSet<>();
    words(posting.title(), own);
    words(posting.document().properties().getOrDefault("company", ""), own);
    Set<Statement> speaking = new HashSet<>();
    posting.requirements().forEach(r -> speaking.add(r.statement()));
    for (Mention m : posting.mentions()) {
      if (m.skill().kind() == SkillKind.TECH) {
        speaking.add(m.statement());
      }
    }
    for (Section section : posting.document().sections()) {
      for (Statement s : section.statements()) {
        if (!speaking.contains(s)) {
          words(s.folded(), own);
        }
      }
    }
    return own;
  }

  private static void words(String text, Set<String> out) {
    Matcher m = WORD.matcher(Folding.fold(text));
    while (m.find()) {
      out.add(m.group());
    }
  }

  private Set<String> of(Requirement r, Posting posting, Own own) {
    Set<String> out = new LinkedHashSet<>();
    Statement statement = r.statement();
    boolean may =
        switch (r.kind()) {
          case SKILL, CAREER -> true;
          // What a line asks is told by what it names; where that is not known it may be a skill.
          case OTHER -> r.section() != SectionKind.DUTIES;
          case EDUCATION, CERTIFICATE, LANGUAGE, SOFT -> false;
        };
    if (may && mayName(statement.folded())) {
      boolean[] known = new boolean[statement.text().length()];
      boolean[] technology = new boolean[known.length];
      for (Mention m : posting.mentions()) {
        if (m.statement().equals(statement)) {
          for (int i = m.span().start(); i < m.span().end(); i++) {
            known[i] = true;
            technology[i] = m.skill().kind() == SkillKind.TECH;
          }
        }
      }
      Line line =
          new Line(
              statement.text(),
              statement.folded(),
              known,
              technology,
              own,
              r.section() == SectionKind.STACK);
      // What stands beside a name just found in a list is told by it.
      line.latin(out);
      if (!out.isEmpty()) {
        line.latin(out);
      }
      line.hangul(out);
      if (!out.isEmpty() && r.kind() == RequirementKind.OTHER && !line.asks()) {
        out.clear();
      }
    }
    return out;
  }

  /** Whether a line has a Latin word or a list: others name nothing. */
  private static boolean mayName(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Script.isLatin(c) || LIST.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** One line with what is known in it. */
  private final class Line {
    private final String text;
    private final String folded;
    private final boolean[] known;
    private final boolean[] technology;
    private final Own own;

    /** Found when first asked for: most lines name nothing unknown. */
    private PhraseTable.@Nullable Matches cues;

    /** Whether the line lists what is in the house: nothing but names. */
    private final boolean stack;

    private final boolean korean;

    Line(
        String text, String folded, boolean[] known, boolean[] technology, Own own, boolean stack) {
      this.text = text;
      this.folded = folded;
      this.known = known;
      this.technology = technology;
      this.own = own;
      this.stack = stack;
      this.korean = folded.chars().anyMatch(c -> Script.isHangul((char) c));
    }

    private PhraseTable.Matches cues() {
      PhraseTable.Matches found = cues;
      if (found == null) {
        found = lexicon.cues().find(folded);
        cues = found;
      }
      return found;
    }

    /** Whether the line asks for work with something or knowledge of it. */
    boolean asks() {
      return cues().has("use") || cues().has("know");
    }

    void latin(Set<String> out) {
      int at = 0;
      while (at < text.length()) {
        if (!Script.isLatinWord(folded.charAt(at))) {
          at++;
          continue;
        }
        int end = end(at);
        if (isName(at, end)) {
          out.add(text.substring(at, end));
          Arrays.fill(technology, at, end, true);
        }
        at = end;
      }
    }

    /** Where a Latin word ends that begins at {@code at}, with the signs inside it. */
    private int end(int at) {
      int end = at;
      while (end < text.length()) {
        char c = folded.charAt(end);
        boolean joins =
            INNER.indexOf(c) >= 0
                && end + 1 < text.length()
                && Script.isLatinWord(folded.charAt(end + 1));
        if (!Script.isLatinWord(c) && !joins) {
          break;
        }
        end++;
      }
      return end;
    }

    private boolean isName(int start, int end) {
      if (end - start < 2 || end - start > LONGEST || isAddress(start, end)) {
        return false;
      }
      boolean letter = false;
      for (int i = start; i < end; i++) {
        if (known[i]) {
          return false;
        }
        letter |= Script.isLatin(folded.charAt(i));
      }
      char first = folded.charAt(start);
      if (!letter || (Script.isDigit(first) && !isMixed(start, end))) {
        return false;
      }
      if (korean ? !isMarked(start, end) : !isWritten(start, end)) {
        return false;
      }
      if (isWebAddress(start, end) || isAbbreviation(start, end)) {
        return false;
      }
      String word = folded.substring(start, end);
      boolean among =
          Character.isUpperCase(text.charAt(start))
              && neighbours(start, -1)
              && neighbours(end - 1, 1)
              && !plain.has(word);
      if (!among && isPlain(word)) {
        return false;
      }
      boolean listed = isListed(start, end) || isUsed(end) || isCamel(start, end);
      // Two or three capitals may be short for anything, but not in a list of technologies.
      if (end - start <= SHORT && !listed) {
        return false;
      }
      return (among || !isPlain(word, listed))
          && !own.has(word)
          && lexicon.roles().find(word).isEmpty()
          && lexicon.languageTests().find(word).isEmpty();
    }

    /** "3D" and "10TB" are no names, "5G-NR" may be. */
    private boolean isMixed(int start, int end) {
      return Script.isLatin(folded.charAt(start + 1))
          && !QUANTITY.matcher(folded.substring(start, end)).matches();
    }

    /**
     * Whether a word of an English line is written as a name: where every sentence begins so too.
     */
    private boolean isWritten(int start, int end) {
      boolean capital =
          Character.isUpperCase(text.charAt(start)) && (stack || isListed(start, end));
      for (int i = start; i < end; i++) {
        capital |= Character.isUpperCase(text.charAt(i)) && (i > start || !isFirst(start));
        capital |= Script.isDigit(text.charAt(i));
      }
      return capital;
    }

    /** In a Korean line a capital or a digit, or a place in a list of technologies. */
    private boolean isMarked(int start, int end) {
      for (int i = start; i < end; i++) {
        if (Character.isUpperCase(text.charAt(i)) || Script.isDigit(text.charAt(i))) {
          return true;
        }
      }
      return isListed(start, end) || isUsed(end);
    }

    private boolean isListed(int start, int end) {
      return neighbours(start, -1) || neighbours(end - 1, 1);
    }

    /** "langfuse 운영 경험": work with it is asked right behind it. */
    private boolean isUsed(int end) {
      for (PhraseTable.Found f : cues().all("use")) {
        if (f.start() >= end && f.start() <= end + 3) {
          return true;
        }
      }
      return false;
    }

    /** "team.career.site", but not "lit.js". */
    private boolean isWebAddress(int start, int end) {
      String word = text.substring(start, end);
      return word.indexOf('.') > 0
          && !word.endsWith(".js")
          && word.chars().noneMatch(Character::isUpperCase);
    }

    /** "Knowledge Distillation (KD)": short for the words before it, which were read or not. */
    private boolean isAbbreviation(int start, int end) {
      if (start < 2 || text.charAt(start - 1) != '(') {
        return false;
      }
      int at = skip(start - 2, -1);
      if (at < 0 || known[at]) {
        return at >= 0;
      }
      int letter = end - 1;
      while (at >= 0 && letter >= start && Script.isLatinWord(folded.charAt(at))) {
        int word = at;
        while (word > 0 && Script.isLatinWord(folded.charAt(word - 1))) {
          word--;
        }
        if (folded.charAt(word) != folded.charAt(letter)) {
          return false;
        }
        letter--;
        at = word - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
          at--;
        }
      }
      return letter < start;
    }

    /** "CloudWatch", but not "Cloudwatch": a name by its inner capital. */
    private boolean isCamel(int start, int end) {
      boolean capital = false;
      boolean small = false;
      for (int i = start + 1; i < end; i++) {
        capital |= Character.isUpperCase(text.charAt(i));
        small |= Character.isLowerCase(text.charAt(i));
      }
      return capital && small && Character.isUpperCase(text.charAt(start));
    }

    private boolean isFirst(int start) {
      int i = start - 1;
      while (i >= 0 && text.charAt(i) == ' ') {
        i--;
      }
      return i < 0 || ".!?:;-•*(".indexOf(text.charAt(i)) >= 0;
    }

    private boolean isAddress(int start, int end) {
      char before = start == 0 ? ' ' : text.charAt(start - 1);
      char after = end == text.length() ? ' ' : text.charAt(end);
      return FOREIGN.indexOf(before) >= 0
          || (FOREIGN.indexOf(after) >= 0 && after != ':' && after != '#' && after != '~')
          || text.startsWith("://", end);
    }

    void hangul(Set<String> out) {
      int at = 0;
      while (at < text.length()) {
        int end = at;
        while (end < text.length() && Script.isHangul(folded.charAt(end))) {
          end++;
        }
        if (end > at) {
          if (end - at >= 2
              && end - at <= LONGEST_HANGUL
              && !known[at]
              && !known[end - 1]
              && (neighbours(at, -1) || neighbours(end - 1, 1))
              && stands(at, end)
              && isForeign(folded.substring(at, end))) {
            out.add(text.substring(at, end));
          }
          at = end;
        } else {
          at++;
        }
      }
    }

    /** Whether a word is an item of a list by itself. */
    private boolean stands(int start, int end) {
      return edge(start - 1, -1) && edge(end, 1);
    }

    private boolean edge(int at, int step) {
      int i = skip(at, step);
      return i < 0
          || i >= text.length()
          || LIST.indexOf(folded.charAt(i)) >= 0
          || "()[]:".indexOf(folded.charAt(i)) >= 0
          || (step > 0 && folded.charAt(i) == '등');
    }

    /** Whether the item of the list before or behind is a technology. */
    private boolean neighbours(int at, int step) {
      int i = skip(at + step, step);
      if (i < 0 || i >= text.length() || LIST.indexOf(folded.charAt(i)) < 0) {
        return false;
      }
      int k = skip(i + step, step);
      return k >= 0 && k < text.length() && technology[k];
    }

    private int skip(int from, int step) {
      int i = from;
      while (i >= 0 && i < text.length() && folded.charAt(i) == ' ') {
        i += step;
      }
      return i;
    }
  }

  private boolean isForeign(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!loanWords.find(word.substring(i, i + 1)).has("foreign")) {
        return false;
      }
    }
    for (int from = 0; from <= word.length() - 3; from++) {
      // "서버프로그램" ends in a word that postings use.
      if (weights.weight(word.substring(from)) < WeightTable.MAX) {
        return false;
      }
    }
    return weights.weight(word) == WeightTable.MAX && lexicon.roles().find(word).isEmpty();
  }

  /** Whether a word, or each part of one that signs hold together, is a plain one. */
  private boolean isPlain(String word, boolean listed) {
    if (isPlain(word) || (!listed && isCompound(word))) {
      return true;
    }
    for (String part : word.split("[.\\-_&'’+]", -1)) {
      if (!part.isEmpty() && !isPlain(part) && !part.chars().allMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(String word) {
    if (word.length() == 1 || everyday.has(word) || plain.has(word)) {
      return true;
    }
    return isForm(word) || isMisspelt(word);
  }

  /** Forms that the lists leave out: KPIs, scaled. */
  private boolean isForm(String word) {
    for (int cut = 1; cut <= 3 && word.length() - cut >= 2; cut++) {
      String stem = word.substring(0, word.length() - cut);
      String ending = word.substring(word.length() - cut);
      boolean known = everyday.has(stem) || plain.has(stem);
      if (known && (ending.equals("s") || (stem.length() > 3 && ENDINGS.contains(ending)))) {
        return true;
      }
    }
    return false;
  }

  /** Two everyday words in one: "keypoint", "standalone"; in a list names are made so too. */
  private boolean isCompound(String word) {
    for (int cut = 3; cut <= word.length() - 3; cut++) {
      String left = word.substring(0, cut);
      String right = word.substring(cut);
      if ((everyday.has(left) || plain.has(left))
          && (everyday.has(right) || plain.has(right) || isForm(right))) {
        return true;
      }
    }
    return false;
  }

  /** A long word that is one edit from an everyday one: "implemetation". */
  private boolean isMisspelt(String word) {
    if (word.length() < MISSPELT) {
      return false;
    }
    StringBuilder other = new StringBuilder(word);
    for (int i = 0; i <= word.length(); i++) {
      for (char c = 'a'; c <= 'z'; c++) {
        other.insert(i, c);
        if (everyday.has(other)) {
          return true;
        }
        other.deleteCharAt(i);
      }
      if (i == word.length()) {
        break;
      }
      char at = word.charAt(i);
      other.deleteCharAt(i);
      if (everyday.has(other)) {
        return true;
      }
      other.insert(i, at);
      for (char c = 'a'; c <= 'z'; c++) {
        other.setCharAt(i, c);
        if (everyday.has(other)) {
          return true;
        }
      }
      other.setCharAt(i, at);
      if (i > 0) {
        other.setCharAt(i, word.charAt(i - 1));
        other.setCharAt(i - 1, at);
        if (everyday.has(other)) {
          return true;
        }
        other.setCharAt(i, at);
        other.setCharAt(i - 1, word.charAt(i - 1));
      }
    }
    return false;
  }
}
