package io.github.matchum.reading;

import static io.github.matchum.reading.Reading.assertPrintsBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.matchum.document.Document;
import io.github.matchum.reading.UnreadableException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Untidy, cut off, random and hostile Markdown. */
class MarkdownBoundsTest {
  private static final List<String> UNTIDY =
      List.of(
          """
          ---
          title: "이력서"
          date: 2024-03-01
          ---
          # 홍길동 🚀 <img src="a.png">
          > **"안정적인 서버"**를 만듭니다. [깃허브](https://github.com/x)
          ## 경력
          **맞춤소프트** | 2020. 03 ~ 2022. 05
          ---
          - **주문(Order)**을 `Kotlin`으로 이전 &amp; 운영
          \t- 탭 • 점 • 점
            2. 둘째 \\*별\\*
          | 기술 | 기간
          |---|---
          | **Java** | 3년 \\| 2개월 |
          """,
          """
          <div align="center">
          <h1>김개발</h1><br>
          </div>

          {{< figure src="a.png" title="구조" >}}
          ##기술스택
          ![Java](https://img.shields.io/badge/Java) ![x][y]
          • Java • Spring Boot
            ① 하나 [필수] [우대]: Go
          ```yaml
          a: 1
          ```
          ~~~~~~~~~~~~~
          : 설명 <!-- 주석
          이어짐 --> 끝
          [y]: https://x.y/z
          제목
          =====
          """,
          """
          +++
          title = '포트폴리오'
          +++
          1) 하나\r
             - 둘\r
          \r
               셋 **넷\r
          다섯** *여섯\r
          __일곱__ <https://a.b/c> <Backend>
          - [x] 끝
          - [ ] 남음 ``코드 ` 둘``
          > > - 깊은 인용
          a | b
          -|-
          `c|d` | [e](f
          """);

  static List<String> untidy() {
    return UNTIDY;
  }

  @ParameterizedTest
  @MethodSource("untidy")
  void everyTruncationReads(String source) throws Exception {
    for (int end = 1; end <= source.length(); end++) {
      assertReads(source.substring(0, end));
      assertReads(source.substring(end - 1));
    }
  }

  /** Reads a text, which may show nothing, and prints it back. */
  private static void assertReads(String source) throws UnreadableException {
    Document document;
    try {
      document = Reading.markdown(source);
    } catch (UnreadableException e) {
      assertThat(e.reason()).as(source).isIn(Reason.EMPTY, Reason.PICTURE_ONLY);
      return;
    }
    assertPrintsBack(document);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomMarkupPrintsBack(long seed) throws Exception {
    String[] pieces = {
      "*",
      "**",
      "_",
      "`",
      "```",
      "~~~",
      "[",
      "]",
      "](",
      ")",
      "![",
      "<",
      ">",
      "<b>",
      "</b>",
      "<br>",
      "<!--",
      "-->",
      "&amp;",
      "&",
      "\\",
      "|",
      "|---|---|",
      "---",
      "===",
      "- ",
      "1. ",
      "> ",
      "# ",
      "## ",
      "\n",
      "\n",
      "\n",
      "\n\n",
      "  ",
      "\t",
      "가",
      "를",
      "Java",
      " ",
      ".",
      ":",
      "{{<",
      ">}}",
      "•",
      "[a]: /b",
      "<div>",
      "</div>",
      "<li>",
      "\r",
      "🚀",
      "2020. 03",
      "<script>"
    };
    Random random = new Random(seed);
    for (int run = 0; run < 600; run++) {
      StringBuilder text = new StringBuilder("가");
      int length = 1 + random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertReads(text.toString());
    }
  }

  static List<Map.Entry<String, String>> pathological() {
    int n = 50_000;
    StringBuilder growing = new StringBuilder();
    StringBuilder definitions = new StringBuilder();
    for (int i = 1; growing.length() < n; i++) {
      growing.append("a").append("`".repeat(i));
    }
    for (int i = 0; i < n; i++) {
      definitions.append("[").append(i).append("]: /u\n");
    }
    return List.of(
        Map.entry("brackets", "[".repeat(n)),
        Map.entry("open links", "[a](".repeat(n)),
        Map.entry("open link targets", "[a](<b".repeat(n)),
        Map.entry("images", "![".repeat(n)),
        Map.entry("backticks", "`".repeat(n) + "a"),
        Map.entry("growing backticks", growing.toString()),
        Map.entry("a megabyte of stars", "*".repeat(1 << 20)),
        Map.entry("a megabyte of stars and a letter", "*".repeat(1 << 20) + "a"),
        Map.entry("emphasis in emphasis", "*a **b ".repeat(n)),
        Map.entry("closed emphasis in emphasis", "*a ".repeat(n) + "b* ".repeat(n)),
        Map.entry("tags", "<a ".repeat(n)),
        Map.entry("instructions", "a <? ".repeat(n)),
        Map.entry("declarations", "a <!A ".repeat(n)),
        Map.entry("sections of characters", "a <![CDATA[ ".repeat(n)),
        Map.entry("comments", "<!-- a\n".repeat(n)),
        Map.entry("comments that close", "<!-- a\n".repeat(n) + "--> 끝"),
        Map.entry("fences", "```a\n".repeat(n)),
        Map.entry("bars", "|".repeat(n)),
        Map.entry("wide table", "|a".repeat(n) + "\n" + "|-".repeat(n) + "\n" + "|b".repeat(n)),
        Map.entry("long table", "|a|b|\n|-|-|\n" + "|a|b|\n".repeat(n)),
        Map.entry("dashes", "가\n" + "-".repeat(n)),
        Map.entry("definitions", definitions.toString()),
        Map.entry("open definitions", "[a]:\n".repeat(n)),
        Map.entry("list", "- a\n  b\n".repeat(n)),
        Map.entry("quote", "> a\n".repeat(n)),
        Map.entry("headings", "# a\n".repeat(n)),
        Map.entry("wide list", ("- ".repeat(90) + "a\n").repeat(n / 50)));
  }

  @ParameterizedTest
  @MethodSource("pathological")
  void hostileInputEnds(Map.Entry<String, String> input) {
    // The time is far beyond what is needed: what is quadratic takes minutes. The stack is small.
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          AtomicReference<Object> result = new AtomicReference<>();
          Thread thread =
              new Thread(
                  null,
                  () -> {
                    try {
                      result.set(Reading.markdown(input.getValue()));
                    } catch (UnreadableException | Error e) {
                      result.set(e);
                    }
                  },
                  "small stack",
                  512 * 1024);
          thread.start();
          thread.join();
          assertThat(result.get()).isInstanceOf(Document.class);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "> ", "1. ", "- > "})
  void deepNestingNamesItsLimit(String marker) {
    assertThatThrownBy(() -> Reading.markdown(marker.repeat(3000) + "a"))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.TOO_DEEP);
              assertThat(e.args()).containsExactly("maxDepth", "100");
              assertThat(e).hasMessageContaining("resume.md").hasMessageContaining("maxDepth");
            });
  }

  @Test
  void deepIndentNamesItsLimit() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      list.append("  ".repeat(i)).append("- a\n");
    }
    assertThatThrownBy(() -> Reading.markdown(list.toString()))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("maxDepth");
  }
}
