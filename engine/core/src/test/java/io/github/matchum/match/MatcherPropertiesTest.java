package io.github.matchum.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.Months;
import io.github.matchum.tagging.Mention;
import io.github.matchum.text.PhraseTrie;
import io.github.matchum.text.Span;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every score, tried at random over all sample resumes and postings. */
class MatcherPropertiesTest {
  private static final long SEED = 20261122;
  private static final Bench BENCH = Bench.shipped();
  private static final List<PreparedPosting> POSTINGS = BENCH.samplePostings();
  private static final List<PreparedResume> RESUMES = BENCH.sampleResumes();

  static List<Path> resumes() {
    return Samples.resumes();
  }

  private static String say(PreparedResume resume, PreparedPosting posting) {
    return resume.resume().document().source().name()
        + " for "
        + posting.posting().document().source().name();
  }

  /** Something to do with a resume and a posting. */
  private interface Pair {
    void check(PreparedResume resume, PreparedPosting posting);
  }

  private static void forAllPairs(Pair pair) {
    for (PreparedResume resume : RESUMES) {
      for (PreparedPosting posting : POSTINGS) {
        pair.check(resume, posting);
      }
    }
  }

  private static int rounded(long sum, long of) {
    return Math.toIntExact(Math.floorDiv(2 * sum + of, 2 * of));
  }

  @Test
  void theScoreReAddsFromItsTree() {
    forAllPairs((resume, posting) -> {
      MatchReport report = BENCH.matcher.match(resume, posting);
      long w = report.tree().stream().mapToLong(l -> l.atom().weight()).sum();
      long sum = report.tree().stream().mapToLong(l -> (long) l.atom().weight() * l.credit()).sum();
      long u = report.unknownWeight();
      assertThat(report.weight()).isEqualTo(w);
      assertThat(report.tree())
          .allMatch(l -> l.credit() >= 0 && l.credit() <= 1000 && l.atom().weight() >= 0);
      if (w == 0) {
        assertThat(report.score().value()).isNull();
        assertThat(report.score().low()).isZero();
        assertThat(report.score().high()).isEqualTo(1000);
      } else {
        assertThat(report.score().value()).as(say(resume, posting)).isEqualTo(rounded(sum, w));
        assertThat(report.score().low()).isEqualTo(rounded(sum, w + u));
        assertThat(report.score().high()).isEqualTo(rounded(sum + 1000 * u, w + u));
      }
      long lambda = BENCH.rubric.lambda();
      assertThat(report.score().rank())
          .isEqualTo(rounded(sum + lambda * BENCH.rubric.prior(), w + lambda));
    });
  }

  @Test
  void theBoundsHoldTheScore() {
    forAllPairs((resume, posting) -> {
      Score score = BENCH.matcher.score(resume, posting);
      Integer value = score.value();
      if (value != null) {
        assertThat(value).as(say(resume, posting)).isBetween(score.low(), score.high());
      }
      assertThat(score.low()).isBetween(0, 1000);
      assertThat(score.high()).isBetween(0, 1000);
    });
  }

  @Test
  void scoringAndMatchingGiveTheSame() {
    forAllPairs((resume, posting) ->
        assertThat(BENCH.matcher.match(resume, posting).score())
            .isEqualTo(BENCH.matcher.score(resume, posting)));
  }

  @Test
  void theWeightDoesNotDependOnTheResume() {
    for (PreparedPosting posting : POSTINGS) {
      assertThat(
              RESUMES.stream()
                  .map(r -> BENCH.matcher.match(r, posting))
                  .map(m -> m.weight() + " " + m.unknownWeight())
                  .distinct())
          .hasSize(1);
    }
  }

