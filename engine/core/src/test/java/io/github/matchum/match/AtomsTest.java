package io.github.matchum.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import io.github.matchum.lexicon.Education;
import io.github.matchum.posting.Requirement;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.LanguageResult;
import io.github.matchum.resume.Months;
import io.github.matchum.resume.Schooling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights and credits worked out by hand. */
class AtomsTest {
  /**
   * The numbers of the shipped rubric when this was worked out; the rubric may be tuned, the sums
   * not.
   */
  private static final Bench BENCH =
      Bench.with(
          """
          sections: {required: 3000, preferred: 1000, duties: 1000, stack: 500}
          kinds: {skill: 1000, career: 1000, education: 700, certificate: 700, language: 700, soft: 0, other: 250}
          know: {used: 1000, listed: 1000, learning: 500, mentioned: 0}
          use: {used: 1000, listed: 600, learning: 300, mentioned: 0}
          lead: {used: 900, listed: 500, learning: 200, mentioned: 0}
          upwardTech: [1000, 1000, 600, 300]
          upwardConcept: [1000, 600, 200]
          label: 400
          adjacent: 400
          looseClasses: [programming-language]
          staleAfterMonths: 60
          stale: 800
          freeText: 500
          met: 850
          partial: 150
          roleShare: 500
          openCareer: 1000
          roleNear: 500
          otherMajor: 400
          lambda: 6000
          prior: 250
          """);

  /**
   * Compiles lines below the heading of what is required, in a posting whose title names no
   * occupation.
   */
  private static PreparedPosting required(String... lines) {
    return BENCH.posting("함께 일할 분을 모십니다\n\n[자격요건]\n- " + String.join("\n- ", lines) + "\n");
  }

  private static List<Integer> weights(PreparedPosting posting) {
    return posting.atoms().stream()
        .filter(a -> !(a instanceof Atom.Role))
        .map(Atom::weight)
        .toList();
  }

  private static long sum(PreparedPosting posting) {
    return weights(posting).stream().mapToLong(Integer::longValue).sum();
  }

  private static int credit(PreparedPosting posting, PreparedResume resume) {
    return BENCH.matcher.match(resume, posting).tree().get(0).credit();
  }

  private static Evidence evidence(String skill, Grade grade) {
    return BENCH.evidence(skill, grade, 0);
  }

  @Test
  void groupsOfALineShareItsWeight() {
    assertThat(weights(required("Docker 운영 경험"))).containsExactly(3000);
    // Up to three groups each weigh a line; more share what three weigh. Rounding takes a unit of
    // each.
    assertThat(sum(required("Docker 및 Kubernetes 운영 경험"))).isBetween(6000L - 2, 6000L);
    assertThat(sum(required("Docker, Kubernetes, Terraform 운영 경험"))).isBetween(9000L - 3, 9000L);
    assertThat(sum(required("Docker, Kubernetes, Terraform, Jenkins, Ansible, Helm 운영 경험")))
        .isBetween(9000L - 6, 9000L);
    assertThat(weights(required("MySQL 또는 PostgreSQL 운영 경험"))).containsExactly(3000);
  }

  @Test
  void sectionsAndKindsWeigh() {
    assertThat(weights(BENCH.posting("함께 일할 분\n\n[우대사항]\n- Docker 운영 경험\n"))).containsExactly(1000);
    assertThat(weights(BENCH.posting("함께 일할 분\n\n[주요업무]\n- Docker 환경을 운영합니다\n")))
        .containsExactly(1000);
    assertThat(weights(BENCH.posting("함께 일할 분\n\n[자격요건]\n- 성실한 분\n\n[기술스택]\n- Docker\n")))
        .containsExactly(500);
    assertThat(weights(required("컴퓨터공학 학사 이상"))).containsExactly(2100);
    assertThat(weights(required("TOEIC 800점 이상"))).containsExactly(2100);
    assertThat(weights(required("정보처리기사 자격증 보유"))).containsExactly(2100);
    assertThat(weights(required("경력 3년 이상"))).containsExactly(3000);
    assertThat(weights(required("하루도 멈추지 않는 서버를 설계해 보신 분"))).containsExactly(1500);
  }

  @Test
  void whatNoResumeCanShowIsUnknownWeight() {
    PreparedPosting posting = required("Docker 운영 경험", "책임감이 강하신 분", "지방 출장이 가능하신 분");
    assertThat(posting.weight()).isEqualTo(3000);
    assertThat(posting.unknownWeight()).isEqualTo(750);
    Score score = BENCH.matcher.score(BENCH.showing(evidence("docker", Grade.USED)), posting);
    assertThat(score).isEqualTo(new Score(1000, (3000 * 1000 + 6000 * 250) / 9000, 800, 1000));
  }

