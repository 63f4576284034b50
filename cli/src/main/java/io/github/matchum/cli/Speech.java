package io.github.matchum.cli;

import io.github.matchum.lexicon.DataException;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.Language;
import io.github.matchum.render.Phrases;
import java.util.Locale;

/** What the command says itself, beside the reports, in one language. */
final class Speech {
  private final Language language;
  private final Phrases phrases;

  Speech(Language language) {
    this.language = language;
    this.phrases = Phrases.of(Speech.class, language);
  }

  /**
   * Chooses the language: {@code --lang} where it is given, else the locale of the environment. It
   * is needed before the options are read, so that mistakes in them are told in it too.
   */
  static Language choose(String[] args, Surroundings around) {
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      String value =
          args[i].startsWith("--lang=")
              ? args[i].substring("--lang=".length())
              : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
      if (!value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).equals("ko") ? Language.KO : Language.EN;
      }
    }
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = around.variable(name);
      if (!value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).startsWith("ko") ? Language.KO : Language.EN;
      }
    }
    return Language.EN;
  }

  Language language() {
    return language;
  }

  Phrases phrases() {
    return phrases;
  }

  String say(String key, Object... args) {
    return phrases.say(key, args);
  }

  /** Says why a file can't be read. */
  String of(UnreadableException e) {
    String key = "unreadable." + e.reason().name().toLowerCase(Locale.ROOT);
    Object[] args = e.args().toArray();
    String what = phrases.say(key, args);
    return e.file().isEmpty() ? what : e.file() + ": " + what;
  }

  /** Says what is wrong in a data file; what is wrong in it is told in English, as the file is. */
  String of(DataException e) {
    return phrases.say("error.data", String.valueOf(e.getMessage()));
  }

  /** Says why a command can't go on. */
  String of(Failure e) {
    return phrases.say(e.key(), e.args());
  }
}
