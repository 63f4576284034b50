package io.github.matchum.structure;

import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Section;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.text.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts a document at its headings, in whatever decoration they stand: Markdown levels, brackets,
 * signs, numbers, bold, or a bare line. Immutable, thread-safe.
 */
public final class Outliner {
  private static final int PLAIN_LEVEL = 7;
  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_INLINE = 24;
  private static final int LONGEST_ENDING = 16;
  private static final String EMOJI = "emoji";

  private final PhraseTable postings;
  private final PhraseTable resumes;
  private final PhraseTable titles;
  private final PhraseTable cues;
  private final PhraseTable frames;

  /** Makes an outliner of the headings of a lexicon. */
  public Outliner(Lexicon lexicon) {
    this.postings = lexicon.postingHeadings();
    this.resumes = lexicon.resumeHeadings();
    this.titles = lexicon.personal();
    this.cues = lexicon.cues();
    this.frames = lexicon.headingFrames();
  }

  /** What a line says of sections. */
  private record Heading(@Nullable SectionKind kind, int level, String style, boolean inline) {}

  /** Parts a posting. */
  public List<Part> posting(Document document) {
    return outline(document, postings);
  }

  /** Parts a resume. */
  public List<Part> resume(Document document) {
    return new ResumeOutline(resumes, titles).parts(document);
  }

  /** Returns whether a heading of a resume is one that the lexicon knows. */
  public boolean isResumeHeading(Statement heading) {
    return new ResumeOutline(resumes, titles).knows(heading);
  }

  private List<Part> outline(Document document, PhraseTable table) {
    List<Part> parts = new ArrayList<>();
    Builder current = new Builder(SectionKind.UNKNOWN, null, 0, "");
    Set<String> signs = signs(document, table);
    RunIns runIns = new RunIns(document.source().text(), words -> whole(table, words(words)));
    PostingTable rows =
        new PostingTable(words -> whole(table, words(words)), words -> isLabel(words(words)));
    for (Section section : document.sections()) {
      Statement markup = section.headingOrNull();
      if (markup != null) {
        current.addTo(parts);
        current =
            under(
                current,
                markup,
                new Heading(kind(table, markup.folded(), true), markup.depth(), "#", false));
      }
      for (Statement statement : runIns.parted(section.statements())) {
        List<PostingTable.Cell> cells = rows.read(statement);
        if (!cells.isEmpty()) {
          current.addTo(parts);
          cells.forEach(
              c -> parts.add(new Part(c.kind(), c.heading(), PLAIN_LEVEL, c.statements())));
          // What follows such a table belongs to none of its columns.
          SectionKind after = rows.inColumns() ? SectionKind.UNKNOWN : current.kind;
          current = new Builder(after, null, current.level, current.style);
          continue;
        }
        if (rows.inColumns()) {
          // What follows a row of headings in other shapes is cells that lost their row.
          current.addTo(parts);
          current = new Builder(SectionKind.MIXED, statement, PLAIN_LEVEL, "|");
          continue;
        }
        Heading heading = heading(table, statement, signs);
        if (heading == null) {
          current.statements.add(statement);
        } else if (heading.inline()) {
          Builder outer = current;
          // "우대: Kafka" among the lines of a section holds for itself; in a row of such lines each
          // begins a section.
          boolean alone =
              outer.kind.asks() && !(outer.inline && outer.style.equals(heading.style()));
          current.addTo(parts);
          current = under(outer, statement, heading);
          current.statements.add(statement);
          current.inline = true;
          if (alone) {
            current.addTo(parts);
            current = new Builder(outer.kind, null, outer.level, outer.style);
          }
        } else {
          current.addTo(parts);
          current = under(current, statement, heading);
        }
      }
    }
    current.addTo(parts);
    return List.copyOf(parts);
  }

  private boolean isLabel(String words) {
    PhraseTable.Matches said = cues.find(words);
    return said.all("row-label").stream()
        .anyMatch(f -> f.start() == 0 && f.end() == words.length());
  }

