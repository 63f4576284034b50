package io.github.matchum.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C in a long command: the first one asks it to end with what it has, and the process waits
 * for that before it goes. Java gives such a process the exit code 130 by itself.
 */
final class Interrupt implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::request, "matchum-interrupt");
  private volatile boolean requested;

  /** Begins to listen, where there is a process to be stopped. */
  static Interrupt listening(boolean process) {
    Interrupt interrupt = new Interrupt();
    if (process) {
      Runtime.getRuntime().addShutdownHook(interrupt.hook);
    }
    return interrupt;
  }

  private void request() {
    requested = true;
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether the command shall end. */
  boolean isRequested() {
    return requested;
  }

  /** Says that the command has ended and written what it had. */
  @Override
  public void close() {
    done.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // Stopped just now: the hook finds that all is done.
        requested = true;
      }
    }
  }
}
