package io.github.matchum.cli;

import io.github.matchum.analysis.NoriAnalyzer;
import java.util.Arrays;
import java.util.List;

/**
 * Begins what takes longest while the command is still looking at its options: nori's tables, of
 * which a score may need some, take more time to decode than all else together.
 */
final class HeadStart {
  private static final List<String> COMMANDS = List.of("score", "rank", "index");
  private static final List<String> ANSWERED_AT_ONCE = List.of("-h", "--help", "-V", "--version");

  private HeadStart() {}

  /**
   * Starts threads where the command may need the tables; they end by themselves or with the
   * process.
   */
  static void begin(String[] args) {
    if (args.length < 2
        || !COMMANDS.contains(args[0])
        || Arrays.stream(args).anyMatch(ANSWERED_AT_ONCE::contains)) {
      return;
    }
    for (Runnable part : NoriAnalyzer.warmers()) {
      Thread thread = new Thread(part, "matchum-nori");
      thread.setDaemon(true);
      thread.start();
    }
  }
}
