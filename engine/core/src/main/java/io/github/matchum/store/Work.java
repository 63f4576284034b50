package io.github.matchum.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** A piece of work that may fail to read. */
interface Work<T> {
  T run() throws IndexException;

  /**
   * Does all of them and returns what they gave, in order. What no other thread has begun is done
   * by the calling one, so that an executor may do nothing at all.
   */
  static <T> List<T> all(List<Work<T>> works, Executor executor) throws IndexException {
    List<Claimed<T>> all = new ArrayList<>(works.size());
    for (Work<T> work : works) {
      all.add(new Claimed<>(work));
    }
    for (int i = 0; i + 1 < all.size(); i++) {
      executor.execute(all.get(i));
    }
    // From the other end, where the others come last.
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).run();
    }
    List<T> out = new ArrayList<>(works.size());
    for (Claimed<T> each : all) {
      try {
        out.add(each.done.join());
      } catch (CompletionException e) {
        if (e.getCause() instanceof IndexException x) {
          throw x;
        }
        throw e;
      }
    }
    return out;
  }

  /** Work that is done once, by whoever comes first. */
  final class Claimed<T> implements Runnable {
    private final Work<T> work;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<T> done = new CompletableFuture<>();

    private Claimed(Work<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      if (taken.compareAndSet(false, true)) {
        try {
          done.complete(work.run());
        } catch (IndexException | RuntimeException | Error e) {
          done.completeExceptionally(e);
        }
      }
    }
  }
}
