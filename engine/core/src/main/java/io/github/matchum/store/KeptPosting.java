package io.github.matchum.store;

import io.github.matchum.match.Unweighed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking needs of a document: what it asks, free of rubric and resume, with the hashes by
 * which repostings are told; or that it is no posting. Immutable.
 */
public final class KeptPosting {
  private static final int[] NONE = {};

  private final @Nullable Unweighed asked;
  private final int[] lines;
  private final int[] title;

  private KeptPosting(@Nullable Unweighed asked, int[] lines, int[] title) {
    this.asked = asked;
    this.lines = lines;
    this.title = title;
  }

  /** Keeps that a document is no posting. */
  public static KeptPosting none() {
    return new KeptPosting(null, NONE, NONE);
  }

  /**
   * Keeps a posting.
   *
   * @param asked what it asks
   * @param lines hashes of its lines
   * @param title hashes of the words of its title
   */
  public static KeptPosting of(Unweighed asked, int[] lines, int[] title) {
    return new KeptPosting(asked, lines.clone(), title.clone());
  }

  /** Returns what the posting asks; empty where the document is no posting. */
  public Optional<Unweighed> asked() {
    return Optional.ofNullable(asked);
  }

  /** Returns the hashes of its lines. */
  public int[] lines() {
    return lines.clone();
  }

  /** Returns the hashes of the words of its title. */
  public int[] title() {
    return title.clone();
  }
}
