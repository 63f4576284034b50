package io.github.matchum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of thing a line asks, by its own words. */
class KindReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "Kubernetes를 운영해 보신 분 > skill",
        "대규모 트래픽을 다루는 서버를 설계해 보신 분 > skill",
        "서버 개발 경력 3년 이상 > career",
        "경력 5년 이상 10년 이하 > career",
        "신입 또는 경력 2년 이하 > career",
        "경력 무관 > career",
        "3+ years of professional experience > career",
        "컴퓨터공학 학사 이상 > education",
        "대졸 이상 (4년제) > education",
        "학력 무관 > education",
        "전산학, 통계학 전공자 > education",
        "컴퓨터/시스템공학 > education",
        "선형대수학과 확률론, 통계학 지식을 갖추신 분 > skill",
        "다양한 브라우저 환경에 대한 이해 > skill",
        "배달 시장에 대한 이해도가 높은 분 > other",
        "Comfortable working independently > soft",
        "Bachelor's degree in Computer Science > education",
        "정보처리기사 자격증 보유자 > certificate",
        "CKA 또는 CKAD 보유 > certificate",
        "TOEIC 800점 이상 > language",
        "영어로 회의가 가능하신 분 > language",
        "Fluent in English > language",
        "책임감이 강하고 소통을 즐기는 분 > soft",
        "Strong communication skills > soft",
        "병역필 또는 면제자 > other",
        "지방 출장이 가능하신 분 > other",
      })
  void ofRequirements(String line, String kind) {
    assertThat(Lines.required(line).kind().label()).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "Spring Boot로 주문 서버를 개발합니다 > skill",
        "결제 시스템의 성능을 개선합니다 > skill",
        "유관 부서와 일정을 조율합니다 > other",
      })
  void ofDuties(String line, String kind) {
    assertThat(Lines.duty(line).kind().label()).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "네트워크에 대한 이해 > know",
        "Linux 지식 > know",
        "Kafka에 관심 있으신 분 > know",
        "Kafka 운영 경험 > use",
        "Kafka에 대한 이해와 운영 경험 > use",
        "Kafka > use",
        "Kafka 기반 프로젝트를 리딩해 보신 분 > lead",
        "Led a team that built Kafka pipelines > lead",
      })
  void howDeepASkillIsAsked(String line, String demand) {
    assertThat(Lines.required(line).demand().label()).isEqualTo(demand);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "경력 3년 이상 > 3 - -",
        "경력 3년↑ > 3 - -",
        "경력 3~7년 > 3 - 7",
        "경력 3년 ~ 7년차 > 3 - 7",
        "경력 5년 이하 > - - 5",
        "실무 경력 만 4년 이상 > 4 - -",
        "5+ years of experience > 5 - -",
        "3-5 years of experience > 3 - 5",
        "at least 2 years of experience > 2 - -",
      })
  void yearsOfALine(String line, String years) {
    Requirement r = Lines.required(line);
    assertThat(say(r.minYears()) + " - " + say(r.maxYears())).isEqualTo(years);
  }

  private static String say(Integer years) {
    return years == null ? "-" : years.toString();
  }
}
