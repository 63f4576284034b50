package io.github.matchum.match;

import io.github.matchum.resume.Quote;
import java.util.List;

/**
 * A condition of a posting: career, degree, language or certificate.
 *
 * @param kind {@code career}, {@code education}, {@code certificate}, {@code language}
 * @param asked what is asked, as a code such as {@code 36 months} or {@code bachelor}
 * @param held what the resume shows, in the same form; empty where nothing
 * @param status {@code pass}, {@code near}, {@code fail} or {@code unknown}
 * @param line 1-based line of the posting
 * @param quotes lines of the resume that show it
 */
public record Condition(
    String kind, String asked, String held, String status, int line, List<Quote> quotes) {
  public Condition {
    quotes = List.copyOf(quotes);
  }
}
