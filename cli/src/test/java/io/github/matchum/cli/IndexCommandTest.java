package io.github.matchum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  private static final String RESUME = "resumes/platform-engineer-yeoreum.md";

  @TempDir Path folder;

  private static Ran run(String... args) {
    return Ran.in(Ran.FIXTURES, Map.of(), "", args);
  }

  private Path index() {
    return folder.resolve("postings.idx");
  }

  private Ran make(String from, String... more) {
    List<String> args = new ArrayList<>(List.of("index", from, "-o", index().toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private Ran ask(String... more) {
    List<String> args =
        new ArrayList<>(List.of("rank", "--index", index().toString(), "--resume", RESUME));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  /** The lines of the postings, without the summary. */
  private static List<String> postings(Ran ran) {
    return ran.out().lines().filter(l -> !l.contains("\"summary\"")).toList();
  }

  @Test
  void theBestOfAnIndexAreThoseOfTheFolder() throws IOException {
    Ran made = make("postings");
    assertThat(made.err()).isEqualTo("");
    assertThat(made.code()).isZero();
    assertThat(made.out()).contains("postings.idx: ");
    for (String top : List.of("1", "7", "1000")) {
      Ran folder = run("rank", "postings", "--resume", RESUME, "--format", "ndjson", "--top", top);
      Ran index = ask("--format", "ndjson", "--top", top);
      assertThat(index.code()).isZero();
      assertThat(postings(index)).isEqualTo(postings(folder)).isNotEmpty();
      assertThat(index.out()).contains("\"refined\":");
      assertThat(folder.out()).doesNotContain("\"refined\":");
    }
    assertThat(postings(ask("--format", "ndjson", "--details", "--min-score", "50")))
        .isEqualTo(
            postings(
                run(
                    "rank",
                    "postings",
                    "--resume",
                    RESUME,
                    "--format",
                    "ndjson",
                    "--details",
                    "--min-score",
                    "50",
                    "--top",
                    "20")));
    assertThat(ask("--lang", "en").out()).contains("closer than by their upper bound");
    assertThat(ask("--threads", "1").out()).isEqualTo(ask("--threads", "3").out());
  }

  @Test
  void everyFormatIsWritten() {
    make("postings");
    for (String format : List.of("text", "json", "md", "html", "csv")) {
      assertThat(ask("--format", format, "--top", "3").code()).as(format).isZero();
    }
    Ran blind = ask("--blind", "--format", "json");
    assertThat(blind.out()).contains("resume-001").doesNotContain("yeoreum");
  }

  @Test
  void linesOfJsonAreReadAsFilesAre() throws IOException {
    Path lines = folder.resolve("all.jsonl");
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(Ran.FIXTURES.resolve("postings"))) {
      for (Path file : files.sorted().toList()) {
        text.append("{\"source\":\"postings/")
            .append(file.getFileName())
            .append("\",\"text\":\"")
            .append(
                Files.readString(file)
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n")
                    .replace("\t", "\\t"))
            .append("\"}\n");
      }
    }
    Files.writeString(
        lines, text + "\nthis is no JSON\n{\"source\":\"empty.txt\",\"text\":\"\"}\n");
    make("postings");
    String of = ask("--format", "ndjson").out();
    Ran made = make(lines.toString());
    assertThat(made.code()).isZero();
    assertThat(made.err()).contains("all.jsonl:").hasLineCount(2);
    assertThat(ask("--format", "ndjson").out()).isEqualTo(of);
  }

  @Test
  void appendAddsToWhatIsThere() throws IOException {
    make("postings", "--exclude", "m*");
    Ran more = make("postings", "--append", "--include", "m*");
    assertThat(more.code()).isZero();
    List<String> later = postings(ask("--format", "ndjson", "--top", "100"));
    make("postings");
    assertThat(later).isEqualTo(postings(ask("--format", "ndjson", "--top", "100")));
  }

  @Test
  void whatCannotBeUsedIsToldWithWhatToDo() throws IOException {
    assertThat(ask().err()).contains("there is no such index");
    Files.writeString(index(), "no index");
    Ran foreign = ask();
    assertThat(foreign.code()).isEqualTo(2);
    assertThat(foreign.err()).contains("postings.idx").contains("no index of matchum");
    make("postings");
    byte[] whole = Files.readAllBytes(index());
    Files.write(index(), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(ask().err()).contains("cut short").contains("matchum index");
    whole[whole.length - 9] ^= 1;
    Files.write(index(), whole);
    Ran damaged = ask();
    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.err()).contains("damaged (part ");
    assertThat(damaged.out()).isEmpty();
    make("postings");
    Path rubric = Files.writeString(folder.resolve("own.yaml"), "freeText: 100\n");
    assertThat(ask("--rubric", rubric.toString()).err()).contains("other weights");
    Path own =
        Files.writeString(
            folder.resolve("skills.yaml"), "- {id: own-thing, name: OwnThing, kind: tech}\n");
    assertThat(ask("--dictionary", own.toString()).err()).contains("--dictionary");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(run("index", "postings").err()).contains("--output postings.idx");
    assertThat(run("index", "none", "-o", index().toString()).err()).contains("no such folder");
    assertThat(run("index", RESUME, "-o", index().toString()).err()).contains(".jsonl");
    assertThat(run("rank", "--resume", RESUME).err()).contains("--index");
    make("postings");
    assertThat(run("rank", "postings", "--index", index().toString(), "--resume", RESUME).code())
        .isEqualTo(2);
    assertThat(ask("--sort", "name").err()).contains("--sort");
    assertThat(ask("--resume", "resumes/backend-java-sandeul.md").err()).contains("one resume");
    assertThat(run("index", "resumes", "-o", index().toString()).code()).isEqualTo(2);
  }

  @Test
  void aFolderWithoutPostingsLeavesNoIndex() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Ran ran = make(empty.toString());
    assertThat(ran.code()).isEqualTo(2);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(empty);
    }
  }
}
