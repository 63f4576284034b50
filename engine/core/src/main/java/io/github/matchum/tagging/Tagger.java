package io.github.matchum.tagging;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Guard;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.Affixes;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.text.PhraseTrie;
import io.github.matchum.text.Script;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the skills of a line. Immutable and safe for use by several threads; each call has its own
 * working state.
 *
 * <p>The rules of what may touch a name: no Latin letter or digit at a Latin end (Hangul may, so
 * that {@code Kubernetes를} is found); at a Hangul end only a particle that agrees with the last
 * consonant, a noun such as {@code 기반}, another name, or the end of the run (so that {@code 스프링캠프}
 * is not found). From the left the longest name wins.
 */
public final class Tagger {
  private static final int MIN_VERSIONED = 3;
  private static final int MAX_TAIL = 6;
  private static final int MAX_ROUNDS = 8;

  /** So many refused names are looked through one by one; more go into a set. */
  private static final int FEW = 8;

  /** No name has a longer word; a run of letters without end is none either. */
  private static final int MAX_WORD = 48;

  private static final int MAX_ABBREVIATION = 7;
  private static final int MAX_SHORT = 6;

  private static final PhraseTrie.@Nullable Hits[] NONE = new PhraseTrie.Hits[0];

  private final Dictionary dictionary;
  private final PhraseTrie names;
  private final Affixes affixes;

  /** Makes a tagger of a dictionary. */
  public Tagger(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.names = dictionary.names();
    this.affixes = dictionary.lexicon().affixes();
  }

  /** Returns the dictionary. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /**
   * Finds the skills of one statement.
   *
   * @param statement the line
   * @param section what section it stands in, for guards
   * @return the mentions from left to right, none overlapping another
   */
  public List<Mention> tag(Statement statement, SectionKind section) {
    List<Found> found = find(statement.text(), statement.folded(), section);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Mention> out = new ArrayList<>(found.size());
    for (Found f : found) {
      int number = dictionary.nameSkill(f.name);
      out.add(
          new Mention(
              dictionary.skill(number), number, statement, new Span(f.start, f.end), f.corrected));
    }
    return out;
  }

  /** Finds the skills of a line of which nobody knows the section. */
  public List<Mention> tag(Statement statement) {
    return tag(statement, SectionKind.UNKNOWN);
  }

  /** A name at a place. */
  static final class Found {
    final int start;
    final int end;
    final int name;
    final boolean corrected;

    /** Whether it is written in another case than its guard asks for: only a list can save it. */
    final boolean otherCase;

    Found(int start, int end, int name, boolean corrected, boolean otherCase) {
      this.start = start;
      this.end = end;
      this.name = name;
      this.corrected = corrected;
      this.otherCase = otherCase;
    }
  }

  List<Found> find(String text, String folded, SectionKind section) {
    Scan scan = new Scan(text, folded);
    scan.run();
    // Where a guard refuses a name, what it covered is read again without it.
    for (int round = 0; round < MAX_ROUNDS && !scan.found.isEmpty(); round++) {
      if (!new Guards(dictionary, folded, section, scan.found).refuse(scan.refused)) {
        break;
      }
      scan.run();
    }
    scan.misspelt(section);
    return scan.found;
  }

  /** One pass over one line. */
  private final class Scan {
    final String text;
    final String s;
    final int n;
    final PhraseTrie.Hits hits = new PhraseTrie.Hits();
    final List<Found> refused = new ArrayList<>(0);
    Set<Long> refusedPlaces = Set.of();
    List<Found> found = List.of();

    /** Buffers of calls within calls, by depth. */
    private PhraseTrie.@Nullable Hits[] inner = NONE;

    /** The run of Hangul looked at last. */
    private int runFrom;

    private int runTo = -1;

    /** Where no mail address begins. */
    private int noMailFrom;

    private int noMailTo = -1;

    /** Whether an at sign stands in the line; most lines never ask. */
    private boolean mailAsked;

    Scan(String text, String folded) {
      this.text = text;
      this.s = folded;
      this.n = folded.length();
    }

