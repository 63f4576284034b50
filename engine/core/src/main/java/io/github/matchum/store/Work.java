package io.github.matchum.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** A piece of work that may fail to read. */
interface Work<T> {
  T run() throws IndexException;

  /** Does all of them, the last one by the calling thread, and returns what they gave, in order. */
  static <T> List<T> all(List<Work<T>> works, Executor executor) throws IndexException {
    List<FutureTask<T>> tasks = new ArrayList<>(works.size());
    for (Work<T> work : works) {
      tasks.add(new FutureTask<>(work::run));
    }
    for (int i = 0; i + 1 < tasks.size(); i++) {
      executor.execute(tasks.get(i));
    }
    List<T> out = new ArrayList<>(works.size());
    // What no other thread has begun yet is done here.
    for (int i = tasks.size() - 1; i >= 0; i--) {
      tasks.get(i).run();
    }
    for (FutureTask<T> task : tasks) {
      try {
        out.add(task.get());
      } catch (java.util.concurrent.ExecutionException e) {
        if (e.getCause() instanceof IndexException x) {
          throw x;
        }
        throw new CompletionException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CompletionException(e);
      }
    }
    return out;
  }
}
