package io.github.matchum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsTest {
  private static final byte[] THIS = bytes("this build");
  private static final long MUCH = 1 << 20;

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Segments open() {
    return Segments.open(folder, THIS, MUCH);
  }

  private void keep(String contents, String entry) {
    try (Segments segments = open()) {
      segments.add("txt", bytes(contents), bytes(entry));
    }
  }

  private Optional<String> find(String contents) {
    try (Segments segments = open()) {
      return segments.find("txt", bytes(contents)).map(b -> new String(b, StandardCharsets.UTF_8));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void whatWasKeptIsFound() {
    keep("a", "of a");
    keep("b", "of b");
    assertThat(find("a")).contains("of a");
    assertThat(find("b")).contains("of b");
    assertThat(find("c")).isEmpty();
  }

  @Test
  void kindAndGenerationTellEntriesApart() {
    keep("a", "of a");
    try (Segments segments = open()) {
      assertThat(segments.find("md", bytes("a"))).isEmpty();
      // Nor may the end of a kind pass for the beginning of the contents.
      assertThat(segments.find("tx", bytes("ta"))).isEmpty();
    }
    try (Segments segments = Segments.open(folder, bytes("another build"), MUCH)) {
      assertThat(segments.find("txt", bytes("a"))).isEmpty();
    }
    assertThat(find("a")).contains("of a");
  }

  @Test
  void nothingIsSeenBeforeItIsWhole() throws IOException {
    Segments segments = open();
    segments.add("txt", bytes("a"), bytes("of a"));
    assertThat(find("a")).isEmpty();
    segments.close();
    assertThat(find("a")).contains("of a");
    assertThat(files()).hasSize(1);
  }

  @Test
  void twoRunsAtOnceKeepBoth() {
    Segments one = open();
    Segments two = open();
    one.add("txt", bytes("a"), bytes("of a"));
    two.add("txt", bytes("a"), bytes("of a"));
    two.add("txt", bytes("b"), bytes("of b"));
    one.close();
    two.close();
    assertThat(find("a")).contains("of a");
    assertThat(find("b")).contains("of b");
  }

  @Test
  void noDamagedByteIsEverTrusted() throws IOException {
    keep("a", "all that is kept of a");
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Files.write(file, damaged);
      Optional<String> found = find("a");
      assertThat(found.orElse("all that is kept of a")).isEqualTo("all that is kept of a");
      // Head, table and entries are all under a sum; only the spare bytes of the head are not.
      boolean spare = i >= Segment.HEAD - Integer.BYTES && i < Segment.HEAD;
      assertThat(found.isPresent()).as("byte " + i).isEqualTo(spare);
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(find("a")).as("cut at " + length).isEmpty();
    }
  }

  @Test
  void aDamagedEntryIsKeptAnewAndThenFound() throws IOException {
    keep("a", "of a");
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    whole[Segment.HEAD] ^= 1;
    Files.write(file, whole);
    assertThat(find("a")).isEmpty();
    keep("a", "of a");
    assertThat(find("a")).contains("of a");
  }

  @Test
  void manySmallOnesArePutTogether() throws IOException {
    for (int i = 0; i < 40; i++) {
      keep("contents " + i, "of " + i);
    }
    assertThat(files()).hasSizeLessThan(12);
    for (int i = 0; i < 40; i++) {
      assertThat(find("contents " + i)).contains("of " + i);
    }
    assertThat(Segments.usage(folder).entries()).isEqualTo(40);
  }

  @Test
  void theLeastRecentlyUsedGoFirst() throws IOException {
    byte[] large = new byte[300_000];
    for (int i = 0; i < 5; i++) {
      try (Segments segments = open()) {
        segments.add("txt", bytes("contents " + i), large);
      }
      for (Path file : files()) {
        // As if each had been written an hour after the last.
        FileTime before = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(
            file, FileTime.from(before.toInstant().minus(Duration.ofHours(2))));
      }
    }
    long size = 0;
    for (Path file : files()) {
      size += Files.size(file);
    }
    assertThat(size).isLessThanOrEqualTo(MUCH);
    assertThat(find("contents 0")).isEmpty();
    assertThat(find("contents 1")).isEmpty();
    assertThat(find("contents 4")).isPresent();
  }

  @Test
  void oneRunKeepsNoMoreThanThereIsRoomFor() throws IOException {
    try (Segments segments = Segments.open(folder, THIS, 1000)) {
      for (int i = 0; i < 100; i++) {
        segments.add("txt", bytes("contents " + i), new byte[100]);
      }
    }
    assertThat(Segments.usage(folder).bytes()).isBetween(500L, 1000L);
    assertThat(find("contents 0")).isPresent();
    assertThat(find("contents 99")).isEmpty();
  }

  @Test
  void whatLostRunsLeftGoesAfterADay() throws IOException {
    Path old = Files.createFile(folder.resolve("new-1.part"));
    Path fresh = Files.createFile(folder.resolve("new-2.part"));
    Path foreign = Files.createFile(folder.resolve("notes.txt"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    keep("a", "of a");
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(foreign).exists();
  }

  @Test
  void aFolderThatCannotBeIsNoReasonToFail() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Segments segments = Segments.open(file.resolve("cache"), THIS, MUCH);
    segments.add("txt", bytes("a"), bytes("of a"));
    segments.add("txt", bytes("b"), bytes("of b"));
    assertThat(segments.find("txt", bytes("a"))).isEmpty();
    segments.close();
    assertThat(segments.problem()).isPresent();
  }

  @Test
  void clearDeletesWhatIsKeptAndNothingElse() throws IOException {
    keep("a", "of a");
    Path foreign = Files.createFile(folder.resolve("notes.txt"));
    assertThat(Segments.clear(folder).entries()).isEqualTo(1);
    assertThat(files()).containsExactly(foreign);
    assertThat(Segments.usage(folder.resolve("none")).files()).isZero();
  }
}
