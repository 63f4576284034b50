package io.github.matchum.reading;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.text.SourceText;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown as its reader sees it: markup is dropped from the text, and each unit that stays
 * knows its offset in the source.
 *
 * <p>A source line is a statement; so is an item's line (a bullet), a row of a table, a line of
 * code, a heading and a line of front matter. {@link MarkdownOutline} says where the text is not
 * what CommonMark takes it for.
 */
final class MarkdownReader {
  private static final Parser PARSER = parser();

  private final String text;
  private final MarkdownOutline outline;
  private final Sections sections;
  private final Visible visible;

  /** Where the part that is being walked begins in the text. */
  private int base;

  /** The item whose first line is still to come. */
  private @Nullable Bullet bullet;

  /** Whether line breaks are spaces, as in a heading or a cell. */
  private boolean oneLine;

  private boolean inCell;
  private boolean pictures;

  /**
   * A list marker.
   *
   * @param marker as written, its check box included
   * @param column its column, from 0
   */
  private record Bullet(String marker, int column) {}

  private MarkdownReader(String text, MarkdownOutline outline, Sections sections) {
    this.text = text;
    this.outline = outline;
    this.sections = sections;
    this.visible = new Visible(text);
  }

  private static Parser parser() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
    // Korean authors indent prose.
    options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(TablesExtension.WITH_CAPTION, false);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    return Parser.builder(options).customDelimiterProcessor(new HangulAsterisk()).build();
  }

  static Document read(SourceText source, Limits limits) throws UnreadableException {
    String text = source.text();
    FrontMatter front = FrontMatter.of(text);
    MarkdownOutline outline = MarkdownOutline.of(source.name(), text, front.end(), limits);
    Sections sections = new Sections();
    front.statements().forEach(sections::add);
    MarkdownReader reader = new MarkdownReader(text, outline, sections);
    List<Integer> cuts = outline.cuts();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      reader.base = cuts.get(i);
      reader.blocks(PARSER.parse(outline.part(cuts.get(i), cuts.get(i + 1))));
    }
    Document document = new Document(source, sections.build(), front.properties());
    if (document.sections().isEmpty()) {
      throw reader.pictures
          ? UnreadableException.pictureOnly(source.name())
          : UnreadableException.empty(source.name());
    }
    return document;
  }

  private void blocks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
  }

  private void block(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof Paragraph) {
      inlines(node);
      endLine();
      bullet = null;
    } else if (node instanceof ListItem item) {
      item(item);
    } else if (node instanceof FencedCodeBlock) {
      bullet = null;
      code(node);
    } else if (node instanceof HtmlBlockBase) {
      bullet = null;
      HtmlLines.walk(text, start(node), end(node), new HtmlBlock());
      bullet = null;
    } else if (node instanceof TableBlock) {
      bullet = null;
      table(node);
    } else if (!(node instanceof ThematicBreak) && !(node instanceof Reference)) {
      blocks(node);
    }
  }

  private int start(Node node) {
    return base + node.getStartOffset();
  }

  private int end(Node node) {
    return base + node.getEndOffset();
  }

  private void heading(Heading heading) {
    visible.clear();
    bullet = null;
    visible.touch(start(heading), start(heading));
    oneLine = true;
    inlines(heading);
    oneLine = false;
    int from = visible.trim();
    if (visible.length() > from) {
      sections.add(
          visible
              .statement(from, visible.length())
              .form(Form.HEADING)
              .depth(heading.getLevel())
              .build());
    }
    visible.clear();
  }

  private void item(ListItem item) {
    BasedSequence marker = item.getOpeningMarker();
    int at = base + marker.getStartOffset();
    bullet = new Bullet(marker.toString(), PlainTextReader.columns(text, lineStart(at), at));
    blocks(item);
    bullet = null;
  }

  private int lineStart(int offset) {
    int i = offset;
    while (i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\r') {
      i--;
    }
    return i;
  }

  private int indent(int offset) {
    int from = lineStart(offset);
    int to = from;
    while (to < offset && PlainTextReader.isSpace(text.charAt(to))) {
      to++;
    }
    return PlainTextReader.columns(text, from, to);
  }

  private void inlines(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      inline(node);
    }
  }

  private void inline(Node node) {
    int from = start(node);
    int to = end(node);
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      endLine();
      return;
    }
    if (node instanceof Text) {
      plain(from, to, true);
      return;
    }
    if (!(node instanceof HtmlInline)) {
      visible.touch(from, from);
    }
    if (node instanceof Code code) {
      plain(base + code.getText().getStartOffset(), base + code.getText().getEndOffset(), false);
    } else if (node instanceof HtmlEntity) {
      for (char c : HtmlLines.resolve(text.substring(from, to)).toCharArray()) {
        visible.add(c, from);
      }
    } else if (node instanceof HtmlInline) {
      htmlTag(from, to);
      return;
    } else if (node instanceof AutoLink link) {
      plain(base + link.getText().getStartOffset(), base + link.getText().getEndOffset(), false);
    } else if (node instanceof MailLink link) {
      plain(base + link.getText().getStartOffset(), base + link.getText().getEndOffset(), false);
    } else if (node instanceof LinkRef reference) {
      reference(reference, from, to);
    } else if (node instanceof ImageRef reference) {
      if (isDefined(reference)) {
        pictures = true;
      } else {
        plain(from, to, true);
      }
    } else if (node instanceof Image) {
      pictures = true;
    } else if (node instanceof HtmlInlineComment) {
      // No part of the text.
    } else if (node.getFirstChild() != null) {
      inlines(node);
    } else {
      plain(from, to, true);
    }
    // A mark that spans lines belongs to the line it ends on only as far as it stands there.
    if (visible.length() > 0) {
      visible.touch(to, to);
    }
  }

  private boolean isDefined(RefNode reference) {
    BasedSequence label = reference.getReference();
    return outline.isDefined((label.isEmpty() ? reference.getText() : label).toString());
  }

  /** {@code [label][target]}: a link where the document defines its target, else just brackets. */
  private void reference(LinkRef reference, int from, int to) {
    Node first = reference.getFirstChild();
    Node last = reference.getLastChild();
    if (isDefined(reference) || first == null || last == null) {
      if (first == null) {
        plain(from, to, true);
      }
      inlines(reference);
      return;
    }
    plain(from, start(first), true);
    inlines(reference);
    plain(end(last), to, true);
  }

  private void htmlTag(int from, int to) {
    String name = HtmlLines.tagName(text.substring(from, to));
    if (!HtmlLines.isElement(name)) {
      plain(from, to, true);
    } else if (HtmlLines.breaksLine(name)) {
      endLine();
    } else {
      visible.touch(from, to);
    }
  }

  /** Adds a stretch of the source, backslashes that escape a sign left out. */
  private void plain(int from, int to, boolean escapes) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        endLine();
      } else if (outline.isHidden(i)) {
        visible.touch(i, i + 1);
      } else if (c == '\\' && i + 1 < to && isEscaped(text.charAt(i + 1), escapes)) {
        visible.touch(i, i + 1);
        i++;
        visible.add(text.charAt(i), i);
      } else {
        visible.add(c, i);
      }
    }
  }

  /** Any sign can be escaped in text; in code only the bar, and only in a table. */
  private boolean isEscaped(char c, boolean inText) {
    return inText ? c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c) : inCell && c == '|';
  }

  /** Makes the line that was collected into statements. */
  private void endLine() {
    if (oneLine) {
      if (visible.length() > 0) {
        visible.add(' ', visible.offset(visible.length() - 1));
      }
      return;
    }
    int from = visible.trim();
    if (visible.length() == from) {
      visible.clear();
      return;
    }
    Bullet item = bullet;
    bullet = null;
    int depth = item == null ? indent(visible.start()) : item.column();
    String words = visible.text();
    if (item != null) {
      int box = checkBox(words, from);
      if (box > from) {
        item = new Bullet(item.marker() + " " + words.substring(from, from + 3), item.column());
        from = box;
      }
    }
    int level = item == null ? unspacedHeading(words, from) : 0;
    if (level > 0) {
      sections.add(
          visible.statement(from + level, words.length()).form(Form.HEADING).depth(level).build());
    } else if (item == null
        && words.charAt(from) == ':'
        && from + 1 < words.length()
        && PlainTextReader.isSpace(words.charAt(from + 1))) {
      int start = from + 1;
      while (PlainTextReader.isSpace(words.charAt(start))) {
        start++;
      }
      sections.add(visible.statement(start, words.length()).marker(":").build());
    } else if (item == null && visible.offset(from) != visible.start()) {
      // Markup comes first (**1. 주문 서비스**), so that a number or a sign is part of a title.
      sections.add(visible.statement(from, words.length()).depth(depth).build());
    } else {
      pieces(words, from, item, depth);
    }
    visible.clear();
  }

  private void pieces(String words, int from, @Nullable Bullet item, int depth) {
    PlainTextReader.pieces(
        words,
        from,
        words.length(),
        (start, end, marker, indent) -> {
          boolean first =
              item != null
                  && visible.offset(start) >= visible.offset(from)
                  && isFirst(words, from, start);
          String shown = first && item != null ? item.marker() : marker;
          sections.add(
              visible
                  .statement(start, end)
                  .form(shown.isEmpty() ? Form.PARAGRAPH : Form.BULLET)
                  .marker(shown)
                  .depth(depth)
                  .build());
        });
  }

  /** Returns whether a piece is the first of its line: only a marker stands before it. */
  private static boolean isFirst(String words, int from, int start) {
    return start == from || PlainTextReader.afterMarker(words, from, words.length()) == start;
  }

  /** Returns where the words begin after {@code [ ]} or {@code [x]}, or {@code from}. */
  private static int checkBox(String words, int from) {
    boolean box =
        from + 4 < words.length()
            && words.charAt(from) == '['
            && " xX".indexOf(words.charAt(from + 1)) >= 0
            && words.charAt(from + 2) == ']'
            && PlainTextReader.isSpace(words.charAt(from + 3));
    if (!box) {
      return from;
    }
    int start = from + 3;
    while (start < words.length() && PlainTextReader.isSpace(words.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Returns the level of a heading whose author left out the space, {@code ##자격요건}; 0 for none. */
  private static int unspacedHeading(String words, int from) {
    int i = from;
    while (i < words.length() && words.charAt(i) == '#') {
      i++;
    }
    int level = i - from;
    boolean words2 = i < words.length() && !PlainTextReader.isSpace(words.charAt(i));
    return from == 0 && level >= 2 && level <= 6 && words2 ? level : 0;
  }

  private void code(Node block) {
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      int from = start(node);
      while (from < end(node)) {
        int to = Math.min(PlainTextReader.lineEnd(text, from), end(node));
        int first = from;
        while (first < to && PlainTextReader.isSpace(text.charAt(first))) {
          first++;
        }
        int last = to;
        while (last > first && PlainTextReader.isSpace(text.charAt(last - 1))) {
          last--;
        }
        if (last > first) {
          sections.add(
              Statement.plain(text.substring(first, last), first)
                  .form(Form.CODE)
                  .depth(PlainTextReader.columns(text, from, first))
                  .build());
        }
        from = FrontMatter.nextLine(text, to);
      }
    }
  }

  private void table(Node block) {
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableSeparator) {
        continue;
      }
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          row(row, part instanceof TableHead ? Form.HEADER_ROW : Form.ROW);
        }
      }
    }
  }

  private void row(Node row, Form form) {
    visible.clear();
    List<Span> cells = new ArrayList<>();
    boolean blank = true;
    int bar = start(row);
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (!(cell instanceof TableCell)) {
        continue;
      }
      if (!cells.isEmpty()) {
        visible.add(' ', bar);
        visible.add('|', bar);
        visible.add(' ', bar);
      }
      int from = visible.length();
      cell(cell);
      int to = visible.length();
      blank &= to == from;
      cells.add(new Span(from, to));
      bar = Math.max(start(cell), end(cell) - 1);
    }
    if (!blank) {
      visible.touch(start(row), start(row));
      sections.add(
          visible
              .statement(0, visible.length())
              .form(form)
              .cells(cells)
              .depth(indent(start(row)))
              .build());
    }
    visible.clear();
  }

  /** Adds what is visible of a cell; its line breaks become spaces. */
  private void cell(Node cell) {
    int from = visible.length();
    oneLine = true;
    inCell = true;
    inlines(cell);
    inCell = false;
    oneLine = false;
    visible.trimFrom(from);
  }

  /** Collects what a block of HTML shows. */
  private final class HtmlBlock implements HtmlLines.Sink {
    private int level;

    @Override
    public void unit(char c, int offset) {
      if (!outline.isHidden(offset)) {
        visible.add(c, offset);
      }
    }

    @Override
    public void markup(int from, int to) {
      if (visible.length() > 0) {
        visible.touch(from, to);
      }
    }

    @Override
    public void lineBreak() {
      int from = visible.trim();
      if (level > 0 && visible.length() > from) {
        sections.add(
            visible.statement(from, visible.length()).form(Form.HEADING).depth(level).build());
        visible.clear();
      } else {
        endLine();
      }
    }

    @Override
    public void heading(int value) {
      level = value;
    }

    @Override
    public void item(int offset) {
      bullet = new Bullet("-", indent(offset));
    }
  }
}