  @Test
  void theSameAskCountsOnceWhereItWeighsMost() {
    PreparedPosting posting =
        BENCH.posting(
            "함께 일할 분\n\n[우대사항]\n- Kubernetes 운영 경험\n\n[자격요건]\n- Kubernetes 운영 경험\n- Docker 운영 경험\n");
    assertThat(weights(posting)).containsExactlyInAnyOrder(3000, 3000);
    MatchReport report =
        BENCH.matcher.match(BENCH.showing(evidence("kubernetes", Grade.USED)), posting);
    Judgement wish = report.judgements().get(0);
    Judgement must = report.judgements().get(1);
    assertThat(wish.countedAt()).isEqualTo(must.requirement().id());
    assertThat(wish.weight()).isZero();
    assertThat(wish.verdict()).isEqualTo(Verdict.MET);
    assertThat(must.countedAt()).isNull();
    assertThat(must.weight()).isEqualTo(3000);
    assertThat(report.score().value()).isEqualTo(500);
    assertThat(report.gaps())
        .singleElement()
        .satisfies(g -> assertThat(g.skill()).hasToString("docker"));
  }

  @Test
  void setsThatOverlapDoNotMerge() {
    assertThat(weights(required("MySQL 또는 PostgreSQL 운영 경험", "MySQL 운영 경험")))
        .containsExactly(3000, 3000);
  }

  @Test
  void aMergedAskShowsAllItsLines() {
    PreparedPosting posting = required("Docker 운영 경험", "Docker 운영 노하우");
    assertThat(posting.atoms())
        .singleElement()
        .satisfies(a -> assertThat(((Atom.Skills) a).lines()).containsExactly(4, 5));
  }

  @ParameterizedTest(name = "{0}: {1} gives {2}")
  @CsvSource({
    "Docker 운영 경험, USED, 1000",
    "Docker 운영 경험, LISTED, 600",
    "Docker 운영 경험, LEARNING, 300",
    "Docker 운영 경험, MENTIONED, 0",
    "Docker에 대한 이해, USED, 1000",
    "Docker에 대한 이해, LISTED, 1000",
    "Docker에 대한 이해, LEARNING, 500",
    "Docker에 대한 이해, MENTIONED, 0",
    "Docker 기반 과제를 리딩해 보신 분, USED, 900",
    "Docker 기반 과제를 리딩해 보신 분, LISTED, 500",
  })
  void aSkillByItsGrade(String line, Grade grade, int credit) {
    assertThat(credit(required(line), BENCH.showing(evidence("docker", grade)))).isEqualTo(credit);
  }

  @Test
  void nothingShownIsNothingCredited() {
    assertThat(credit(required("Docker 운영 경험"), BENCH.showing())).isZero();
  }

  @Test
  void aNeighbourOfTheSameClassShowsAPart() {
    assertThat(credit(required("MySQL 운영 경험"), BENCH.showing(evidence("postgresql", Grade.USED))))
        .isEqualTo(400);
    assertThat(credit(required("MySQL 운영 경험"), BENCH.showing(evidence("postgresql", Grade.LISTED))))
        .isEqualTo(240);
  }

  @Test
  void aParticularShowsItsUmbrellaAndNotTheOtherWayRound() {
    assertThat(credit(required("메시지 큐 운영 경험"), BENCH.showing(evidence("apache-kafka", Grade.USED))))
        .isGreaterThanOrEqualTo(600);
    assertThat(
            credit(required("Java 개발 경험"), BENCH.showing(evidence("spring-framework", Grade.USED))))
        .isEqualTo(1000);
    assertThat(credit(required("Spring 개발 경험"), BENCH.showing(evidence("java", Grade.USED))))
        .isZero();
    assertThat(
            credit(required("Kafka 운영 경험"), BENCH.showing(evidence("message-queue", Grade.USED))))
        .isZero();
  }

  @Test
  void theWordForAListShowsLessThanItsMembers() {
    PreparedPosting posting = required("Kafka, RabbitMQ 등 메시지 큐 운영 경험");
    assertThat(credit(posting, BENCH.showing(evidence("rabbitmq", Grade.USED)))).isEqualTo(1000);
    assertThat(credit(posting, BENCH.showing(evidence("message-queue", Grade.USED))))
        .isEqualTo(400);
  }

  @Test
  void oneLanguageShowsNothingOfAnother() {
    assertThat(credit(required("Kotlin 개발 경험"), BENCH.showing(evidence("python", Grade.USED))))
        .isZero();
  }

