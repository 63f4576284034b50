package io.github.matchum.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.match.Outlook;
import io.github.matchum.match.PreparedResume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Shelf SHELF = new Shelf();
  private static final Dictionary DICTIONARY = Samples.dictionary();

  private static List<Outlook> outlooks(long seed, int count) {
    Random random = new Random(seed);
    PreparedResume resume =
        SHELF.resume(
            "# 이력서\n\n## 경력\n### 하늘 (2022.01 ~ 2025.06)\n- Java, MySQL로 주문 서버 개발\n\n## 기술\n- Docker\n");
    List<Outlook> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(SHELF.outlook(resume, Shelf.posting(random)));
    }
    return out;
  }

  /** What the skills of a set show: themselves and the umbrella words for them. */
  private static int[] shown(int[] set) {
    return Arrays.stream(set)
        .flatMap(s -> Arrays.stream(DICTIONARY.upward(s)))
        .distinct()
        .toArray();
  }

  private static long value(List<Outlook> postings, int[] skills, int threshold) {
    int[] set = shown(skills);
    long sum = 0;
    for (Outlook o : postings) {
      sum +=
          o.hasScore()
              ? Math.min((long) threshold * Planner.UNIT, o.with(set, set.length, Planner.UNIT))
              : 0;
    }
    return sum;
  }

  /** The best of all sets of {@code k} skills, none of which stands above another. */
  private static long best(
      List<Outlook> postings, int[] skills, int k, int threshold, int from, List<Integer> set) {
    if (set.size() == k) {
      return value(postings, set.stream().mapToInt(Integer::intValue).toArray(), threshold);
    }
    long best = Long.MIN_VALUE;
    for (int i = from; i < skills.length; i++) {
      int skill = skills[i];
      if (set.stream().noneMatch(s -> DICTIONARY.shows(s, skill) || DICTIONARY.shows(skill, s))) {
        List<Integer> more = new ArrayList<>(set);
        more.add(skill);
        best = Math.max(best, best(postings, skills, k, threshold, i + 1, more));
      }
    }
    return best;
  }

  @Test
  void noSetIsBetter() {
    for (long seed = 1; seed <= 12; seed++) {
      List<Outlook> postings = outlooks(seed, 14);
      TreeSet<Integer> skills = new TreeSet<>();
      postings.forEach(o -> {
        for (int i = 0; i < o.size(); i++) {
          skills.add(o.skill(i));
        }
      });
      int[] all = skills.stream().mapToInt(Integer::intValue).toArray();
      int threshold = 50 + (int) (seed * 7 % 50);
      Planner planner = new Planner(DICTIONARY, postings, threshold);
      assertThat(planner.now()).isEqualTo(value(postings, new int[0], threshold));
      for (Plan plan : planner.plans(4)) {
        int k = plan.skills().size();
        int[] set = plan.skills().stream().mapToInt(Integer::intValue).toArray();
        assertThat(plan.value())
            .as("seed %d, %s", seed, plan)
            .isEqualTo(value(postings, set, threshold));
        long best = best(postings, all, k, threshold, 0, List.of());
        assertThat(plan.bound()).as("seed %d, %s", seed, plan).isGreaterThanOrEqualTo(best);
        assertThat(plan.exact()).isTrue();
        assertThat(plan.value()).as("seed %d, %s", seed, plan).isEqualTo(best);
      }
    }
  }

  @Test
  void liftsWhatItSays() {
    List<Outlook> postings = outlooks(99, 40);
    for (Plan plan : new Planner(DICTIONARY, postings, 60).plans(5)) {
      int[] set = shown(plan.skills().stream().mapToInt(Integer::intValue).toArray());
      for (int p = 0; p < postings.size(); p++) {
        boolean lifted =
            postings.get(p).with(set, 0, 10) < 600
                && postings.get(p).with(set, set.length, 10) >= 600;
        assertThat(plan.lifted().contains(p)).isEqualTo(lifted);
      }
    }
  }

  @Test
  void moreSkillsAreWorthMore() {
    List<Plan> plans = new Planner(DICTIONARY, outlooks(7, 60), 80).plans(5);
    assertThat(plans).hasSize(5);
    for (int i = 1; i < plans.size(); i++) {
      assertThat(plans.get(i).value()).isGreaterThan(plans.get(i - 1).value());
      assertThat(plans.get(i).bound()).isGreaterThanOrEqualTo(plans.get(i).value());
    }
  }

  @Test
  void anUmbrellaAndWhatStandsBelowItAreNotBothLearnt() {
    PreparedResume resume = SHELF.resume("# 이력서\n\n## 경력\n### 하늘 (2020.01 ~ 현재)\n- Java 개발\n");
    String cloud = "백엔드 개발자\n\n자격요건\n- Java 개발 경험\n- 클라우드 사용 경험\n";
    String aws = "백엔드 개발자\n\n자격요건\n- Java 개발 경험\n- AWS 사용 경험\n";
    String redis = "백엔드 개발자\n\n자격요건\n- Java 개발 경험\n- Redis 사용 경험\n";
    List<Outlook> postings =
        List.of(
            SHELF.outlook(resume, cloud),
            SHELF.outlook(resume, cloud),
            SHELF.outlook(resume, aws),
            SHELF.outlook(resume, redis));
    List<List<String>> sets =
        new Planner(DICTIONARY, postings, 100)
            .plans(5).stream()
                .map(p -> p.skills().stream().map(n -> DICTIONARY.skill(n).id().value()).toList())
                .toList();
    // The particular shows the umbrella too, so it alone lifts three of four.
    assertThat(sets.get(0)).containsExactly("aws");
    assertThat(sets.get(1)).containsExactlyInAnyOrder("aws", "redis");
    assertThat(sets).hasSize(2);
  }

  @Test
  void nothingToLearn() {
    assertThat(new Planner(DICTIONARY, List.of(), 70).plans(5)).isEmpty();
    PreparedResume resume = SHELF.resume("# 이력서\n\n## 경력\n### 하늘 (2020.01 ~ 현재)\n- Java 개발\n");
    List<Outlook> one = List.of(SHELF.outlook(resume, "백엔드 개발자\n\n자격요건\n- Java 개발 경험\n"));
    assertThat(new Planner(DICTIONARY, one, 70).plans(5)).isEmpty();
  }
}
