package io.github.matchum.cli;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** How many threads work, and those that do beside the main one. */
final class Threads {
  private static final int MOST = 256;

  private Threads() {}

  /** Reads the option: as many as processors where it is not given. */
  static int of(@Nullable String n) throws Failure {
    if (n == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!n.matches("[1-9][0-9]{0,2}") || Integer.parseInt(n) > MOST) {
      throw new Failure("threads", n);
    }
    return Integer.parseInt(n);
  }

  /**
   * Returns what does work beside the calling thread. Nothing at all where there shall be one
   * thread: who hands work out does what nobody took.
   */
  static Executor beside(int workers) {
    if (workers == 1) {
      return work -> {};
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(
            workers - 1,
            r -> {
              Thread t = new Thread(null, r, "matchum-scan", 16L << 20);
              t.setDaemon(true);
              return t;
            });
    return pool;
  }
}
