package io.github.matchum.match;

import java.util.Locale;

/** What a resume says to a requirement. */
public enum Verdict {
  /** Shown. */
  MET,
  /** Shown in part, or something near it. */
  PARTIAL,
  /** Not shown. */
  MISSING,
  /** A resume cannot show it. */
  UNKNOWN;

  /** Returns the word that JSON uses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
