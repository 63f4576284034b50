package io.github.matchum.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "'', 0",
    "쿠버네티스, 10",
    "'k8s 운영', 8",
    "・, 2",
    "'？', 2",
    "✔, 1",
    "◐, 1",
    "漢字, 4",
    "ｶﾅ, 2",
    "🚲, 2",
    "👩‍💻, 2",
    "👍🏽, 2",
    "🇰🇷, 2",
    "❤️, 2",
    "é, 1",
    "e\u0301, 1",
    "\u1112\u1161\u11ab, 2"
  })
  void countsCells(String text, int cells) {
    assertThat(Width.of(text)).isEqualTo(cells);
  }

  @Test
  void padsByCells() {
    assertThat(Width.pad("도커", 6)).isEqualTo("도커  ");
    assertThat(Width.padLeft("도커", 6)).isEqualTo("  도커");
    assertThat(Width.pad("쿠버네티스", 4)).isEqualTo("쿠버네티스");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Width.cut("쿠버네티스", 7, "…")).isEqualTo("쿠버네…");
    assertThat(Width.cut("쿠버네티스", 8, "…")).isEqualTo("쿠버네…");
    assertThat(Width.cut("쿠버네티스", 10, "…")).isEqualTo("쿠버네티스");
    assertThat(Width.cut("a👩‍💻b", 2, "")).isEqualTo("a");
  }

  @Test
  void wrapsAtBlanks() {
    assertThat(Width.wrap("대규모 트래픽 처리 경험", 14)).containsExactly("대규모 트래픽", "처리 경험");
    assertThat(Width.wrap("쿠버네티스운영", 4)).containsExactly("쿠버", "네티", "스운", "영");
    assertThat(Width.wrap("  ", 4)).containsExactly("");
    assertThat(Width.wrap("ab cd", 2)).containsExactly("ab", "cd");
    assertThat(Width.wrap("ab  cd", 3)).containsExactly("ab", "cd");
  }

  @Test
  void noLineIsWiderThanAskedFor() {
    String text =
        "Kafka, RabbitMQ 등 메시지 큐를 👩‍💻 운영해 본 분 https://example.com/a/very/long/address/without/blanks";
    for (int cells = 2; cells < 60; cells++) {
      List<String> lines = Width.wrap(text, cells);
      for (String line : lines) {
        assertThat(Width.of(line)).isLessThanOrEqualTo(cells);
      }
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
  }
}
