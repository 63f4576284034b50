package io.github.matchum.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.Samples;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.PostingReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Saved pages in the shapes of job sites: {@code pages/NAME.lines} holds, a line each, the title
 * and the company, then all that is asked with its section, and nothing else. {@code picture-only}
 * stands for a page without text.
 */
class PagesTest {
  private static String read(Path page) throws Exception {
    Posting posting =
        new PostingReader(Samples.tagger())
            .read(Readers.standard().read(page.getFileName().toString(), Samples.text(page)));
    StringBuilder out = new StringBuilder();
    out.append("title\t").append(posting.title()).append('\n');
    out.append("company\t")
        .append(posting.document().properties().getOrDefault("company", ""))
        .append('\n');
    posting
        .requirements()
        .forEach(r -> out.append(r.section().label()).append('\t').append(r.text()).append('\n'));
    return out.toString();
  }

  private static List<Path> pages() {
    return Samples.files("pages").stream().filter(p -> !p.toString().endsWith(".lines")).toList();
  }

  @TestFactory
  List<DynamicTest> asksWhatThePageAsks() {
    return pages().stream()
        .map(page -> DynamicTest.dynamicTest(Samples.stem(page), () -> check(page)))
        .toList();
  }

  private static void check(Path page) throws Exception {
    String lines = Samples.text(page.resolveSibling(Samples.stem(page) + ".lines"));
    if (lines.strip().equals("picture-only")) {
      assertThatThrownBy(() -> read(page))
          .isInstanceOfSatisfying(
              UnreadableException.class,
              e -> assertThat(e.reason()).isEqualTo(UnreadableException.Reason.PICTURE_ONLY));
    } else {
      assertThat(read(page)).isEqualTo(lines);
    }
  }

  @Test
  void everyPageHasItsLines() {
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(Samples.files("pages")).hasSize(pages().size() * 2);
  }
}
