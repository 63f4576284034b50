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

  /** Words in classes and ids of the part that holds the text. */
  private static final List<String> BODIES = List.of("content", "detail", "descript", "article");

  private static final int FEW_LINES = 2;

  /** How long the one line of a description may be to stand in a row with its term. */
  private static final int MAX_FACT = 60;

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

  /** Whether the part that holds the text holds a frame or pictures alone. */
  private boolean pictured;

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

  /**
   * Returns whether there are pictures or frames and no text but headings; or the text is a frame
   * or stands in pictures, and beside it there is little but facts in tables.
   */
  boolean isOnlyPictures() {
    if (!pictures) {
      return false;
    }
    long telling = items.stream().filter(HtmlText::isTelling).count();
    return telling == 0 || (pictured && telling <= FEW_LINES);
  }

  private static boolean isTelling(Item item) {
    return switch (item.form()) {
      case HEADING, ROW, HEADER_ROW -> false;
      default -> true;
    };
  }

  /** Returns how many characters it has. */
  int length() {
    return items.stream().flatMap(i -> i.cells().stream()).mapToInt(String::length).sum();
  }

  /** Returns how many lines it has. */
  int size() {
    return items.size();
  }

  /** Returns the words of its headings. */
  List<String> headings() {
    return items.stream().filter(i -> i.form() == Form.HEADING).map(Item::text).toList();
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
    if (DROPPED.contains(tag) || isHidden(element)) {
      return;
    }
    if (PICTURES.contains(tag)) {
      pictures = true;
      pictured |= isBody(element);
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
      case "dl" -> facts(element);
      case "pre", "textarea" -> lines(element);
      default -> other(element, tag);
    }
  }

  /** Whether a picture or frame stands alone where a page's text is said to stand. */
  private static boolean isBody(Element picture) {
    Element at = picture;
    while (at != null && at.text().isBlank()) {
      String names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
      if (BODIES.stream().anyMatch(names::contains)) {
        return true;
      }
      Element before = at.previousElementSibling();
      if (before != null && before.normalName().matches("h[1-6]")) {
        return true;
      }
      at = at.parent();
    }
    return false;
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

  /** Terms with their descriptions: a short one becomes a row with its term, others lines below. */
  private void facts(Element list) {
    endLine();
    List<Item> term = List.of();
    for (Element child : list.children()) {
      switch (child.normalName()) {
        case "dt" -> {
          items.addAll(term);
          term = isHidden(child) ? List.of() : cell(child);
        }
        case "dd" -> {
          List<Item> told = isHidden(child) ? List.of() : cell(child);
          describe(term, told);
          term = List.of();
        }
        default -> {
          items.addAll(term);
          term = List.of();
          element(child);
        }
      }
    }
    items.addAll(term);
  }

  /** Whether a line begins with a sign, or with a letter that stands for one: {@code ㅇ Java}. */
  private static boolean isBulleted(String words) {
    return !Character.isLetterOrDigit(words.charAt(0))
        || (words.length() > 1 && words.charAt(1) == ' ');
  }

  private void describe(List<Item> term, List<Item> told) {
    if (isLabel(term) && isFact(told)) {
      items.add(new Item(Form.ROW, 0, "", List.of(term.get(0).text(), told.get(0).text())));
    } else {
      items.addAll(term);
      items.addAll(told);
    }
  }

  private static boolean isLabel(List<Item> cell) {
    return cell.size() == 1
        && cell.get(0).form() == Form.PARAGRAPH
        && cell.get(0).text().length() <= MAX_LABEL;
  }

  private static boolean isFact(List<Item> cell) {
    return cell.size() == 1
        && cell.get(0).form() == Form.PARAGRAPH
        && cell.get(0).text().length() <= MAX_FACT
        && !isBulleted(cell.get(0).text());
  }

  private void table(Element table) {
    endLine();
    List<List<Item>> heads = List.of();
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
      boolean columns = cells.size() > 1 && cells.size() == heads.size() && !isSingleLines(cells);
      if (columns) {
        // Each cell of several lines stands under the name of its column.
        for (int i = 0; i < cells.size(); i++) {
          describe(heads.get(i), cells.get(i));
        }
        first = false;
        continue;
      }
      boolean named =
          first
              && cells.size() > 1
              && isSingleLines(cells)
              && (allHeads || (cells.size() > 2 && cells.stream().allMatch(HtmlText::isLabel)));
      row(
          cells,
          !heads.isEmpty() || (named && allHeads),
          named && allHeads ? Form.HEADER_ROW : Form.ROW);
      heads = named ? cells : heads;
      first = false;
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
    boolean label = cells.size() == 2 && !header && isLabel(cells.get(0)) && !isFact(cells.get(1));
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
