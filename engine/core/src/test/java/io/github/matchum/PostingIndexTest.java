package io.github.matchum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.reading.Limits;
import io.github.matchum.reading.PostingLine;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.JsonReports;
import io.github.matchum.report.RankRow;
import io.github.matchum.report.ScoreView;
import io.github.matchum.store.IndexException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The best of an index are those that a ranking of the same postings puts on top, to the digit. */
class PostingIndexTest {
  private static final String BUILD = "test";
  private static final Executor HERE = work -> {};
  private static final Map<String, byte[]> POSTINGS = new LinkedHashMap<>();
  private static final List<LoadedResume> RESUMES = new ArrayList<>();
  private static final Matchum MATCHUM = matchum("");

  @TempDir Path folder;

  private static Matchum matchum(String rubric) {
    Matchum.Builder builder = Matchum.builder().asOf(LocalDate.of(2026, 11, 22));
    if (!rubric.isEmpty()) {
      builder.rubric("own.yaml", rubric);
    }
    return builder.build();
  }

  @BeforeAll
  static void read() throws IOException, UnreadableException {
    Map<String, byte[]> found = new java.util.TreeMap<>();
    for (Path file : Samples.postings()) {
      found.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    for (String line :
        Samples.text(Samples.folder().resolve("gold/postings.jsonl")).lines().toList()) {
      PostingLine posting = PostingLine.of("gold", line, Limits.defaults());
      found.put(posting.source() + ".txt", posting.content());
    }
    // Postings put together of the lines of others, so that many are near each other; some twice.
    List<String> lines = new ArrayList<>();
    found
        .values()
        .forEach(b -> lines.addAll(new String(b, StandardCharsets.UTF_8).lines().toList()));
    Random random = new Random(20261122);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder("백엔드 개발자 " + i / 2 + "\n\n자격요건\n");
      Random own = new Random(i % 40 == 1 ? i - 1 : random.nextInt());
      for (int k = 0; k < 6; k++) {
        text.append("- ").append(lines.get(own.nextInt(lines.size()))).append('\n');
      }
      text.append("\n우대사항\n- ").append(lines.get(own.nextInt(lines.size()))).append('\n');
      found.put("made-" + i + ".txt", text.toString().getBytes(StandardCharsets.UTF_8));
    }
    POSTINGS.putAll(found);
    for (Path file : Samples.resumes()) {
      RESUMES.add(MATCHUM.resume(file.getFileName().toString(), Files.readAllBytes(file)));
    }
  }

  private Path index(List<String> names) throws IOException, UnreadableException {
    Path file = folder.resolve("postings.idx");
    try (PostingIndexWriter writer = PostingIndexWriter.create(MATCHUM, file, BUILD)) {
      add(writer, names);
      writer.publish();
    }
    return file;
  }

  private static void add(PostingIndexWriter writer, List<String> names)
      throws IOException, UnreadableException {
    for (String name : names) {
      PostingIndexWriter.Entry entry =
          writer.read(name, POSTINGS.getOrDefault(name, new byte[0]), null);
      if (entry.isPosting()) {
        writer.add(entry);
      }
    }
  }

  private static List<String> names() {
    return List.copyOf(POSTINGS.keySet());
  }

  /** What a ranking of the files says, best first, reposts left out. */
  private static List<ScoreView> ranked(LoadedResume resume, boolean details)
      throws UnreadableException {
    Ranking ranking = Ranking.of(MATCHUM, List.of(resume), details, false);
    List<ScoreView> out = new ArrayList<>();
    for (Map.Entry<String, byte[]> posting : POSTINGS.entrySet()) {
      Ranking.Scored scored = ranking.score(posting.getKey(), posting.getValue());
      if (scored.isPosting() && ranking.add(scored) == null) {
        out.addAll(scored.views());
      }
    }
    out.sort(
        Comparator.comparing((ScoreView v) -> v.score() == null)
            .thenComparing(Comparator.comparingInt(ScoreView::rankScore).reversed())
            .thenComparing(ScoreView::source));
    return out;
  }

  private static List<String> told(Stream<ScoreView> views) {
    return views.map(v -> new JsonReports().rankLine(v, false, 5, null)).toList();
  }

  private static List<String> top(
      PostingIndex index, LoadedResume resume, int most, @Nullable Integer least, Executor by)
      throws IOException, UnreadableException {
    return told(
        index.top(resume, most, least, false, false, by).rows().stream().map(RankRow::view));
  }

