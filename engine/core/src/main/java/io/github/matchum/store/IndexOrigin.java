package io.github.matchum.store;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.lexicon.Rubric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
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
   * @param rubric weighs what postings ask
   */
  public IndexOrigin(String engine, String reading, Dictionary dictionary, Rubric rubric) {
    this.dictionary = dictionary;
    String weights =
        new TreeMap<>(rubric.sections())
            + " "
            + new TreeMap<>(rubric.kinds())
            + " "
            + new TreeMap<>(rubric.skills())
            + " "
            + rubric.freeText()
            + " "
            + rubric.leastShare()
            + " "
            + rubric.roleShare();
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
