package io.github.matchum.posting;

import io.github.matchum.document.Document;
import io.github.matchum.tagging.Mention;
import java.util.List;

/**
 * A posting as read.
 *
 * @param document the document it was read from
 * @param title its title; empty where none is known
 * @param role occupation: {@code backend}, {@code data} … or {@code other}
 * @param career years asked in all
 * @param mentions every skill named, anywhere in the posting
 * @param requirements what it asks, in order
 * @param unread lines that may ask something and were not read
 * @param structured whether sections were told by headings; else by the lines' own words
 */
public record Posting(
    Document document,
    String title,
    String role,
    Career career,
    List<Mention> mentions,
    List<Requirement> requirements,
    List<Unread> unread,
    boolean structured) {
  public Posting {
    mentions = List.copyOf(mentions);
    requirements = List.copyOf(requirements);
    unread = List.copyOf(unread);
  }
}