  @Test
  void theBestAreThoseOfTheFolder() throws IOException, UnreadableException {
    Path file = index(names());
    try (PostingIndex index = PostingIndex.open(MATCHUM, file, BUILD, HERE)) {
      for (LoadedResume resume : RESUMES) {
        List<String> all = told(ranked(resume, false).stream());
        assertThat(all).hasSizeGreaterThan(300);
        for (int most : new int[] {1, 2, 3, 10, 50, all.size() - 1, all.size(), 10_000}) {
          assertThat(top(index, resume, most, null, HERE))
              .isEqualTo(all.subList(0, Math.min(most, all.size())));
        }
      }
    }
  }

  @Test
  void fewAreLookedAtCloserAndTheirNumberIsTold() throws IOException, UnreadableException {
    Path file = index(names());
    try (PostingIndex index = PostingIndex.open(MATCHUM, file, BUILD, HERE)) {
      PostingIndex.Top top = index.top(RESUMES.get(0), 3, null, false, false, HERE);
      Integer refined = top.ranking().refined();
      assertThat(refined).isNotNull().isBetween(3, index.count() / 2);
      assertThat(top.ranking().ranked()).isEqualTo(index.count());
    }
  }

  @Test
  void aLowestScoreLeavesOutThoseBelowIt() throws IOException, UnreadableException {
    Path file = index(names());
    try (PostingIndex index = PostingIndex.open(MATCHUM, file, BUILD, HERE)) {
      for (int least : new int[] {0, 300, 500, 700, 1000}) {
        List<String> wanted =
            told(
                ranked(RESUMES.get(0), false).stream()
                    .filter(v -> {
                      Integer score = v.score();
                      return score != null && score >= least;
                    })
                    .limit(30));
        assertThat(top(index, RESUMES.get(0), 30, least, HERE)).isEqualTo(wanted);
      }
    }
  }