    private PhraseTrie.Hits inner(int level) {
      if (inner.length == 0) {
        inner = new PhraseTrie.Hits[2 * MAX_TAIL + 3];
      }
      PhraseTrie.Hits own = inner[level];
      if (own == null) {
        own = new PhraseTrie.Hits();
        inner[level] = own;
      }
      return own;
    }

    void run() {
      found = List.of();
      if (refused.size() > FEW) {
        refusedPlaces = new HashSet<>(refusedPlaces);
        refused
            .subList(refusedPlaces.size(), refused.size())
            .forEach(f -> refusedPlaces.add(place(f.start, f.name)));
      }
      int i = 0;
      /* In a run of Hangul: the first place at which a name may begin; places behind it need a
      name, a particle behind a name, or a noun that may stand before one. */
      int open = -1;
      while (i < n) {
        char c = s.charAt(i);
        if (Script.isHangul(c)) {
          boolean fresh = i == 0 || !Script.isHangul(s.charAt(i - 1));
          if (fresh || i == open) {
            int end = nameAt(i);
            if (end > i) {
              i = behind(end);
              open = i;
              continue;
            }
            int prefix = afterNounsBefore(i, 0);
            if (prefix > i) {
              open = prefix;
              i = prefix;
              continue;
            }
          }
          // A name begins where a run of Hangul does, or behind another one.
          i = runEnd(i);
        } else if (Script.isLatinWord(c) || c == '.' || c == '#') {
          if (i > 0 && Script.isLatinWord(c) && joins(s.charAt(i - 1))) {
            i++;
            continue;
          }
          int masked = address(i);
          if (masked > i) {
            i = masked;
            continue;
          }
          int end = nameAt(i);
          if (end > i) {
            i = behind(end);
            open = i;
          } else {
            i++;
            while (i < n && Script.isLatinWord(c) && Script.isLatinWord(s.charAt(i))) {
              i++;
            }
          }
        } else {
          i++;
        }
      }
    }

    /** Where to go on behind a name: in the same run of Hangul, at the next place for one. */
    private int behind(int end) {
      boolean inRun =
          end < n && Script.isHangul(s.charAt(end - 1)) && Script.isHangul(s.charAt(end));
      return inRun ? afterParticle(end) : end;
    }

    /** Whether a Latin letter behind {@code before} is in the middle of a word. */
    private boolean joins(char before) {
      return Script.isLatinWord(before) || before == '_' || before == '@';
    }

    /** Finds the longest name at {@code i} that may stand there; returns its end, or {@code i}. */
    private int nameAt(int i) {
      if (!names.find(s, i, hits)) {
        return i;
      }
      hits.longestFirst();
      for (int h = 0; h < hits.count(); h++) {
        int end = hits.end(h);
        if (!stands(i, end)) {
          continue;
        }
        int node = hits.node(h);
        for (int p = 0; p < names.payloadCount(node); p++) {
          int name = names.payload(node, p);
          if (!isRefused(i, name) && fits(i, end, name)) {
            boolean otherCase = !rightCase(i, end, name);
            if (found.isEmpty()) {
              found = new ArrayList<>(4);
            }
            found.add(new Found(i, end, name, dictionary.nameCorrected(name), otherCase));
            return end;
          }
        }
      }
      return i;
    }

    private boolean isRefused(int start, int name) {
      if (refused.size() > FEW) {
        return refusedPlaces.contains(place(start, name));
      }
      for (int k = 0; k < refused.size(); k++) {
        Found f = refused.get(k);
        if (f.start == start && f.name == name) {
          return true;
        }
      }
      return false;
    }

    private static long place(int start, int name) {
      return (long) start << 32 | name;
    }

    /**
     * Exact case of a guarded name is looked at here, so that another name may take the place. In a
     * list beside other skills people write {@code java, spring} too, so there it is let through.
     */
    private boolean fits(int start, int end, int name) {
      Guard guard = dictionary.nameGuard(name);
      return guard == null
          || ((guard.needs().isEmpty() || guard.needs().contains(Guard.Need.LIST))
              && end - start > 1)
          || rightCase(start, end, name);
    }

