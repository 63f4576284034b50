package io.github.matchum;

import io.github.matchum.match.PreparedPosting;
import io.github.matchum.match.Unweighed;
import io.github.matchum.rank.AskedSkills;
import io.github.matchum.rank.Fingerprint;
import io.github.matchum.rank.Reposts;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.store.IndexFile;
import io.github.matchum.store.IndexFileWriter;
import io.github.matchum.store.KeptPosting;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an index of postings. {@link #read} may be called by as many threads as the caller has;
 * {@link #add} takes what they made, by one thread, in the order that the index shall have. The
 * file appears whole with {@link #publish}, or not at all.
 */
public final class PostingIndexWriter implements Closeable {
  private final Matchum matchum;
  private final IndexFileWriter writer;
  private final AskedSkills asked;
  private final Reposts reposts = new Reposts();

  private PostingIndexWriter(Matchum matchum, IndexFileWriter writer) {
    this.matchum = matchum;
    this.writer = writer;
    this.asked = new AskedSkills(matchum.dictionary());
  }

  /**
   * Begins an index.
   *
   * @param target where it shall stand; what stands there stays until {@link #publish}
   * @param build tells this build of the engine and of its libraries from others
   */
  public static PostingIndexWriter create(Matchum matchum, Path target, String build)
      throws IOException {
    return new PostingIndexWriter(
        matchum,
        new IndexFileWriter(
            target, matchum.dictionary(), matchum.matcher(), PostingIndex.origin(matchum, build)));
  }

  /**
   * Begins an index with all that another has.
   *
   * @param target the index, which must have been made alike
   * @throws io.github.matchum.store.IndexException where it can't be used, saying why
   */
  public static PostingIndexWriter append(Matchum matchum, Path target, String build)
      throws IOException {
    try (IndexFile before = PostingIndex.origin(matchum, build).open(target, Runnable::run)) {
      PostingIndexWriter out = create(matchum, target, build);
      try {
        out.takeAll(before);
        return out;
      } catch (IOException | RuntimeException e) {
        out.close();
        throw e;
      }
    }
  }

  private void takeAll(IndexFile before) throws IOException {
    writer.addAll(before);
    asked.add(before.asked());
    for (int i = 0; i < before.count(); i++) {
      int[][] prints = before.prints(i);
      reposts.next(Fingerprint.of(prints[0], prints[1]));
    }
  }

  /** A document made ready for an index. Immutable. */
  public static final class Entry {
    private final String source;
    private final byte[] bytes;
    private final @Nullable PreparedPosting posting;
    private final Fingerprint print;
    private final Map<Integer, Integer> skills;

    private Entry(
        String source,
        byte[] bytes,
        @Nullable PreparedPosting posting,
        Fingerprint print,
        Map<Integer, Integer> skills) {
      this.source = source;
      this.bytes = bytes;
      this.posting = posting;
      this.print = print;
      this.skills = skills;
    }

    /** Returns the name of its source. */
    public String source() {
      return source;
    }

    /** Returns whether it is a posting. */
    public boolean isPosting() {
      return posting != null;
    }
  }

  /**
   * Reads a document. Safe for use by several threads.
   *
   * @param name what reports call it; its ending tells the format
   * @param cache where postings that were read before are kept; null for none
   * @throws UnreadableException where it can't be read
   */
  public Entry read(String name, byte[] content, @Nullable PostingCache cache)
      throws UnreadableException {
    KeptPosting kept =
        cache == null
            ? matchum.intake().whole(matchum.intake().read(name, content))
            : cache.posting(name, content);
    Unweighed unweighed = kept.asked().orElse(null);
    return unweighed == null
        ? new Entry(name, new byte[0], null, Fingerprint.of(kept), Map.of())
        : new Entry(
            name,
            writer.bytes(kept),
            matchum.compiler().weigh(unweighed),
            Fingerprint.of(kept),
            asked.of(unweighed.posting()));
  }

  /**
   * Adds a posting.
   *
   * @throws IllegalArgumentException where it is none
   */
  public void add(Entry entry) throws IOException {
    PreparedPosting posting = entry.posting;
    if (posting == null) {
      throw new IllegalArgumentException(entry.source + " is no posting");
    }
    int number = writer.count();
    int original = reposts.next(entry.print);
    if (original == number) {
      asked.add(entry.skills);
    }
    writer.add(entry.source, entry.bytes, posting, original);
  }

  /** Returns how many postings it has. */
  public int count() {
    return writer.count();
  }

  /** Ends the index and gives it its place, in one step. */
  public void publish() throws IOException {
    writer.asked(asked.counts());
    writer.publish();
  }

  /** Leaves nothing behind of an index that was not published. */
  @Override
  public void close() throws IOException {
    writer.close();
  }
}
