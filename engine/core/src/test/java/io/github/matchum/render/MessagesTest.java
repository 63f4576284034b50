package io.github.matchum.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.LoadedPosting;
import io.github.matchum.LoadedResume;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ResumeView;
import io.github.matchum.report.ScoreView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything. */
class MessagesTest {
  private static final Phrases KOREAN = Phrases.of(Wording.class, Language.KO);
  private static final Phrases ENGLISH = Phrases.of(Wording.class, Language.EN);

  /**
   * Every code of a reason that the engine gives. A code that is missing here fails the tests
   * below.
   */
  private static final Set<String> REASONS =
      Set.of(
          "used",
          "listed",
          "learning",
          "mentioned",
          "not-shown",
          "some-missing",
          "only-mentioned",
          "too-few",
          "adjacent",
          "months-short",
          "months-at-most",
          "stale",
          "words-found",
          "words-not-found",
          "career-any",
          "career-enough",
          "career-short",
          "career-other",
          "work-shown",
          "degree-held",
          "degree-near",
          "degree-missing",
          "certificate-held",
          "no-certificate",
          "language-shown",
          "language-near",
          "language-missing",
          "role",
          "names-nothing",
          "no-known-kind",
          "career-trade",
          "career-over",
          "cannot-be-shown");

  private static final Set<String> NOTES =
      Set.of(
          "old-resume",
          "over-qualified",
          "for-beginners",
          "own-numbers",
          "no-headings",
          "nothing-asked");

  @Test
  void bothHaveTheSameKeys() {
    assertThat(KOREAN.keys()).isEqualTo(ENGLISH.keys());
  }

  @Test
  void bothHaveTheSamePlaces() {
    Pattern place = Pattern.compile("\\{[^}]*}");
    for (String key : ENGLISH.keys()) {
      Set<String> english =
          place
              .matcher(ENGLISH.say(key))
              .results()
              .map(r -> r.group())
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> korean =
          place
              .matcher(KOREAN.say(key))
              .results()
              .map(r -> r.group())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(korean).as(key).isEqualTo(english);
    }
  }

  @Test
  void everyReasonHasAText() {
    REASONS.forEach(code -> assertThat(ENGLISH.has("why." + code)).as(code).isTrue());
    NOTES.forEach(code -> assertThat(ENGLISH.has("note." + code)).as(code).isTrue());
    Set<String> told = new TreeSet<>();
    ENGLISH.keys().stream()
        .filter(k -> k.startsWith("why."))
        .forEach(k -> told.add(k.substring(4)));
    assertThat(told).isEqualTo(new TreeSet<>(REASONS));
  }

  /** Reads the codes where they are given: the literals in what makes a reason. */
  @Test
  void everyReasonInTheSourcesHasAText() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/matchum/match"))) {
      for (Path file : files.sorted().toList()) {
        sources.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    String source = sources.toString();
    Matcher made =
        Pattern.compile("(?:new Reason\\(|Reason\\.of\\()([^;]*?)(?:,\\s*(?:Map|args)|\\))")
            .matcher(source);
    int found = 0;
    while (made.find()) {
      Matcher literal = Pattern.compile("\"([a-z-]+)\"").matcher(made.group(1));
      while (literal.find()) {
        found++;
        String code = literal.group(1);
        assertThat(ENGLISH.has("why." + code) || ENGLISH.has("note." + code)).as(code).isTrue();
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void everyCodeOfTheSamplesHasAWord() {
    for (ScoreView v : Rendered.allScores()) {
      has("role", v.role());
      has("confidence", v.confidence());
      v.notes().forEach(n -> has("note", n.code()));
      v.unread().forEach(u -> has("unread", u.why()));
      v.gaps().forEach(g -> has("gap", g.gapKind()));
      v.conditions().forEach(c -> has("status", c.status()));
      v.conditions().forEach(c -> has("kind", c.kind()));
      for (RequirementView r : v.requirements()) {
        has("section", r.section());
        has("kind", r.kind());
        RequirementView.Judged j = r.judged();
        has("verdict", j.verdict());
        has("why", j.why());
      }
    }
    for (LoadedPosting p : Rendered.allPostings()) {
      p.view().mentions().forEach(m -> has("skill-kind", m.kind()));
    }
    for (LoadedResume resume : Rendered.allResumes()) {
      ResumeView v = resume.view();
      v.roles().forEach(r -> has("role", r));
      v.skills().forEach(s -> has("grade", s.grade()));
      v.languages().forEach(l -> has("language", l.language()));
      v.education().stream()
          .filter(e -> e.degree() != null)
          .forEach(e -> has("degree", e.degree()));
    }
  }

  private static void has(String what, String code) {
    assertThat(ENGLISH.has(what + "." + code)).as(what + "." + code).isTrue();
  }

  @Test
  void argumentsAreFilledOnce() {
    assertThat(ENGLISH.say("head.files", "{1}", "b")).contains("{1}").endsWith("b");
  }
}
