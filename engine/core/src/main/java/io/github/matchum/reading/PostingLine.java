package io.github.matchum.reading;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A line of a file of postings, one JSON object a line: {@code {"source": "a.txt", "title": "백엔드
 * 개발자", "text": "…"}}.
 *
 * @param source the name of the posting, from {@code source} or else {@code id}; its ending tells
 *     the format of the text
 * @param content the title and the text, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record PostingLine(String source, byte[] content) {
  /**
   * Reads a line.
   *
   * @param name what messages call it
   * @throws UnreadableException where it is no such object, or has no text
   */
  public static PostingLine of(String name, String line, Limits limits) throws UnreadableException {
    Map<String, Object> members = JsonTree.map(JsonTree.parse(name, line, limits));
    String source = JsonTree.text(members, "source", "id");
    String title = JsonTree.text(members, "title");
    String text = JsonTree.text(members, "text");
    if (text.isEmpty()) {
      throw UnreadableException.empty(name);
    }
    // A title that the text begins with is not said twice.
    String whole = title.isEmpty() || text.startsWith(title) ? text : title + "\n\n" + text;
    return new PostingLine(
        source.isEmpty() ? name : source, whole.getBytes(StandardCharsets.UTF_8));
  }
}
