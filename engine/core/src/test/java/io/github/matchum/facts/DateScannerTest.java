package io.github.matchum.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.text.Folding;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {
  private static final YearMonth AS_OF = YearMonth.of(2026, 11);
  private final DateScanner scanner = new DateScanner(Dictionary.load().lexicon());

  private List<DateSpan> find(String line) {
    return scanner.find(Folding.fold(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          2019.02 ~ 현재                          | 2019-02 | 2026-11
          19.03-20.11                             | 2019-03 | 2020-11
          '23.10 ~ 현재                           | 2023-10 | 2026-11
          2021년 3월 - 2023년 5월                 | 2021-03 | 2023-05
          2021.03 (6개월)                         | 2021-03 | 2021-08
          2021.03 (1년 2개월)                     | 2021-03 | 2022-04
          Jan 2020 – Present                      | 2020-01 | 2026-11
          Mar 2025 – Present                      | 2025-03 | 2026-11
          2026.08 ~ : eBPF 스터디                 | 2026-08 | 2026-11
          26.01.05 ~ 26.06.26                     | 2026-01 | 2026-06
          2024/05 ~ 2024/07                       | 2024-05 | 2024-07
          2024-05-10 ~ 2024-07-01                 | 2024-05 | 2024-07
          2023.09 ~ 재직중                        | 2023-09 | 2026-11
          (주)하늘 (2022.07 - 2023.01) 백엔드     | 2022-07 | 2023-01
          2018. 3. ~ 2022. 2.                     | 2018-03 | 2022-02
          2018. 03. 02. ~ 2022. 02. 28.           | 2018-03 | 2022-02
          09/2018 - 02/2021                       | 2018-09 | 2021-02
          September 2018 to Feb. 2021             | 2018-09 | 2021-02
          Sept '18 - Feb '21                      | 2018-09 | 2021-02
          2019년 2월부터 2021년 1월까지           | 2019-02 | 2021-01
          2021년 3월부터                          | 2021-03 | 2026-11
          Since March 2021                        | 2021-03 | 2026-11
          20190201 ~ 20210131                     | 2019-02 | 2021-01
          2021.03 ~ 05                            | 2021-03 | 2021-05
          2021년 3월 ~ 5월                        | 2021-03 | 2021-05
          2019 ~ 2021                             | 2019-07 | 2021-06
          2021 ~ 2021                             | 2021-01 | 2021-12
          Backend Engineer 19.03-20.11            | 2019-03 | 2020-11
          2025.09 ~ 2027.03                       | 2025-09 | 2026-11
          ２０２１．０３ ～ ２０２２．０４          | 2021-03 | 2022-04
          2022.07~2023.01, 2년차                  | 2022-07 | 2023-01
          2019.2Q ~ 2020.1Q                       | 2019-04 | 2020-03
          2023년 2분기 ~ 2024년 4분기             | 2023-04 | 2024-12
          2014년 상반기 ~ 2015년 하반기           | 2014-01 | 2015-12
          '22 Q3 - '23 Q2                         | 2022-07 | 2023-06
          2025 H1 ~ 현재                          | 2025-01 | 2026-11
          2020년 7월 입사 ~ 2022년 10월 퇴사      | 2020-07 | 2022-10
          '21.3 ~ '23.5                           | 2021-03 | 2023-05
          2021-03 to present                      | 2021-03 | 2026-11
          """)
  void periods(String line, String from, String to) {
    List<DateSpan> found = find(line);
    assertThat(found).as(line).isNotEmpty();
    assertThat(found.get(0).period(AS_OF)).as(line).isPresent();
    Period period = found.get(0).period(AS_OF).orElseThrow();
    assertThat(period.start()).as(line).isEqualTo(YearMonth.parse(from));
    assertThat(period.end()).as(line).isEqualTo(YearMonth.parse(to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010-2019-0312",
        "02-2023-1012",
        "+82 10-2021-0345",
        "클러스터 버전업 (1.27 → 1.31 까지 4회)",
        "Ubuntu 18.04 ~ 22.04 업그레이드",
        "3.6/4.5",
        "만족도 4.3/5.0",
        "월 $1,900 → $740",
        "11:50 ~ 12:40 사이",
        "매출 20.12억 - 30.11억",
        "300여대 → 200여대",
        "2 → 24 파드",
        "5xx 0.3% - 0.02%",
        "v2.10 - v2.12",
        "TPS 2000 -> 2500건",
        "p99 1,240ms → 310ms",
      })
  void noPeriods(String line) {
    assertThat(find(line).stream().filter(DateSpan::isRange)).as(line).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          2024.05                       | 2024-05-01
          2024-05-10                    | 2024-05-10
          2026-10-28T21:40:12+09:00     | 2026-10-28
          Last updated 2026/11          | 2026-11-01
          정보처리기사 (2019.11.22)      | 2019-11-22
          15 Mar 2025                   | 2025-03-15
          Mar 15, 2025                  | 2025-03-15
          '24.05 취득                    | 2024-05-01
          2024년 5월 7일                | 2024-05-07
          """)
  void singleDates(String line, String date) {
    assertThat(find(line)).as(line).hasSize(1);
    assertThat(find(line).get(0).from().date()).as(line).hasToString(date);
    assertThat(find(line).get(0).isRange()).isFalse();
  }

  @Test
  void aPeriodIsReadBackHoweverItIsWritten() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      YearMonth from = YearMonth.of(2000, 1).plusMonths(random.nextInt(300));
      YearMonth to = from.plusMonths(random.nextInt(60));
      to = to.isAfter(AS_OF) ? AS_OF : to;
      List<String> forms = new ArrayList<>();
      for (String form :
          List.of("%d.%02d", "%d/%02d", "%d-%02d", "%d년 %d월", "%d. %d", "%1$d년%2$d월")) {
        for (String join : List.of(" ~ ", "~", " - ", " – ")) {
          forms.add(
              form.formatted(from.getYear(), from.getMonthValue())
                  + join
                  + form.formatted(to.getYear(), to.getMonthValue()));
        }
      }
      String line = forms.get(random.nextInt(forms.size()));
      String around = random.nextBoolean() ? line + " | 주문팀" : "너울 (" + line + ")";
      List<DateSpan> found = find(around);
      assertThat(found).as("seed %d: %s", seed, around).hasSize(1);
      assertThat(found.get(0).period(AS_OF))
          .as("seed %d: %s", seed, around)
          .contains(new Period(from, to, false));
    }
  }

  @Test
  void monthsAreCountedOnceHoweverManyPeriodsShareThem() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      boolean[] covered = new boolean[200];
      List<Period> periods = new ArrayList<>();
      for (int k = random.nextInt(6); k >= 0; k--) {
        int start = random.nextInt(150);
        int length = 1 + random.nextInt(40);
        periods.add(
            new Period(
                YearMonth.of(2005, 1).plusMonths(start),
                YearMonth.of(2005, 1).plusMonths(start + length - 1L),
                false));
        for (int m = start; m < start + length; m++) {
          covered[m] = true;
        }
      }
      int expected = 0;
      for (boolean c : covered) {
        expected += c ? 1 : 0;
      }
      assertThat(Career.months(periods)).isEqualTo(expected);
      periods.add(periods.get(0));
      assertThat(Career.months(periods)).isEqualTo(expected);
    }
  }
}
