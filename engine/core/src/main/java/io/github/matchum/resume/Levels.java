package io.github.matchum.resume;

import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.text.Folding;
import io.github.matchum.text.Script;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the levels that a list of skills gives: {@code Java(상)}, {@code | Go | 하 | 6개월 |}, {@code
 * React ★★★★☆}, {@code Expert: TypeScript}, {@code Qt (4년)}.
 */
final class Levels {
  /** Nobody has worked longer, in months. */
  private static final int MOST = 600;

  /** No level is written longer, in UTF-16 units. */
  private static final int LONGEST = 20;

  private static final String LENGTH =
      "(?:약 ?)?(\\d{1,2})(?:\\.(\\d))? ?\\+? ?(?:년차|년|years?|yrs?)(?: ?(\\d{1,2}) ?(?:개월|months?|mos?))?(?: ?이상| ?정도)?|(\\d{1,3}) ?(?:개월|months?|mos?)(?: ?이상| ?정도)?";
  private static final Pattern STATED = Pattern.compile(LENGTH);
  private static final Pattern FORM =
      Pattern.compile(
          "(?:[\u2605\u2606\u2B50\u272D\u2729\u25CF\u25CB\u25C9\u25EF\u25A0\u25A1\u25AE\u25AF] ?){2,10}|[\u25CE\u25CB\u25B3\u25B2](?! ?[\u25CE\u25CB\u25B3\u25B2])|\\d{1,3} ?%|\\d(?:\\.\\d)? ?/ ?(?:5|10)|(?:lv|level|레벨)\\.? ?\\d|"
              + LENGTH);
  private static final Pattern BRACKET =
      Pattern.compile("(?: ?[\\d./x]{1,12})? ?[(\\[]([^)\\]]{1,20})[)\\]]");
  private static final Pattern BEHIND =
      Pattern.compile("(?: {1,40}| ?[:\\-\u00B7] ?)([^,;|/:]{1,20}?)(?= *$| *[,;|/]| {2,})");

  private static final Pattern FORM_BEHIND =
      Pattern.compile("(?: {1,40}| ?[:\\-\u00B7] ?)(" + FORM.pattern() + ")(?= *$| *[,;|/]| {2,})");
  private static final Pattern COLUMN =
      Pattern.compile(" {2,40}(\\S(?: ?[^ ]){0,19}?)(?= *$| {2,})");

  private final PhraseTable words;

  Levels(PhraseTable words) {
    this.words = words;
  }

  /**
   * What a line says of the levels of the skills that it names.
   *
   * @param of for each mention the level as written, or null
   * @param places where levels are written, in the masked text: words there say nothing else
   */
  record Found(List<@Nullable String> of, List<Span> places) {}

  /**
   * Finds the levels of a line.
   *
   * @param line the line
   * @param mentions ranges of its masked text that name skills, in order
   * @param aboveOrNull the level that a line above gives to all below it
   */
  Found find(ResumeLine line, List<Span> mentions, @Nullable String aboveOrNull) {
    @Nullable String[] out = new @Nullable String[mentions.size()];
    List<Span> places = new ArrayList<>();
    if (mentions.isEmpty() || !lists(line)) {
      return new Found(Arrays.asList(out), places);
    }
    boolean skills = line.section() == SectionKind.SKILLS;
    if (skills && aboveOrNull != null) {
      Arrays.fill(out, aboveOrNull);
    }
    if (skills) {
      ahead(line, mentions, out, places);
    }
    if (line.isRow()) {
      cells(line, mentions, out, places);
    } else {
      for (int i = 0; i < mentions.size(); i++) {
        behind(line, mentions, i, skills, out, places);
      }
    }
    return new Found(Arrays.asList(out), places);
  }

  /** Returns the level that a line gives to what stands below it, if it says nothing else. */
  @Nullable String above(ResumeLine line) {
    if (line.section() != SectionKind.SKILLS || line.folded().length() > LONGEST) {
      return null;
    }
    String said = stripped(line.masked().text());
    return isWord(Folding.fold(said)) ? said : null;
  }

