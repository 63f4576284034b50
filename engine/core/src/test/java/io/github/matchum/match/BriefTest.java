package io.github.matchum.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A ranking gives the numbers of a report, and what it says of more skills holds. */
class BriefTest {
  private static final Bench BENCH = Bench.shipped();

  @Test
  void theNumbersAreThoseOfTheReport() {
    for (Path r : Samples.resumes()) {
      PreparedResume resume = BENCH.resume(r.toString(), Samples.text(r));
      for (Path p : Samples.postings()) {
        PreparedPosting posting = BENCH.posting(p.toString(), Samples.text(p));
        MatchReport report = BENCH.matcher.match(resume, posting);
        Brief brief = BENCH.matcher.brief(resume, posting);
        assertThat(brief.score())
            .isEqualTo(report.score())
            .isEqualTo(BENCH.matcher.score(resume, posting));
        assertThat(brief.gaps()).isEqualTo(report.gaps());
        assertThat(BENCH.matcher.brief(resume, posting, 2).gaps())
            .isEqualTo(report.gaps().subList(0, Math.min(2, report.gaps().size())));
        assertThat(brief.conditions()).isEqualTo(report.conditions());
        assertThat(brief.confidence()).isEqualTo(report.confidence());
        assertThat(brief.notes()).isEqualTo(report.notes());
      }
    }
  }

  @Test
  void theOutlookOfOneSkillIsItsGain() {
    for (Path r : Samples.resumes()) {
      PreparedResume resume = BENCH.resume(r.toString(), Samples.text(r));
      for (Path p : Samples.postings()) {
        Brief brief = BENCH.matcher.brief(resume, BENCH.posting(p.toString(), Samples.text(p)));
        Integer score = brief.score().value();
        if (score == null) {
          assertThat(brief.outlook().hasScore()).isFalse();
          continue;
        }
        assertThat(brief.outlook().with(new int[0], 0, 10)).isEqualTo((long) score);
        for (Gap gap : brief.gaps()) {
          if (gap.skill() != null) {
            int[] one = {BENCH.dictionary.number(gap.skill())};
            assertThat(brief.outlook().with(one, 1, 10) - score)
                .as(p + " " + gap)
                .isEqualTo(gap.gain());
          }
        }
      }
    }
  }
}
