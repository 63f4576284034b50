package io.github.matchum.reading;

import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The properties that stand before a Markdown text: YAML between {@code ---} lines or TOML between
 * {@code +++} lines, at the very start and only where they close. A rule that opens a document
 * looks the same, so every line between must look like a property.
 *
 * @param end where the Markdown begins; 0 without front matter
 * @param statements its lines
 * @param properties its scalars of the top level, by lower-case key, quotes stripped
 */
record FrontMatter(int end, List<Statement> statements, Map<String, String> properties) {
  private static final int MAX_LINES = 400;
  private static final FrontMatter NONE = new FrontMatter(0, List.of(), Map.of());

  static FrontMatter of(String text) {
    int to = PlainTextReader.lineEnd(text, 0);
    String fence = text.substring(0, to).stripTrailing();
    boolean toml = fence.equals("+++");
    if (!toml && !fence.equals("---")) {
      return NONE;
    }
    List<Statement> statements = new ArrayList<>();
    Map<String, String> properties = new LinkedHashMap<>();
    boolean top = true;
    int keys = 0;
    for (int lines = 0; lines < MAX_LINES && to < text.length(); lines++) {
      int from = nextLine(text, to);
      to = PlainTextReader.lineEnd(text, from);
      String line = text.substring(from, to);
      String words = line.strip();
      String unindented = line.stripTrailing();
      if (unindented.equals(fence) || (!toml && unindented.equals("..."))) {
        boolean blank = statements.isEmpty();
        return keys == 0 && !blank
            ? NONE
            : new FrontMatter(nextLine(text, to), statements, properties);
      }
      if (words.isEmpty()) {
        continue;
      }
      statements.add(property(text, from, to));
      boolean indented = PlainTextReader.isSpace(line.charAt(0));
      if (words.startsWith("#") || (indented && keys > 0)) {
        continue;
      }
      if (toml && words.startsWith("[")) {
        top = false;
        continue;
      }
      if (words.startsWith("- ")
          || words.equals("-")
          || words.startsWith("]")
          || words.startsWith("}")) {
        continue;
      }
      int sign = toml ? words.indexOf('=') : colon(words);
      if (sign <= 0 || sign > 60) {
        if (toml && keys > 0) {
          continue;
        }
        return NONE;
      }
      keys++;
      String value = scalar(words.substring(sign + 1));
      if (top && !value.isEmpty()) {
        properties.putIfAbsent(
            unquote(words.substring(0, sign).strip()).toLowerCase(Locale.ROOT), value);
      }
    }
    return NONE;
  }

  private static int colon(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == ':'
          && (i + 1 == words.length() || PlainTextReader.isSpace(words.charAt(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  private static Statement property(String text, int from, int to) {
    int start = from;
    while (PlainTextReader.isSpace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (PlainTextReader.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return Statement.plain(text.substring(start, end), start)
        .form(Form.PROPERTY)
        .depth(PlainTextReader.columns(text, from, start))
        .build();
  }

  /** Returns a scalar's text; empty for a list, a map, a block or nothing. */
  private static String scalar(String raw) {
    String value = raw.strip();
    if (value.isEmpty() || "[{|>&*!".indexOf(value.charAt(0)) >= 0) {
      return "";
    }
    char quote = value.charAt(0);
    if (quote == '"' || quote == '\'') {
      int close = value.indexOf(quote, 1);
      return close < 0 ? value.substring(1) : value.substring(1, close);
    }
    int comment = value.indexOf(" #");
    return value.startsWith("#") ? "" : (comment < 0 ? value : value.substring(0, comment).strip());
  }

  private static String unquote(String key) {
    boolean quoted =
        key.length() > 1
            && (key.charAt(0) == '"' || key.charAt(0) == '\'')
            && key.charAt(key.length() - 1) == key.charAt(0);
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  static int nextLine(String text, int lineEnd) {
    if (lineEnd >= text.length()) {
      return text.length();
    }
    boolean pair =
        text.charAt(lineEnd) == '\r'
            && lineEnd + 1 < text.length()
            && text.charAt(lineEnd + 1) == '\n';
    return lineEnd + (pair ? 2 : 1);
  }
}