  /** Returns the months of work that a level states ({@code 3년 2개월}), 0 where it states none. */
  static int months(String level) {
    Matcher m = STATED.matcher(level);
    if (!m.find()) {
      return 0;
    }
    if (m.group(4) != null) {
      return Integer.parseInt(m.group(4));
    }
    int months = 12 * Integer.parseInt(m.group(1));
    months += m.group(2) == null ? 0 : 12 * Integer.parseInt(m.group(2)) / 10;
    return Math.min(MOST, months + (m.group(3) == null ? 0 : Integer.parseInt(m.group(3))));
  }

  /** Whether a line may list skills with levels: work tells what was done, not how well. */
  private static boolean lists(ResumeLine line) {
    return switch (line.section()) {
      case SKILLS -> true;
      case SUMMARY, OTHER, CERTIFICATES, UNKNOWN -> line.entry() == null;
      default -> false;
    };
  }

  /** A label in front: "Expert: TypeScript, React". */
  private void ahead(
      ResumeLine line, List<Span> mentions, @Nullable String[] out, List<Span> places) {
    int first = mentions.get(0).start();
    String label = stripped(line.masked().text().substring(0, first));
    if (isWord(Folding.fold(label))) {
      Arrays.fill(out, label);
      places.add(new Span(0, first));
    }
  }

  private void cells(
      ResumeLine line, List<Span> mentions, @Nullable String[] out, List<Span> places) {
    for (Span cell : line.masked().cells()) {
      String said = line.folded().substring(cell.start(), cell.end()).strip();
      if (isLevel(said, true)) {
        places.add(cell);
        String written = written(line, cell);
        for (int i = 0; i < out.length; i++) {
          if (mentions.get(i).end() <= cell.start()) {
            String before = out[i];
            out[i] = before == null ? written : before + ", " + written;
          }
        }
      }
    }
  }

  private void behind(
      ResumeLine line,
      List<Span> mentions,
      int i,
      boolean skills,
      @Nullable String[] out,
      List<Span> places) {
    String folded = line.folded();
    int from = mentions.get(i).end();
    int to = i + 1 < mentions.size() ? mentions.get(i + 1).start() : folded.length();
    Matcher m = BRACKET.matcher(folded).region(from, to);
    boolean found = m.lookingAt() && isLevel(m.group(1), skills);
    if (!found && skills) {
      m = FORM_BEHIND.matcher(folded).region(from, to);
      found = m.lookingAt();
    }
    if (!found && skills) {
      m = BEHIND.matcher(folded).region(from, to);
      found = m.lookingAt() && isLevel(m.group(1), true);
    }
    if (!found) {
      return;
    }
    Span place = new Span(m.start(1), m.end(1));
    String written = written(line, place);
    boolean list = folded.substring(from, place.start()).indexOf(':') >= 0;
    places.add(place);
    // Columns of a table without rules: "Java      상      5년".
    m = COLUMN.matcher(folded).region(m.end(), to);
    if (skills && m.lookingAt() && isLevel(m.group(1), true)) {
      Span more = new Span(m.start(1), m.end(1));
      places.add(more);
      written += ", " + written(line, more);
    }
    for (int k = list ? 0 : i; k <= i; k++) {
      out[k] = k == i || out[k] == null ? written : out[k];
    }
  }

  private static String written(ResumeLine line, Span place) {
    return line.masked().text().substring(place.start(), place.end()).strip();
  }

  /** Whether words give a level and nothing else; parts by a stroke or comma each give one. */
  private boolean isLevel(String said, boolean shares) {
    if (said.isEmpty() || said.length() > LONGEST) {
      return false;
    }
    if (FORM.matcher(said.strip()).matches()) {
      return shares || said.indexOf('%') < 0;
    }
    for (String part : said.split("[/,]", -1)) {
      if (!isWord(part.strip()) && !FORM.matcher(part.strip()).matches()) {
        return false;
      }
    }
    return true;
  }

  private boolean isWord(String said) {
    return !said.isEmpty() && words.whole(said).isPresent();
  }

  private static String stripped(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && !letter(s.charAt(from))) {
      from++;
    }
    while (to > from && !letter(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }

  private static boolean letter(char c) {
    return Script.isHangul(c) || Script.isLatinWord(c);
  }
}
