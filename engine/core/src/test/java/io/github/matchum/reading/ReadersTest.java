package io.github.matchum.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.reading.UnreadableException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
  @Test
  void endingsAreThoseOfAllReaders() {
    DocumentReader more =
        new DocumentReader() {
          @Override
          public java.util.Set<String> endings() {
            return java.util.Set.of("rtf");
          }

          @Override
          public boolean reads(String lowerCaseName, byte[] head) {
            return lowerCaseName.endsWith(".rtf");
          }

          @Override
          public Document read(String name, byte[] content, Limits limits) {
            throw new IllegalStateException(name);
          }
        };
    assertThat(Readers.builder().add(more).build().endings()).contains("md", "txt", "json", "rtf");
    assertThat(Readers.standard().endings()).doesNotContain("rtf");
  }

  private static final Readers READERS = Readers.standard();

  private static void assertReason(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void choosesByNameAndContent() throws Exception {
    String text = "# 제목\n**굵게**\n";
    assertThat(READERS.read("a.MD", text).statements().get(0).form()).isEqualTo(Form.HEADING);
    assertThat(READERS.read("b/a.markdown", text).statements().get(1).text()).isEqualTo("굵게");
    assertThat(READERS.read("a.txt", text).statements().get(1).text()).isEqualTo("**굵게**");
    assertThat(READERS.read("-", "# 하나\n글\n## 둘\n").statements().get(0).form())
        .isEqualTo(Form.HEADING);
    assertThat(READERS.read("-", "자격요건\n- Java\n").statements().get(1).form())
        .isEqualTo(Form.BULLET);
    assertThat(READERS.read("a.html", "<p>글</p>").statements().get(0).text()).isEqualTo("글");
    assertThat(READERS.read("page", "<!DOCTYPE html><p>글</p>").statements().get(0).text())
        .isEqualTo("글");
    assertThat(
            READERS.read("a.json", "{\"basics\":{\"label\":\"개발자\"}}").statements().get(0).text())
        .isEqualTo("개발자");
    assertThat(READERS.read("-", "{\"basics\":{\"label\":\"개발자\"}}").statements().get(0).text())
        .isEqualTo("개발자");
  }

  @Test
  void refusesWhatIsNoText(@TempDir Path folder) throws Exception {
    assertReason(Reason.MISSING, () -> READERS.read(folder.resolve("nope.txt")));
    assertReason(Reason.FOLDER, () -> READERS.read(folder));
    assertReason(Reason.URL, () -> READERS.read(Path.of("https://example.com/job")));
    assertReason(Reason.URL, () -> READERS.read("-", "https://example.com/job\n"));
    assertReason(Reason.EMPTY, () -> READERS.read(Files.createFile(folder.resolve("empty.txt"))));
    assertReason(Reason.EMPTY, () -> READERS.read("a.txt", "\uFEFF \u3000\n\u200B\t"));
    assertReason(Reason.EMPTY, () -> READERS.read("a.html", "<script>x</script>"));
    assertReason(Reason.BINARY, () -> READERS.read("a.txt", new byte[] {1, 0, 2, 0, 0, 3, 0, 0}));
    assertReason(Reason.BINARY, () -> READERS.read("a.txt", "ab\u0001\u0002\u0003cd"));
    assertReason(
        Reason.UNSUPPORTED,
        () -> READERS.read("a.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void errorsSayWhatToDo() {
    assertThatThrownBy(() -> READERS.read(Path.of("https://example.com/job")))
        .hasMessage(
            "https://example.com/job: this is an address. Matchum opens no connection; save the page and give the file.");
  }

  @Test
  void limitsAreNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "가나다\n라마바\n");
    Limits limits = Limits.defaults();
    assertThatThrownBy(() -> Readers.builder().limits(limits.withMaxBytes(5)).build().read(file))
        .hasMessageContaining("maxBytes of 5");
    assertThatThrownBy(
            () -> Readers.builder().limits(limits.withMaxCharacters(5)).build().read(file))
        .hasMessageContaining("maxCharacters of 5");
    assertThatThrownBy(() -> Readers.builder().limits(limits.withMaxLines(2)).build().read(file))
        .hasMessageContaining("maxLines of 2");
    assertThatThrownBy(() ->
            Readers.builder().limits(limits.withMaxLines(1)).build().read("a.html", "<p>a<p>b"))
        .hasMessageContaining("maxLines of 1");
    assertThatThrownBy(() -> limits.withMaxPages(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxPages");
  }

  @Test
  void addedReadersComeFirst() throws Exception {
    DocumentReader upper =
        new DocumentReader() {
          @Override
          public boolean reads(String lowerCaseName, byte[] head) {
            return lowerCaseName.endsWith(".up") && head[0] == 'x';
          }

          @Override
          public Document read(String name, byte[] content, Limits limits)
              throws UnreadableException {
            return READERS.read(name, "올림");
          }
        };
    Readers readers = Readers.builder().add(upper).build();
    assertThat(
            readers.read("A.UP", "x".getBytes(StandardCharsets.UTF_8)).statements().get(0).text())
        .isEqualTo("올림");
    assertThat(
            readers.read("A.UP", "y".getBytes(StandardCharsets.UTF_8)).statements().get(0).text())
        .isEqualTo("y");
  }
}