    private boolean rightCase(int start, int end, int name) {
      Guard guard = dictionary.nameGuard(name);
      return guard == null
          || !guard.exact()
          || sameCase(text, start, end, dictionary.nameText(name));
    }

    /** Whether a name may stand at this range, by what touches it. */
    private boolean stands(int start, int end) {
      char first = s.charAt(start);
      char last = s.charAt(end - 1);
      if (first == '.' && start > 0 && Script.isLatinWord(s.charAt(start - 1))) {
        return false;
      }
      boolean shortName = end - start <= 2;
      if (shortName
          && start > 1
          && s.charAt(start - 1) == '.'
          && Script.isLatinWord(s.charAt(start - 2))) {
        return false;
      }
      if (shortName
          && start > 1
          && (s.charAt(start - 1) == '-' || s.charAt(start - 1) == '&')
          && Script.isLatin(s.charAt(start - 2))
          && end - start == 1) {
        return false;
      }
      if (end == n) {
        return true;
      }
      char next = s.charAt(end);
      if (Script.isHangul(last)) {
        return !Script.isHangul(next) || tail(end, runEnd(end), 0);
      }
      if (next == '_' && end + 1 < n && Script.isLatinWord(s.charAt(end + 1))) {
        return false;
      }
      if (Script.isLatinWord(last) && Script.isLatinWord(next)) {
        return Script.isDigit(next)
            && Script.isLatin(last)
            && end - start >= MIN_VERSIONED
            && version(end);
      }
      if (next == '+') {
        boolean more = end + 1 < n && s.charAt(end + 1) == '+';
        return !more && (!shortName || (end + 1 < n && s.charAt(end + 1) == ' '));
      }
      if (next == '#') {
        return false;
      }
      if (next == '.'
          && end + 2 < n
          && s.charAt(end + 1) == 'j'
          && s.charAt(end + 2) == 's'
          && (end + 3 == n || !Script.isLatinWord(s.charAt(end + 3)))) {
        return false;
      }
      if (end - start <= 3 && next == '.' && end + 1 < n && Script.isLatin(s.charAt(end + 1))) {
        return false;
      }
      if (end - start == 1
          && (next == '-' || next == '&' || next == '\'')
          && end + 1 < n
          && Script.isLatin(s.charAt(end + 1))) {
        return false;
      }
      return true;
    }

    /** Whether a version follows: digits, perhaps with points, then no letter but an x. */
    private boolean version(int from) {
      int i = from;
      while (i < n
          && (Script.isDigit(s.charAt(i))
              || (s.charAt(i) == '.'
                  && i + 1 < n
                  && (Script.isDigit(s.charAt(i + 1)) || s.charAt(i + 1) == 'x'))
              || (s.charAt(i) == 'x' && s.charAt(i - 1) == '.'))) {
        i++;
      }
      return i == n || !Script.isLatin(s.charAt(i));
    }

    /**
     * The end of the run of Hangul at a place; asked of many places of one run, looked for once.
     */
    private int runEnd(int from) {
      if (from < runFrom || from > runTo) {
        int i = from;
        while (i < n && Script.isHangul(s.charAt(i))) {
          i++;
        }
        runFrom = from;
        runTo = i;
      }
      return runTo;
    }

    /** Whether what follows a Hangul name, to the end of its run, may follow one. */
    private boolean tail(int at, int end, int depth) {
      if (at == end) {
        return true;
      }
      if (depth > MAX_TAIL) {
        return false;
      }
      PhraseTrie.Hits own = inner(depth);
      if (affixes.particles(s, at, own)) {
        for (int h = 0; h < own.count(); h++) {
          int to = own.end(h);
          if (to <= end
              && affixes.agrees(own.node(h), s.charAt(at - 1))
              && (to == end || named(to, end, depth + 1))) {
            return true;
          }
        }
      }
      if (affixes.nounsBehind(s, at, own)) {
        for (int h = 0; h < own.count(); h++) {
          if (own.end(h) <= end && tail(own.end(h), end, depth + 1)) {
            return true;
          }
        }
      }
      return named(at, end, depth + 1);
    }

