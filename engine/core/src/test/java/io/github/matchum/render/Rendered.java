package io.github.matchum.render;

import io.github.matchum.LoadedPosting;
import io.github.matchum.LoadedResume;
import io.github.matchum.Matchum;
import io.github.matchum.Samples;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.report.ScoreView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Views of the samples, made once. */
final class Rendered {
  static final Matchum MATCHUM = Matchum.builder().asOf(LocalDate.of(2026, 11, 22)).build();

  private Rendered() {}

  private static final class Made {
    static final List<LoadedPosting> POSTINGS = postings();
    static final List<LoadedResume> RESUMES = resumes();
    static final List<ScoreView> SCORES = scores();
  }

  static List<LoadedPosting> allPostings() {
    return Made.POSTINGS;
  }

  static List<LoadedResume> allResumes() {
    return Made.RESUMES;
  }

  /** Every sample resume matched to every sample posting. */
  static List<ScoreView> allScores() {
    return Made.SCORES;
  }

  /** Matches two texts. */
  static ScoreView score(String posting, String resume) {
    try {
      return MATCHUM.score(
          MATCHUM.resume("resume.md", resume), MATCHUM.posting("posting.txt", posting));
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static List<LoadedPosting> postings() {
    List<LoadedPosting> out = new ArrayList<>();
    for (Path file : Samples.postings()) {
      try {
        out.add(MATCHUM.posting(file));
      } catch (UnreadableException e) {
        throw new AssertionError(e);
      }
    }
    return out;
  }

  private static List<LoadedResume> resumes() {
    List<LoadedResume> out = new ArrayList<>();
    for (Path file : Samples.resumes()) {
      try {
        out.add(MATCHUM.resume(file));
      } catch (UnreadableException e) {
        throw new AssertionError(e);
      }
    }
    return out;
  }

  private static List<ScoreView> scores() {
    List<ScoreView> out = new ArrayList<>();
    for (LoadedResume resume : Made.RESUMES) {
      for (LoadedPosting posting : Made.POSTINGS) {
        out.add(MATCHUM.score(resume, posting));
      }
    }
    return out;
  }
}
