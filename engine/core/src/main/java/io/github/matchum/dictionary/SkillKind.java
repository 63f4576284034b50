package io.github.matchum.dictionary;

/** What sort of thing a skill is. */
public enum SkillKind {
  /** A language, framework, product, platform, protocol, standard, format or tool. */
  TECH,
  /** A practice, method or field of technical knowledge. */
  CONCEPT,
  /** A certificate that a person holds. */
  CERT;

  /** Returns the word that data files and JSON use. */
  public String label() {
    return switch (this) {
      case TECH -> "tech";
      case CONCEPT -> "concept";
      case CERT -> "cert";
    };
  }
}