  @Test
  void whatWasUsedLongAgoShowsLess() {
    Evidence old =
        BENCH.evidence("docker", Grade.USED, new Months(12, 12), Bench.NOW.minusMonths(61));
    Evidence just =
        BENCH.evidence("docker", Grade.USED, new Months(12, 12), Bench.NOW.minusMonths(60));
    assertThat(credit(required("Docker 운영 경험"), BENCH.showing(old))).isEqualTo(800);
    assertThat(credit(required("Docker 운영 경험"), BENCH.showing(just))).isEqualTo(1000);
  }

  @Test
  void monthsThatAreShortCostHalfOfTheirShare() {
    PreparedPosting posting = required("Docker 운영 경험 3년 이상");
    assertThat(credit(posting, BENCH.showing(BENCH.evidence("docker", Grade.USED, 36))))
        .isEqualTo(1000);
    assertThat(credit(posting, BENCH.showing(BENCH.evidence("docker", Grade.USED, 18))))
        .isEqualTo(750);
    assertThat(credit(posting, BENCH.showing(BENCH.evidence("docker", Grade.USED, 0))))
        .isEqualTo(500);
  }

  @Test
  void ofSeveralTheBestAreTaken() {
    PreparedPosting one = required("MySQL 또는 Docker 운영 경험");
    assertThat(
            credit(
                one,
                BENCH.showing(evidence("mysql", Grade.LEARNING), evidence("docker", Grade.LISTED))))
        .isEqualTo(600);
    PreparedPosting two = required("MySQL, Docker, Kafka 중 2개 이상 운영 경험");
    assertThat(credit(two, BENCH.showing(evidence("mysql", Grade.USED)))).isEqualTo(500);
    assertThat(
            credit(
                two,
                BENCH.showing(evidence("mysql", Grade.USED), evidence("docker", Grade.LISTED))))
        .isEqualTo(800);
    assertThat(
            credit(
                two,
                BENCH.showing(
                    evidence("mysql", Grade.USED),
                    evidence("docker", Grade.LISTED),
                    evidence("apache-kafka", Grade.USED))))
        .isEqualTo(1000);
  }

  @Test
  void yearsOfWork() {
    PreparedPosting posting = required("경력 3년 이상");
    assertThat(credit(posting, BENCH.prepared(new Bench.Blank().months(27).make()))).isEqualTo(750);
    assertThat(credit(posting, BENCH.prepared(new Bench.Blank().months(36).make())))
        .isEqualTo(1000);
    assertThat(credit(posting, BENCH.prepared(new Bench.Blank().months(90).make())))
        .isEqualTo(1000);
    assertThat(credit(posting, BENCH.prepared(new Bench.Blank().make()))).isZero();
    assertThat(credit(required("신입 지원 가능"), BENCH.prepared(new Bench.Blank().make())))
        .isEqualTo(1000);
  }

  @ParameterizedTest(name = "{0} of 36 months")
  @CsvSource({"36, pass", "30, near", "29, fail", "0, unknown"})
  void theBadgeOfTheYears(int months, String status) {
    MatchReport report =
        BENCH.matcher.match(
            BENCH.prepared(new Bench.Blank().months(months).make()), required("경력 3년 이상"));
    assertThat(report.conditions())
        .singleElement()
        .satisfies(c -> assertThat(c.status()).isEqualTo(status));
  }

  @Test
  void tooManyYearsAreANoteAndCostNothing() {
    PreparedPosting posting = required("경력 3~5년", "Docker 운영 경험");
    MatchReport report =
        BENCH.matcher.match(
            BENCH.prepared(
                new Bench.Blank().months(100).with(evidence("docker", Grade.USED)).make()),
            posting);
    assertThat(report.score().value()).isEqualTo(1000);
    assertThat(report.notes()).anyMatch(n -> n.code().equals("over-qualified"));
  }

  private static Schooling schooling(String line, boolean finished) {
    Education education = BENCH.dictionary.lexicon().education();
    String folded = io.github.matchum.text.Folding.fold(line);
    return new Schooling(
        education.degrees(folded).isEmpty() ? null : education.degrees(folded).get(0),
        education.majors(folded),
        finished,
        !finished,
        io.github.matchum.document.Statement.plain(line, 0).build());
  }

  private static PreparedResume schooled(Schooling... schooling) {
    return BENCH.prepared(new Bench.Blank().schooling(schooling).make());
  }

