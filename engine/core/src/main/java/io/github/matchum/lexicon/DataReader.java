package io.github.matchum.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads YAML data files into {@link DataNode}s. Depth is bounded, so hostile files fail cleanly.
 */
public final class DataReader {
  private static final int MAX_DEPTH = 12;
  private static final int MAX_LENGTH = 8 << 20;

  private DataReader() {}

  /**
   * Reads one file.
   *
   * @param file its name, for messages
   * @param yaml its text
   * @throws DataException where it is not YAML, too deep or too large
   */
  public static DataNode read(String file, String yaml) {
    if (yaml.length() > MAX_LENGTH) {
      throw new DataException(
          file, 0, "larger than " + (MAX_LENGTH >> 20) + " million characters; split it");
    }
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), yaml)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new DataNode.Items(file, 1, List.of());
      }
      return value(file, parser, 0);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      String message = e.getOriginalMessage();
      throw new DataException(file, line, "not readable as YAML: " + firstLine(message));
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static DataNode value(String file, JsonParser parser, int depth) {
    int line = Math.max(1, parser.currentTokenLocation().getLineNr());
    if (depth > MAX_DEPTH) {
      throw new DataException(file, line, "nested more than " + MAX_DEPTH + " levels deep");
    }
    return switch (parser.currentToken()) {
      case START_ARRAY -> {
        List<DataNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(file, parser, depth + 1));
        }
        yield new DataNode.Items(file, line, items);
      }
      case START_OBJECT -> {
        Map<String, DataNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          if (fields.put(name, value(file, parser, depth + 1)) != null) {
            throw new DataException(file, line, "the field '" + name + "' stands twice");
          }
        }
        yield new DataNode.Fields(file, line, fields);
      }
      default -> new DataNode.Scalar(file, line, parser.getString());
    };
  }
}