  /** The signs that stand before a heading that is known: elsewhere they are bullets. */
  private Set<String> signs(Document document, PhraseTable table) {
    Set<String> signs = new HashSet<>();
    for (Section section : document.sections()) {
      for (Statement statement : section.statements()) {
        String style = style(statement);
        if (style.length() == 1
            && statement.folded().length() <= LONGEST_HEADING
            && kind(table, statement.folded(), true) != null) {
          signs.add(style);
        }
      }
    }
    return signs;
  }

  /**
   * A section under a new heading; one that says nothing keeps the kind of the section it is in.
   */
  private static Builder under(Builder before, Statement statement, Heading heading) {
    if (restates(before, statement, heading)) {
      Builder inner = new Builder(before.kind, statement, before.level, before.style);
      inner.innerLevel = heading.level();
      return inner;
    }
    if (heading.kind() != null) {
      return new Builder(heading.kind(), statement, heading.level(), heading.style());
    }
    boolean sameRank =
        heading.level() < before.level
            || (heading.level() == before.level && heading.style().equals(before.style));
    if (sameRank) {
      return new Builder(SectionKind.UNKNOWN, statement, heading.level(), heading.style());
    }
    // A heading below: "### (주)하늘" under "## 경력" belongs to the career; later siblings too.
    Builder inner = new Builder(before.kind, statement, before.level, before.style);
    inner.innerLevel = heading.level();
    return inner;
  }

  /**
   * "우대사항" and right below it "[이런 분이면 좋겠어요]": the plain heading is the form's and holds; what its
   * author wrote below it in another decoration only says it again.
   */
  private static boolean restates(Builder before, Statement statement, Heading heading) {
    return before.heading != null
        && before.statements.isEmpty()
        && before.kind.asks()
        && before.style.isEmpty()
        && !before.heading.text().endsWith(":")
        && (!heading.style().isEmpty() || statement.text().endsWith(":"))
        && !heading.inline()
        && (heading.kind() == SectionKind.REQUIRED || heading.kind() == SectionKind.PREFERRED);
  }

  private static final class Builder {
    final SectionKind kind;
    final @Nullable Statement heading;
    final int level;
    final String style;
    final List<Statement> statements = new ArrayList<>();
    int innerLevel;

    /** Whether its heading shares a line with its first words. */
    boolean inline;

    Builder(SectionKind kind, @Nullable Statement heading, int level, String style) {
      this.kind = kind;
      this.heading = heading;
      this.level = level;
      this.style = style;
      this.innerLevel = level;
    }

    void addTo(List<Part> parts) {
      if (heading != null || !statements.isEmpty()) {
        parts.add(new Part(kind, heading, innerLevel, statements));
      }
    }
  }

  private @Nullable Heading heading(PhraseTable table, Statement statement, Set<String> signs) {
    Heading heading = shaped(table, statement, signs);
    if (heading == null) {
      return null;
    }
    // "다음 중 하나 이상을 만족하시는 분" belongs to the list below it, not to the outline.
    PhraseTable.Matches said = cues.find(statement.folded());
    return said.has("lead-in") && said.has("choice") ? null : heading;
  }

  private @Nullable Heading shaped(PhraseTable table, Statement statement, Set<String> signs) {
    String folded = statement.folded();
    if (statement.form() == Form.HEADING) {
      return new Heading(kind(table, folded, true), statement.depth(), "#", false);
    }
    String style = style(statement);
    if (folded.length() <= LONGEST_HEADING) {
      SectionKind kind = kind(table, folded, decorated(statement, style));
      if (kind != null && !isEnglishItem(table, statement, style)) {
        return new Heading(kind, PLAIN_LEVEL, style, false);
      }
      if (style.equals(EMOJI) && statement.marker().isEmpty() && folded.length() <= 24) {
        return new Heading(null, PLAIN_LEVEL, style, false);
      }
      if (bracketed(folded)) {
        return new Heading(null, PLAIN_LEVEL, style, false);
      }
      if (signs.contains(style)
          && "\u25A0\u25A1\u25C6\u25C7\u25B6\u25CF\u25CB\u25A3#".contains(style)
          && folded.length() <= 20) {
        return new Heading(null, PLAIN_LEVEL, style, false);
      }
    }
    int colon = colon(folded);
    if (colon > 0 && colon <= LONGEST_INLINE) {
      SectionKind kind = whole(table, words(folded.substring(0, colon)));
      if (kind != null) {
        boolean content = hasWords(folded, colon + 1);
        return new Heading(kind, PLAIN_LEVEL, style, content);
      }
    }
    return null;
  }

