package io.github.matchum.reading;

import java.util.Locale;

/** What the words and bytes of a file say of its format. */
final class Content {
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
  }

  private Content() {}

  /**
   * Returns the name of a format that is never text and that these bytes begin, or an empty string.
   */
  static String knownBinary(byte[] content) {
    if (starts(content, "%PDF-")) {
      return "PDF";
    }
    if (starts(content, "PK\3\4")) {
      return "a ZIP archive such as DOCX or HWPX";
    }
    if (starts(content, "\u00D0\u00CF\u0011\u00E0")) {
      return "an OLE file such as HWP or DOC";
    }
    return "";
  }

  private static boolean starts(byte[] content, String mark) {
    if (content.length < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((content[i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Refuses what holds no text: nothing visible, control characters, or the address of a page. */
  static void check(String name, String text) throws UnreadableException {
    int controls = 0;
    boolean visible = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7F) {
        visible = true;
      } else if (c == 0) {
        throw UnreadableException.binary(name);
      } else if (c < ' ') {
        boolean usual = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B;
        controls += usual ? 0 : 1;
      } else if (!visible && !PlainTextReader.isSpace(c) && c != 0x7F) {
        visible = true;
      }
    }
    // A stray control character happens in text that was copied together; one in fifty does not.
    if (controls > 1 && controls * 50L > text.length()) {
      throw UnreadableException.binary(name);
    }
    if (!visible) {
      throw UnreadableException.empty(name);
    }
    if (text.length() < 4096
        && Readers.isUrl(text)
        && text.strip().indexOf(' ') < 0
        && text.strip().indexOf('\n') < 0) {
      throw UnreadableException.url(text.strip());
    }
  }

  static Format formatOf(String name, String text) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String lower = file.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    String extension = dot < 0 ? "" : lower.substring(dot + 1);
    switch (extension) {
      case "md", "markdown" -> {
        return Format.MARKDOWN;
      }
      case "html", "htm" -> {
        return Format.HTML;
      }
      case "json" -> {
        return Format.JSON;
      }
      default -> {
        // Other names say little; what no prose begins with decides.
      }
    }
    int start = 0;
    while (start < text.length() && PlainTextReader.isSpace(text.charAt(start))) {
      start++;
    }
    if (begins(text, start, "<!doctype html") || begins(text, start, "<html")) {
      return Format.HTML;
    }
    if (extension.isEmpty()) {
      if (text.startsWith("{", start)
          && (text.contains("\"basics\"") || text.contains("\"JobPosting\""))) {
        return Format.JSON;
      }
      if (looksLikeMarkdown(text)) {
        return Format.MARKDOWN;
      }
    }
    return Format.TEXT;
  }

  private static boolean begins(String text, int at, String prefix) {
    return text.regionMatches(true, at, prefix, 0, prefix.length());
  }

  /** A text without a file name is Markdown where two lines are headings by {@code #}. */
  private static boolean looksLikeMarkdown(String text) {
    int headings = 0;
    int from = 0;
    while (from < text.length() && headings < 2) {
      int to = PlainTextReader.lineEnd(text, from);
      int i = from;
      while (i < to && text.charAt(i) == '#') {
        i++;
      }
      if (i > from && i - from <= 6 && i + 1 < to && text.charAt(i) == ' ') {
        headings++;
      }
      from = to + 1;
    }
    return headings >= 2;
  }
}
