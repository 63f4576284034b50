package io.github.matchum.document;

import io.github.matchum.text.Location;
import io.github.matchum.text.SourceText;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A document as its reader found it.
 *
 * @param source the text, with the way back to the original
 * @param sections the sections by the document's own markup, in order; a plain text has one
 * @param properties what the format itself says of the document, such as {@code title}, {@code
 *     date} or {@code company}, by lower-case key; empty where it says nothing
 */
public record Document(SourceText source, List<Section> sections, Map<String, String> properties) {
  public Document {
    sections = List.copyOf(sections);
    properties = Map.copyOf(properties);
  }

  /** Returns headings and statements in the order of the source. */
  public List<Statement> statements() {
    List<Statement> all = new ArrayList<>();
    for (Section section : sections) {
      section.heading().ifPresent(all::add);
      all.addAll(section.statements());
    }
    return List.copyOf(all);
  }

  /** Returns the words of a statement's range as they stand in the original. */
  public String quote(Statement statement, Span visible) {
    return source.slice(statement.sourceSpan(visible));
  }

  /** Returns where a statement begins in the original. */
  public Location.TextPoint locate(Statement statement) {
    return source.locate(statement.span().start());
  }
}
