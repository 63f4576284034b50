package io.github.matchum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import io.github.matchum.document.Document;
import io.github.matchum.text.Span;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole postings: sections, overrides, years, role, what is not needed, what could not be read. */
class PostingReaderTest {
  private static final String PLAIN =
      """
      별무리 서버 개발자 채용

      [주요업무]
      - Spring Boot로 예약 서버를 개발합니다

      [자격요건]
      - Java 개발 경력 3년 이상
      - MySQL 또는 PostgreSQL 운영 경험
      - 컴퓨터공학 학사 이상

      [우대사항]
      - Kafka 운영 경험
      - 정보처리기사 자격증

      [복리후생]
      - 점심 식대, 쿠버네티스 클러스터만큼 튼튼한 의자
      """;

  private static final String PLAIN_READ =
      """
      4 duties skill [spring-boot]
      7 required skill [java 36] min 3
      8 required skill [mysql|postgresql]
      9 required education []
      12 preferred skill [apache-kafka]
      13 preferred certificate [engineer-information-processing]\
      """;

  @Test
  void sectionsByTheirHeadings() {
    Posting posting = Samples.posting(PLAIN);
    assertThat(Lines.all(posting)).isEqualTo(PLAIN_READ);
    assertThat(posting.structured()).isTrue();
    assertThat(posting.title()).isEqualTo("별무리 서버 개발자 채용");
    assertThat(posting.role()).isEqualTo("backend");
    assertThat(posting.career()).isEqualTo(new Career(3, null, false));
  }

  @Test
  void aBracketMayBeWrappedOrForgotten() {
    Posting wrapped =
        Samples.posting(
            """
            백엔드 개발자

            자격요건
            서버 개발 경험 (Java,
            Kotlin)
            MySQL 운영 경험
            """);
    assertThat(Lines.all(wrapped))
        .isEqualTo("4 required skill [java, kotlin]\n6 required skill [mysql]");
    Posting forgotten =
        Samples.posting(
            """
            백엔드 개발자

            우대사항
            서버 구축 경험 (NestJS, Express 등
            시각화 도구 (예: Tableau) 사용 경험
            Redis 운영 경험
            """);
    assertThat(Lines.all(forgotten))
        .isEqualTo(
            """
            4 preferred skill [nestjs|express-js]
            5 preferred skill [data-visualization|tableau]
            6 preferred skill [redis]\
            """);
  }

  @Test
  void mentionsAreFoundEverywhereAndRequirementsOnlyWhereSomethingIsAsked() {
    Posting posting = Samples.posting(PLAIN);
    assertThat(posting.mentions()).anyMatch(m -> m.skill().id().value().equals("kubernetes"));
    assertThat(Lines.all(posting)).doesNotContain("kubernetes");
  }

  @Test
  void decomposedHangulReadsTheSame() {
    Posting posting = Samples.posting(Normalizer.normalize(PLAIN, Normalizer.Form.NFD));
    assertThat(Lines.all(posting)).isEqualTo(PLAIN_READ);
    assertThat(posting.requirements().get(2).text())
        .isEqualTo(Normalizer.normalize("MySQL 또는 PostgreSQL 운영 경험", Normalizer.Form.NFD));
  }

  @Test
  void lineEndsMakeNoDifference() {
    assertThat(Lines.all(Samples.posting(PLAIN.replace("\n", "\r\n")))).isEqualTo(PLAIN_READ);
    assertThat(Lines.all(Samples.posting(PLAIN.replace('\n', '\r')))).isEqualTo(PLAIN_READ);
  }

