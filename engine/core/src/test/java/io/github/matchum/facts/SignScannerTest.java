package io.github.matchum.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.text.Folding;
import io.github.matchum.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignScannerTest {
  private final SignScanner scanner = new SignScanner(Dictionary.load().lexicon().signs());

  private List<String> signs(String line) {
    return scanner.find(Folding.fold(line)).stream().map(SignScanner.Sign::skill).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "하루 1,000,000건",
        "하루 100만 건",
        "일 백만건 아닌 200만 건",
        "daily 1M events",
        "누적 1억 2천만 건",
        "2.5억 로그"
      })
  void aMillionRecordsAreLargeData(String line) {
    assertThat(signs(line)).contains("large-scale-data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"하루 999,999건", "99만 건", "2024.01.02 이벤트", "v1000000 로그", "1억 원 절감"})
  void fewerOrOtherThingsAreNot(String line) {
    assertThat(signs(line)).doesNotContain("large-scale-data");
  }

  @Test
  void aTimeThatFallsIsTuningWhateverItsUnits() {
    assertThat(signs("조회 3초 → 40ms")).contains("performance-tuning");
    assertThat(signs("배치 1시간 → 50분")).contains("performance-tuning");
    assertThat(signs("배치 50분 → 1시간")).doesNotContain("performance-tuning");
    assertThat(signs("조회 40ms → 3초")).doesNotContain("performance-tuning");
    assertThat(signs("조회 3초, 상세 40ms")).doesNotContain("performance-tuning");
  }

  @Test
  void theSpanIsThatOfTheWordsThatShowIt() {
    String line = "정산: 야간 배치 5시간 → 48분 달성";
    SignScanner.Sign sign =
        scanner.find(Folding.fold(line)).stream()
            .filter(s -> s.skill().equals("performance-tuning"))
            .findFirst()
            .orElseThrow();
    Span span = sign.span();
    assertThat(line.substring(span.start(), span.end())).startsWith("5").contains("48");
  }

  @Test
  void hugeNumbersAndLongLinesAreTaken() {
    assertThat(signs("9".repeat(400) + "건")).doesNotContain("large-scale-data");
    assertThat(signs("1억 건 ".repeat(5_000))).contains("large-scale-data");
  }
}
