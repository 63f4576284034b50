package io.github.matchum.document;

/** How a statement stands in its document. */
public enum Form {
  /** A heading by the document's own markup (Markdown {@code #}, HTML {@code h2}). */
  HEADING,
  /** An item of a list, its marker cut off. */
  BULLET,
  /** A line of running text. */
  PARAGRAPH,
  /** A row of a table; {@link Statement#cells()} has its cells. */
  ROW,
  /** The heading row of a table. */
  HEADER_ROW,
  /** A line of front matter or of another list of properties. */
  PROPERTY,
  /** A line of a code block. */
  CODE
}
