package io.github.matchum.reading;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** HTML inside Markdown: what tags mean there, and what is visible between them. */
final class HtmlLines {
  private static final Set<String> LINE_BREAKS =
      Set.of(
          "br",
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "tr",
          "td",
          "th",
          "table",
          "tbody",
          "thead",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "section",
          "article",
          "header",
          "footer",
          "details",
          "summary",
          "blockquote",
          "pre",
          "center",
          "figure",
          "figcaption",
          "main",
          "aside",
          "nav",
          "address");

  private static final Set<String> NEVER_SHOWN =
      Set.of("script", "style", "template", "head", "title", "noscript");

  /** Takes what a stretch of HTML shows. */
  interface Sink {
    void unit(char c, int offset);

    /** A tag or a comment stands at these offsets. */
    void markup(int from, int to);

    /** A line ends. */
    void lineBreak();

    /** What follows is a heading of this level; 0 where it ends. */
    void heading(int level);

    /** What follows is an item of a list. */
    void item(int offset);
  }

  private HtmlLines() {}

  /**
   * Returns the lower-case name of the element that {@code tag} ({@code <b class=x>}) opens or
   * closes.
   */
  static String tagName(String tag) {
    int i = tag.startsWith("</") ? 2 : 1;
    int from = i;
    while (i < tag.length() && (Character.isLetterOrDigit(tag.charAt(i)) || tag.charAt(i) == '-')) {
      i++;
    }
    return tag.substring(Math.min(from, tag.length()), i).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether this is an element of HTML; {@code <Backend>} is text that its author wants
   * read.
   */
  static boolean isElement(String tagName) {
    return Tag.isKnownTag(tagName);
  }

  static boolean breaksLine(String tagName) {
    return LINE_BREAKS.contains(tagName);
  }

  /**
   * Returns what a character reference (an ampersand, a name or number, a semicolon) stands for.
   */
  static String resolve(String reference) {
    return Parser.unescapeEntities(reference, false);
  }

  /** Walks over a stretch of HTML in a text. */
  static void walk(String text, int from, int to, Sink sink) {
    int i = from;
    boolean openAngle = true;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        sink.lineBreak();
        i++;
      } else if (c == '<' && openAngle) {
        int end = tag(text, i, to, sink);
        if (end < 0) {
          // No tag closes from here on, so none will be looked for again.
          openAngle = text.startsWith("<!--", i) || text.indexOf('>', i) >= 0;
          sink.unit(c, i);
          i++;
        } else {
          i = end;
        }
      } else if (c == '&') {
        i = reference(text, i, to, sink);
      } else {
        sink.unit(c, i);
        i++;
      }
    }
    sink.lineBreak();
  }

  private static int tag(String text, int at, int to, Sink sink) {
    if (text.startsWith("<!--", at)) {
      int close = text.indexOf("-->", at + 4);
      int end = close < 0 || close + 3 > to ? to : close + 3;
      sink.markup(at, end);
      return end;
    }
    int close = text.indexOf('>', at);
    if (close < 0 || close >= to) {
      return -1;
    }
    int end = close + 1;
    String name = tagName(text.substring(at, end));
    if (!isElement(name)) {
      return text.startsWith("<!", at) || text.startsWith("<?", at) ? end : -1;
    }
    boolean closing = text.charAt(at + 1) == '/';
    if (NEVER_SHOWN.contains(name) && !closing) {
      int shown = indexOfClosing(text, name, end, to);
      sink.markup(at, shown);
      return shown;
    }
    if (breaksLine(name)) {
      sink.lineBreak();
    }
    if (name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6') {
      sink.heading(closing ? 0 : name.charAt(1) - '0');
    } else if (name.equals("li") && !closing) {
      sink.item(at);
    } else if (!breaksLine(name)) {
      sink.markup(at, end);
    }
    return end;
  }

  private static int indexOfClosing(String text, String name, int from, int to) {
    for (int i = from; i + 2 + name.length() < to; i++) {
      if (text.charAt(i) == '<'
          && text.charAt(i + 1) == '/'
          && text.regionMatches(true, i + 2, name, 0, name.length())) {
        int close = text.indexOf('>', i);
        return close < 0 || close >= to ? to : close + 1;
      }
    }
    return to;
  }

  private static int reference(String text, int at, int to, Sink sink) {
    int end = at + 1;
    while (end < to
        && end - at < 32
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
      end++;
    }
    if (end < to && end > at + 1 && text.charAt(end) == ';') {
      String resolved = resolve(text.substring(at, end + 1));
      for (int i = 0; i < resolved.length(); i++) {
        sink.unit(resolved.charAt(i), at);
      }
      sink.markup(at, end + 1);
      return end + 1;
    }
    sink.unit('&', at);
    return at + 1;
  }
}
