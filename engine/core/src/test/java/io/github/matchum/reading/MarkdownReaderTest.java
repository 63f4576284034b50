package io.github.matchum.reading;

import static io.github.matchum.reading.Reading.assertPrintsBack;
import static io.github.matchum.reading.Reading.markdown;
import static io.github.matchum.reading.Reading.shown;
import static io.github.matchum.reading.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.text.Location;
import io.github.matchum.text.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '^',
      textBlock =
          """
          **쿠버네티스**를 운영                 ⇒ 쿠버네티스를 운영
          **Kubernetes(쿠버네티스)**를 운영      ⇒ Kubernetes(쿠버네티스)를 운영
          **"실시간"**이라는                   ⇒ "실시간"이라는
          에서**(주)맞춤**의                   ⇒ 에서(주)맞춤의
          *Java*와 **Go**로                   ⇒ Java와 Go로
          ***굵고 기운*** 글                  ⇒ 굵고 기운 글
          **`Kafka`**를                       ⇒ Kafka를
          **Spring Boot.**는                  ⇒ Spring Boot.는
          `a * b` 와 [링크](https://x.y/z)에서 ⇒ a * b 와 링크에서
          ![그림](a.png) 다음                  ⇒ 다음
          [![배지](a.svg)](https://x.y) 다음    ⇒ 다음
          A&amp;B, &#50864;대                 ⇒ A&B, 우대
          \\*별\\* \\_밑줄\\_ C\\+\\+          ⇒ *별* _밑줄_ C++
          <kbd>Ctrl</kbd>+<b>C</b>            ⇒ Ctrl+C
          앞 <!-- 숨은 말 --> 뒤               ⇒ 앞  뒤
          <Spring Boot> 사용                   ⇒ <Spring Boot> 사용
          [필수] Java [x]                      ⇒ [필수] Java [x]
          [우대]: Java                         ⇒ [우대]: Java
          {{< icon go >}}Go 개발               ⇒ Go 개발
          5 * 3 * 2                           ⇒ 5 * 3 * 2
          snake_case_name                     ⇒ snake_case_name
          2020. 03 ~ 2022. 05 회사             ⇒ 2020. 03 ~ 2022. 05 회사
          22. 03. ~ 23. 05. 회사               ⇒ 22. 03. ~ 23. 05. 회사
          """)
  void showsWhatIsVisible(String source, String visible) throws Exception {
    Document document = markdown(source + "\n");
    assertThat(texts(document)).containsExactly(visible);
    assertPrintsBack(document);
  }

  @Test
  void quotesMarkupAsItStands() throws Exception {
    Document document = markdown("운영 **Kubernetes(k8s)**를 A&amp;B\n");
    Statement statement = document.statements().get(0);
    int at = statement.text().indexOf("Kubernetes");
    assertThat(document.quote(statement, new Span(at, at + 15))).isEqualTo("Kubernetes(k8s)");
    assertThat(document.quote(statement, new Span(at, at + 16))).isEqualTo("Kubernetes(k8s)**를");
    at = statement.text().indexOf("A&B");
    assertThat(document.quote(statement, new Span(at, at + 3))).isEqualTo("A&amp;B");
  }

  @Test
  void listsAtAnyDepth() throws Exception {
    String source =
        """
        - 항목 **하나**
          이어진 줄
          - 하위
            1. 번호
        * [x] 끝난 일
        + [ ] 남은 일

        - 느슨한

          둘째 문단
        """;
    Document document = markdown(source);
    assertThat(shown(document))
        .containsExactly(
            "BULLET 0 (-) 항목 하나",
            "PARAGRAPH 2 이어진 줄",
            "BULLET 2 (-) 하위",
            "BULLET 4 (1.) 번호",
            "BULLET 0 (* [x]) 끝난 일",
            "BULLET 0 (+ [ ]) 남은 일",
            "BULLET 0 (-) 느슨한",
            "PARAGRAPH 2 둘째 문단");
    assertPrintsBack(document);
  }

  @Test
  void partsLinesAndKoreanBullets() throws Exception {
    String source =
        """
        소개 한 줄
        • Java • Kafka 운영
        ■ 네모
        ① 하나
        ㆍ**굵은** 점
        -붙은 표
        : 설명
            - 들여쓴 항목
            들여쓴 문장
        **굵은 제목**
        **1. 주문 서비스**
        """;
    Document document = markdown(source);
    assertThat(shown(document))
        .containsExactly(
            "PARAGRAPH 0 소개 한 줄",
            "BULLET 0 (•) Java",
            "BULLET 0 (•) Kafka 운영",
            "BULLET 0 (■) 네모",
            "BULLET 0 (①) 하나",
            "BULLET 0 (ㆍ) 굵은 점",
            "BULLET 0 (-) 붙은 표",
            "PARAGRAPH 0 (:) 설명",
            "BULLET 4 (-) 들여쓴 항목",
            "PARAGRAPH 4 들여쓴 문장",
            "PARAGRAPH 0 굵은 제목",
            "PARAGRAPH 0 1. 주문 서비스");
    assertPrintsBack(document);
  }

  @Test
  void headingsOpenFlatSections() throws Exception {
    Document document = markdown("머리말\n# 이력서 🚀\n## **경력** ##\n내용\n##붙은제목\n### \n끝\n");
    assertThat(document.sections()).hasSize(4);
    assertThat(shown(document))
        .containsExactly(
            "PARAGRAPH 0 머리말",
            "HEADING 1 이력서 🚀",
            "HEADING 2 경력",
            "PARAGRAPH 0 내용",
            "HEADING 2 붙은제목",
            "PARAGRAPH 0 끝");
    assertThat(document.sections().get(0).heading()).isEmpty();
    assertThat(document.sections().get(2).level()).isEqualTo(2);
    assertPrintsBack(document);
  }

  @Test
  void underlinesOnlyTitles() throws Exception {
    String source =
        """
        경력
        ---

        백엔드 개발자입니다.
        ---

        이 줄은 아주 길어서 제목이라고 보기에는 힘든 줄이며 계속해서 이어지고 또 이어진다
        ---
        첫 줄
        둘째 줄
        ---

        기술
        ==

        줄
        -
        """;
    assertThat(shown(markdown(source)))
        .containsExactly(
            "HEADING 2 경력",
            "PARAGRAPH 0 백엔드 개발자입니다.",
            "PARAGRAPH 0 이 줄은 아주 길어서 제목이라고 보기에는 힘든 줄이며 계속해서 이어지고 또 이어진다",
            "PARAGRAPH 0 첫 줄",
            "PARAGRAPH 0 둘째 줄",
            "HEADING 1 기술",
            "PARAGRAPH 0 줄");
  }

  @Test
  void tables() throws Exception {
    String source =
        """
        소개
        | 기술 | 수준 | 비고 |
        |---|:-:|---|
        | **Java** | 상<br>중 | `a\\|b` |
        |  | 1. 하 | |
        표 뒤

        a | b
        --- | ---
        1 | [둘](x)
        """;
    Document document = markdown(source);
    assertThat(shown(document))
        .containsExactly(
            "PARAGRAPH 0 소개",
            "HEADER_ROW 0 기술 | 수준 | 비고",
            "ROW 0 Java | 상 중 | a|b",
            "ROW 0  | 1. 하 | ",
            "PARAGRAPH 0 표 뒤",
            "HEADER_ROW 0 a | b",
            "ROW 0 1 | 둘");
    Statement row = document.statements().get(2);
    assertThat(row.cells().stream().map(c -> row.text().substring(c.start(), c.end())))
        .containsExactly("Java", "상 중", "a|b");
    assertPrintsBack(document);
  }

  @Test
  void frontMatter() throws Exception {
    String source =
        """
        ---
        title: "이력서: 백엔드"
        Date: 2024-03-01 # 고친 날
        lastmod: '2024-05-01'
        tags: [a, b]
        params:
          theme: dark
        ---
        # 경력
        """;
    Document document = markdown(source);
    assertThat(document.properties())
        .containsOnly(
            Map.entry("title", "이력서: 백엔드"),
            Map.entry("date", "2024-03-01"),
            Map.entry("lastmod", "2024-05-01"));
    assertThat(document.sections().get(0).statements())
        .extracting(Statement::form)
        .containsOnly(Form.PROPERTY);
    assertThat(texts(document)).startsWith("title: \"이력서: 백엔드\"").endsWith("경력");
    Statement heading = document.statements().get(7 - 1);
    assertThat(document.locate(heading)).isEqualTo(new Location.TextPoint(9, 1));
    assertPrintsBack(document);
  }

  @Test
  void tomlFrontMatterAndWhatIsNone() throws Exception {
    assertThat(markdown("+++\ntitle = 'a'\n[x]\ntitle = 'b'\n+++\n글\n").properties())
        .containsOnly(Map.entry("title", "a"));
    // A rule that opens the document, and front matter that does not close.
    assertThat(shown(markdown("---\n이력서 문장\n\n---\n글\n")))
        .containsExactly("PARAGRAPH 0 이력서 문장", "PARAGRAPH 0 글");
    assertThat(markdown("---\ntitle: a\n글\n").properties()).isEmpty();
    assertThat(markdown("\n---\ntitle: a\n---\n글\n").properties()).isEmpty();
  }

  @Test
  void codeQuotesAndHtml() throws Exception {
    String source =
        """
        > 인용 **굵게**
        > • 둘째

        ```java
        int a = 1;

          b();
        ```
        <div align="center">
        <h2>HTML &amp; 제목</h2>
        안녕 <b>굵</b>은&nbsp;글 <!-- 숨김 --><script>x</script>
        <ul><li>하나</li><li>둘</li></ul>
        </div>

        {{% notice %}}
        안쪽 글
        {{% /notice %}}
        줄<br>바꿈
        <!-- 여러
        # 줄
        -->
        """;
    Document document = markdown(source);
    assertThat(shown(document))
        .containsExactly(
            "PARAGRAPH 0 인용 굵게",
            "BULLET 0 (•) 둘째",
            "CODE 0 int a = 1;",
            "CODE 2 b();",
            "HEADING 2 HTML & 제목",
            "PARAGRAPH 0 안녕 굵은\u00A0글",
            "BULLET 0 (-) 하나",
            "BULLET 0 (-) 둘",
            "PARAGRAPH 0 안쪽 글",
            "PARAGRAPH 0 줄",
            "PARAGRAPH 0 바꿈");
    assertPrintsBack(document);
  }

  @Test
  void readsOnAfterWhatNeverCloses() throws Exception {
    assertThat(texts(markdown("앞\n~~~~~~~~\n# 경력\n- 하나\n"))).containsExactly("앞", "경력", "하나");
    assertThat(texts(markdown("앞\n```\n# 경력\n"))).containsExactly("앞", "경력");
    assertThat(texts(markdown("앞 <!-- 열린\n\n# 경력\n"))).containsExactly("앞 <!-- 열린", "경력");
  }

  @Test
  void nothingVisible() {
    assertThatThrownBy(() -> markdown("![이력서](a.png)\n")).hasMessageContaining("picture");
    assertThatThrownBy(() -> markdown("<!-- 글 -->\n---\n")).hasMessageContaining("no text");
  }

  @Test
  void referenceLinks() throws Exception {
    Document document = markdown("[글][ref], [Ref], [없음][y]\n\n[ref]: https://x.y/z \"제목\"\n");
    assertThat(texts(document)).containsExactly("글, Ref, [없음][y]");
    assertPrintsBack(document);
  }

  @Test
  void lineEndsChangeNothing() throws Exception {
    String source = "# 제목\n문장 하나  \n둘\\\n셋\n\n- 항목\n  이어서\n\n| a | b |\n|---|---|\n| c | d |\n";
    List<String> expected = shown(markdown(source));
    for (String end : List.of("\r\n", "\r")) {
      Document document = markdown(source.replace("\n", end));
      assertThat(shown(document)).isEqualTo(expected);
      assertPrintsBack(document);
      assertThat(document.locate(document.statements().get(5)).line()).isEqualTo(7);
    }
  }

  @Test
  void decomposedHangulReadsComposed() throws Exception {
    String source = "# 경력\n- **쿠버네티스**를 운영\n";
    Document document = markdown(Normalizer.normalize(source, Normalizer.Form.NFD));
    assertThat(texts(document)).containsExactly("경력", "쿠버네티스를 운영");
    Statement statement = document.statements().get(1);
    assertThat(document.quote(statement, new Span(0, 5)))
        .isEqualTo(Normalizer.normalize("쿠버네티스", Normalizer.Form.NFD));
    assertPrintsBack(document);
  }

  @Test
  void aLongDocumentIsReadLikeAShortOne() throws Exception {
    String part = "## 회사\n\n- 하나 **둘**\n  - 셋\n\n| a | b |\n|---|---|\n| c | d |\n\n문장\n\n";
    int times = 400;
    List<String> once = shown(markdown(part));
    Document document = markdown(part.repeat(times));
    assertThat(document.statements()).hasSize(once.size() * times);
    assertThat(shown(document).subList(once.size() * (times - 1), once.size() * times))
        .isEqualTo(once);
    assertPrintsBack(document);
  }
}
