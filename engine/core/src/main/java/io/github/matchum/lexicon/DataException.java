package io.github.matchum.lexicon;

/** A mistake in a data file: where it is, what is wrong, and what to write instead. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /**
   * Describes a mistake.
   *
   * @param file name of the file
   * @param line 1-based line, or 0 where none can be named
   * @param problem what is wrong and what to write instead
   */
  public DataException(String file, int line, String problem) {
    super(line > 0 ? file + ":" + line + ": " + problem : file + ": " + problem);
    this.file = file;
    this.line = line;
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Returns the 1-based line, or 0. */
  public int line() {
    return line;
  }
}
