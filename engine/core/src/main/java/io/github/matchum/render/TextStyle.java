package io.github.matchum.render;

/**
 * How a text for a terminal looks.
 *
 * @param language language of the prose
 * @param columns cells a line may take, at least 40
 * @param color whether escape sequences for colours are written
 * @param ascii whether symbols keep to ASCII; the words do not
 */
public record TextStyle(Language language, int columns, boolean color, boolean ascii) {
  /** Narrower than this, nothing can be laid out. */
  public static final int LEAST_COLUMNS = 40;

  public TextStyle {
    if (columns < LEAST_COLUMNS) {
      throw new IllegalArgumentException(
          "columns must be at least " + LEAST_COLUMNS + ", was " + columns);
    }
  }
}
