package io.github.matchum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {
  private static final String RESUME = "resumes/platform-engineer-yeoreum.md";

  @TempDir Path folder;

  private Path cache() {
    return folder.resolve("caches").resolve("matchum").resolve("postings");
  }

  private Map<String, String> environment() {
    return Map.of("XDG_CACHE_HOME", folder.resolve("caches").toString(), "MATCHUM_DEBUG", "1");
  }

  private Ran rank(String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("rank", "postings", "--resume", RESUME));
    args.addAll(List.of(more));
    return Ran.in(Ran.FIXTURES, environment(), "", args.toArray(String[]::new));
  }

  private Ran run(String... args) {
    return Ran.in(Ran.FIXTURES, environment(), "", args);
  }

  @Test
  void everyReportIsTheSameByteForByte() {
    for (String format : List.of("text", "ndjson", "json", "csv", "md", "html")) {
      Ran without = rank("--format", format, "--no-cache");
      assertThat(without.code()).isZero();
      for (int i = 0; i < 2; i++) {
        Ran with = rank("--format", format);
        assertThat(with.out()).isEqualTo(without.out());
        assertThat(with.err()).isEqualTo(without.err());
        assertThat(with.code()).isZero();
      }
    }
    String details = rank("--format", "ndjson", "--details", "--no-cache").out();
    assertThat(rank("--format", "ndjson", "--details").out()).isEqualTo(details);
    assertThat(rank("--format", "ndjson", "--details", "--threads", "1").out()).isEqualTo(details);
  }

  @Test
  void noCacheKeepsNothing() {
    rank("--no-cache");
    assertThat(cache()).doesNotExist();
    rank();
    assertThat(cache()).isNotEmptyDirectory();
  }

  @Test
  void cacheTellsWhatIsKeptAndClearThrowsItAway() {
    rank();
    Ran told = run("cache");
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains(cache().toString()).contains("in 1 files").contains("512.0 MB");
    assertThat(run("cache", "--clear").out()).contains("were thrown away");
    assertThat(cache()).isEmptyDirectory();
    assertThat(run("cache").out()).contains(" 0 postings in 0 files");
    assertThat(run("cache", "--lang", "ko").out()).contains("공고 0건");
  }

  @Test
  void nothingIsWrittenBesideTheInput() throws IOException {
    Path postings = Files.createDirectories(folder.resolve("postings"));
    Files.writeString(postings.resolve("a.txt"), "백엔드 개발자\n\n자격요건\n- Java 개발 경험\n");
    Path resume = Files.writeString(folder.resolve("r.md"), "# 이력서\n\n## 기술\n- Java\n");
    run("rank", postings.toString(), "--resume", resume.toString());
    try (Stream<Path> all = Files.list(postings)) {
      assertThat(all).hasSize(1);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldToWhoDebugsAlone() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    String[] args = {"rank", "postings", "--resume", RESUME};
    Ran plain = Ran.in(Ran.FIXTURES, Map.of(), "", args);
    Ran quiet = Ran.in(Ran.FIXTURES, Map.of("MATCHUM_CACHE", file.toString()), "", args);
    assertThat(quiet).isEqualTo(plain);
    Ran told =
        Ran.in(
            Ran.FIXTURES, Map.of("MATCHUM_CACHE", file.toString(), "MATCHUM_DEBUG", "1"), "", args);
    assertThat(told.code()).isZero();
    assertThat(told.out()).isEqualTo(plain.out());
    assertThat(told.err()).contains("cache");
  }

  @Test
  void withoutAFolderThereIsNoCache() {
    Ran told = Ran.in(Ran.FIXTURES, Map.of(), "", "cache");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("MATCHUM_CACHE");
  }

  private Optional<Path> of(Map<String, String> environment, String system) {
    PrintStream none = new PrintStream(new java.io.ByteArrayOutputStream());
    return CacheFolder.of(
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            none,
            none,
            environment,
            Clock.systemUTC(),
            folder,
            false,
            false),
        system);
  }

  @Test
  void everySystemHasItsFolder() {
    Path home = folder.resolve("home");
    Map<String, String> user = Map.of("HOME", home.toString());
    assertThat(of(user, "Linux")).contains(home.resolve(".cache/matchum/postings"));
    assertThat(of(user, "Mac OS X")).contains(home.resolve("Library/Caches/matchum/postings"));
    Map<String, String> windows = Map.of("LOCALAPPDATA", home.toString());
    assertThat(of(windows, "Windows 11")).contains(home.resolve("matchum/postings"));
    Map<String, String> own = Map.of("HOME", "/nowhere", "MATCHUM_CACHE", home.toString());
    assertThat(of(own, "Linux")).contains(home);
    // A relative one is against the rules of XDG and counts for nothing.
    assertThat(of(Map.of("XDG_CACHE_HOME", "here"), "Linux")).isEmpty();
  }

  @Test
  void aRebuiltProgramIsAnother() throws IOException {
    Path jar = folder.resolve("a.jar");
    jar(jar, "one");
    String stamp = Build.stamp(jar.toString());
    jar(jar, "two");
    assertThat(Build.stamp(jar.toString())).isNotEqualTo(stamp);
    jar(jar, "one");
    assertThat(Build.stamp(jar.toString())).isEqualTo(stamp);
    // So is one with another library beside it.
    Path libraries = Files.createDirectories(folder.resolve("lib"));
    jar(libraries.resolve("b.jar"), "one");
    assertThat(Build.stamp(jar.toString())).isNotEqualTo(stamp);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(classes.resolve("A.class"), "one");
    String before = Build.stamp(classes.toString());
    Files.writeString(classes.resolve("A.class"), "two");
    assertThat(Build.stamp(classes.toString())).isNotEqualTo(before);
  }

  private static void jar(Path file, String content) throws IOException {
    try (java.util.zip.ZipOutputStream out =
        new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry("A.class");
      entry.setTime(0);
      out.putNextEntry(entry);
      out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }
}
