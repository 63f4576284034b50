package io.github.matchum.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.Months;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other way round: what a posting uses of a resume, and what it does not look for. */
class BothWaysTest {
  private static final Bench BENCH = Bench.shipped();
  private static final String POSTING = "자격요건\n- Kafka 운영 경험\n- 쿠버네티스 운영 경험\n";

  private static Strengths strengths(String posting, Evidence... evidence) {
    return BENCH.matcher.match(BENCH.showing(evidence), BENCH.posting(posting)).strengths();
  }

  private static List<String> ids(List<Evidence> evidence) {
    return evidence.stream().map(e -> e.skill().id().value()).toList();
  }

  @Test
  void whatIsAskedAndWhatItImpliesIsUsed() {
    Strengths s =
        strengths(
            POSTING,
            BENCH.evidence("apache-kafka", Grade.USED, 48),
            BENCH.evidence("amazon-eks", Grade.USED, 24),
            BENCH.evidence("figma", Grade.USED, 12));
    // EKS is Kubernetes; nobody asks for Figma.
    assertThat(ids(s.used())).containsExactly("apache-kafka", "amazon-eks");
    assertThat(ids(s.unused())).containsExactly("figma");
    assertThat(s.share().orElseThrow()).isBetween(500, 999);
  }

  @Test
  void allIsUsedOrNothing() {
    Evidence kafka = BENCH.evidence("apache-kafka", Grade.USED, 48);
    assertThat(strengths(POSTING, kafka).share()).contains(1000);
    assertThat(strengths("자격요건\n- Figma 활용 경험\n", kafka).share()).contains(0);
  }

  @Test
  void longerUseWeighsMore() {
    Evidence figma = BENCH.evidence("figma", Grade.USED, 24);
    int little =
        strengths(POSTING, figma, BENCH.evidence("apache-kafka", Grade.USED, 6))
            .share()
            .orElseThrow();
    int much =
        strengths(POSTING, figma, BENCH.evidence("apache-kafka", Grade.USED, 48))
            .share()
            .orElseThrow();
    int longAgo =
        strengths(
                POSTING,
                figma,
                BENCH.evidence(
                    "apache-kafka", Grade.USED, new Months(48, 48), Bench.NOW.minusYears(9)))
            .share()
            .orElseThrow();
    assertThat(much).isGreaterThan(little).isGreaterThan(longAgo);
  }

  /** 인프라 is named by every other posting; nobody asks for Ansible by it. */
  @Test
  void aBroadWordUsesNoToolInParticular() {
    Evidence ansible = BENCH.evidence("ansible", Grade.USED, 48);
    assertThat(ids(strengths("자격요건\n- 인프라 운영 경험\n", ansible).unused())).containsExactly("ansible");
    assertThat(
            ids(
                strengths("자격요건\n- 메시지 큐 운영 경험\n", BENCH.evidence("rabbitmq", Grade.USED, 48))
                    .used()))
        .containsExactly("rabbitmq");
  }

  @Test
  void onlyWorkIsAStrength() {
    Strengths s =
        strengths(
            POSTING,
            BENCH.evidence("apache-kafka", Grade.LISTED, 0),
            BENCH.evidence("kubernetes", Grade.LEARNING, 0));
    assertThat(s.share()).isEmpty();
    assertThat(s.used()).isEmpty();
    assertThat(s.unused()).isEmpty();
  }

  @Test
  void theWordForAFieldIsNoStrengthBesideItsTools() {
    Strengths s =
        strengths(
            POSTING,
            BENCH.evidence("apache-kafka", Grade.USED, 24),
            BENCH.evidence("message-queue", Grade.USED, 24));
    assertThat(ids(s.used())).containsExactly("apache-kafka");
    assertThat(s.unused()).isEmpty();
  }

  @Test
  void whatIsNotUsedCostsNothing() {
    Evidence kafka = BENCH.evidence("apache-kafka", Grade.USED, 48);
    PreparedPosting posting = BENCH.posting(POSTING);
    MatchReport without = BENCH.matcher.match(BENCH.showing(kafka), posting);
    MatchReport with =
        BENCH.matcher.match(BENCH.showing(kafka, BENCH.evidence("figma", Grade.USED, 60)), posting);
    assertThat(with.strengths().share().orElseThrow())
        .isLessThan(without.strengths().share().orElseThrow());
    assertThat(with.score()).isEqualTo(without.score());
  }

  // ---- more than is looked for

  private static List<String> notes(String posting, int months) {
    PreparedResume resume =
        BENCH.prepared(new Bench.Blank().months(months).roles("backend").make());
    return BENCH.matcher.match(resume, BENCH.posting(posting)).notes().stream()
        .map(Reason::code)
        .filter(c -> c.equals("over-qualified") || c.equals("for-beginners"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'자격요건|- 경력 3~5년', 40, ''",
    "'자격요건|- 경력 3~5년', 70, ''",
    "'자격요건|- 경력 3~5년', 120, over-qualified",
    "'자격요건|- 경력 3년 이하', 60, over-qualified",
    "'자격요건|- 경력 3년 이상', 240, ''",
    "'주니어 백엔드 개발자||자격요건|- Java 개발 경험', 120, for-beginners",
    "'주니어 백엔드 개발자||자격요건|- Java 개발 경험', 30, ''",
    "'백엔드 개발자 (신입)||자격요건|- Java 개발 경험', 84, for-beginners",
    "'백엔드 개발자 (신입/경력)||자격요건|- Java 개발 경험', 84, ''",
    "'백엔드 개발자||자격요건|- 경력 무관|- Java 개발 경험', 84, ''",
    "'백엔드 개발자||자격요건|- Java 개발 경험|- 주니어 멘토링 경험', 84, ''",
    "'Junior Backend Engineer||Requirements|- Java', 84, for-beginners"
  })
  void moreThanIsLookedForIsNoted(String posting, int months, String note) {
    assertThat(notes(posting.replace('|', '\n'), months))
        .isEqualTo(note.isEmpty() ? List.of() : List.of(note));
  }

  @Test
  void yearsTooManyCostNoPoints() {
    String posting = "자격요건\n- 경력 2~4년\n- Java 개발 경험\n";
    Score four =
        BENCH.matcher.score(
            BENCH.prepared(new Bench.Blank().months(48).roles("backend").make()),
            BENCH.posting(posting));
    Score twenty =
        BENCH.matcher.score(
            BENCH.prepared(new Bench.Blank().months(240).roles("backend").make()),
            BENCH.posting(posting));
    assertThat(twenty).isEqualTo(four);
  }
}