  @Test
  void theScoreDoesNotDependOnOtherPostings() {
    for (PreparedResume resume : RESUMES) {
      List<Score> alone = new ArrayList<>();
      for (Path file : Samples.postings()) {
        alone.add(BENCH.matcher.score(resume, BENCH.posting(file)));
      }
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < POSTINGS.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, new Random(SEED));
      for (int i : order) {
        assertThat(BENCH.matcher.score(resume, POSTINGS.get(i))).isEqualTo(alone.get(i));
      }
    }
  }

  @Test
  void everyGapIsWorthExactlyItsGain() {
    int[] checked = new int[1];
    forAllPairs((resume, posting) -> {
      MatchReport report = BENCH.matcher.match(resume, posting);
      for (Gap gap : report.gaps()) {
        if (gap.skill() == null) {
          continue;
        }
        int number = BENCH.dictionary.number(gap.skill());
        Score after = BENCH.matcher.score(with(resume, imagined(resume, posting, number)), posting);
        assertThat(value(after) - value(report.score()))
            .as(gap.skill() + " of " + say(resume, posting))
            .isEqualTo(gap.gain());
        assertThat(gap.gain()).isNotNegative();
        checked[0]++;
      }
      assertThat(report.gaps()).isSortedAccordingTo((a, b) -> Integer.compare(b.gain(), a.gain()));
    });
    assertThat(checked[0]).isGreaterThan(200);
  }

  @Test
  void aConditionIsWorthWhatItsAtomLacks() {
    forAllPairs((resume, posting) -> {
      MatchReport report = BENCH.matcher.match(resume, posting);
      long sum = report.tree().stream().mapToLong(l -> (long) l.atom().weight() * l.credit()).sum();
      for (Gap gap : report.gaps()) {
        if (gap.skill() == null) {
          List<Integer> gains =
              report.tree().stream()
                  .filter(l ->
                      l.atom().requirement() != null
                          && gap.requirementLines().contains(l.atom().requirement().line()))
                  .map(l ->
                      rounded(sum + l.atom().weight() * (1000L - l.credit()), report.weight())
                          - value(report.score()))
                  .toList();
          assertThat(gains).as(gap + " of " + say(resume, posting)).contains(gap.gain());
        }
      }
    });
  }

  /**
   * The evidence that a gap stands for: used for the months asked, until now, nothing held made
   * worse.
   */
  private static Evidence imagined(PreparedResume resume, PreparedPosting posting, int number) {
    int months = 0;
    for (Atom atom : posting.atoms()) {
      if (atom instanceof Atom.Skills s && s.skills().contains(number)) {
        months = Math.max(months, s.minMonths());
      }
    }
    Skill skill = BENCH.dictionary.skill(number);
    Evidence there = resume.resume().evidenceOf(number).orElse(null);
    Months known = there == null ? Months.NONE : there.months();
    return new Evidence(
        skill,
        number,
        Grade.USED,
        new Months(Math.max(known.atLeast(), months), Math.max(known.atMost(), months)),
        Bench.NOW,
        false,
        List.of());
  }

  private static PreparedResume with(PreparedResume resume, Evidence evidence) {
    return new PreparedResume(resume.resume().with(evidence), BENCH.dictionary, resume.index());
  }

  private static int value(Score score) {
    return Objects.requireNonNullElse(score.value(), 0);
  }

  @Test
  void moreEvidenceNeverLowersAScore() {
    Random random = new Random(SEED);
    for (int i = 0; i < 4000; i++) {
      PreparedPosting posting = POSTINGS.get(random.nextInt(POSTINGS.size()));
      PreparedResume resume = RESUMES.get(random.nextInt(RESUMES.size()));
      int number = someSkill(random, posting);
      Evidence more = raised(random, number, resume.resume().evidenceOf(number).orElse(null));
      assertNotLower(
          BENCH.matcher.score(resume, posting),
          BENCH.matcher.score(with(resume, more), posting),
          more + " added to " + say(resume, posting));
    }
  }

  private static void assertNotLower(Score before, Score after, String what) {
    assertThat(value(after)).as(what).isGreaterThanOrEqualTo(value(before));
    assertThat(after.rank()).as(what).isGreaterThanOrEqualTo(before.rank());
    assertThat(after.low()).as(what).isGreaterThanOrEqualTo(before.low());
    assertThat(after.high()).as(what).isGreaterThanOrEqualTo(before.high());
  }

  private static int someSkill(Random random, PreparedPosting posting) {
    List<Integer> asked = new ArrayList<>();
    for (Atom atom : posting.atoms()) {
      if (atom instanceof Atom.Skills s) {
        asked.addAll(s.skills());
      }
    }
    if (asked.isEmpty() || random.nextInt(4) == 0) {
      return random.nextInt(BENCH.dictionary.size());
    }
    int number = asked.get(random.nextInt(asked.size()));
    int[] near = BENCH.dictionary.ofClass(BENCH.dictionary.skill(number).classOrNull());
    return near.length == 0 || random.nextBoolean() ? number : near[random.nextInt(near.length)];
  }

  /** Raises one or all of grade, months and recency of what is there; or makes evidence anew. */
  private static Evidence raised(Random random, int number, Evidence there) {
    Skill skill = BENCH.dictionary.skill(number);
    Grade grade = Grade.values()[random.nextInt(Grade.values().length)];
    int least = random.nextInt(120);
    Months months = new Months(least, least + random.nextInt(60));
    YearMonth last = random.nextInt(4) == 0 ? null : Bench.NOW.minusMonths(random.nextInt(140));
    if (there != null) {
      grade = grade.compareTo(there.grade()) < 0 ? there.grade() : grade;
      months =
          new Months(
              Math.max(months.atLeast(), there.months().atLeast()),
              Math.max(months.atMost(), there.months().atMost()));
      YearMonth before = there.lastUsedOrNull();
      last = before == null || (last != null && last.isBefore(before)) ? before : last;
    }
    return new Evidence(skill, number, grade, months, last, false, List.of());
  }

  @ParameterizedTest
  @MethodSource("resumes")
  void aBulletAddedToASectionNeverLowersAScore(Path file) {
    Random random = new Random(SEED);
    String text = Samples.text(file);
    List<String> lines = List.of(text.split("\n", -1));
    List<Integer> bullets = bullets(lines);
    PreparedResume resume = BENCH.resume(file.getFileName().toString(), text);
    List<Score> before = scores(resume);
    for (int i = 0; i < 40; i++) {
      PreparedPosting posting = POSTINGS.get(random.nextInt(POSTINGS.size()));
      Skill skill = BENCH.dictionary.skill(someSkill(random, posting));
      int at = bullets.get(random.nextInt(bullets.size()));
      String marker =
          lines
              .get(at)
              .substring(0, lines.get(at).length() - lines.get(at).stripLeading().length() + 2);
      String bullet =
          marker
              + switch (random.nextInt(4)) {
                case 0 -> skill.name() + " 서비스를 개발하고 운영했습니다";
                case 1 -> skill.name() + ", " + "Git";
                case 2 ->
                    posting.posting().requirements().isEmpty()
                        ? skill.name()
                        : posting.posting().requirements().get(0).statement().text();
                default -> "Built and operated services with " + skill.name();
              };
      List<String> more = new ArrayList<>(lines);
      more.add(at + 1, bullet);
      List<Score> after =
          scores(BENCH.resume(file.getFileName().toString(), String.join("\n", more)));
      for (int p = 0; p < POSTINGS.size(); p++) {
        assertNotLower(
            before.get(p),
            after.get(p),
            "'" + bullet + "' added below line " + (at + 1) + ", " + say(resume, POSTINGS.get(p)));
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1}, asked as {2}")
  @CsvSource({
    "## 기술, - Docker, Docker에 대한 이해",
    "## 기술, - Docker, Docker 운영 경험",
    "## 프로젝트, - Docker로 사내 도구를 배포했습니다, Docker 운영 경험",
    "## 프로젝트, - Docker로 사내 도구를 배포했습니다, Docker에 대한 이해",
    "## 학습, - Docker 입문 강의 수강중, Docker 운영 경험",
  })
  void workOfLongAgoNeverLowersWhatIsShownOtherwise(String heading, String line, String asked) {
    PreparedPosting posting = BENCH.posting("함께 일할 분\n\n[자격요건]\n- " + asked + "\n");
    String text =
        "# 아무개\n\n"
            + heading
            + "\n\n"
            + line
            + "\n\n## 경력\n\n### 해오름상사 (2012.01 ~ 2016.03)\n\n- 매장 화면을 개발했습니다\n";
    assertNotLower(
        BENCH.matcher.score(BENCH.resume("r.md", text), posting),
        BENCH.matcher.score(BENCH.resume("r.md", text + "- Docker 환경을 운영했습니다\n"), posting),
        line);
  }

  private static List<Score> scores(PreparedResume resume) {
    return POSTINGS.stream().map(p -> BENCH.matcher.score(resume, p)).toList();
  }

  /** Lines that are bullets of a list, 0-based. */
  private static List<Integer> bullets(List<String> lines) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripLeading();
      if (line.length() > 2 && "-·*•".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ') {
        out.add(i);
      }
    }
    return out;
  }

  @ParameterizedTest
  @MethodSource("resumes")
  void theOrderOfBulletsChangesNothing(Path file) {
    Random random = new Random(SEED);
    String[] lines = Samples.text(file).split("\n", -1);
    List<Integer> bullets = bullets(List.of(lines));
    List<Score> before = scores(BENCH.resume(file));
    for (int round = 0; round < 6; round++) {
      String[] shuffled = lines.clone();
      for (int i = 0; i < bullets.size(); ) {
        int from = bullets.get(i);
        List<String> run = new ArrayList<>();
        while (i < bullets.size()
            && bullets.get(i) == from + run.size()
            && indent(lines[from]) == indent(lines[from + run.size()])) {
          run.add(lines[from + run.size()]);
          i++;
        }
        Collections.shuffle(run, random);
        for (int k = 0; k < run.size(); k++) {
          shuffled[from + k] = run.get(k);
        }
      }
      assertThat(scores(BENCH.resume(file.getFileName().toString(), String.join("\n", shuffled))))
          .as("round " + round)
          .isEqualTo(before);
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  @ParameterizedTest
  @MethodSource("resumes")
  void oneNameOfASkillIsAsGoodAsAnother(Path file) {
    Random random = new Random(SEED);
    String text = Samples.text(file);
    PreparedResume resume = BENCH.resume(file);
    List<Score> before = scores(resume);
    List<Mention> mentions =
        resume.resume().statements().stream()
            .flatMap(s -> s.mentions().stream())
            .filter(m -> !m.corrected() && isUnguarded(BENCH.dictionary, m.surface()) && isApart(m))
            .toList();
    for (int i = 0; i < 60; i++) {
      Mention mention = mentions.get(random.nextInt(mentions.size()));
      List<String> names = new ArrayList<>(mention.skill().aliases());
      names.add(mention.skill().name());
      names.removeIf(n -> !isUnguarded(BENCH.dictionary, n) || n.indexOf('|') >= 0);
      if (names.isEmpty()) {
        continue;
      }
      String name = names.get(random.nextInt(names.size()));
      Span span = mention.statement().sourceSpan(mention.span());
      String changed = text.substring(0, span.start()) + name + text.substring(span.end());
      assertThat(scores(BENCH.resume(file.getFileName().toString(), changed)))
          .as("'" + name + "' for '" + mention.surface() + "' in: " + mention.statement().text())
          .isEqualTo(before);
    }
  }

  /** Nothing that a particle or a version could depend on touches it. */
  private static boolean isApart(Mention m) {
    String text = m.statement().text();
    boolean left = m.span().start() == 0 || " (,".indexOf(text.charAt(m.span().start() - 1)) >= 0;
    return left
        && (m.span().end() == text.length() || " ),".indexOf(text.charAt(m.span().end())) >= 0);
  }

  private static boolean isUnguarded(Dictionary dictionary, String name) {
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    String folded = io.github.matchum.text.Folding.fold(name);
    if (!dictionary.names().find(folded, 0, hits)) {
      return false;
    }
    for (int h = 0; h < hits.count(); h++) {
      if (hits.end(h) == folded.length()) {
        for (int p = 0; p < dictionary.names().payloadCount(hits.node(h)); p++) {
          if (dictionary.nameGuard(dictionary.names().payload(hits.node(h), p)) != null) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }

  @Test
  void decomposedHangulChangesNothing() {
    sameScores(t -> Normalizer.normalize(t, Normalizer.Form.NFD));
  }

  @Test
  void lineEndsChangeNothing() {
    sameScores(t -> t.replace("\n", "\r\n"));
    sameScores(t -> t.replace("\n", "\r"));
  }

  private static void sameScores(java.util.function.UnaryOperator<String> change) {
    List<PreparedPosting> changed =
        Samples.postings().stream()
            .map(f -> BENCH.posting(f.getFileName().toString(), change.apply(Samples.text(f))))
            .toList();
    for (int r = 0; r < RESUMES.size(); r++) {
      Path file = Samples.resumes().get(r);
      PreparedResume resume =
          BENCH.resume(file.getFileName().toString(), change.apply(Samples.text(file)));
      for (int p = 0; p < POSTINGS.size(); p++) {
        Score before = BENCH.matcher.score(RESUMES.get(r), POSTINGS.get(p));
        assertThat(BENCH.matcher.score(resume, POSTINGS.get(p)))
            .as("the resume changed: " + say(RESUMES.get(r), POSTINGS.get(p)))
            .isEqualTo(before);
        assertThat(BENCH.matcher.score(RESUMES.get(r), changed.get(p)))
            .as("the posting changed: " + say(RESUMES.get(r), POSTINGS.get(p)))
            .isEqualTo(before);
      }
    }
  }

  @Test
  void whatCannotBeReadNeverRaisesTheLowerBound() {
    Random random = new Random(SEED);
    for (int i = 0; i < 150; i++) {
      int p = random.nextInt(POSTINGS.size());
      Path file = Samples.postings().get(p);
      List<String> lines = new ArrayList<>(List.of(Samples.text(file).split("\n", -1)));
      // The title stays the first line: who loses it loses the occupation too.
      int at = 1 + random.nextInt(lines.size());
      for (int n = random.nextInt(3); n >= 0; n--) {
        lines.add(at, "- " + junk(random));
      }
      if (random.nextBoolean()) {
        lines.add("");
        lines.add("[" + junk(random) + "]");
        lines.add("- " + junk(random) + " 경험 우대");
      }
      if (file.toString().endsWith(".md") && lines.get(Math.max(0, at - 1)).startsWith("|")) {
        continue;
      }
      PreparedPosting more = BENCH.posting(file.getFileName().toString(), String.join("\n", lines));
      if (more.posting().structured() != POSTINGS.get(p).posting().structured()) {
        continue;
      }
      for (PreparedResume resume : RESUMES) {
        Score before = BENCH.matcher.score(resume, POSTINGS.get(p));
        assertThat(BENCH.matcher.score(resume, more).low())
            .as(say(resume, more) + " with\n" + String.join("\n", lines))
            .isLessThanOrEqualTo(before.low());
      }
    }
  }

  /** Words that nobody knows. */
  private static String junk(Random random) {
    StringBuilder out = new StringBuilder();
    for (int w = 2 + random.nextInt(3); w > 0; w--) {
      for (int c = 3 + random.nextInt(3); c > 0; c--) {
        out.append("뷁쒧쭯뾵쫣꿿뗽쮎쀍퓕햣쯿".charAt(random.nextInt(12)));
      }
      out.append(w > 1 ? " " : "");
    }
    return out.toString();
  }

  @Test
  void everyTruncationReadsAndMatches() {
    PreparedPosting posting = POSTINGS.get(0);
    PreparedResume resume = RESUMES.get(0);
    for (String name :
        List.of(
            "postings/platform-engineer-haneulpay.txt",
            "postings/frontend-vue-duruwon.md",
            "resumes/backend-java-sandeul.md")) {
      String text = Samples.text(Samples.folder().resolve(name));
      for (int length = 1; length < text.length(); length += length < 300 ? 1 : 37) {
        String cut = text.substring(0, length);
        if (cut.isBlank()) {
          continue;
        }
        String file = name.substring(name.indexOf('/') + 1);
        MatchReport report;
        try {
          report =
              name.startsWith("postings")
                  ? BENCH.matcher.match(resume, BENCH.posting(file, cut))
                  : BENCH.matcher.match(BENCH.resume(file, cut), posting);
        } catch (IllegalArgumentException e) {
          // "# " alone shows nothing: that is said, and is no score.
          assertThat(e)
              .cause()
              .isInstanceOfSatisfying(
                  UnreadableException.class,
                  u -> assertThat(u.reason()).isEqualTo(UnreadableException.Reason.EMPTY));
          continue;
        }
        assertThat(report.score().high()).isBetween(report.score().low(), 1000);
      }
    }
  }
}
