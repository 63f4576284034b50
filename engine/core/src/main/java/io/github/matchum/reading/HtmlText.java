package io.github.matchum.reading;

import io.github.matchum.document.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The lines that a page shows. Block elements and {@code br} part them; headings, items and rows of
 * tables keep what they are.
 */
final class HtmlText {
  private static final Set<String> DROPPED =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "select",
          "button",
          "input",
          "audio",
          "dialog",
          "datalist");

  private static final Set<String> PICTURES =
      Set.of(
          "img",
          "picture",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "video",
          "canvas",
          "svg");

  private static final Set<String> BLOCKS =
      Set.of(
          "td",
          "th",
          "tr",
          "caption",
          "summary",
          "dt",
          "dd",
          "legend",
          "label",
          "center",
          "option",
          "figcaption");

  /** How long the first cell of a row of two may be to be the label of the second. */
  private static final int MAX_LABEL = 20;

  /**
   * One line.
   *
   * @param depth level of a heading, else indent in columns
   * @param cells the cells of a row, else one text
   */
  private record Item(Form form, int depth, String marker, List<String> cells) {
    String text() {
      return cells.get(0);
    }
  }

  private List<Item> items = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean keepsLines;
  private int headingLevel;
  private int listDepth;
  private int itemNumber;
  private String marker = "";
  private boolean pictures;

  /**
   * Reads what is below an element.
   *
   * @param keepLines whether line breaks of the source are line breaks of the page
   */
  void read(Element root, boolean keepLines) {
    keepsLines = keepLines;
    children(root);
    endLine();
  }

  /** Returns whether there are pictures or frames and no text but headings. */
  boolean isOnlyPictures() {
    return pictures && items.stream().allMatch(item -> item.form() == Form.HEADING);
  }

  void writeTo(Extract extract) throws UnreadableException {
    for (Item item : items) {
      switch (item.form()) {
        case HEADING -> extract.heading(item.depth(), item.text());
        case ROW, HEADER_ROW -> extract.row(item.form(), item.cells());
        default -> extract.item(item.marker(), item.depth(), item.text());
      }
    }
  }

  private void children(Element parent) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
  }

  private void text(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (keepsLines && (c == '\n' || c == '\r')) {
        endLine();
      } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
  }

  private void element(Element element) {
    String tag = element.normalName();
    if (PICTURES.contains(tag)) {
      pictures = true;
      return;
    }
    if (DROPPED.contains(tag) || isHidden(element)) {
      return;
    }
    switch (tag) {
      case "br", "hr" -> endLine();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, tag.charAt(1) - '0');
      case "ul", "ol", "menu" -> {
        endLine();
        int before = itemNumber;
        itemNumber = 0;
        listDepth++;
        children(element);
        endLine();
        listDepth--;
        itemNumber = before;
      }
      case "li" -> item(element);
      case "table" -> table(element);
      case "pre", "textarea" -> lines(element);
      default -> other(element, tag);
    }
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equalsIgnoreCase("true")) {
      return true;
    }
    String role = element.attr("role");
    if (role.equals("navigation") || role.equals("contentinfo")) {
      return true;
    }
    String style = style(element);
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  private static String style(Element element) {
    String style = element.attr("style");
    return style.isEmpty() ? style : style.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private void other(Element element, String tag) {
    if (style(element).contains("white-space:pre")) {
      lines(element);
    } else if (element.isBlock() || BLOCKS.contains(tag)) {
      endLine();
      children(element);
      endLine();
    } else {
      children(element);
    }
  }

  private void lines(Element element) {
    boolean before = keepsLines;
    endLine();
    keepsLines = true;
    children(element);
    endLine();
    keepsLines = before;
  }

  private void heading(Element element, int level) {
    endLine();
    int before = headingLevel;
    headingLevel = level;
    children(element);
    endLine();
    headingLevel = before;
  }

  private void item(Element element) {
    endLine();
    itemNumber++;
    Element list = element.parent();
    boolean numbered = list != null && list.normalName().equals("ol");
    String before = marker;
    marker = numbered ? itemNumber + "." : "-";
    children(element);
    endLine();
    marker = before;
  }

  private void endLine() {
    String words = line.toString().strip();
    line.setLength(0);
    if (words.isEmpty() || words.chars().allMatch(c -> PlainTextReader.isSpace((char) c))) {
      return;
    }
    int depth = Math.max(0, listDepth - 1) * 2;
    if (headingLevel > 0) {
      items.add(new Item(Form.HEADING, headingLevel, "", List.of(words)));
    } else if (!marker.isEmpty()) {
      items.add(new Item(Form.BULLET, depth, marker, List.of(words)));
      // Further lines of the item are running text under it.
      marker = "";
    } else {
      items.add(new Item(Form.PARAGRAPH, listDepth > 0 ? depth + 2 : 0, "", List.of(words)));
    }
  }

  private void table(Element table) {
    endLine();
    boolean header = false;
    boolean first = true;
    for (Element row : rows(table)) {
      List<List<Item>> cells = new ArrayList<>();
      boolean allHeads = true;
      for (Element cell : row.children()) {
        if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
          allHeads &= cell.normalName().equals("th");
          cells.add(isHidden(cell) ? List.of() : cell(cell));
        }
      }
      boolean heads = first && allHeads && cells.size() > 1 && isSingleLines(cells);
      header |= heads;
      first = false;
      row(cells, header, heads ? Form.HEADER_ROW : Form.ROW);
    }
  }

  /** Returns the rows of a table without those of tables in its cells; a caption becomes lines. */
  private List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "tr" -> rows.add(part);
        case "thead", "tbody", "tfoot" ->
            part.children().stream().filter(e -> e.normalName().equals("tr")).forEach(rows::add);
        default -> element(part);
      }
    }
    return rows;
  }

  /** Returns the lines of a cell. */
  private List<Item> cell(Element cell) {
    List<Item> outer = items;
    String outerMarker = marker;
    items = new ArrayList<>();
    marker = "";
    children(cell);
    endLine();
    List<Item> inner = items;
    items = outer;
    marker = outerMarker;
    return inner;
  }

  private void row(List<List<Item>> cells, boolean header, Form form) {
    boolean label =
        cells.size() == 2
            && !header
            && cells.get(0).size() == 1
            && cells.get(0).get(0).form() == Form.PARAGRAPH
            && cells.get(0).get(0).text().length() <= MAX_LABEL;
    if (!label && cells.size() > 1 && isSingleLines(cells)) {
      items.add(
          new Item(
              form, 0, "", cells.stream().map(c -> c.isEmpty() ? "" : c.get(0).text()).toList()));
    } else {
      cells.forEach(items::addAll);
    }
  }

  private static boolean isSingleLines(List<List<Item>> cells) {
    return cells.stream()
        .allMatch(c -> c.isEmpty() || (c.size() == 1 && c.get(0).form() == Form.PARAGRAPH));
  }
}
