package io.github.matchum.accuracy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is measured: something that reads postings and resumes and matches them. */
interface Contender {
  /** Reads a posting. Lines are those of its text without the title. */
  ReadPosting read(Gold.Posting posting);

  /** Reads a resume. */
  ReadResume read(Gold.Resume resume);

  /** Matches a resume to a posting. */
  Match match(Gold.Resume resume, Gold.Posting posting);

  /** A posting as read. */
  record ReadPosting(
      String role,
      @Nullable Integer minYears,
      @Nullable Integer maxYears,
      boolean newcomer,
      List<Found> mentions,
      List<Asked> asks) {}

  /**
   * A mention.
   *
   * @param line 1-based
   * @param start first UTF-16 unit in its line, from 0
   * @param end first unit after it
   */
  record Found(int line, int start, int end, String skill, String name, String kind) {}

  /** A requirement; {@code groups} are the ids of any-of sets. */
  record Asked(int line, String section, String kind, List<Set<String>> groups, int minYears) {}

  /** A resume as read; {@code careerMonths} is negative where it reads none. */
  record ReadResume(int careerMonths, List<Shown> skills) {}

  /** A skill shown, with the lines quoted for it. */
  record Shown(String skill, String name, String kind, String grade, Set<Integer> lines) {}

  /** A match: what sorts postings, more is better, and the verdicts. */
  record Match(double rank, List<Judged> verdicts) {}

  /** The verdict of a line of a posting, with the lines of the resume quoted for it. */
  record Judged(int line, String verdict, Set<Integer> quoted) {}
}
