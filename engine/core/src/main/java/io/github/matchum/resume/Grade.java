package io.github.matchum.resume;

import java.util.Locale;

/** How well a statement shows a skill, from weakest to strongest. */
public enum Grade {
  /** Compared, rejected, other people's, or named in passing. */
  MENTIONED,
  /** Being studied, or of interest. */
  LEARNING,
  /** Claimed. */
  LISTED,
  /** Used in a job or a project. */
  USED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Returns the word that JSON and the rubric use. */
  public String label() {
    return label;
  }
}
