package io.github.matchum.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.LoadedPosting;
import io.github.matchum.LoadedResume;
import io.github.matchum.Matchum;
import io.github.matchum.reading.UnreadableException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Repeating keywords does not help: neither against honest resumes, nor against oneself. */
class StuffingTest {
  private static final int GOOD = 3;

  private final Gold gold = Gold.read();
  private final Matchum matchum = Matchum.builder().asOf(AccuracyTest.AS_OF).build();

  @Test
  void aResumeOfKeywordsOutranksNoHonestOne() throws UnreadableException {
    Gold.Resume stuffed =
        gold.resumes().values().stream()
            .filter(r -> r.slices().contains("stuffing"))
            .findFirst()
            .orElseThrow();
    LoadedResume keywords = matchum.resume("stuffed.md", stuffed.text());
    for (Gold.Pair pair : gold.pairs()) {
      if (pair.fit() >= GOOD) {
        LoadedPosting posting = posting(pair.posting());
        int honest = matchum.score(honest(pair), posting).rankScore();
        assertThat(matchum.score(keywords, posting).rankScore())
            .as(pair.posting() + ", " + pair.resume())
            .isLessThanOrEqualTo(honest);
      }
    }
  }

  /** The hardest case: a list of all that the posting names, repeated, and nothing else. */
  @Test
  void aCopyOfThePostingsNamesStandsBelowThoseWhoDidTheWork() throws UnreadableException {
    for (Gold.Pair pair : gold.pairs()) {
      Gold.Posting asked = Objects.requireNonNull(gold.postings().get(pair.posting()));
      if (pair.fit() == 4 && !asked.mentions().isEmpty()) {
        Set<String> names = new LinkedHashSet<>();
        asked.mentions().forEach(m -> names.add(m.surface()));
        String list = "- " + String.join(", ", names) + "\n";
        LoadedPosting posting = posting(pair.posting());
        LoadedResume copy = matchum.resume("copy.md", "# 이력서\n\n## 기술\n" + list.repeat(9));
        assertThat(matchum.score(copy, posting).rankScore())
            .as(pair.posting() + ", " + pair.resume())
            .isLessThan(matchum.score(honest(pair), posting).rankScore());
      }
    }
  }

  @Test
  void sayingItAgainChangesNothing() throws UnreadableException {
    for (Gold.Pair pair : gold.pairs()) {
      LoadedPosting posting = posting(pair.posting());
      String once = "# 이력서\n\n## 기술\n- Java, Kafka, Kubernetes, React, Python, SQL\n";
      int first = matchum.score(matchum.resume("once.md", once), posting).rankScore();
      String often =
          once
              + "- Java Java Java, Kafka, Kubernetes Kubernetes\n- React, React, Python, SQL\n"
                  .repeat(5);
      assertThat(matchum.score(matchum.resume("often.md", often), posting).rankScore())
          .as(pair.posting())
          .isEqualTo(first);
    }
  }

  private LoadedResume honest(Gold.Pair pair) throws UnreadableException {
    return matchum.resume(
        pair.resume() + ".md", Objects.requireNonNull(gold.resumes().get(pair.resume())).text());
  }

  private LoadedPosting posting(String id) throws UnreadableException {
    return matchum.posting(
        id + ".txt", Objects.requireNonNull(gold.postings().get(id)).handedOver());
  }
}
