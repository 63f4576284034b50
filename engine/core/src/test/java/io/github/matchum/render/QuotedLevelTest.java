package io.github.matchum.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.report.QuoteView;
import org.junit.jupiter.api.Test;

class QuotedLevelTest {
  private static String quoted(String line, String level) {
    return Wording.quote(new QuoteView(3, 1, 5, line, "skills", "listed", level));
  }

  @Test
  void aLevelGivenByALineAboveStandsBesideTheQuote() {
    assertThat(quoted("Java, Kotlin", "상")).isEqualTo("Java, Kotlin (상)");
    assertThat(quoted("Java(상), Kotlin", "상")).isEqualTo("Java(상), Kotlin");
    assertThat(Wording.quote(new QuoteView(3, 1, 5, "Java", "skills", "listed", null)))
        .isEqualTo("Java");
  }
}
