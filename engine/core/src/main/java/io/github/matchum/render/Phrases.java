package io.github.matchum.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Phrases of one language by key, with places for arguments: {@code {0}} by number, {@code
 * {months}} by name. Read from {@code .properties} files in UTF-8. Immutable.
 *
 * <p>Not a {@link java.util.ResourceBundle}, which would look at the locale of the process and fall
 * back to another language, and not a {@link java.text.MessageFormat}, in which every apostrophe is
 * a trap.
 */
public final class Phrases {
  private final Map<String, String> byKey;

  private Phrases(Map<String, String> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  /**
   * Reads {@code messages.properties} (English) or {@code messages_ko.properties} beside a class.
   *
   * @throws IllegalStateException where there is no such file
   */
  public static Phrases of(Class<?> neighbour, Language language) {
    String name = language == Language.KO ? "messages_ko.properties" : "messages.properties";
    Properties read = new Properties();
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + neighbour.getName());
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " beside " + neighbour.getName() + " can't be read", e);
    }
    Map<String, String> phrases = new java.util.HashMap<>();
    read.forEach((key, value) -> phrases.put(String.valueOf(key), String.valueOf(value)));
    return new Phrases(phrases);
  }

  /** Returns the same phrases with dots, dashes and signs that ASCII has. */
  Phrases withAsciiSymbols() {
    Map<String, String> out = new java.util.HashMap<>();
    byKey.forEach((key, phrase) ->
        out.put(
            key,
            phrase
                .replace('·', '-')
                .replace('–', '-')
                .replace("→", "->")
                .replace('×', 'x')
                .replace('÷', '/')
                .replace('“', '"')
                .replace('”', '"')
                .replace("≥", ">=")
                .replace("Σ", "sum")));
    return new Phrases(out);
  }

  /** Returns all keys, in order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(new TreeSet<>(byKey.keySet()));
  }

  /** Returns whether there is a phrase of this key. */
  public boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** Returns a phrase with {@code {0}}, {@code {1}} … filled in. */
  public String say(String key, Object... args) {
    String phrase = phrase(key);
    if (args.length == 0) {
      return phrase;
    }
    Map<String, String> named = new java.util.HashMap<>();
    for (int i = 0; i < args.length; i++) {
      named.put(Integer.toString(i), String.valueOf(args[i]));
    }
    return fill(phrase, named);
  }

  /** Returns a phrase with its named places filled in; a place without an argument stays empty. */
  public String fill(String key, Map<String, String> args, Map<String, String> more) {
    Map<String, String> all = new java.util.HashMap<>(args);
    all.putAll(more);
    return fill(phrase(key), all);
  }

  /** A key without a phrase is shown as it is: a report with one odd word beats none. */
  private String phrase(String key) {
    return byKey.getOrDefault(key, key);
  }

  /** Each place is filled once: an argument that itself holds braces stays as it is. */
  private static String fill(String phrase, Map<String, String> args) {
    StringBuilder out = new StringBuilder(phrase.length() + 32);
    int at = 0;
    while (at < phrase.length()) {
      int open = phrase.indexOf('{', at);
      int close = open < 0 ? -1 : phrase.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(phrase, at, open).append(args.getOrDefault(phrase.substring(open + 1, close), ""));
      at = close + 1;
    }
    return out.append(phrase, at, phrase.length()).toString();
  }
}
