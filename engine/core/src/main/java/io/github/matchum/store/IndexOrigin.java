package io.github.matchum.store;

import io.github.matchum.dictionary.Dictionary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/**
 * What an index depends on: the build of the engine, the dictionary, the readers, and those numbers
 * of the rubric that weigh what a posting asks. All others may differ from question to question.
 */
public final class IndexOrigin {
  private final Dictionary dictionary;
  private final IndexHead.Origin head;

  /**
   * Makes the origin of what is made now.
   *
   * @param engine version of the engine, as people know it
   * @param reading all that reading depends on
   * @param weights tells the numbers by which postings are weighed
   */
  public IndexOrigin(String engine, String reading, String weights, Dictionary dictionary) {
    this.dictionary = dictionary;
    this.head =
        new IndexHead.Origin(
            engine,
            dictionary.version(),
            Key.of((PostingForm.VERSION + "\n" + reading).getBytes(StandardCharsets.UTF_8)),
            Key.of(weights.getBytes(StandardCharsets.UTF_8)));
  }

  IndexHead.Origin head() {
    return head;
  }

  /**
   * Opens an index of this origin.
   *
   * @param executor checks its parts
   * @throws IndexException where it can't be used, saying why
   * @throws IOException where it can't be read
   */
  public IndexFile open(Path file, Executor executor) throws IOException {
    return IndexFile.open(file, dictionary, head, executor);
  }
}
