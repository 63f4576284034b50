package io.github.matchum.reading;

import static io.github.matchum.reading.Reading.assertPrintsBack;
import static io.github.matchum.reading.Reading.shown;
import static io.github.matchum.reading.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.document.Document;
import io.github.matchum.text.Location;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
  private static Document html(String text) throws UnreadableException {
    return Readers.standard().read("page.html", text);
  }

  @Test
  void takesTheMainTextByLines() throws Exception {
    Document document =
        html(
            """
            <!doctype html><html><head><title>채용 - 맞춤</title><style>x</style></head><body>
            <nav>메뉴</nav><div hidden>숨김</div><p style="display: none">숨김</p><script>x</script>
            <main><h1>백엔드 <em>개발자</em></h1>
            <p>소개 <b>굵은</b>글<br>둘째   줄</p>
            <ul><li>하나<ul><li>하위</li></ul></li><li>• 둘</li></ul>
            <ol><li>첫째<br>이어서</li><li>둘째</li></ol>
            <pre>줄1
              - 줄2</pre></main><footer>아래</footer></body></html>
            """);
    assertThat(shown(document))
        .containsExactly(
            "HEADING 1 백엔드 개발자",
            "PARAGRAPH 0 소개 굵은글",
            "PARAGRAPH 0 둘째 줄",
            "BULLET 0 (-) 하나",
            "BULLET 2 (-) 하위",
            "BULLET 0 (-) 둘",
            "BULLET 0 (1.) 첫째",
            "PARAGRAPH 2 이어서",
            "BULLET 0 (2.) 둘째",
            "PARAGRAPH 0 줄1",
            "BULLET 0 (-) 줄2");
    assertThat(document.properties()).containsEntry("title", "채용 - 맞춤");
    assertThat(document.locate(document.statements().get(2)))
        .isEqualTo(new Location.TextPoint(3, 1));
    assertPrintsBack(document);
  }

  @Test
  void tables() throws Exception {
    Document document =
        html(
            """
            <table><tr><th>자격요건</th><td>Java 3년<br>- Spring</td></tr><tr><td>우대</td><td><ul><li>Kafka</li></ul></td></tr></table>
            <table><thead><tr><th>기술</th><th>수준</th></tr></thead><tr><td>Go</td><td>상</td></tr></table>
            <table><tr><td>a</td><td></td><td>c</td></tr></table>
            """);
    assertThat(shown(document))
        .containsExactly(
            "PARAGRAPH 0 자격요건",
            "PARAGRAPH 0 Java 3년",
            "BULLET 0 (-) Spring",
            "PARAGRAPH 0 우대",
            "BULLET 0 (-) Kafka",
            "HEADER_ROW 0 기술 | 수준",
            "ROW 0 Go | 상",
            "ROW 0 a |  | c");
    assertPrintsBack(document);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",%s}",
        "[{\"@type\":\"Organization\"},{\"@type\":[\"JobPosting\"],%s}]",
        "{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"http://schema.org/JobPosting\",%s}]}"
      })
  void prefersThePostingInThePage(String wrapping) throws Exception {
    String members =
        "\"title\":\"서버 &amp; SRE\",\"hiringOrganization\":{\"name\":\"맞춤\"},\"datePosted\":\"2024-05-01\","
            + "\"description\":\"&lt;p&gt;자격요건&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Java &amp;amp; Go&lt;/li&gt;&lt;/ul&gt;\","
            + "\"skills\":\"Java & Go\",\"qualifications\":[\"Kafka\"]";
    Document document =
        html(
            "<body>딴 글<script type=\"application/ld+json\">"
                + wrapping.formatted(members)
                + "</script></body>");
    assertThat(shown(document))
        .containsExactly(
            "HEADING 1 서버 & SRE",
            "PARAGRAPH 0 자격요건",
            "BULLET 0 (-) Java & Go",
            "HEADING 2 Qualifications",
            "PARAGRAPH 0 Kafka");
    assertThat(document.properties())
        .containsEntry("title", "서버 & SRE")
        .containsEntry("company", "맞춤")
        .containsEntry("date", "2024-05-01");
  }

  @Test
  void aBrokenPostingLeavesThePage() throws Exception {
    assertThat(
            texts(
                html(
                    "<script type=\"application/ld+json\">{\"@type\":\"JobPosting\",</script><p>글</p>")))
        .containsExactly("글");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>공고</h1><img src=a.png>",
        "<iframe src=x></iframe>",
        "<script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"개발자\",\"description\":\"<img src='a.png'>\"}</script>"
      })
  void saysThatAPageIsAPicture(String page) {
    assertThatThrownBy(() -> html(page))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.reason()).isEqualTo(UnreadableException.Reason.PICTURE_ONLY));
  }

  @Test
  void decomposedHangulAndDeepPages() throws Exception {
    assertThat(texts(html(Normalizer.normalize("<p>쿠버네티스</p>", Normalizer.Form.NFD))))
        .containsExactly("쿠버네티스");
    assertThat(texts(html("<div>".repeat(50_000) + "글"))).containsExactly("글");
    assertThat(texts(html("<b><ul><li>".repeat(5_000) + "글"))).containsExactly("글");
    assertThat(texts(html("<table><tr><td>".repeat(5_000) + "글"))).containsExactly("글");
  }
}
