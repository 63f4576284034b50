package io.github.matchum.store;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** An index file that can't be used. */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why it can't. */
  public enum Reason {
    /** It is no index at all. */
    FOREIGN,
    /** It is one of another format. */
    FORMAT,
    /** Another build of the engine made it. */
    ENGINE,
    /** It was made with another dictionary. */
    DICTIONARY,
    /** It was made with other weights. */
    WEIGHTS,
    /** It is shorter or longer than it was. */
    LENGTH,
    /** It is not what was written. */
    DAMAGED,
    /** It would be larger than an index can be. */
    TOO_LARGE;

    /** Returns the word by which messages are found. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final List<String> details;

  IndexException(Reason reason, String... details) {
    super(reason.label() + " " + String.join(", ", details));
    this.reason = reason;
    this.details = List.of(details);
  }

  /** Returns why it can't be used. */
  public Reason reason() {
    return reason;
  }

  /** Returns what was found, and what was looked for; or where. */
  public List<String> details() {
    return details;
  }
}