  @Test
  void bulletsOfAnyFormReadTheSame() {
    for (String bullet :
        new String[] {"* ", "• ", "ㆍ", "· ", "● ", "✔ ", "1) ", "→ ", "", "  - "}) {
      assertThat(Lines.all(Samples.posting(PLAIN.replace("- ", bullet))))
          .as("bullet '" + bullet + "'")
          .isEqualTo(PLAIN_READ);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "[자격요건] > Kafka 운영 경험 우대 > preferred",
        "[자격요건] > Kafka를 아시면 더 좋습니다만 필수는 아닙니다 > preferred",
        "[자격요건] > (우대) Kafka 운영 경험 > preferred",
        "[자격요건] > Kafka experience is a plus > preferred",
        "[자격요건] > Kafka 운영 경험 (필수) > required",
        "[자격요건] > Kafka 운영 경험 > required",
        "[우대사항] > Kafka 운영 경험 (필수) > required",
        "[우대사항] > Kafka 운영 경험 > preferred",
        "[주요업무] > Kafka로 우대금리 알림을 개발합니다 > duties",
        "[주요업무] > Kafka 파이프라인을 개발합니다 > duties",
        "[자격요건] > Kafka로 고객 우대 등급을 계산해 보신 분 > required",
      })
  void theWordOfALineWinsOverItsHeading(String heading, String line, String section) {
    Posting posting = Samples.posting("서버 개발자\n\n" + heading + "\n- MySQL 경험\n- " + line + "\n");
    assertThat(posting.requirements().get(1).section().label()).isEqualTo(section);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java 경험은 없어도 됩니다",
        "Java를 몰라도 괜찮습니다",
        "Java 경험 불필요",
        "Java 경험 무관",
        "Java experience is not needed",
      })
  void whatIsNotNeededIsNotAsked(String line) {
    Posting posting = Samples.posting("서버 개발자\n\n[자격요건]\n- MySQL 경험\n- " + line + "\n");
    assertThat(Lines.all(posting)).doesNotContain("java");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "경력 3년 이상 > 3 - false",
        "경력 3~7년 > 3 7 false",
        "경력 5년 이하 > - 5 false",
        "신입 또는 경력 3년 이하 > - 3 true",
        "경력 무관 > - - true",
        "신입 지원 가능 > - - true",
        "신입 지원 불가 > - - false",
        "MySQL 운영 경험 > - - false",
        "최소 4년 이상의 백엔드 개발 경험 > 4 - false",
        "At least 5 years of backend experience > 5 - false",
      })
  void yearsOfThePosting(String line, String career) {
    Career c = Samples.posting("해오름상사 서버 개발자\n\n[자격요건]\n- " + line + "\n- Java 경험\n").career();
    assertThat(say(c.minYears()) + " " + say(c.maxYears()) + " " + c.newcomer()).isEqualTo(career);
  }

  private static String say(Integer years) {
    return years == null ? "-" : years.toString();
  }

  @Test
  void yearsOfWishesAreNotYearsOfThePosting() {
    assertThat(Samples.posting("서버 개발자\n\n[자격요건]\n- Java 경험\n\n[우대사항]\n- 경력 10년 이상\n").career())
        .isEqualTo(new Career(null, null, false));
  }

  @Test
  void yearsOfTheTitle() {
    assertThat(Samples.posting("서버 개발자 (5년 이상)\n\n[자격요건]\n- Java 경험\n").career().minYears())
        .isEqualTo(5);
    assertThat(Samples.posting("서버 개발자 (신입)\n\n[자격요건]\n- Java 경험\n").career().newcomer()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "백엔드 개발자 (Java/Kotlin) > backend",
        "Frontend Engineer > frontend",
        "프론트엔드 개발자 채용 > frontend",
        "풀스택 개발자 > fullstack",
        "안드로이드 앱 개발자 > mobile",
        "데이터 엔지니어 > data",
        "머신러닝 리서치 엔지니어 > ml",
        "DevOps 엔지니어 > devops",
        "정보보안 담당자 > security",
        "펌웨어 개발자 > embedded",
        "게임 클라이언트 프로그래머 > game",
        "QA 엔지니어 > qa",
        "서비스 기획자 > pm",
        "제빵사 모집 > other",
      })
  void roleByTheTitle(String title, String role) {
    assertThat(Samples.posting(title + "\n\n[자격요건]\n- 성실하신 분\n").role()).isEqualTo(role);
  }

  @Test
  void aPostingThatLostItsHeadings() {
    Posting posting =
        Samples.posting(
            """
            온누리물류 백엔드 엔지니어 채용
            배송 추적 서버를 개발하고 운영합니다
            Java와 Spring Boot로 개발 경험이 3년 이상이신 분
            MySQL을 능숙하게 다루는 분
            Kafka 운영 경험이 있으면 우대합니다
            점심 식대와 4대보험을 드립니다
            """);
    assertThat(posting.structured()).isFalse();
    assertThat(Lines.all(posting))
        .isEqualTo(
            """
            2 duties skill []
            3 required skill [java 36, spring-boot 36] min 3
            4 required skill [mysql]
            5 preferred skill [apache-kafka]\
            """);
  }

  @Test
  void headingsWithTheirContentOnTheSameLine() {
    Posting posting =
        Samples.posting("서버 개발자\n\n담당업무: 사내 도구 서버 개발\n자격요건: Java 3년 이상\n우대사항: Kafka 운영 경험\n");
    assertThat(Lines.all(posting))
        .isEqualTo(
            "3 duties skill []\n4 required skill [java 36] min 3\n5 preferred skill [apache-kafka]");
  }

  @Test
  void aSentenceBrokenOverTwoLinesIsOne() {
    Posting posting =
        Samples.posting("서버 개발자\n\n[자격요건]\n- 하루도 멈추지 않는 서버를\n  Java로 운영해 보신 분\n- MySQL 경험\n");
    assertThat(Lines.all(posting)).isEqualTo("4 required skill [java]\n6 required skill [mysql]");
  }

  @Test
  void linesUnderAHeadingThatSaysNothingAreSaidToBeUnread() {
    Posting posting =
        Samples.posting(
            "서버 개발자\n\n[자격요건]\n- Java 경험\n\n[이런 결이면 좋아요 호호]\n- Kafka 운영 경험이 있으면 우대\n- 커피를 좋아하시는 분\n");
    assertThat(posting.unread()).singleElement().satisfies(u -> assertThat(u.line()).isEqualTo(7));
    assertThat(posting.unread().get(0).text()).isEqualTo("Kafka 운영 경험이 있으면 우대");
  }

  @Test
  void aTableRowsNameTheirSection() {
    Posting posting =
        Samples.posting(
            "p.md",
            "# 서버 개발자\n\n| 항목 | 내용 |\n|---|---|\n| 자격요건 | Java 3년 이상<br>MySQL 경험 |\n| 우대사항 | Kafka 경험 |\n");
    assertThat(Lines.all(posting))
        .contains(
            "required skill [java 36]", "required skill [mysql]", "preferred skill [apache-kafka]");
  }

  @Test
  void aTextThatIsNoPostingAsksNothing() {
    assertThat(Samples.posting("안녕하세요").requirements()).isEmpty();
  }

  @Test
  void textsAreSlicesOfTheOriginal() {
    for (var file : Samples.postings()) {
      String text = Samples.text(file);
      Posting posting = Samples.posting(file.getFileName().toString(), text);
      for (Requirement r : posting.requirements()) {
        assertThat(text).contains(r.text());
        assertThat(posting.document().source().lineAt(r.statement().span().start()))
            .isEqualTo(r.line());
      }
      posting
          .mentions()
          .forEach(m -> {
            Span span = m.statement().sourceSpan(m.span());
            assertThat(text.substring(span.start(), span.end()))
                .isEqualTo(posting.document().source().slice(span));
          });
    }
  }

  @Test
  void aListOfWhichSomeAreAskedIsOneGroup() {
    assertThat(
            read(
                """
                [자격요건]
                - C++ 개발 경험

                [우대사항]
                **다음 중 하나 이상에 해당하시는 분**
                - Docker 사용 경험
                - Kafka 운영 경험
                - CUDA 사용 경험
                """))
        .isEqualTo(
            """
            2 required skill [cpp]
            6 preferred skill [docker|apache-kafka|cuda]
            7 preferred skill [docker|apache-kafka|cuda]
            8 preferred skill [docker|apache-kafka|cuda]\
            """);
    assertThat(
            read(
                """
                [자격요건]
                아래 항목 중 2개 이상 가능하신 분
                - Docker 사용 경험
                - Kafka 운영 경험
                - CUDA 사용 경험
                """))
        .contains("3 required skill [2 of docker|apache-kafka|cuda]");
  }

  @Test
  void whatOnlyAnnouncesTheNextLinesAsksNothing() {
    assertThat(
            read(
                """
                주요업무
                합류하시면 아래와 같은 일을 합니다
                - 결제 서버 개발
                저희 팀이 궁금하다면?
                팀 이야기: https://team.example/story
                1. Backend Engineer
                - Kafka 운영

                자격요건
                ( 2명 )
                나이/성별 : 무관
                - Java 개발 경험
                - 서로 도우며 소통하는 분을 찾습니다
                이런 경험이 있으면 더욱 좋습니다
                - Redis 사용 경험
                """))
        .isEqualTo(
            """
            3 duties skill [payment-systems]
            7 duties skill [apache-kafka]
            12 required skill [java]
            13 required soft []
            15 preferred skill [redis]\
            """);
  }

  @Test
  void thePlainHeadingHoldsOverTheOneThatRestatesIt() {
    assertThat(
            read(
                """
                자격요건
                [공통사항]
                - Verilog 사용 경험
                [주니어 엔지니어]
                - C 또는 Python 사용 가능

                우대사항
                [이런 분이면 좋겠어요]
                - UVM 사용 경험
                """))
        .isEqualTo(
            """
            3 required skill [verilog]
            5 required skill [c|python]
            9 preferred skill [uvm]\
            """);
  }

  @Test
  void aSentenceThatEndsAsAHeadingDoesIsNone() {
    assertThat(
            read(
                """
                우대사항
                - Kafka 운영 경험
                영어에 능하신 분을 우대합니다.
                """))
        .isEqualTo(
            """
            2 preferred skill [apache-kafka]
            3 preferred language []\
            """);
    assertThat(
            read(
                """
                [Preferred]
                - CUDA kernels
                - ROS experience
                """))
        .contains("3 preferred");
  }

  @Test
  void headingsRunIntoALine() {
    assertThat(
            read(
                """
                담당업무 - 결제 서버 개발 - 배치 개선 자격요건 - Java 3년 이상 - Oracle 튜닝 경험 우대사항 - Kafka 운영 경험
                """))
        .isEqualTo(
            """
            1 duties skill [payment-systems]
            1 duties other []
            1 required skill [java 36] min 3
            1 required skill [oracle-database]
            1 preferred skill [apache-kafka]\
            """);
    assertThat(
            read(
                """
                [자격요건] Java 3년 이상, MySQL 경험
                [우대사항] Kafka 운영 경험
                """))
        .isEqualTo(
            """
            1 required skill [java 36, mysql 36] min 3
            2 preferred skill [apache-kafka]\
            """);
    assertThat(
            read(
                """
                [자격요건]
                - Kafka - 실시간 처리 - Redis 를 쓰는 서비스 운영 경험
                """))
        .startsWith("2 required skill");
  }

  @Test
  void rowsWithLabelsAndColumnsUnderHeadings() {
    assertThat(
            read(
                """
                담당업무\t결제 서버 개발
                경력\t2년 이상
                학력\t대졸 이상
                우대\tKafka 운영 경험
                """))
        .isEqualTo(
            """
            1 duties skill [payment-systems]
            2 required career [] min 2
            3 required education []
            4 preferred skill [apache-kafka]\
            """);
    assertThat(
            read(
                """
                모집분야\t담당업무\t자격요건
                백엔드\t결제 서버 개발\tJava 3년 이상
                프론트엔드\t화면 개발\tReact 2년 이상
                """))
        .isEqualTo(
            """
            2 duties skill [payment-systems]
            2 required skill [java 36] min 3
            3 duties skill []
            3 required skill [react 24] min 2\
            """);
  }

  @Test
  void columnsThatLostTheirRowsAreToldApartByTheirWords() {
    assertThat(
            read(
                """
                모집분야\t담당업무\t자격요건
                결제 서버 개발
                배치 운영 및 개선
                Java 개발 경력 3년 이상
                MySQL 튜닝 경험이 있으신 분
                """))
        .isEqualTo(
            """
            2 duties skill [payment-systems]
            3 duties skill []
            4 required skill [java 36] min 3
            5 required skill [mysql]\
            """);
  }

  @Test
  void aNameThatIsExceptedIsNotAsked() {
    assertThat(Lines.groups(Lines.required("Java 외의 언어로 서버를 개발한 경험"))).isEmpty();
    assertThat(Lines.groups(Lines.required("Java 개발 경험"))).isEqualTo("java");
  }

  @Test
  void fromNoYearsOn() {
    assertThat(Samples.posting("서버 개발자 (신입~5년차)\n\n[자격요건]\n- Java 개발 경험\n").career())
        .isEqualTo(new Career(null, 5, true));
    assertThat(Samples.posting("서버 개발자\n\n[자격요건]\n- 신입 ~ 경력 4년\n").career())
        .isEqualTo(new Career(null, 4, true));
  }

  @Test
  void theTitleOfAnotherTradeIsNotOutvotedByALine() {
    String duties = "\n\n[주요업무]\n- 판매 데이터 분석\n";
    assertThat(Samples.posting("온라인 MD" + duties).role()).isEqualTo("other");
    assertThat(Samples.posting("연구 개발 담당자" + duties).role()).isEqualTo("data");
    assertThat(Samples.posting("악성코드 분석가" + duties).role()).isEqualTo("security");
  }

  @Test
  void whatACompanyGivesAndSaysOfItselfIsNoRequirement() {
    assertThat(
            read(
                """
                저희는 2018년에 설립되어 시리즈 B 투자를 유치했습니다
                결제 서버를 개발합니다
                Kafka 기반 배치를 운영합니다
                Java로 3년 이상 개발하신 분
                MySQL 튜닝을 해 보신 분
                점심 식대와 교통비 지급
                생일 휴가와 경조금 지원
                """))
        .isEqualTo(
            """
            2 duties skill [payment-systems]
            3 duties skill [apache-kafka]
            4 required skill [java 36] min 3
            5 required skill [mysql]\
            """);
  }

  private static String read(String text) {
    return Lines.all(Samples.posting(text));
  }

  @Test
  void whatIsAskedIsReadWithoutTheOtherLines() {
    PostingReader reader = new PostingReader(Samples.tagger());
    int fewer = 0;
    for (Path p : Samples.postings()) {
      Document document = Samples.document(p.toString(), Samples.text(p));
      Posting all = reader.read(document);
      Posting asked = reader.readAsked(document);
      assertThat(said(asked)).as(p.toString()).isEqualTo(said(all));
      assertThat(asked.unread()).as(p.toString()).isEqualTo(all.unread());
      assertThat(asked.career()).as(p.toString()).isEqualTo(all.career());
      assertThat(asked.role()).as(p.toString()).isEqualTo(all.role());
      assertThat(asked.title()).as(p.toString()).isEqualTo(all.title());
      fewer += asked.mentions().size() < all.mentions().size() ? 1 : 0;
    }
    assertThat(fewer).isPositive();
  }

  /** What a posting asks, in words: its statements may be made anew by each reading. */
  private static List<String> said(Posting posting) {
    return posting.requirements().stream().map(Requirement::toString).toList();
  }
}
