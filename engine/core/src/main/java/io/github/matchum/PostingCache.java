package io.github.matchum;

import io.github.matchum.reading.UnreadableException;
import io.github.matchum.store.DamagedException;
import io.github.matchum.store.KeptPosting;
import io.github.matchum.store.PostingForm;
import io.github.matchum.store.Segments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Postings that were read before, in a folder. An entry is found by the contents of the file, by
 * what its name's ending says of the format, and by all that reading depends on: the build of the
 * engine, the dictionary with what was laid over it, readers and limits. The rubric is not among
 * them: postings are kept before they are weighed.
 *
 * <p>A folder that can't be read or written, and an entry that is damaged, cost time and nothing
 * else. Safe for use by several threads, and several processes may use one folder.
 *
 * <pre>{@code
 * try (PostingCache cache = PostingCache.open(matchum, folder, "1.0 build 7", 512L << 20)) {
 *   Ranking ranking = Ranking.of(matchum, resumes).cached(cache);
 *   …
 * }
 * }</pre>
 */
public final class PostingCache implements AutoCloseable {
  private final Intake intake;
  private final PostingForm form;
  private final Segments segments;

  private PostingCache(Intake intake, PostingForm form, Segments segments) {
    this.intake = intake;
    this.form = form;
    this.segments = segments;
  }

  /**
   * Opens a cache.
   *
   * @param matchum what reads the postings
   * @param folder where it is kept; made when there is something to keep
   * @param build tells this build of the engine and of its libraries from others
   * @param mostBytes how large the folder may grow; what was not used longest goes first
   */
  public static PostingCache open(Matchum matchum, Path folder, String build, long mostBytes) {
    String generation = PostingForm.VERSION + "\n" + build + "\n" + matchum.reading();
    return new PostingCache(
        matchum.intake(),
        new PostingForm(matchum.dictionary()),
        Segments.open(folder, generation.getBytes(StandardCharsets.UTF_8), mostBytes));
  }

  /**
   * What a folder holds.
   *
   * @param files how many files
   * @param entries how many postings, of all builds
   * @param bytes how large they are
   */
  public record Usage(int files, long entries, long bytes) {}

  /**
   * Returns what a folder holds.
   *
   * @throws IOException where it can't be read
   */
  public static Usage usage(Path folder) throws IOException {
    return usage(Segments.usage(folder));
  }

  /**
   * Deletes all that was kept in a folder, and nothing else in it.
   *
   * @return what was deleted
   * @throws IOException where something can't be deleted
   */
  public static Usage clear(Path folder) throws IOException {
    return usage(Segments.clear(folder));
  }

  private static Usage usage(Segments.Usage of) {
    return new Usage(of.files(), of.entries(), of.bytes());
  }

  KeptPosting posting(String name, byte[] content) throws UnreadableException {
    String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Optional<byte[]> known = segments.find(kind, content);
    if (known.isPresent()) {
      try {
        return form.read(name, known.get());
      } catch (DamagedException e) {
        segments.report(e);
      }
    }
    KeptPosting kept = intake.whole(intake.read(name, content));
    segments.add(kind, content, form.bytes(kept));
    return kept;
  }

  /** Returns what went wrong last with the folder, if anything did. */
  public Optional<IOException> problem() {
    return segments.problem();
  }

  /** Writes what is new, and keeps the folder within its size. */
  @Override
  public void close() {
    segments.close();
  }
}
