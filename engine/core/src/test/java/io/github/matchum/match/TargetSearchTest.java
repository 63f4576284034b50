package io.github.matchum.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.dictionary.SkillId;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.resume.Grade;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fewest skills that reach a threshold, against trying all sets. */
class TargetSearchTest {
  private static final Bench BENCH = Bench.shipped();
  private static final List<String> NAMES =
      List.of(
          "Kafka",
          "Redis",
          "Kubernetes",
          "Go",
          "Terraform",
          "PostgreSQL",
          "gRPC",
          "Docker",
          "Spark",
          "React");

  private static Outlook outlook(String posting, PreparedResume resume) {
    return BENCH.matcher.brief(resume, BENCH.posting(posting)).outlook();
  }

  private static Target target(Outlook outlook, int threshold) {
    return TargetSearch.find(
        outlook, threshold, n -> BENCH.dictionary.skill(n).kind() == SkillKind.TECH);
  }

  private static PreparedResume nobody() {
    return BENCH.showing(BENCH.evidence("cobol", Grade.USED, 24));
  }

  private static List<String> ids(Target t) {
    return t.skills().stream()
        .map(n -> BENCH.dictionary.skill(n).id())
        .map(SkillId::value)
        .toList();
  }

  @Test
  void oneSkillMayDo() {
    Outlook o =
        outlook(
            "자격요건\n- Kafka 운영 경험\n- Redis 운영 경험\n우대사항\n- Terraform 경험\n",
            BENCH.showing(BENCH.evidence("apache-kafka", Grade.USED, 24)));
    Target t = target(o, 80);
    assertThat(t.status()).isEqualTo(Target.Status.REACHABLE);
    assertThat(ids(t)).containsExactly("redis");
    assertThat(t.isExact()).isTrue();
    assertThat(t.score()).isGreaterThanOrEqualTo(800);
  }

  @Test
  void aToolIsNamedBeforeTheWordForItsField() {
    Target t = target(outlook("자격요건\n- CI 환경(Jenkins, GitHub Actions) 운영 경험\n", nobody()), 90);
    assertThat(t.skills()).hasSize(1);
    assertThat(BENCH.dictionary.skill(t.skills().get(0)).kind()).isEqualTo(SkillKind.TECH);
  }

  @Test
  void whatIsReachedNeedsNothing() {
    Outlook o =
        outlook(
            "자격요건\n- Kafka 운영 경험\n", BENCH.showing(BENCH.evidence("apache-kafka", Grade.USED, 24)));
    Target t = target(o, 70);
    assertThat(t.status()).isEqualTo(Target.Status.REACHED);
    assertThat(t.skills()).isEmpty();
    assertThat(t.score()).isEqualTo(1000);
  }

  @Test
  void yearsAreNoSkill() {
    Outlook o = outlook("자격요건\n- 경력 10년 이상\n- 석사 이상\n우대사항\n- Kafka 운영 경험\n", nobody());
    Target t = target(o, 70);
    assertThat(t.status()).isEqualTo(Target.Status.UNREACHABLE);
    assertThat(t.skills()).isEmpty();
    // The best that can be attained: with all skills that are named.
    assertThat(t.score()).isEqualTo((int) o.with(new int[] {BENCH.number("apache-kafka")}, 1, 10));
    assertThat(t.score()).isBetween(1, 699);
  }

  @Test
  void whatCouldNotBeReadHasNoTarget() {
    assertThat(target(outlook("안녕하세요.\n", nobody()), 70).status()).isEqualTo(Target.Status.UNKNOWN);
  }

  @Test
  void beyondFourSkillsGreedSaysWhatIsNeededAtLeast() {
    StringBuilder posting = new StringBuilder("자격요건\n");
    NAMES.forEach(n -> posting.append("- ").append(n).append(" 운영 경험\n"));
    Outlook o = outlook(posting.toString(), nobody());
    Target t = target(o, 80);
    assertThat(t.status()).isEqualTo(Target.Status.REACHABLE);
    assertThat(t.skills().size()).isGreaterThan(4);
    assertThat(t.atLeast()).isBetween(5, t.skills().size());
    int[] all = t.skills().stream().mapToInt(Integer::intValue).toArray();
    assertThat(o.with(all, all.length, 10)).isEqualTo(t.score()).isGreaterThanOrEqualTo(800);
    // None of them is needless.
    for (int leftOut = 0; leftOut < all.length; leftOut++) {
      int[] rest = new int[all.length - 1];
      System.arraycopy(all, 0, rest, 0, leftOut);
      System.arraycopy(all, leftOut + 1, rest, leftOut, rest.length - leftOut);
      assertThat(o.with(rest, rest.length, 10)).isLessThan(800);
    }
    assertThat(fewest(o, 80)).isGreaterThanOrEqualTo(t.atLeast());
  }

  /** Random postings: with any-of groups, at-least-k, wishes, umbrella words. */
  @Test
  void noSmallerSetIsEverMissed() {
    long seed = 7;
    Random random = new Random(seed);
    int several = 0;
    for (int round = 0; round < 60; round++) {
      StringBuilder posting = new StringBuilder("자격요건\n");
      int lines = 2 + random.nextInt(6);
      for (int i = 0; i < lines; i++) {
        if (i == lines / 2) {
          posting.append("우대사항\n");
        }
        String a = NAMES.get(random.nextInt(NAMES.size()));
        String b = NAMES.get(random.nextInt(NAMES.size()));
        posting.append(
            switch (random.nextInt(4)) {
              case 0 -> "- " + a + " 또는 " + b + " 경험\n";
              case 1 -> "- " + a + ", " + b + " 경험\n";
              case 2 -> "- " + a + " 등 메시지 큐 운영 경험 3년 이상\n";
              default -> "- " + a + " 운영 경험\n";
            });
      }
      Outlook o = outlook(posting.toString(), nobody());
      int threshold = 30 + random.nextInt(71);
      Target t = target(o, threshold);
      String context = "seed " + seed + ", " + threshold + " of\n" + posting;
      if (o.size() > 12) {
        continue;
      }
      int fewest = fewest(o, threshold);
      switch (t.status()) {
        case REACHED -> assertThat(fewest).as(context).isZero();
        case UNREACHABLE -> assertThat(fewest).as(context).isEqualTo(Integer.MAX_VALUE);
        case REACHABLE -> {
          assertThat(t.atLeast()).as(context).isLessThanOrEqualTo(fewest);
          if (fewest <= 4) {
            several += fewest > 1 ? 1 : 0;
            assertThat(t.skills()).as(context).hasSize(fewest);
            assertThat(t.isExact()).as(context).isTrue();
          }
        }
        case UNKNOWN -> assertThat(o.hasScore()).as(context).isFalse();
      }
    }
    assertThat(several).as("sets of several").isGreaterThan(5);
  }

  private static int fewest(Outlook o, int threshold) {
    int fewest = Integer.MAX_VALUE;
    for (int mask = 0; mask < 1 << o.size(); mask++) {
      int[] set = new int[Integer.bitCount(mask)];
      int n = 0;
      for (int i = 0; i < o.size(); i++) {
        if ((mask >> i & 1) == 1) {
          set[n++] = o.skill(i);
        }
      }
      if (n < fewest && o.with(set, n, 10) >= threshold * 10L) {
        fewest = n;
      }
    }
    return fewest;
  }
}