  @Test
  void threadsChangeNothing() throws IOException, UnreadableException {
    Path file = index(names());
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try (PostingIndex one = PostingIndex.open(MATCHUM, file, BUILD, HERE);
        PostingIndex several = PostingIndex.open(MATCHUM, file, BUILD, pool)) {
      for (LoadedResume resume : RESUMES) {
        PostingIndex.Top a = one.top(resume, 15, null, true, false, HERE);
        PostingIndex.Top b = several.top(resume, 15, null, true, false, pool);
        assertThat(b).isEqualTo(a);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void detailsAreThoseOfTheFolder() throws IOException, UnreadableException {
    Path file = index(names());
    try (PostingIndex index = PostingIndex.open(MATCHUM, file, BUILD, HERE)) {
      List<String> wanted =
          ranked(RESUMES.get(1), true).stream()
              .limit(25)
              .map(v -> new JsonReports().rankLine(v, true, 5, null))
              .toList();
      assertThat(
              index.top(RESUMES.get(1), 25, null, true, false, HERE).rows().stream()
                  .map(r -> new JsonReports().rankLine(r.view(), true, 5, null))
                  .toList())
          .isEqualTo(wanted);
    }
  }

  @Test
  void addingLaterIsAddingAtOnce() throws IOException, UnreadableException {
    List<String> names = names();
    Path file = index(names.subList(0, 200));
    try (PostingIndexWriter writer = PostingIndexWriter.append(MATCHUM, file, BUILD)) {
      add(writer, names.subList(200, names.size()));
      writer.publish();
    }
    byte[] later = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(later).isEqualTo(Files.readAllBytes(index(names)));
  }

  @Test
  void namesInAnyOrderGiveTheSame() throws IOException, UnreadableException {
    List<String> names = new ArrayList<>(names());
    // Where one posting repeats another, the first of the index counts, as the first of a folder.
    List<String> made = names.stream().filter(n -> n.startsWith("made")).toList();
    names.removeAll(made);
    names.addAll(made);
    names.removeIf(n -> n.startsWith("made") && Integer.parseInt(n.replaceAll("\\D", "")) % 2 == 1);
    Path file = index(names);
    List<String> first;
    try (PostingIndex index = PostingIndex.open(MATCHUM, file, BUILD, HERE)) {
      first = top(index, RESUMES.get(0), 40, null, HERE);
    }
    names.sort(null);
    try (PostingIndex index = PostingIndex.open(MATCHUM, index(names), BUILD, HERE)) {
      assertThat(top(index, RESUMES.get(0), 40, null, HERE)).isEqualTo(first);
    }
  }

  @Test
  void otherCreditsNeedNoOtherIndex() throws IOException, UnreadableException {
    Path file = index(names());
    Matchum other = matchum("adjacent: 100\nstale: 200\nlambda: 0\n");
    List<String> wanted = new ArrayList<>();
    LoadedResume resume = other.resume(Samples.resumes().get(0));
    Ranking ranking = Ranking.of(other, List.of(resume));
    List<ScoreView> all = new ArrayList<>();
    for (Map.Entry<String, byte[]> posting : POSTINGS.entrySet()) {
      Ranking.Scored scored = ranking.score(posting.getKey(), posting.getValue());
      if (scored.isPosting() && ranking.add(scored) == null) {
        all.addAll(scored.views());
      }
    }
    all.sort(
        Comparator.comparing((ScoreView v) -> v.score() == null)
            .thenComparing(Comparator.comparingInt(ScoreView::rankScore).reversed())
            .thenComparing(ScoreView::source));
    wanted.addAll(told(all.stream().limit(20)));
    try (PostingIndex index = PostingIndex.open(other, file, BUILD, HERE)) {
      assertThat(top(index, resume, 20, null, HERE)).isEqualTo(wanted);
    }
  }

  private static IndexException.Reason refused(Matchum matchum, Path file, String build) {
    try (PostingIndex index = PostingIndex.open(matchum, file, build, HERE)) {
      throw new AssertionError(index.count() + " postings of a file that is none");
    } catch (IndexException e) {
      return e.reason();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatWasMadeByAnotherIsRefused() throws IOException, UnreadableException {
    Path file = index(names().subList(0, 30));
    assertThat(refused(MATCHUM, file, "another build")).isEqualTo(IndexException.Reason.ENGINE);
    assertThat(refused(matchum("freeText: 400\n"), file, BUILD))
        .isEqualTo(IndexException.Reason.WEIGHTS);
    Matchum own =
        Matchum.builder()
            .dictionary("own.yaml", "- {id: own-thing, name: OwnThing, kind: tech}\n")
            .build();
    assertThat(refused(own, file, BUILD)).isEqualTo(IndexException.Reason.DICTIONARY);
    Path foreign = Files.writeString(folder.resolve("foreign"), "no index\n".repeat(1000));
    assertThat(refused(MATCHUM, foreign, BUILD)).isEqualTo(IndexException.Reason.FOREIGN);
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThat(refused(MATCHUM, empty, BUILD)).isEqualTo(IndexException.Reason.FOREIGN);
    assertThatThrownBy(() -> PostingIndexWriter.append(MATCHUM, foreign, BUILD))
        .isInstanceOf(IndexException.class);
  }

  @Test
  void aFileCutShortOrAddedToIsRefused() throws IOException, UnreadableException {
    Path file = index(names().subList(0, 30));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(refused(MATCHUM, file, BUILD))
          .isIn(IndexException.Reason.FOREIGN, IndexException.Reason.LENGTH);
    }
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
    assertThat(refused(MATCHUM, file, BUILD)).isEqualTo(IndexException.Reason.LENGTH);
  }

  @Test
  void noDamagedByteChangesAnAnswer() throws IOException, UnreadableException {
    Path file = index(names().subList(0, 40));
    byte[] whole = Files.readAllBytes(file);
    List<String> right;
    try (PostingIndex index = PostingIndex.open(MATCHUM, file, BUILD, HERE)) {
      right = top(index, RESUMES.get(0), 40, null, HERE);
    }
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] damaged = whole.clone();
      // The head is small beside the rest: every fourth time it is hit.
      int at = random.nextInt(i % 4 == 0 ? 4096 : whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      try (PostingIndex index = PostingIndex.open(MATCHUM, file, BUILD, HERE)) {
        assertThat(top(index, RESUMES.get(0), 40, null, HERE)).isEqualTo(right);
      } catch (IndexException e) {
        refused++;
      }
    }
    // Between the parts stand a few bytes that say nothing.
    assertThat(refused).isGreaterThan(390);
  }

  @Test
  void nothingIsLeftOfAnIndexThatWasNotFinished() throws IOException, UnreadableException {
    Path file = index(names().subList(0, 10));
    byte[] before = Files.readAllBytes(file);
    try (PostingIndexWriter writer = PostingIndexWriter.create(MATCHUM, file, BUILD)) {
      add(writer, names().subList(0, 5));
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }
}
