package io.github.matchum.cli;

/** Tells a person at a terminal how far long work is; tells a file nothing. */
final class Progress {
  private static final int STEP = 64;

  private final Job job;
  private final int of;
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
      shown = true;
      job.around().err().print("\r" + job.speech().say("progress", done, of));
      job.around().err().flush();
    }
  }

  /** Wipes the line, before anything else is told. */
  void clear() {
    if (shown) {
      shown = false;
      job.around().err().print("\r" + " ".repeat(40) + "\r");
      job.around().err().flush();
    }
  }
}
