package io.github.matchum.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a data file that remembers its file and line, so that a mistake can be shown to the
 * person who made it.
 */
public sealed interface DataNode {
  /** Returns the name of the file. */
  String file();

  /** Returns the 1-based line on which the value begins. */
  int line();

  /**
   * A string, number or truth value, as written.
   *
   * @param file name of the file
   * @param line 1-based line
   * @param value the text of the value
   */
  record Scalar(String file, int line, String value) implements DataNode {}

  /**
   * A list: {@code [a, b]}.
   *
   * @param file name of the file
   * @param line 1-based line
   * @param items the values
   */
  record Items(String file, int line, List<DataNode> items) implements DataNode {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Named values: {@code {a: 1}}. The order of the file is kept.
   *
   * @param file name of the file
   * @param line 1-based line
   * @param fields the values by name, in order
   */
  record Fields(String file, int line, Map<String, DataNode> fields) implements DataNode {}

  /** Returns a mistake at this value. */
  default DataException mistake(String problem) {
    return new DataException(file(), line(), problem);
  }

  /** Returns the text of a scalar. */
  default String text() {
    if (this instanceof Scalar scalar) {
      return scalar.value();
    }
    throw mistake("expected one value here, found a list or fields");
  }

  /** Returns a whole number. */
  default int number() {
    String text = text();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw mistake("expected a whole number, found '" + text + "'");
    }
  }

  /** Returns the values of a list. */
  default List<DataNode> list() {
    if (this instanceof Items items) {
      return items.items();
    }
    throw mistake("expected a list here");
  }

  /** Returns the texts of a list of scalars. */
  default List<String> texts() {
    List<String> out = new ArrayList<>();
    for (DataNode item : list()) {
      out.add(item.text());
    }
    return out;
  }

  /** Returns the named values. */
  default Map<String, DataNode> map() {
    if (this instanceof Fields fields) {
      return fields.fields();
    }
    throw mistake("expected fields (name: value) here");
  }

  /** Returns a named value, or null. */
  default @Nullable DataNode get(String field) {
    return map().get(field);
  }

  /** Returns a named value that must be there. */
  default DataNode need(String field) {
    DataNode node = map().get(field);
    if (node == null) {
      throw mistake("the field '" + field + "' is missing");
    }
    return node;
  }

  /** Returns the texts of a named list, empty where the field is missing. */
  default List<String> textsOf(String field) {
    DataNode node = map().get(field);
    return node == null ? List.of() : node.texts();
  }

  /** Returns the text of a named scalar, or {@code otherwise}. */
  default String textOf(String field, String otherwise) {
    DataNode node = map().get(field);
    return node == null ? otherwise : node.text();
  }

  /** Returns the number of a named scalar, or {@code otherwise}. */
  default int numberOf(String field, int otherwise) {
    DataNode node = map().get(field);
    return node == null ? otherwise : node.number();
  }

  /** Fails when there is a field that is not among {@code known}. */
  default void allow(Set<String> known) {
    for (Map.Entry<String, DataNode> field : map().entrySet()) {
      if (!known.contains(field.getKey())) {
        throw field
            .getValue()
            .mistake(
                "unknown field '"
                    + field.getKey()
                    + "'; write one of "
                    + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }
}
