package io.github.matchum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of technologies that the dictionary does not know. All of them are made up. */
class UnknownTermsTest {
  private static final PostingReader READER = new PostingReader(Samples.tagger());
  private static final UnknownTerms TERMS = new UnknownTerms(Samples.dictionary().lexicon());

  private static List<String> terms(String posting) {
    return TERMS.of(READER.read(Samples.document("posting.txt", posting))).stream()
        .map(UnknownTerm::text)
        .toList();
  }

  private static String line(String line) {
    return "백엔드 개발자\n\n자격요건\n- " + line + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zephyrix 운영 경험이 있으신 분 | Zephyrix",
        "Zephyrix를 활용한 개발 경험 | Zephyrix",
        "zephyrix 운영 경험 | zephyrix",
        "Temporalite 또는 Kafka 경험 | Temporalite",
        "Quorvadb, Fizzolt 등 데이터베이스 운영 경험 | Quorvadb,Fizzolt",
        "Kafka, Quillbase, Redis 운영 경험 | Quillbase",
        "K6Zon 경험 | K6Zon",
        "Node-Vexa 활용 경험 | Node-Vexa",
        "Java, 피즈볼트, Oracle 활용 경험 | 피즈볼트",
        "도커, 큐브스택, 쿠버네티스 | 큐브스택",
        "Experience with Pulsarium and Kafka | Pulsarium",
      })
  void namesThatNobodyKnowsAreTold(String line, String terms) {
    assertThat(terms(line(line))).containsExactly(terms.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Java, Kafka 개발 경험",
        "Spring Boot 3.x 개발 경험",
        "B2B SaaS 서비스 개발 경험",
        "KPI 관리와 CEO 보고 경험",
        "Product Owner, PM과 협업한 경험",
        "Problem solving 능력과 서비스 개발 경험",
        "CVPR, NeurIPS 등 학회 논문 경험",
        "MMORPG 장르 서버 개발 경험",
        "실시간 데이터 10TB 이상 처리 경험",
        "Strong experience building scalable Backends",
        "이력서는 jobs@hwarang-labs.example 로 보내는 경험",
        "https://careers.hwarang.example 에서 개발 경험 확인",
        "Docker, 형상관리, 쿠버네티스 경험",
        "Git, 이슈관리, Jira 사용 경험",
        "Message Queue (MQ) 사용 경험",
        "TOEIC 800점 이상",
        "정보처리기사 자격증",
        "implemetation 개발 경험",
      })
  void everydayWordsAreNone(String line) {
    assertThat(terms(line(line))).isEmpty();
  }

  @Test
  void theCompanysOwnNameIsNone() {
    assertThat(
            terms(
                """
                Zephyrix | 백엔드 개발자

                회사소개
                Quorvadb 팀은 여행을 쉽게 만듭니다.

                자격요건
                - Zephyrix 서비스 개발 경험
                - Quorvadb 운영 경험
                - Fizzolt 운영 경험
                """))
        .containsExactly("Fizzolt");
  }

  @Test
  void onlyWhatIsAskedIsLookedAt() {
    assertThat(
            terms(
                """
                백엔드 개발자

                자격요건
                - Java 개발 경험
                - 정보처리기사 또는 Zephyrix 자격증
                - 컴퓨터공학 학사 이상 (Fizzolt 우수자)

                복지
                - Quorvadb 구독 지원
                """))
        .isEmpty();
  }

  @Test
  void eachIsToldOnceALineWithItsLine() {
    List<UnknownTerm> terms =
        TERMS.of(
            READER.read(
                Samples.document(
                    "posting.txt",
                    line("Zephyrix, Kafka 운영 경험, Zephyrix 개발 경험") + "- Zephyrix 장애 대응 경험\n")));
    assertThat(terms)
        .containsExactly(new UnknownTerm(4, "Zephyrix"), new UnknownTerm(5, "Zephyrix"));
  }
}