    private boolean named(int at, int end, int depth) {
      if (depth > MAX_TAIL) {
        return false;
      }
      PhraseTrie.Hits own = inner(depth);
      if (names.find(s, at, own)) {
        for (int h = 0; h < own.count(); h++) {
          if (own.end(h) > at + 1 && own.end(h) <= end && tail(own.end(h), end, depth + 1)) {
            return true;
          }
        }
      }
      return false;
    }

    /** Behind a Hangul name: steps over a particle after which another name begins. */
    private int afterParticle(int at) {
      int end = runEnd(at);
      if (named(at, end, 0)) {
        return at;
      }
      PhraseTrie.Hits own = inner(MAX_TAIL + 1);
      int best = at;
      if (affixes.particles(s, at, own)) {
        for (int h = 0; h < own.count(); h++) {
          int to = own.end(h);
          if (to < end && affixes.agrees(own.node(h), s.charAt(at - 1)) && named(to, end, 0)) {
            best = to;
          }
        }
      }
      if (best > at) {
        return best;
      }
      int nouns = at;
      while (nouns < end && affixes.nounsBehind(s, nouns, own)) {
        own.longestFirst();
        nouns = own.end(0);
        if (nouns < end && named(nouns, end, 0)) {
          return nouns;
        }
      }
      return at;
    }

    /** Steps over nouns that may stand before a name; returns the place behind them. */
    private int afterNounsBefore(int at, int depth) {
      if (!affixes.beginsNounBefore(s.charAt(at))) {
        return at;
      }
      PhraseTrie.Hits own = inner(MAX_TAIL + 2 + depth);
      if (!affixes.nounsBefore(s, at, own)) {
        return at;
      }
      int end = runEnd(at);
      own.longestFirst();
      for (int h = 0; h < own.count(); h++) {
        int to = own.end(h);
        if (to < end
            && to > at
            && (named(to, end, 0) || (depth < MAX_TAIL && afterNounsBefore(to, depth + 1) > to))) {
          return to;
        }
      }
      return at;
    }

    /** Returns the end of an address (URL, mail) that begins at {@code i}, or {@code i}. */
    private int address(int i) {
      char c = s.charAt(i);
      boolean url =
          (c == 'h' && (s.startsWith("http://", i) || s.startsWith("https://", i)))
              || (c == 'w' && s.startsWith("www.", i));
      int j = i;
      if (!url) {
        if (!mailAsked) {
          mailAsked = true;
          noMailTo = s.indexOf('@') < 0 ? n : -1;
        }
        if (i >= noMailFrom && i <= noMailTo) {
          return i;
        }
        while (j < n && (Script.isLatinWord(s.charAt(j)) || "._%+-".indexOf(s.charAt(j)) >= 0)) {
          j++;
        }
        if (j == i || j + 1 >= n || s.charAt(j) != '@' || !Script.isLatinWord(s.charAt(j + 1))) {
          // All that begins in this run ends at the same place.
          noMailFrom = i;
          noMailTo = j;
          return i;
        }
      }
      while (j < n
          && s.charAt(j) > ' '
          && s.charAt(j) < 0x7F
          && "()<>\"[]|".indexOf(s.charAt(j)) < 0) {
        j++;
      }
      return j;
    }

