package io.github.matchum.tagging;

import io.github.matchum.dictionary.Skill;
import io.github.matchum.document.Statement;
import io.github.matchum.text.Span;

/**
 * A skill found in a statement.
 *
 * @param skill the skill
 * @param number its number in the dictionary that found it
 * @param statement where it was found
 * @param span the surface, in the visible text of the statement, without particle and version
 * @param corrected whether the surface is a misspelling
 */
public record Mention(Skill skill, int number, Statement statement, Span span, boolean corrected) {
  /** Returns the visible surface. */
  public String surface() {
    return statement.text().substring(span.start(), span.end());
  }
}
