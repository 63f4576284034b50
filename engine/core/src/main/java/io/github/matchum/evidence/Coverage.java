package io.github.matchum.evidence;

/**
 * How well the statements of a resume cover the terms of a line.
 *
 * @param value 0 to 1000, the x of the score's definition, in per mille
 * @param statement number of the statement that covers it best; -1 where none covers anything
 */
public record Coverage(int value, int statement) {
  /** Nothing covered. */
  public static final Coverage NONE = new Coverage(0, -1);
}
