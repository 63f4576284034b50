package io.github.matchum.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as maps, lists and strings (numbers and literals as they are written; {@code null} as an
 * empty string), read from a stream under limits.
 */
final class JsonTree {
  // The depth is counted here, to name our own limit; Jackson's own only has to lie beyond it.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String name;
  private final Limits limits;
  private final JsonParser parser;

  private JsonTree(String name, Limits limits, JsonParser parser) {
    this.name = name;
    this.limits = limits;
    this.parser = parser;
  }

  /** Returns a map, a list or a string. */
  static Object parse(String name, String json, Limits limits) throws UnreadableException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonTree tree = new JsonTree(name, limits, parser);
      Object value = tree.value(parser.nextToken(), 0);
      if (parser.nextToken() != null) {
        throw tree.malformed(parser.currentTokenLocation(), "the document goes on after its end");
      }
      return value;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw malformed(name, at, e.getOriginalMessage());
    }
  }

  private Object value(JsonToken token, int depth) throws UnreadableException {
    if (token == null) {
      throw malformed(parser.currentLocation(), "the document ends too early");
    }
    if (depth > limits.maxDepth()) {
      throw UnreadableException.tooDeep(name, "maxDepth", limits.maxDepth());
    }
    return switch (token) {
      case START_OBJECT -> members(depth);
      case START_ARRAY -> elements(depth);
      case VALUE_NULL -> "";
      default -> parser.getString();
    };
  }

  private Map<String, Object> members(int depth) throws UnreadableException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      count(members.size());
      members.put(key, value(parser.nextToken(), depth + 1));
    }
    return members;
  }

  private List<Object> elements(int depth) throws UnreadableException {
    List<Object> elements = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      count(elements.size());
      elements.add(value(next, depth + 1));
    }
    return elements;
  }

  private void count(int size) throws UnreadableException {
    if (size >= limits.maxEntries()) {
      throw UnreadableException.tooLarge(name, "maxEntries", limits.maxEntries());
    }
  }

  private UnreadableException malformed(TokenStreamLocation at, String what) {
    return malformed(name, at, what);
  }

  private static UnreadableException malformed(String name, TokenStreamLocation at, String what) {
    String where =
        at == null ? "an unknown place" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    int end = what.indexOf('\n');
    return UnreadableException.malformed(
        name, "JSON", where, end < 0 ? what : what.substring(0, end));
  }

  /** Returns a value as a map; an empty one where it is none. */
  static Map<String, Object> map(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Map.of();
    }
    Map<String, Object> members = new LinkedHashMap<>();
    map.forEach((k, v) -> members.put((String) k, v));
    return members;
  }

  /**
   * Returns a value as a list; what is none is a list of one, an empty string a list of nothing.
   */
  static List<Object> list(Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    return value.equals("") ? List.of() : List.of(value);
  }

  /** Returns the member of that name, an empty string where there is none. */
  static Object get(Map<String, Object> map, String key) {
    return map.getOrDefault(key, "");
  }

  /** Returns the first of these members that is a string with words; an empty string without. */
  static String text(Map<String, Object> map, String... keys) {
    for (String key : keys) {
      if (get(map, key) instanceof String s && !s.isBlank()) {
        return s.strip();
      }
    }
    return "";
  }
}