    /**
     * Adds names for Latin words that are no word of a name and no everyday word, but near a name.
     * Short words are near many names, and so are long ones at distance 2: these count as misspelt
     * only where other technologies stand.
     */
    void misspelt(SectionKind section) {
      boolean listed = section.listsSkills();
      for (Found f : found) {
        listed |= isParticular(dictionary, f);
      }
      int at = 0;
      int i = 0;
      boolean added = false;
      List<Found> more = new ArrayList<>(0);
      while (i < n) {
        if (!Script.isLatin(s.charAt(i))) {
          i++;
          continue;
        }
        int masked = address(i);
        if (masked > i) {
          i = masked;
          continue;
        }
        int end = i;
        while (end < n && Script.isLatin(s.charAt(end))) {
          end++;
        }
        int next = end;
        while (next < n && Script.isLatinWord(s.charAt(next))) {
          next++;
        }
        boolean alone =
            (i == 0 || !(Script.isDigit(s.charAt(i - 1)) || "_@/.".indexOf(s.charAt(i - 1)) >= 0))
                && (next == n || "_@".indexOf(s.charAt(next)) < 0);
        if (end - i >= 5
            && end - i <= MAX_WORD
            && alone
            && next - end <= 2
            && (listed || end - i > MAX_SHORT)) {
          while (at < found.size() && found.get(at).end <= i) {
            at++;
          }
          boolean taken = at < found.size() && found.get(at).start < end;
          if (!taken) {
            // Most words are everyday ones: that is asked first, what costs more later.
            if (!dictionary.lexicon().everyday().has(s, i, end) && !isAbbreviation(i, end)) {
              String word = s.substring(i, end);
              int name = dictionary.typos().find(word, listed);
              if (name >= 0 && !isKnown(i, end) && !everydayForm(word)) {
                more.add(new Found(i, end, name, true, false));
                added = true;
              }
            }
          }
        }
        i = next;
      }
      if (added) {
        found = new ArrayList<>(found);
        found.addAll(more);
        found.sort((a, b) -> Integer.compare(a.start, b.start));
      }
    }

    /** Whether the word is a name as it stands, which its guard refused. */
    private boolean isKnown(int start, int end) {
      if (names.find(s, start, hits)) {
        for (int h = 0; h < hits.count(); h++) {
          if (hits.end(h) == end) {
            return true;
          }
        }
      }
      return false;
    }

    /** A short word in capitals stands for other words; a letter more is another abbreviation. */
    private boolean isAbbreviation(int start, int end) {
      if (end - start > MAX_ABBREVIATION) {
        return false;
      }
      for (int i = start + 1; i < end; i++) {
        if (!Character.isUpperCase(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    /** Plurals and the like of everyday words are everyday words too. */
    private boolean everydayForm(String word) {
      for (int cut = 1; cut <= 3 && word.length() - cut >= 4; cut++) {
        String stem = word.substring(0, word.length() - cut);
        if (dictionary.lexicon().everyday().has(stem)
            && ENDINGS.indexOf('|' + word.substring(word.length() - cut) + '|') >= 0) {
          return true;
        }
      }
      // "retraining", "preprocess": a short beginning before an everyday word makes no name.
      for (int cut = 2; cut <= 5 && word.length() - cut >= 4; cut++) {
        if (affixes.begins(word, cut) && dictionary.lexicon().everyday().has(word.substring(cut))) {
          return true;
        }
      }
      return false;
    }
  }

  private static final String ENDINGS = "|s|es|d|ed|r|er|ly|ing|al|ers|";

  /** Whether the surface has the case of the name, separators aside. */
  static boolean sameCase(String text, int start, int end, String name) {
    int i = start;
    int j = 0;
    while (i < end && j < name.length()) {
      char a = text.charAt(i);
      char b = name.charAt(j);
      if (a == b) {
        i++;
        j++;
      } else if (isSeparator(a)) {
        i++;
      } else if (isSeparator(b)) {
        j++;
      } else {
        return false;
      }
    }
    while (i < end && isSeparator(text.charAt(i))) {
      i++;
    }
    while (j < name.length() && isSeparator(name.charAt(j))) {
      j++;
    }
    return i == end && j == name.length();
  }

  private static boolean isSeparator(char c) {
    return c == ' '
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '/'
        || c == '\u00B7'
        || c == '\u00A0';
  }

  /** Returns whether a mention is of a technology or certificate rather than of a field. */
  static boolean isParticular(Dictionary dictionary, Found f) {
    return dictionary.kind(dictionary.nameSkill(f.name)) != SkillKind.CONCEPT;
  }
}
