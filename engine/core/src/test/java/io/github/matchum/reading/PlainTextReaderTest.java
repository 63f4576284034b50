package io.github.matchum.reading;

import static io.github.matchum.reading.Reading.assertPrintsBack;
import static io.github.matchum.reading.Reading.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.document.Document;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {
  @Test
  void cutsMarkersAndPartsLines() throws Exception {
    Document document =
        Readers.standard()
            .read(
                "posting.txt",
                "[자격요건]\r\n  - Java 3년 이상 • Kafka • Go\rㆍ서버\n\n1. 하나\n가. 둘\n(2) 셋\n-5도\n22. 03. ~ 23. 05. 회사\n2020. 3. 입사\n-----\n");
    assertThat(shown(document))
        .containsExactly(
            "PARAGRAPH 0 [자격요건]",
            "BULLET 2 (-) Java 3년 이상",
            "BULLET 2 (•) Kafka",
            "BULLET 2 (•) Go",
            "BULLET 0 (ㆍ) 서버",
            "BULLET 0 (1.) 하나",
            "BULLET 0 (가.) 둘",
            "BULLET 0 ((2)) 셋",
            "PARAGRAPH 0 -5도",
            "PARAGRAPH 0 22. 03. ~ 23. 05. 회사",
            "PARAGRAPH 0 2020. 3. 입사",
            "PARAGRAPH 0 -----");
    assertPrintsBack(document);
  }

  @Test
  void signsThatGrowWhenComposed() throws Exception {
    // U+1D160 is two units, and six in form NFC.
    Document document = Readers.standard().read("a.txt", "\uD834\uDD60");
    assertThat(document.source().text()).hasSize(6);
    assertPrintsBack(document);
  }
}
