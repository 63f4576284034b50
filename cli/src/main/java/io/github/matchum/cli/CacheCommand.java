package io.github.matchum.cli;

import io.github.matchum.PostingCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells where postings that were read are kept, and how many; or throws them away. */
@Command(name = "cache")
final class CacheCommand implements Callable<Integer> {
  private static final java.util.List<String> FORMATS = java.util.List.of("text");

  private final Job job;

  @Option(names = "--clear", descriptionKey = "option.clear")
  boolean clear;

  @Mixin CommonOptions common = new CommonOptions();

  CacheCommand(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() throws Failure, io.github.matchum.reading.UnreadableException {
    job.style(common, FORMATS);
    Path folder = CacheFolder.of(job.around()).orElseThrow(() -> new Failure("no-cache-folder"));
    try {
      PostingCache.Usage usage = clear ? PostingCache.clear(folder) : PostingCache.usage(folder);
      job.report(
          common,
          job.speech()
                  .say(
                      clear ? "cache.cleared" : "cache.holds",
                      folder.toString(),
                      Long.toString(usage.entries()),
                      Integer.toString(usage.files()),
                      megabytes(usage.bytes()),
                      megabytes(CacheFolder.mostBytes(job.around())))
              + "\n");
      return Main.DONE;
    } catch (IOException e) {
      throw new Failure("cache", folder.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static String megabytes(long bytes) {
    return String.format(java.util.Locale.ROOT, "%.1f", bytes / (double) (1 << 20));
  }
}
