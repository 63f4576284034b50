package io.github.matchum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.JsonReports;
import io.github.matchum.report.ScoreView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ranking says the same with a cache and without. */
class PostingCacheTest {
  private static final long MUCH = 64 << 20;

  @TempDir Path folder;

  private static Matchum matchum(String rubric) {
    Matchum.Builder builder = Matchum.builder().asOf(LocalDate.of(2026, 11, 22));
    if (!rubric.isEmpty()) {
      builder.rubric("own.yaml", rubric);
    }
    return builder.build();
  }

  private static List<String> ranked(Ranking ranking) throws IOException, UnreadableException {
    List<String> out = new ArrayList<>();
    List<Path> files = new ArrayList<>(Samples.postings());
    // Resumes are no postings: that is kept too.
    files.addAll(Samples.resumes());
    for (Path file : files) {
      Ranking.Scored scored =
          ranking.score(file.getFileName().toString(), Files.readAllBytes(file));
      out.add(file.getFileName() + " " + scored.isPosting());
      for (ScoreView view : scored.views()) {
        out.add(new JsonReports().rankLine(view, true, 5, null));
      }
      if (scored.isPosting()) {
        out.add(String.valueOf(ranking.add(scored)));
      }
    }
    out.add(String.valueOf(ranking.skills()));
    out.add(String.valueOf(ranking.plans(70, 3)));
    return out;
  }

  private static Ranking ranking(Matchum matchum, Path resume) throws UnreadableException {
    return Ranking.of(matchum, List.of(matchum.resume(resume)), true, false);
  }

  private List<String> cached(Matchum matchum, Path resume)
      throws IOException, UnreadableException {
    try (PostingCache cache = PostingCache.open(matchum, folder, "test", MUCH)) {
      return ranked(ranking(matchum, resume).cached(cache));
    }
  }

  @Test
  void everyByteIsTheSame() throws IOException, UnreadableException {
    Matchum matchum = matchum("");
    for (Path resume : Samples.resumes()) {
      List<String> without = ranked(ranking(matchum, resume));
      assertThat(cached(matchum, resume)).isEqualTo(without);
      assertThat(cached(matchum, resume)).isEqualTo(without);
    }
    assertThat(PostingCache.usage(folder).entries())
        .isEqualTo(Samples.postings().size() + Samples.resumes().size());
  }

  @Test
  void theRubricIsNotKept() throws IOException, UnreadableException {
    Path resume = Samples.resumes().get(0);
    cached(matchum(""), resume);
    Matchum other = matchum("sections: {required: 500, preferred: 900}\nfreeText: 100\n");
    assertThat(cached(other, resume)).isEqualTo(ranked(ranking(other, resume)));
    assertThat(PostingCache.usage(folder).files()).isEqualTo(1);
  }

  @Test
  void anotherDictionaryOrBuildReadsAnew() throws IOException, UnreadableException {
    Path resume = Samples.resumes().get(0);
    Matchum matchum = matchum("");
    cached(matchum, resume);
    Matchum own =
        Matchum.builder()
            .asOf(LocalDate.of(2026, 11, 22))
            .dictionary("own.yaml", "- {id: own-thing, name: OwnThing, kind: tech}\n")
            .build();
    cached(own, resume);
    assertThat(PostingCache.usage(folder).files()).isEqualTo(2);
    try (PostingCache cache = PostingCache.open(matchum, folder, "another build", MUCH)) {
      ranked(ranking(matchum, resume).cached(cache));
    }
    assertThat(PostingCache.usage(folder).files()).isEqualTo(3);
  }

  @Test
  void theNameIsThatOfTheFile() throws IOException, UnreadableException {
    Matchum matchum = matchum("");
    byte[] content = Files.readAllBytes(Samples.postings().get(0));
    Path resume = Samples.resumes().get(0);
    for (String name : List.of("first.txt", "second.txt")) {
      try (PostingCache cache = PostingCache.open(matchum, folder, "test", MUCH)) {
        Ranking.Scored scored = ranking(matchum, resume).cached(cache).score(name, content);
        assertThat(scored.views().get(0).source()).isEqualTo(name);
      }
    }
    assertThat(PostingCache.usage(folder).entries()).isEqualTo(1);
    // Another ending may be another format.
    try (PostingCache cache = PostingCache.open(matchum, folder, "test", MUCH)) {
      ranking(matchum, resume).cached(cache).score("first.md", content);
    }
    assertThat(PostingCache.usage(folder).entries()).isEqualTo(2);
  }

  @Test
  void damageIsReadAnew() throws IOException, UnreadableException {
    Matchum matchum = matchum("");
    Path resume = Samples.resumes().get(0);
    List<String> right = cached(matchum, resume);
    Path file;
    try (Stream<Path> all = Files.list(folder)) {
      file = all.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(file);
    for (int at = 20; at < whole.length; at += whole.length / 12) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      assertThat(cached(matchum, resume)).isEqualTo(right);
    }
    Files.write(file, "nothing of the kind".getBytes(StandardCharsets.UTF_8));
    assertThat(cached(matchum, resume)).isEqualTo(right);
  }
}
