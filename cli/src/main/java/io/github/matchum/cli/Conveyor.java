package io.github.matchum.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Works on a list with several threads and hands over what they made in the order of the list, so
 * that nothing depends on their number. Only a few items are under way at a time, whatever the
 * length.
 */
final class Conveyor {
  /** Items that a thread takes at once: small files take less time than handing them over. */
  private static final int CHUNK = 16;

  private static final int CHUNKS_A_THREAD = 6;

  private Conveyor() {}

  /** Takes what was made, in order. */
  interface Taker<B> {
    void take(B made) throws Failure;
  }

  /**
   * Works on all items.
   *
   * @param stopped asked between items; where it says yes, what is not taken yet is dropped
   * @return whether all items were taken
   */
  static <A, B> boolean run(
      List<A> items, int threads, Function<A, B> work, Taker<B> taker, BooleanSupplier stopped)
      throws Failure {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            r -> {
              Thread t = new Thread(null, r, "matchum", 16L << 20);
              t.setDaemon(true);
              return t;
            });
    try {
      Deque<Future<List<B>>> made = new ArrayDeque<>();
      int next = 0;
      while (next < items.size() || !made.isEmpty()) {
        while (next < items.size() && made.size() < threads * CHUNKS_A_THREAD) {
          List<A> chunk = items.subList(next, Math.min(items.size(), next + CHUNK));
          made.add(pool.submit(() -> all(chunk, work, stopped)));
          next += chunk.size();
        }
        for (B each : made.remove().get()) {
          if (stopped.getAsBoolean()) {
            return false;
          }
          taker.take(each);
        }
      }
      return !stopped.getAsBoolean();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static <A, B> List<B> all(List<A> chunk, Function<A, B> work, BooleanSupplier stopped) {
    List<B> out = new ArrayList<>(chunk.size());
    for (A item : chunk) {
      if (stopped.getAsBoolean()) {
        break;
      }
      out.add(work.apply(item));
    }
    return out;
  }
}
