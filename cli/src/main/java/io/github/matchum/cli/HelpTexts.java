package io.github.matchum.cli;

import io.github.matchum.render.Phrases;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Hands the phrases of one language to picocli, which asks for a bundle. */
final class HelpTexts extends ResourceBundle {
  private final Phrases phrases;

  HelpTexts(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return phrases.has(key) ? phrases.say(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(phrases.keys());
  }
}
