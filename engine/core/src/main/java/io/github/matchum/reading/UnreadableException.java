package io.github.matchum.reading;

import java.nio.file.FileSystemException;
import java.util.List;

/**
 * A document that can't be read. The message says in English what is wrong, where, and what to do;
 * {@link #reason} and {@link #args} say the same to a program that speaks another language.
 */
public final class UnreadableException extends Exception {
  /** Why a document can't be read, each with what {@link UnreadableException#args} holds. */
  public enum Reason {
    /** There is no such file. No arguments. */
    MISSING,
    /** It is a folder. No arguments. */
    FOLDER,
    /** It has no bytes, or no visible text. No arguments. */
    EMPTY,
    /** It is not text, and no reader knows it. No arguments. */
    BINARY,
    /** It exceeds a limit of size: the limit's name in {@link Limits}, and its value. */
    TOO_LARGE,
    /** It is nested too deeply: the limit's name in {@link Limits}, and its value. */
    TOO_DEEP,
    /** It is an address, not a file. No arguments. */
    URL,
    /** All it shows is a picture or a frame. No arguments. */
    PICTURE_ONLY,
    /** It breaks its format: the format, the place ({@code line 3, column 7}), what is wrong. */
    MALFORMED,
    /** A format or a feature of one (such as encryption) that no reader reads: what it is. */
    UNSUPPORTED,
    /** The system could not read it: what the system said. */
    IO
  }

  private final Reason reason;
  private final String file;

  @SuppressWarnings("serial") // always an immutable list of strings
  private final List<String> args;

  private UnreadableException(Reason reason, String file, String message, String... args) {
    super(file.isEmpty() ? message : file + ": " + message);
    this.reason = reason;
    this.file = file;
    this.args = List.of(args);
  }

  /** There is no file of this name. */
  public static UnreadableException missing(String file) {
    return new UnreadableException(
        Reason.MISSING, file, "there is no such file. Check the name and the folder.");
  }

  /** The name is that of a folder. */
  public static UnreadableException folder(String file) {
    return new UnreadableException(
        Reason.FOLDER, file, "this is a folder. Give one of the files in it.");
  }

  /** The file has no visible text. */
  public static UnreadableException empty(String file) {
    return new UnreadableException(
        Reason.EMPTY, file, "there is no text in it. Check that the file was saved whole.");
  }

  /** The file is not text. */
  public static UnreadableException binary(String file) {
    return new UnreadableException(
        Reason.BINARY,
        file,
        "this is not a text file. Save its text as .txt or .md and give that.");
  }

  /**
   * The file exceeds a limit of size.
   *
   * @param limit the limit's name in {@link Limits}, such as {@code maxPages}
   * @param value the limit's value
   */
  public static UnreadableException tooLarge(String file, String limit, long value) {
    return new UnreadableException(
        Reason.TOO_LARGE,
        file,
        "this exceeds the limit "
            + limit
            + " of "
            + value
            + ". Give a smaller file, or raise the limit.",
        limit,
        Long.toString(value));
  }

  /**
   * The document is nested more deeply than a limit allows.
   *
   * @param limit the limit's name in {@link Limits}
   * @param value the limit's value
   */
  public static UnreadableException tooDeep(String file, String limit, int value) {
    return new UnreadableException(
        Reason.TOO_DEEP,
        file,
        "this is nested deeper than the limit "
            + limit
            + " of "
            + value
            + ". Flatten its lists, quotes or objects, or raise the limit.",
        limit,
        Integer.toString(value));
  }

  /** The name is an address on the network. */
  public static UnreadableException url(String address) {
    return new UnreadableException(
        Reason.URL,
        address,
        "this is an address. Matchum opens no connection; save the page and give the file.");
  }

  /** All that the document shows is a picture or a frame. */
  public static UnreadableException pictureOnly(String file) {
    return new UnreadableException(
        Reason.PICTURE_ONLY,
        file,
        "its text is a picture or stands in another page. Copy the words into a .txt file and give that.");
  }

  /**
   * The file breaks its format.
   *
   * @param format the format, such as {@code JSON}
   * @param where the place, such as {@code line 3, column 7} or {@code byte 120}
   * @param what what is wrong there
   */
  public static UnreadableException malformed(
      String file, String format, String where, String what) {
    return new UnreadableException(
        Reason.MALFORMED,
        file,
        "this is broken "
            + format
            + " at "
            + where
            + ": "
            + what
            + ". Repair the file or save it anew.",
        format,
        where,
        what);
  }

  /**
   * The file is of a format, or uses a feature of one, that no reader reads.
   *
   * @param what the format or feature, such as {@code PDF} or {@code a password}
   */
  public static UnreadableException unsupported(String file, String what) {
    return new UnreadableException(
        Reason.UNSUPPORTED,
        file,
        "Matchum cannot read this (" + what + "). Save its text as .txt or .md and give that.",
        what);
  }

  /** The system could not read the file. */
  public static UnreadableException io(String file, Exception cause) {
    // A FileSystemException without a reason has only the file's name for a message.
    boolean mute =
        cause.getMessage() == null
            || (cause instanceof FileSystemException f && f.getReason() == null);
    String said = mute ? cause.getClass().getSimpleName() : String.valueOf(cause.getMessage());
    UnreadableException e =
        new UnreadableException(
            Reason.IO,
            file,
            "the system could not read it (" + said + "). Check its permissions.",
            said);
    e.initCause(cause);
    return e;
  }

  /** Returns why the document can't be read. */
  public Reason reason() {
    return reason;
  }

  /** Returns the file's name as it was given; may be empty. */
  public String file() {
    return file;
  }

  /**
   * Returns what a translated message needs beside the file's name, in the order that {@link
   * Reason} states.
   */
  public List<String> args() {
    return args;
  }
}
