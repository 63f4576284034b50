package io.github.matchum.resume;

import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the career that a resume states ({@code 총 경력 7년 6개월}), for one without dated jobs. */
final class StatedCareer {
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})(\\.\\d)?\\s*\\+?\\s*(?:년|years?|yrs?)(?:\\s*(?:,|and)?\\s*(\\d{1,2})\\s*(?:개월|months?|mos?))?|(?<![\\d.])(\\d{1,3})\\s*(?:개월|months?)");

  private final PhraseTable words;

  StatedCareer(Lexicon lexicon) {
    this.words = lexicon.entries();
  }

  /** Returns the longest career stated, in months; 0 where none is. */
  int months(Iterable<ResumeLine> lines) {
    int most = 0;
    for (ResumeLine line : lines) {
      most = Math.max(most, months(line));
    }
    return most;
  }

  /** Returns the lines that state a career. */
  List<Statement> lines(Iterable<ResumeLine> lines) {
    List<Statement> out = new ArrayList<>();
    for (ResumeLine line : lines) {
      if (months(line) > 0) {
        out.add(line.statement());
      }
    }
    return out;
  }

  private int months(ResumeLine line) {
    String folded = line.folded();
    if (!words.find(folded).has("total") && !words.find(stretched(folded)).has("total")) {
      return 0;
    }
    Matcher m = LENGTH.matcher(folded);
    return m.find() ? length(m) : 0;
  }

  private static int length(Matcher m) {
    if (m.group(4) != null) {
      return Integer.parseInt(m.group(4));
    }
    int months = Integer.parseInt(m.group(1)) * 12;
    if (m.group(2) != null) {
      months += Integer.parseInt(m.group(2).substring(1)) * 12 / 10;
    }
    return months + (m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
  }

  /** A label without the spaces that stretch it: "총 경 력 : 7년". */
  private static String stretched(String folded) {
    int colon = folded.indexOf(':');
    return colon > 0 && colon < 16 ? folded.substring(0, colon).replace(" ", "") : "";
  }
}
