package io.github.matchum.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepostsTest {
  private static final String ONE =
      """
      [하늘] 백엔드 개발자

      자격요건
      - Java, Spring Boot 개발 경험 3년 이상
      - MySQL 튜닝 경험
      - Kafka 운영 경험
      - AWS 배포 경험
      - Redis 사용 경험

      우대사항
      - Kubernetes 운영 경험
      """;

  private static Fingerprint print(String text) {
    return Fingerprint.of(Samples.posting(text));
  }

  private static int second(String first, String second) {
    Reposts reposts = new Reposts();
    assertThat(reposts.next(print(first))).isZero();
    return reposts.next(print(second));
  }

  @Test
  void theSameInOtherClothesIsARepost() {
    assertThat(second(ONE, ONE)).isZero();
    assertThat(second(ONE, ONE.replace("- ", "• ").replace("자격요건", "[지원 자격]"))).isZero();
    assertThat(second(ONE, "\n\n" + ONE + "\n혜택\n- 점심 제공\n- 도서 구입비\n")).isZero();
    assertThat(second(ONE, ONE.replace("3년 이상", "4년 이상"))).as("one line of six").isEqualTo(1);
    assertThat(
            second(
                ONE + "- 코드 리뷰 문화 경험\n- 테스트 자동화 경험\n- 모니터링 구축 경험\n",
                ONE.replace("3년", "4년") + "- 코드 리뷰 문화 경험\n- 테스트 자동화 경험\n- 모니터링 구축 경험\n"))
        .as("one line of nine")
        .isZero();
  }

  @Test
  void othersAreNone() {
    assertThat(second(ONE, ONE.replace("백엔드 개발자", "데이터 플랫폼 엔지니어 (신입)"))).isEqualTo(1);
    assertThat(second(ONE, ONE.replace("MySQL", "Oracle").replace("Kafka", "RabbitMQ")))
        .isEqualTo(1);
    assertThat(
            second("백엔드\n\n자격요건\n- Java 경험\n- Kafka 경험\n", "백엔드\n\n자격요건\n- Java 경험\n- Redis 경험\n"))
        .isEqualTo(1);
  }

  @Test
  void theFirstOfManyIsFoundWhateverTheirNumber() {
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      texts.add(
          "회사"
              + i
              + " 백엔드 개발자 "
              + i
              + "\n\n자격요건\n- 업무"
              + i
              + " 시스템 개발 경험\n"
              + Shelf.posting(random).replace("백엔드 개발자\n\n자격요건\n", ""));
    }
    Reposts reposts = new Reposts();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(reposts.next(print(texts.get(i)))).isEqualTo(i);
    }
    Collections.shuffle(texts, random);
    for (String text : texts) {
      int first = Integer.parseInt(text.substring(2, text.indexOf(' ')));
      assertThat(reposts.next(print(text))).isEqualTo(first);
    }
  }

  @Test
  void whatAsksNothingRepeatsNothing() {
    assertThat(second("안녕하세요", "안녕하세요")).isEqualTo(1);
  }
}
