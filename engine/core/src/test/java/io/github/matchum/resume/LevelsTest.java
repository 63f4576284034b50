package io.github.matchum.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.tagging.Tagger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
  private static final Dictionary DICTIONARY = Dictionary.load();
  private static final ResumeReader READER = new ResumeReader(new Tagger(DICTIONARY));

  private static Evidence of(String text, String skill) throws UnreadableException {
    return READER
        .read(Readers.standard().read("r.md", text), LocalDate.of(2026, 11, 22))
        .evidenceOf(DICTIONARY.number(new SkillId(skill)))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Java(상), Kotlin(중급), Go             ; java       ; 상
          Java(상), Kotlin(중급), Go             ; kotlin     ; 중급
          Java(상), Kotlin(중급), Go             ; go         ; -
          React ★★★★☆                            ; react      ; ★★★★☆
          Python 80% | Java 40%                  ; python     ; 80%
          Python 80% | Java 40%                  ; java       ; 40%
          Java : 4/5                             ; java       ; 4/5
          엑셀 상 / SQL 중상 / 파이썬 하         ; sql        ; 중상
          Expert: TypeScript, React              ; typescript ; Expert
          Expert: TypeScript, React              ; react      ; Expert
          Java, Kotlin : 숙련                    ; java       ; 숙련
          Java (3년 2개월)                       ; java       ; 3년 2개월
          Java - 상점 개발                       ; java       ; -
          Java 하드웨어                          ; java       ; -
          Java, 중고 거래 앱                     ; java       ; -
          """)
  void aListGivesLevelsInManyForms(String line, String skill, String level)
      throws UnreadableException {
    assertThat(of("## 보유 기술\n\n- " + line + "\n", skill).level().orElse("-"))
        .as(line)
        .isEqualTo(level);
  }

  @Test
  void columnsOfATableAndItemsAboveGiveLevels() throws UnreadableException {
    String table =
        """
        ## 보유 기술

        | 기술 | 수준 | 경력 |
        |---|---|---|
        | Python | 상 | 4년 |
        | Kubernetes | 입문 | 6개월 |
        """;
    assertThat(of(table, "python").level()).contains("상, 4년");
    assertThat(of(table, "kubernetes").grade())
        .as("a low level is a claim all the same")
        .isEqualTo(Grade.LISTED);
    String nested =
        """
        ## 기술
        - 상
          - Java, Kotlin
        - 하
          - Go
        """;
    assertThat(of(nested, "kotlin").level()).contains("상");
    assertThat(of(nested, "go").level()).contains("하");
    assertThat(of("[보유기술]\nJava          상        5년\n", "java").level()).contains("상, 5년");
  }

  @Test
  void aStatedLengthIsAnUpperBoundAndNeverProof() throws UnreadableException {
    Evidence claimed = of("## 기술\n- Java (5년), Go\n", "java");
    assertThat(claimed.months()).isEqualTo(new Months(0, 60));
    assertThat(claimed.grade()).isEqualTo(Grade.LISTED);
    String worked = "## 기술\n- Java (5년)\n\n## 경력\n\n### (주)하늘 (2024.01 ~ 2025.12)\n- Java 개발\n";
    assertThat(of(worked, "java").months()).isEqualTo(new Months(24, 60));
    assertThat(of("## 기술\n- Java (99년)\n", "java").months().atMost()).isEqualTo(600);
  }

  @Test
  void workGivesNoLevels() throws UnreadableException {
    String work = "## 경력\n\n### (주)하늘 (2024.01 ~ 2025.12)\n- Java 80% 이상 커버리지, Kotlin (2년)\n";
    assertThat(of(work, "java").level()).isEmpty();
    assertThat(of(work, "kotlin").level()).isEmpty();
    assertThat(of(work, "kotlin").months()).isEqualTo(new Months(24, 24));
  }

  @Test
  void aLevelNeverLowersAGrade() throws UnreadableException {
    for (String level : new String[] {"", "(상)", "(하)", "(기초)", "(입문)", " ★☆☆☆☆", " 10%"}) {
      assertThat(of("## 기술\n- Java" + level + "\n", "java").grade())
          .as(level)
          .isEqualTo(Grade.LISTED);
    }
  }
}
