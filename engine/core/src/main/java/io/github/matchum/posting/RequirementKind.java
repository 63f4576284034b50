package io.github.matchum.posting;

import java.util.Locale;

/** What a requirement asks. */
public enum RequirementKind {
  /** A skill, or technical work in words. */
  SKILL,
  /** Years of work, or none. */
  CAREER,
  /** A degree, a major or courses. */
  EDUCATION,
  /** A certificate. */
  CERTIFICATE,
  /** A human language. */
  LANGUAGE,
  /** A trait of the person. */
  SOFT,
  /** Anything else: domain, military service, place, travel. */
  OTHER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Returns the word that JSON uses. */
  public String label() {
    return label;
  }
}
