package io.github.matchum.lexicon;

import io.github.matchum.text.PhraseTrie;
import io.github.matchum.text.Script;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What may stand around a Hangul name in the same run of Hangul: particles and endings that agree
 * with the last consonant, nouns behind it ({@code 기반}, {@code 서버}), nouns before it ({@code 웹}).
 */
public final class Affixes {
  /** From so many Hangul syllables on a word for people may go on: 개발자용. */
  private static final int LONG_JOB = 3;

  /** After which sound a particle may stand. */
  private enum After {
    ANY,
    CONSONANT,
    VOWEL,
    /** A consonant other than ㄹ: 으로. */
    HARD,
    /** A vowel or ㄹ: 로. */
    SOFT
  }

  private static final After[] AFTER = After.values();

  private final PhraseTrie particles;
  private final PhraseTrie nounsBehind;
  private final PhraseTrie nounsBefore;
  private final PhraseTrie jobs;
  private final PhraseTrie conjunctions;
  private final PhraseTrie beginnings;

  private Affixes(
      PhraseTrie particles,
      PhraseTrie nounsBehind,
      PhraseTrie nounsBefore,
      PhraseTrie jobs,
      PhraseTrie conjunctions,
      PhraseTrie beginnings) {
    this.particles = particles;
    this.nounsBehind = nounsBehind;
    this.nounsBefore = nounsBefore;
    this.jobs = jobs;
    this.conjunctions = conjunctions;
    this.beginnings = beginnings;
  }

  /** Reads the lists of the file of affixes. */
  static Affixes of(DataNode file) {
    PhraseTrie.Builder particles = new PhraseTrie.Builder();
    for (var group : file.need("particles").map().entrySet()) {
      After after =
          switch (group.getKey()) {
            case "any" -> After.ANY;
            case "consonant" -> After.CONSONANT;
            case "vowel" -> After.VOWEL;
            case "hard" -> After.HARD;
            case "soft" -> After.SOFT;
            default ->
                throw group
                    .getValue()
                    .mistake(
                        "unknown group of particles; write any, consonant, vowel, hard or soft");
          };
      for (DataNode form : group.getValue().list()) {
        particles.add(form.text(), after.ordinal());
      }
    }
    return new Affixes(
        particles.build(),
        trie(file.textsOf("behind"), file.textsOf("both")),
        trie(file.textsOf("before"), file.textsOf("both")),
        trie(file.textsOf("jobs"), List.of()),
        trie(file.textsOf("conjunctions"), List.of()),
        trie(file.textsOf("beginnings"), List.of()));
  }

  /** Writes the compiled form. */
  void write(DataOutput out) throws IOException {
    particles.write(out);
    nounsBehind.write(out);
    nounsBefore.write(out);
    jobs.write(out);
    conjunctions.write(out);
    beginnings.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static Affixes read(DataInput in) throws IOException {
    return new Affixes(
        PhraseTrie.read(in),
        PhraseTrie.read(in),
        PhraseTrie.read(in),
        PhraseTrie.read(in),
        PhraseTrie.read(in),
        PhraseTrie.read(in));
  }

  private static PhraseTrie trie(List<String> some, List<String> more) {
    PhraseTrie.Builder builder = new PhraseTrie.Builder();
    some.forEach(n -> builder.add(n, 0));
    more.forEach(n -> builder.add(n, 0));
    return builder.build();
  }

  /**
   * Finds the particles at {@code at}; whether one agrees with what is before it says {@link
   * #agrees}.
   */
  public boolean particles(String folded, int at, PhraseTrie.Hits hits) {
    return particles.find(folded, at, hits);
  }

  /** Returns whether a particle may stand after a unit. */
  public boolean agrees(int particle, char before) {
    for (int p = 0; p < particles.payloadCount(particle); p++) {
      if (agrees(AFTER[particles.payload(particle, p)], before)) {
        return true;
      }
    }
    return false;
  }

  private static boolean agrees(After after, char before) {
    if (!Script.isHangul(before)) {
      return true;
    }
    return switch (after) {
      case ANY -> true;
      case CONSONANT -> Script.hasFinal(before);
      case VOWEL -> !Script.hasFinal(before);
      case HARD -> Script.hasFinal(before) && !Script.finalIsRieul(before);
      case SOFT -> !Script.hasFinal(before) || Script.finalIsRieul(before);
    };
  }

  /** Finds the nouns that may stand behind a name. */
  public boolean nounsBehind(String folded, int at, PhraseTrie.Hits hits) {
    return nounsBehind.find(folded, at, hits);
  }

  /** Returns whether a noun that may stand before a name begins with a unit. */
  public boolean beginsNounBefore(char c) {
    return nounsBefore.begins(c);
  }

  /** Finds the nouns that may stand before a name. */
  public boolean nounsBefore(String folded, int at, PhraseTrie.Hits hits) {
    return nounsBefore.find(folded, at, hits);
  }

  /**
   * Returns whether a word for people of a trade begins at {@code at}: {@code 개발자}, {@code 팀}. A
   * short Hangul one stands to the end of its run, a particle aside: {@code 팀워크} is no team.
   */
  public boolean job(String folded, int at) {
    if (at >= folded.length() || !jobs.begins(folded.charAt(at))) {
      return false;
    }
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    if (!jobs.find(folded, at, hits)) {
      return false;
    }
    for (int i = 0; i < hits.count(); i++) {
      int end = hits.end(i);
      boolean whole =
          end == folded.length()
              || (Script.isHangul(folded.charAt(end - 1))
                  ? end - at >= LONG_JOB || endsRun(folded, end)
                  : !Script.isLatinWord(folded.charAt(end)));
      if (whole) {
        return true;
      }
    }
    return false;
  }

  /** Whether a run of Hangul ends here, or behind a particle. */
  private boolean endsRun(String folded, int at) {
    int end = at;
    while (end < folded.length() && Script.isHangul(folded.charAt(end))) {
      end++;
    }
    if (end == at) {
      return true;
    }
    PhraseTrie.Hits own = new PhraseTrie.Hits();
    if (particles.find(folded, at, own)) {
      for (int h = 0; h < own.count(); h++) {
        if (own.end(h) == end) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether all that stands in a range joins two names: {@code 와}, {@code 및}. */
  public boolean joins(String folded, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && folded.charAt(start) == ' ') {
      start++;
    }
    while (end > start && folded.charAt(end - 1) == ' ') {
      end--;
    }
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    if (conjunctions.find(folded, start, hits)) {
      for (int i = 0; i < hits.count(); i++) {
        if (hits.end(i) == end) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns whether a word begins with an English syllable of {@code length} such as {@code re}.
   */
  public boolean begins(String foldedWord, int length) {
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    if (beginnings.find(foldedWord, 0, hits)) {
      for (int i = 0; i < hits.count(); i++) {
        if (hits.end(i) == length) {
          return true;
        }
      }
    }
    return false;
  }
}
