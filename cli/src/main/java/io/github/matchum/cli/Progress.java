package io.github.matchum.cli;

/**
 * Tells a person at a terminal how far long work is, how fast, and how long it will take; tells a
 * file nothing.
 */
final class Progress {
  private static final int STEP = 16;
  private static final long EVERY_NANOS = 100_000_000L;
  private static final int WIDTH = 70;

  private final Job job;
  private final int of;
  private final long begun = System.nanoTime();
  private long told = begun;
  private int done;
  private boolean shown;

  Progress(Job job, int of) {
    this.job = job;
    this.of = of;
  }

  /** Counts one more. */
  void step() {
    done++;
    if (job.around().errIsTerminal() && of > STEP && done % STEP == 0) {
      long now = System.nanoTime();
      if (now - told >= EVERY_NANOS) {
        told = now;
        tell(now - begun);
      }
    }
  }

  private void tell(long nanos) {
    shown = true;
    long rate = Math.max(1, done * 1_000_000_000L / Math.max(1, nanos));
    String line = job.speech().say("progress", done, of, rate, (of - done + rate - 1) / rate);
    job.around().err().print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
    job.around().err().flush();
  }

  /** Wipes the line, before anything else is told. */
  void clear() {
    if (shown) {
      shown = false;
      job.around().err().print("\r" + " ".repeat(WIDTH + 10) + "\r");
      job.around().err().flush();
    }
  }
}
