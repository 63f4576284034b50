package io.github.matchum.match;

import java.util.Map;
import java.util.TreeMap;

/**
 * Why something was judged so: a code with arguments; prose is made only where a report is written.
 *
 * @param code slug such as {@code used}, {@code months-short}, {@code adjacent}
 * @param args arguments by name, in order of their names
 */
public record Reason(String code, Map<String, String> args) {
  public Reason {
    args = java.util.Collections.unmodifiableMap(new TreeMap<>(args));
  }

  /** Returns a reason without arguments. */
  public static Reason of(String code) {
    return new Reason(code, Map.of());
  }
}
