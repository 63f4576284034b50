package io.github.matchum.accuracy;

import java.util.Map;

/** A figure: an F1 of counts with the endings {@code _tp}, {@code _fp}, {@code _fn}, or a share. */
enum Figure {
  MENTION(Of.POSTINGS, "mention F1", "mention", ""),
  TECH(Of.POSTINGS, "tech F1", "tech", ""),
  CONCEPT(Of.POSTINGS, "concept F1", "concept", ""),
  LINK(Of.POSTINGS, "link by name", "named", "linked_of"),
  SECTION(Of.POSTINGS, "section F1", "section", ""),
  KIND(Of.POSTINGS, "kind F1", "kind", ""),
  GROUP(Of.POSTINGS, "group F1", "group", ""),
  YEARS(Of.POSTINGS, "years F1", "years", ""),
  CAREER(Of.POSTINGS, "career", "career", "career_of"),
  ROLE(Of.POSTINGS, "role", "role", "role_of"),
  SKILL(Of.RESUMES, "skill F1", "skill", ""),
  TECH_SKILL(Of.RESUMES, "tech skill F1", "tech_skill", ""),
  GRADE(Of.RESUMES, "grade", "graded", "graded_of"),
  MONTHS(Of.RESUMES, "months within 3", "months", "months_of"),
  VERDICT(Of.PAIRS, "verdict", "verdict", "verdict_of"),
  EVIDENCE(Of.PAIRS, "evidence line", "quoted", "quoted_of"),
  ORDER(Of.PAIRS, "order of two", "order", "order_of"),
  NDCG(Of.RANKINGS, "nDCG@10", "ndcg", "ndcg_of");

  /** What the documents of a figure are. */
  enum Of {
    POSTINGS,
    RESUMES,
    PAIRS,
    /** All postings of a resume. */
    RANKINGS
  }

  private final Of of;
  private final String title;
  private final String key;
  private final String whole;

  Figure(Of of, String title, String key, String whole) {
    this.of = of;
    this.title = title;
    this.key = key;
    this.whole = whole;
  }

  Of documents() {
    return of;
  }

  String title() {
    return title;
  }

  /** How many labels the figure is of. */
  double of(Map<String, Double> counts) {
    return whole.isEmpty()
        ? count(counts, "_tp") + count(counts, "_fn")
        : counts.getOrDefault(whole, 0.0);
  }

  double value(Map<String, Double> counts) {
    if (!whole.isEmpty()) {
      return counts.getOrDefault(key, 0.0) / Math.max(1, counts.getOrDefault(whole, 0.0));
    }
    double both = 2 * count(counts, "_tp");
    return both / Math.max(1, both + count(counts, "_fp") + count(counts, "_fn"));
  }

  private double count(Map<String, Double> counts, String ending) {
    return counts.getOrDefault(key + ending, 0.0);
  }
}
