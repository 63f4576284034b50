package io.github.matchum.structure;

import java.util.Locale;

/** What a section of a posting or a resume holds. */
public enum SectionKind {
  /** Posting: what an applicant must have. */
  REQUIRED,
  /** Posting: what is wished for. */
  PREFERRED,
  /** Posting: the work. */
  DUTIES,
  /** Posting: the technologies in use. */
  STACK,
  /** Posting: cells of a table that lost their columns, to be told apart by their words. */
  MIXED,
  /** Posting: place, hours, pay. */
  CONDITIONS,
  /** Posting: what the company gives. */
  BENEFITS,
  /** Posting: how to apply. */
  PROCESS,
  /** Posting: who the company is. */
  COMPANY,
  /** Resume: a person in a few words. */
  SUMMARY,
  /** Resume: a list of skills. */
  SKILLS,
  /** Resume: jobs. */
  EXPERIENCE,
  /** Resume: projects, problems solved, publications. */
  PROJECTS,
  /** Resume: schools. */
  EDUCATION,
  /** Resume: courses and boot camps. */
  TRAINING,
  /** Resume: study and interests. */
  STUDY,
  /** Resume: certificates, languages, prizes. */
  CERTIFICATES,
  /** Anything else that has a known heading. */
  OTHER,
  /** Under no heading, or one that says nothing. */
  UNKNOWN;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Returns the word that data files and JSON use. */
  public String label() {
    return label;
  }

  static SectionKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Returns whether lines of such a section of a posting ask something. */
  public boolean asks() {
    return this == REQUIRED || this == PREFERRED || this == DUTIES || this == STACK;
  }

  /** Returns whether a section lists technologies, those that a person studies included. */
  public boolean listsSkills() {
    return this == STACK || this == SKILLS || this == STUDY;
  }

  /** Returns whether a section of a resume says what is being learnt. */
  public boolean studies() {
    return this == STUDY || this == TRAINING;
  }
}
