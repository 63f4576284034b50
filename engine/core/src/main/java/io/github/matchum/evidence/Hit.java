package io.github.matchum.evidence;

import io.github.matchum.resume.GradedStatement;
import io.github.matchum.text.Span;
import java.util.List;

/**
 * A statement of a resume that a search found.
 *
 * @param number number of the statement in the resume, from 0
 * @param statement the statement
 * @param coverage how much of what was looked for stands in it, by weight, per mille
 * @param marks the words found, in its visible text, from left to right, none touching another
 */
public record Hit(int number, GradedStatement statement, int coverage, List<Span> marks) {
  public Hit {
    marks = List.copyOf(marks);
  }
}
