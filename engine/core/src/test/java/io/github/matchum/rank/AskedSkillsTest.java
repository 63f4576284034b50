package io.github.matchum.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedSkillsTest {
  private static List<String> most(String... postings) {
    AskedSkills asked = new AskedSkills(Samples.dictionary());
    for (String posting : postings) {
      asked.add(asked.of(Samples.posting(posting)));
    }
    return asked.most().stream()
        .map(a -> a.skill().id() + " " + a.required() + " " + a.preferred() + " " + a.elsewhere())
        .toList();
  }

  @Test
  void aPostingCountsOnceWhereItAsksHardest() {
    String a =
        "백엔드\n\n자격요건\n- Java 개발 경험\n- Java 사용 경력 3년 이상\n\n우대사항\n- Java 강의 경험\n- Kafka 운영 경험\n";
    String b = "백엔드\n\n자격요건\n- Redis 사용 경험\n\n우대사항\n- Java 개발 경험\n";
    assertThat(most(a, b)).containsExactly("java 1 1 0", "redis 1 0 0", "apache-kafka 0 1 0");
  }

  @Test
  void anUmbrellaDoesNotCountBesideWhatStandsBelowIt() {
    assertThat(most("백엔드\n\n자격요건\n- Kafka, RabbitMQ 등 메시지 큐 사용 경험\n"))
        .containsExactly("apache-kafka 1 0 0", "rabbitmq 1 0 0");
  }
}
