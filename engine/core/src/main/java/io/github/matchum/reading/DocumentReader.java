package io.github.matchum.reading;

import io.github.matchum.document.Document;
import java.util.Set;

/**
 * Reads one format of file. Implementations hold no state that changes and are safe for use by
 * several threads; {@link Readers.Builder#add} makes one known.
 */
public interface DocumentReader {
  /** How many bytes of a file {@link #reads} is shown at most. */
  int HEAD_BYTES = 512;

  /**
   * Returns whether this reader reads such a file.
   *
   * @param lowerCaseName the file's name in lower case, with its folders
   * @param head the first bytes of the file, at most {@link #HEAD_BYTES}; not to be changed
   */
  boolean reads(String lowerCaseName, byte[] head);

  /**
   * Returns the endings that names of such files have, in lower case without the dot: what is
   * looked for in a folder. None where the format is told by content alone.
   */
  default Set<String> endings() {
    return Set.of();
  }

  /**
   * Reads a file.
   *
   * @param name what reports call the file
   * @param content its bytes, at most {@link Limits#maxBytes} of them; not to be changed
   * @param limits what the reader must not exceed, checked before memory or time is spent on it
   * @throws UnreadableException where the bytes are no such file, or exceed a limit
   */
  Document read(String name, byte[] content, Limits limits) throws UnreadableException;
}