  /** "- ROS experience" ends as an English heading does, and is an item of a list. */
  private boolean isEnglishItem(PhraseTable table, Statement statement, String style) {
    String folded = statement.folded();
    return !statement.marker().isEmpty()
        && !decorated(statement, style)
        && Script.isLatin(folded.charAt(folded.length() - 1))
        && whole(table, words(folded)) == null;
  }

  private static int colon(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == ':' || c == '\uFE55') {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasWords(String s, int from) {
    for (int i = from; i < s.length(); i++) {
      if (Character.isLetterOrDigit(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String style(Statement s) {
    String folded = s.folded();
    if (!s.marker().isEmpty()) {
      char c = s.marker().charAt(0);
      return Script.isDigit(c) ? "1" : String.valueOf(c);
    }
    char c = folded.charAt(0);
    if (isEmoji(c)) {
      return EMOJI;
    }
    return Character.isLetterOrDigit(c) ? "" : String.valueOf(c);
  }

  /** Pictures differ from heading to heading; that there is one makes them alike. */
  private static boolean isEmoji(char c) {
    return Character.isSurrogate(c) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF);
  }

  private static boolean bracketed(String s) {
    char first = s.charAt(0);
    char last = s.charAt(s.length() - 1);
    return (first == '[' && last == ']')
        || (first == '\u3010' && last == '\u3011')
        || (first == '<' && last == '>')
        || (first == '\u300A' && last == '\u300B')
        || (first == '\u3008' && last == '\u3009');
  }

  private static boolean decorated(Statement s, String style) {
    String folded = s.folded();
    return style.equals(EMOJI)
        || bracketed(folded)
        || folded.endsWith(":")
        || folded.endsWith("?")
        || (style.length() == 1
            && "\u25A0\u25A1\u25C6\u25C7\u25B6\u25CF\u25CB\u25A3#[\u3010<\u300A\u2605\u25C8"
                .contains(style));
  }

  /** The kind of a whole heading; null where it is none that the lexicon knows. */
  private @Nullable SectionKind kind(PhraseTable table, String folded, boolean decorated) {
    String words = words(folded);
    if (!table.mayHold(words)) {
      // Whatever the decoration, a phrase of the table stands in a heading: most lines end here.
      return framed(words);
    }
    SectionKind kind = whole(table, words);
    if (kind != null) {
      return kind;
    }
    kind = oneOfSeveral(table, folded);
    if (kind != null) {
      return kind;
    }
    int open = folded.indexOf('(');
    // "협업 툴(Jira, Confluence) 경험자" goes on behind its bracket, and asks.
    if (open > 1 && !hasWords(folded, folded.lastIndexOf(')') + 1)) {
      kind = whole(table, words(folded.substring(0, open)));
      if (kind != null && folded.indexOf(')', open) > 0 && hasWords(folded, open)) {
        SectionKind inside = whole(table, words(folded.substring(open)));
        return inside == SectionKind.PREFERRED || inside == SectionKind.REQUIRED ? inside : kind;
      }
      if (kind != null) {
        return kind;
      }
    }
    kind = framed(words);
    if (kind != null) {
      return kind;
    }
    if (!decorated) {
      return ending(table, folded, words);
    }
    // In a decorated line the longest heading that it contains decides: "## 3. 우리가 찾는 분 / 자격요건".
    PhraseTable.Found best = null;
    for (PhraseTable.Found f : table.find(words).all()) {
      if (f.end() - f.start() >= 3
          && (best == null || f.end() - f.start() > best.end() - best.start())) {
        best = f;
      }
    }
    return best == null || (best.end() - best.start()) * 5 < words.length() * 2
        ? null
        : SectionKind.of(table.className(best.type()));
  }

  /** "우리가 찾는 분 / 자격요건": of two names of a section one is known, or both are and say the same. */
  private @Nullable SectionKind oneOfSeveral(PhraseTable table, String folded) {
    SectionKind kind = null;
    int from = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || folded.charAt(i) == '/' || folded.charAt(i) == '|') {
        SectionKind part =
            from == 0 && i == folded.length()
                ? null
                : whole(table, words(folded.substring(from, i)));
        if (part != null && kind != null && part != kind) {
          return null;
        }
        kind = part == null ? kind : part;
        from = i + 1;
      }
    }
    return kind;
  }

  /** "영어에 능하신 분을 우대합니다" ends as headings do, and asks; "합류하면 이런 일을 해요" announces. */
  private boolean isSentence(String folded) {
    PhraseTable.Matches said = cues.find(folded);
    return said.has("sentence-end") && !said.has("lead-in");
  }

  /** A heading in a company's own words, by how it begins and ends: "이런 태도와 역량을 기대해요". */
  private @Nullable SectionKind framed(String words) {
    PhraseTable.Matches found = frames.find(words);
    if (found.isEmpty() || !found.has("opener")) {
      return null;
    }
    PhraseTable.Found best = null;
    for (PhraseTable.Found f : found.all()) {
      boolean closes = f.end() == words.length() && !frames.className(f.type()).equals("opener");
      if (closes && (best == null || f.start() < best.start())) {
        best = f;
      }
    }
    return best == null ? null : SectionKind.of(frames.className(best.type()));
  }

  /** A short bare line that ends in a heading: "사용 중인 기술 스택", "백엔드 자격요건". */
  private @Nullable SectionKind ending(PhraseTable table, String folded, String words) {
    if (words.length() > LONGEST_ENDING
        || isSentence(folded)
        || folded.length() > LONGEST_ENDING + 6
        || folded.indexOf(',') >= 0) {
      return null;
    }
    PhraseTable.Found best = null;
    for (PhraseTable.Found f : table.find(words).all()) {
      if (f.end() == words.length()
          && f.end() - f.start() >= 4
          && (best == null || f.start() < best.start())) {
        best = f;
      }
    }
    return best == null ? null : SectionKind.of(table.className(best.type()));
  }

  private @Nullable SectionKind whole(PhraseTable table, String words) {
    if (words.isEmpty() || !table.mayBegin(words)) {
      return null;
    }
    OptionalInt type = table.whole(words);
    if (type.isEmpty()) {
      // Polite endings make no other heading: "이런 일을 해요" and "이런 일을 해요!" are one.
      for (PhraseTable.Found end : cues.find(words).all("heading-end")) {
        if (end.start() > 1) {
          type = table.whole(words.substring(0, end.start()).strip());
          if (type.isPresent()) {
            break;
          }
        }
      }
    }
    return type.isPresent() ? SectionKind.of(table.className(type.getAsInt())) : null;
  }

  /**
   * The words of a heading: letters, digits and single spaces, without a number in front. Spaces
   * between Hangul make no other heading: "자격 조건" and "자격조건" are one.
   */
  static String words(String folded) {
    // Asked of every short line, so it is done in one array.
    char[] out = new char[folded.length()];
    int n = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Script.isHangul(c)
          || Character.isLetterOrDigit(c)
          || c == '\''
          || c == '&'
          || c == '/'
          || c == '+') {
        if (n > 1 && out[n - 1] == ' ' && Script.isHangul(out[n - 2]) && Script.isHangul(c)) {
          n--;
        }
        out[n++] = c;
      } else if (n > 0 && out[n - 1] != ' ') {
        out[n++] = ' ';
      }
    }
    int end = n > 0 && out[n - 1] == ' ' ? n - 1 : n;
    int start = 0;
    while (start < end && (Script.isDigit(out[start]) || out[start] == ' ' || out[start] == '/')) {
      start++;
    }
    return new String(out, start, end - start);
  }
}
