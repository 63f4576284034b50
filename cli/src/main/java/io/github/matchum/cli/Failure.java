package io.github.matchum.cli;

/** A command that can't go on: what, where, and what to do, by the key of a message. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[] args;

  /**
   * Describes a failure.
   *
   * @param key key of the message, without {@code error.}
   * @param args what fills its places
   */
  Failure(String key, String... args) {
    super(key + " " + String.join(" ", args));
    this.key = key;
    this.args = args.clone();
  }

  /** Returns the key of its message. */
  String key() {
    return "error." + key;
  }

  /** Returns what fills the places of its message. */
  Object[] args() {
    return args.clone();
  }
}
