package io.github.matchum.reading;

import static io.github.matchum.reading.Reading.assertPrintsBack;
import static io.github.matchum.reading.Reading.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.document.Document;
import io.github.matchum.reading.UnreadableException.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  private static Document json(String text) throws UnreadableException {
    return Readers.standard().read("resume.json", text);
  }

  @Test
  void readsJsonResume() throws Exception {
    Document document =
        json(
            """
            {"basics": {"name": "홍길동", "label": "백엔드 개발자", "summary": "첫 줄\\n둘째 줄", "location": {"city": "서울"}},
             "work": [
               {"name": "맞춤", "position": "개발자", "startDate": "2020-03", "summary": "주문", "highlights": ["Kafka 도입"]},
               {"company": "옛집", "startDate": "2018-01", "endDate": "2018-06", "highlights": null}],
             "education": [{"institution": "한대학", "area": "전산", "studyType": "학사", "endDate": "2018-02"}],
             "skills": [{"name": "서버", "level": "상", "keywords": ["Java", "Go"]}, "Kafka"],
             "languages": [{"language": "영어", "fluency": "TOEIC 900"}],
             "certificates": [{"name": "SQLD", "date": "2021-05"}],
             "projects": [{"name": "맞추기", "keywords": ["Redis"]}],
             "interests": [], "meta": {"lastModified": "2024-01-02"}}
            """);
    assertThat(shown(document))
        .containsExactly(
            "HEADING 1 홍길동",
            "PARAGRAPH 0 백엔드 개발자",
            "PARAGRAPH 0 서울",
            "HEADING 2 Summary",
            "PARAGRAPH 0 첫 줄",
            "PARAGRAPH 0 둘째 줄",
            "HEADING 2 Work Experience",
            "HEADING 3 맞춤 | 개발자 | 2020-03 ~ present",
            "PARAGRAPH 0 주문",
            "BULLET 0 (-) Kafka 도입",
            "HEADING 3 옛집 | 2018-01 ~ 2018-06",
            "HEADING 2 Projects",
            "HEADING 3 맞추기",
            "PARAGRAPH 0 Redis",
            "HEADING 2 Education",
            "HEADING 3 한대학 | 전산 | 학사 | 2018-02",
            "HEADING 2 Skills",
            "BULLET 0 (-) 서버 (상): Java, Go",
            "BULLET 0 (-) Kafka",
            "HEADING 2 Languages",
            "BULLET 0 (-) 영어 (TOEIC 900)",
            "HEADING 2 Certificates",
            "HEADING 3 SQLD | 2021-05");
    assertThat(document.properties()).containsOnly(Map.entry("lastmod", "2024-01-02"));
    assertPrintsBack(document);
  }

  @Test
  void readsAPosting() throws Exception {
    Document document =
        json(
            "{\"@type\": \"JobPosting\", \"title\": \"개발자\", \"description\": \"자격요건\\n- Java\", \"hiringOrganization\": \"맞춤\"}");
    assertThat(shown(document))
        .containsExactly("HEADING 1 개발자", "PARAGRAPH 0 자격요건", "BULLET 0 (-) Java");
    assertThat(document.properties()).containsEntry("company", "맞춤");
  }

  @Test
  void saysWhereItIsBroken() {
    assertThatThrownBy(() -> json("{\"basics\": {\"name\": \"x\",\n  \"label\": }}"))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
              assertThat(e)
                  .hasMessageContaining("resume.json")
                  .hasMessageContaining("line 2, column 12");
            });
    String whole = "{\"basics\":{\"name\":\"x\",\"profiles\":[{\"a\":1.5}]},\"work\":[]}";
    for (int end = 1; end < whole.length(); end++) {
      String part = whole.substring(0, end);
      assertThatThrownBy(() -> json(part)).isInstanceOf(UnreadableException.class);
    }
  }

  @Test
  void namesItsLimits() {
    assertThatThrownBy(() -> json("[".repeat(100_000))).hasMessageContaining("maxDepth of 100");
    assertThatThrownBy(() -> json("{\"basics\":" + "{\"a\":".repeat(5000)))
        .hasMessageContaining("maxDepth of 100");
    assertThatThrownBy(() -> json("{\"work\":[" + "1,".repeat(20_000) + "1]}"))
        .hasMessageContaining("maxEntries of 10000");
    assertThatThrownBy(() -> json("{\"a\":1}")).hasMessageContaining("JSON Resume");
    assertThatThrownBy(() -> json("{\"basics\":{}}")).hasMessageContaining("no text");
  }
}
