package io.github.matchum.structure;

import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Section;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.text.Script;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Parts a resume at its headings. Unlike a posting's, they nest: the heading of a job or project
 * stands below the section's and belongs to it, and so does a list of skills inside a job.
 */
final class ResumeOutline {
  private static final int PLAIN_LEVEL = 7;
  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_LABEL = 20;
  private static final String SIGNS =
      "\u25A0\u25A1\u25C6\u25C7\u25B6\u25B7\u25CF\u25CB\u25A3\u25C8\u2605\u2606\u203B\u2756\u25AA\u25AB#";

  private final PhraseTable table;
  private final PhraseTable titles;
  private final List<Part> parts = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Statement heading;
  private int level;
  private SectionKind kind = SectionKind.UNKNOWN;
  private List<Statement> statements = new ArrayList<>();

  /** A section that later headings may stand in. */
  private record Open(SectionKind kind, int level) {}

  ResumeOutline(PhraseTable table, PhraseTable titles) {
    this.table = table;
    this.titles = titles;
  }

  List<Part> parts(Document document) {
    int lastLine = 0;
    for (Section section : document.sections()) {
      Statement markup = section.headingOrNull();
      if (markup != null) {
        begin(markup, kind(markup.folded(), true), markup.depth());
        lastLine = line(document, markup);
      }
      for (Statement s : section.statements()) {
        int line = line(document, s);
        read(s, line > lastLine + 1);
        lastLine = document.source().lineAt(Math.max(s.span().start(), s.span().end() - 1));
      }
    }
    close();
    return List.copyOf(parts);
  }

  boolean knows(Statement statement) {
    return kind(statement.folded(), true) != null;
  }

  private static int line(Document document, Statement s) {
    return document.source().lineAt(s.span().start());
  }

  private void read(Statement s, boolean afterBlank) {
    if (s.form() == Form.HEADING) {
      begin(s, kind(s.folded(), true), s.depth());
      return;
    }
    if ((s.form() == Form.PARAGRAPH || s.form() == Form.BULLET) && mayHead(s)) {
      String folded = s.folded();
      if (folded.length() <= LONGEST_HEADING) {
        SectionKind known = kind(folded, false);
        if (known != null && (s.marker().isEmpty() || signed(s))) {
          begin(s, known, PLAIN_LEVEL);
          return;
        }
      }
      SectionKind labelled = label(folded);
      if (labelled != null && opens(s, labelled, afterBlank)) {
        begin(s, labelled, PLAIN_LEVEL);
      }
    }
    statements.add(s);
  }

  private static boolean mayHead(Statement s) {
    return !s.isBlank() && (s.marker().isEmpty() || signed(s));
  }

  /** Whether the marker is a sign or number of headings rather than of lists. */
  private static boolean signed(Statement s) {
    char c = s.marker().charAt(0);
    return SIGNS.indexOf(c) >= 0 || Script.isDigit(c);
  }

  /** Whether a line such as "기술 : Java, Kotlin" opens a section rather than stands in one. */
  private boolean opens(Statement s, SectionKind labelled, boolean afterBlank) {
    if (kind == SectionKind.EXPERIENCE || kind == SectionKind.PROJECTS) {
      return level == PLAIN_LEVEL && s.marker().isEmpty() && s.depth() == 0 && afterBlank;
    }
    if (kind == SectionKind.SKILLS
        && (labelled == SectionKind.CERTIFICATES
            || labelled == SectionKind.OTHER
            || labelled == SectionKind.SKILLS
            || labelled == SectionKind.PROJECTS)) {
      return false;
    }
    return s.marker().isEmpty();
  }

  /** The kind of "학력 : 다온대학교" and of "[학력] 다온대학교", where what belongs to it stands beside it. */
  private @Nullable SectionKind label(String folded) {
    int colon = folded.indexOf(':');
    int close = !folded.isEmpty() && folded.charAt(0) == '[' ? folded.indexOf(']') : -1;
    int end = close > 1 ? close : colon;
    return end > 0 && end <= LONGEST_LABEL ? whole(words(folded.substring(0, end))) : null;
  }

