package io.github.matchum.render;

/** A language that reports are written in. */
public enum Language {
  /** Korean. */
  KO,
  /** English. */
  EN;

  /** Returns its ISO 639-1 code. */
  public String code() {
    return this == KO ? "ko" : "en";
  }
}
