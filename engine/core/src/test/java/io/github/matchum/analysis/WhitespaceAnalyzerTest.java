package io.github.matchum.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhitespaceAnalyzerTest {
  @Test
  void particlesStay() {
    assertThat(new WhitespaceAnalyzer().terms("API를 설계(3)한, Ｗｅｂ"))
        .containsExactly(
            new Term("api를", 0, 4),
            new Term("설계", 5, 7),
            new Term("한", 10, 11),
            new Term("web", 13, 16));
  }
}