  @Test
  void degreesAndMajors() {
    PreparedPosting posting = required("컴퓨터공학 학사 이상");
    assertThat(credit(posting, schooled(schooling("컴퓨터공학 학사", true)))).isEqualTo(1000);
    assertThat(credit(posting, schooled(schooling("컴퓨터공학 석사", true)))).isEqualTo(1000);
    assertThat(credit(posting, schooled(schooling("컴퓨터공학 학사", false)))).isEqualTo(700);
    assertThat(credit(posting, schooled(schooling("학사", true)))).isEqualTo(700);
    assertThat(credit(posting, schooled(schooling("유아교육 학사", true)))).isEqualTo(400);
    assertThat(credit(posting, schooled())).isZero();
    assertThat(credit(required("학력 무관"), schooled())).isEqualTo(1000);
  }

  @Test
  void certificates() {
    PreparedPosting posting = required("정보처리기사 자격증 보유");
    assertThat(
            credit(
                posting, BENCH.showing(evidence("engineer-information-processing", Grade.LISTED))))
        .isEqualTo(1000);
    assertThat(
            credit(
                posting,
                BENCH.showing(evidence("engineer-information-processing", Grade.LEARNING))))
        .isEqualTo(500);
    assertThat(credit(posting, BENCH.showing(evidence("docker", Grade.USED)))).isZero();
  }

  private static PreparedResume speaking(String language, int rank) {
    return BENCH.prepared(
        new Bench.Blank()
            .languages(
                new LanguageResult(
                    language,
                    null,
                    "",
                    rank,
                    io.github.matchum.document.Statement.plain("영어", 0).build()))
            .make());
  }

  @Test
  void languages() {
    PreparedPosting posting = required("영어로 회의가 가능하신 분");
    assertThat(credit(posting, speaking("en", 6))).isEqualTo(1000);
    assertThat(credit(posting, speaking("en", 1))).isBetween(200, 700);
    assertThat(credit(posting, speaking("en", 0))).isEqualTo(600);
    assertThat(credit(posting, speaking("ja", 6))).isZero();
  }

  @Test
  void theOccupation() {
    PreparedPosting posting = BENCH.posting("백엔드 개발자\n\n[자격요건]\n- Docker 운영 경험\n");
    assertThat(posting.atoms().get(1)).isEqualTo(new Atom.Role("backend", 1500));
    for (String[] c :
        new String[][] {{"backend", "1000"}, {"fullstack", "500"}, {"embedded", "0"}}) {
      MatchReport report =
          BENCH.matcher.match(BENCH.prepared(new Bench.Blank().roles(c[0]).make()), posting);
      assertThat(report.tree().get(1).credit()).as(c[0]).isEqualTo(Integer.parseInt(c[1]));
    }
  }

  @Test
  void wordsWithoutAName() {
    PreparedPosting posting = required("하루도 멈추지 않는 예약 서버를 설계해 보신 분");
    assertThat(posting.atoms().get(0)).isInstanceOf(Atom.FreeText.class);
    PreparedResume same =
        BENCH.resume(
            "r.md", "# 아무개\n\n## 경력\n\n### 해오름상사 (2020.01 ~ 현재)\n\n- 하루도 멈추지 않는 예약 서버를 설계했습니다\n");
    PreparedResume other =
        BENCH.resume("r.md", "# 아무개\n\n## 경력\n\n### 해오름상사 (2020.01 ~ 현재)\n\n- 꽃을 팔았습니다\n");
    assertThat(credit(posting, same)).isGreaterThanOrEqualTo(850);
    assertThat(credit(posting, other)).isZero();
    Judgement judged = BENCH.matcher.match(same, posting).judgements().get(0);
    assertThat(judged.quotes())
        .singleElement()
        .satisfies(q -> assertThat(q.statement().text()).contains("예약 서버"));
  }

  @Test
  void aPostingThatAsksNothingHasNoScore() {
    PreparedPosting posting = BENCH.posting("점심 메뉴를 알려드립니다\n");
    MatchReport report = BENCH.matcher.match(BENCH.showing(), posting);
    assertThat(report.score().value()).isNull();
    assertThat(report.score().low()).isZero();
    assertThat(report.score().high()).isEqualTo(1000);
    assertThat(report.confidence()).isEqualTo("low");
    assertThat(report.notes()).anyMatch(n -> n.code().equals("nothing-asked"));
  }

  @Test
  void everyAtomBelongsToALineOrIsTheOccupation() {
    for (PreparedPosting posting : BENCH.samplePostings()) {
      for (Atom atom : posting.atoms()) {
        Requirement r = atom.requirement();
        assertThat(
                r == null
                    ? atom instanceof Atom.Role
                    : posting.posting().requirements().contains(r))
            .isTrue();
      }
    }
    assertThat(Samples.postings()).isNotEmpty();
  }
}