  private void begin(Statement s, @Nullable SectionKind known, int at) {
    close();
    while (!open.isEmpty() && open.getLast().level() >= at) {
      open.removeLast();
    }
    SectionKind outer = open.isEmpty() ? SectionKind.UNKNOWN : open.getLast().kind();
    SectionKind own = known == null ? outer : known;
    boolean work = outer == SectionKind.EXPERIENCE || outer == SectionKind.PROJECTS;
    boolean plainBelowMarkup = at == PLAIN_LEVEL && !open.isEmpty();
    boolean part =
        own == SectionKind.SKILLS
            || own == SectionKind.SUMMARY
            || own == SectionKind.PROJECTS
            || own == SectionKind.EXPERIENCE
            || own == SectionKind.OTHER;
    if (work && (part || plainBelowMarkup)) {
      own = outer;
    } else if (outer == SectionKind.SKILLS && plainBelowMarkup && own != SectionKind.STUDY) {
      // "Language" and "Etc" name groups of a list of skills.
      own = outer;
    }
    heading = s;
    level = at;
    kind = own;
    open.addLast(new Open(own, at));
  }

  private void close() {
    if (heading != null || !statements.isEmpty()) {
      parts.add(new Part(kind, heading, heading == null ? 0 : level, statements));
    }
    statements = new ArrayList<>();
    heading = null;
  }

  private @Nullable SectionKind kind(String folded, boolean markup) {
    String words = words(folded);
    boolean title =
        open.isEmpty()
            && titles.find(words).has("document-title")
            && titles.whole(words).isPresent();
    if (words.isEmpty() || title) {
      return null;
    }
    SectionKind known = whole(words);
    if (known != null) {
      return known;
    }
    known = ofTwo(words);
    if (known != null) {
      return known;
    }
    int cut = cut(folded, markup);
    if (cut > 1) {
      known = whole(words(folded.substring(0, cut)));
      if (known != null) {
        return known;
      }
    }
    return markup && !inWork() ? contained(words) : null;
  }

  /** "학력 및 기타", "Education and Training": the first and the last word are headings. */
  private @Nullable SectionKind ofTwo(String words) {
    int first = words.indexOf(' ');
    int last = words.lastIndexOf(' ');
    if (first < 0 || first == last) {
      return null;
    }
    SectionKind kind = whole(words.substring(0, first));
    return kind != null && whole(words.substring(last + 1)) != null ? kind : null;
  }

  private boolean inWork() {
    return kind == SectionKind.EXPERIENCE || kind == SectionKind.PROJECTS;
  }

  /**
   * Where what is said beside a heading begins: "경력 (총 5년)", by markup also "학력 / 교육", "Experience
   * - 5 years".
   */
  private static int cut(String folded, boolean markup) {
    for (int i = 1; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '('
          || c == '['
          || (markup
              && ("/|&+\u00B7,".indexOf(c) >= 0 || (c == '-' && folded.charAt(i - 1) == ' ')))) {
        return i;
      }
    }
    return -1;
  }

  /** The longest heading that stands in a longer one: "## 3. 제가 걸어온 경력사항 요약". */
  private @Nullable SectionKind contained(String words) {
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

  private @Nullable SectionKind whole(String words) {
    OptionalInt type = words.isEmpty() ? OptionalInt.empty() : table.whole(words);
    return type.isPresent() ? SectionKind.of(table.className(type.getAsInt())) : null;
  }

  /**
   * The words of a heading, without numbers in front and without the spaces that stretch it ({@code
   * 경 력 사 항}).
   */
  private static String words(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    int words = 1;
    int longest = 0;
    int length = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean figure = out.length() == 0 && (Script.isDigit(c) || c == '/');
      if (!figure && (Character.isLetterOrDigit(c) || "'&/+".indexOf(c) >= 0)) {
        out.append(c);
        longest = Math.max(longest, ++length);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
        words++;
        length = 0;
      }
    }
    String all = out.toString().strip();
    return words > 2 && longest == 1 ? all.replace(" ", "") : all;
  }
}
