package io.github.matchum.facts;

import io.github.matchum.lexicon.LanguageTests;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a line says of human languages: results of tests, and claims. Immutable, thread-safe.
 */
public final class LanguageFacts {
  /**
   * A language that a line shows.
   *
   * @param language ISO 639-1 code
   * @param testOrNull id of the test; null for a claim
   * @param result score or level as the scale names it; empty for a claim
   * @param rank on the common scale, 1 = A1 … 6 = C2; 0 where unknown
   */
  public record Found(String language, @Nullable String testOrNull, String result, int rank) {}

  /** How far behind the name of a test its result may stand, in UTF-16 units. */
  private static final int REACH = 30;

  private static final List<String> SCALE = List.of("a1", "a2", "b1", "b2", "c1", "c2");
  private static final Pattern SCORE =
      Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d)?)(?![\\d.]*\\d|\\s*[년월%])");

  private final LanguageTests tests;
  private final PhraseTable languages;
  private final PhraseTable claims;

  /** Makes a finder with the words of a lexicon. */
  public LanguageFacts(Lexicon lexicon) {
    this.tests = lexicon.languageTests();
    this.languages = lexicon.languages();
    this.claims = lexicon.languageClaims();
  }

  /**
   * Finds the tests with results, and the claims, of a folded line; a claim only where no test of
   * its language stands.
   */
  public List<Found> find(String folded) {
    List<Found> out = new ArrayList<>(0);
    List<LanguageTests.Found> named = tests.find(folded);
    for (int i = 0; i < named.size(); i++) {
      LanguageTests.Found f = named.get(i);
      int stop = Math.min(folded.length(), f.end() + REACH);
      if (i + 1 < named.size()) {
        stop = Math.min(stop, named.get(i + 1).start());
      }
      String result = result(f.test(), folded.substring(f.end(), Math.max(f.end(), stop)));
      if (!result.isEmpty()) {
        out.add(new Found(f.test().language(), f.test().id(), result, f.test().rank(result)));
      }
    }
    List<PhraseTable.Found> spoken = languages.find(folded).all();
    for (int i = 0; i < spoken.size(); i++) {
      String language = languages.className(spoken.get(i).type());
      boolean tested = out.stream().anyMatch(f -> f.language().equals(language));
      // The words behind a language are its own up to the next one; English puts them in front too.
      int from = i == 0 ? 0 : spoken.get(i).start();
      int to = i + 1 < spoken.size() ? spoken.get(i + 1).start() : folded.length();
      int rank = claimed(folded.substring(from, to));
      if (!tested && rank > 0) {
        out.add(new Found(language, null, "", rank));
      }
    }
    return List.copyOf(out);
  }

  private int claimed(String part) {
    int best = 0;
    for (PhraseTable.Found f : claims.find(part).all()) {
      best = Math.max(best, SCALE.indexOf(claims.className(f.type())) + 1);
    }
    return best;
  }

  private static String result(LanguageTests.Test test, String after) {
    if (!test.byScore()) {
      return level(test, after);
    }
    Matcher m = SCORE.matcher(after);
    while (m.find()) {
      double value = Double.parseDouble(m.group(1));
      boolean date = m.start() > 0 && after.charAt(m.start() - 1) == '\'';
      if (!date && value > 0 && (test.max() == 0 || value <= test.max())) {
        return m.group(1);
      }
    }
    return "";
  }

  /** The level whose name stands first, the longest of those. */
  private static String level(LanguageTests.Test test, String after) {
    String best = "";
    int at = Integer.MAX_VALUE;
    for (String level : test.levels()) {
      String name = level.toLowerCase(Locale.ROOT);
      int i = indexOfWord(after, name);
      if (i >= 0 && (i < at || (i == at && name.length() > best.length()))) {
        best = level;
        at = i;
      }
    }
    return best;
  }

  private static int indexOfWord(String s, String word) {
    for (int i = s.indexOf(word); i >= 0; i = s.indexOf(word, i + 1)) {
      int end = i + word.length();
      boolean left =
          i == 0 || !Script.isLatinWord(s.charAt(i - 1)) || !Script.isLatinWord(word.charAt(0));
      boolean right =
          end == s.length()
              || !Script.isLatinWord(s.charAt(end))
              || !Script.isLatinWord(word.charAt(word.length() - 1));
      if (left && right) {
        return i;
      }
    }
    return -1;
  }
}
