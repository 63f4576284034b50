package io.github.matchum.reading;

import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.text.SourceText;
import io.github.matchum.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text taken out of a format whose own lines mean nothing (HTML, JSON): each statement becomes a
 * line of the extracted text, and that line is what reports name.
 */
final class Extract {
  private final String name;
  private final Limits limits;
  private final StringBuilder text = new StringBuilder();
  private final Sections sections = new Sections();
  private int lines;

  Extract(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  boolean isEmpty() {
    return lines == 0;
  }

  void heading(int level, String words) throws UnreadableException {
    String line = clean(words);
    if (!line.isEmpty()) {
      int start = append(line);
      sections.add(Statement.plain(line, start).form(Form.HEADING).depth(level).build());
    }
  }

  /** Adds lines of running text, parted at bullets as in a plain text. */
  void lines(String words) throws UnreadableException {
    int from = 0;
    while (from <= words.length()) {
      int to = PlainTextReader.lineEnd(words, from);
      item(
          "",
          PlainTextReader.columns(words, from, skipSpaces(words, from, to)),
          words.substring(from, to));
      from = to + 1;
    }
  }

  private static int skipSpaces(String words, int from, int to) {
    int i = from;
    while (i < to && PlainTextReader.isSpace(words.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Adds an item of a list; with an empty marker, a line. */
  void item(String marker, int depth, String words) throws UnreadableException {
    String line = clean(words);
    if (line.isEmpty()) {
      return;
    }
    int start = append(line);
    boolean[] first = {true};
    PlainTextReader.pieces(
        line,
        0,
        line.length(),
        (from, to, sign, indent) -> {
          String shown = first[0] && !marker.isEmpty() ? marker : sign;
          first[0] = false;
          sections.add(
              Statement.plain(line.substring(from, to), start + from)
                  .form(shown.isEmpty() ? Form.PARAGRAPH : Form.BULLET)
                  .marker(shown)
                  .depth(depth)
                  .build());
        });
  }

  void row(Form form, List<String> cells) throws UnreadableException {
    StringBuilder line = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    boolean blank = true;
    for (String cell : cells) {
      if (!spans.isEmpty()) {
        line.append(" | ");
      }
      String words = clean(cell);
      blank &= words.isEmpty();
      spans.add(new Span(line.length(), line.length() + words.length()));
      line.append(words);
    }
    if (!blank) {
      int start = append(line.toString());
      sections.add(Statement.plain(line.toString(), start).form(form).cells(spans).build());
    }
  }

  private static String clean(String words) {
    int end = words.length();
    int start = skipSpaces(words, 0, end);
    while (end > start && PlainTextReader.isSpace(words.charAt(end - 1))) {
      end--;
    }
    String line = words.substring(start, end).replace('\n', ' ').replace('\r', ' ');
    return Normalizer.normalize(line, Normalizer.Form.NFC);
  }

  private int append(String line) throws UnreadableException {
    int start = text.length();
    if (line.length() > limits.maxCharacters() - start - 1) {
      throw UnreadableException.tooLarge(name, "maxCharacters", limits.maxCharacters());
    }
    if (++lines > limits.maxLines()) {
      throw UnreadableException.tooLarge(name, "maxLines", limits.maxLines());
    }
    text.append(line).append('\n');
    return start;
  }

  Document build(Map<String, String> properties) throws UnreadableException {
    if (isEmpty()) {
      throw UnreadableException.empty(name);
    }
    return new Document(SourceText.of(name, text.toString()), sections.build(), properties);
  }
}
