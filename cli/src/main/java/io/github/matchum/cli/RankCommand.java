package io.github.matchum.cli;

import io.github.matchum.Matchum;
import io.github.matchum.Ranking;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.TextStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks the postings of a folder. */
@Command(name = "rank")
final class RankCommand implements Callable<Integer> {
  private static final List<String> FORMATS =
      List.of("text", "json", "ndjson", "md", "html", "csv");

  private final Job job;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", descriptionKey = "rank.folder")
  @Nullable String given;

  @Option(names = "--index", paramLabel = "FILE", descriptionKey = "option.index")
  @Nullable String index;

  @Option(
      names = "--resume",
      required = true,
      paramLabel = "RESUME",
      descriptionKey = "option.resumes")
  List<String> resumes = new ArrayList<>();

  @Option(names = "--details", descriptionKey = "option.details")
  boolean details;

  @Option(names = "--include", paramLabel = "GLOB", descriptionKey = "option.include")
  List<String> include = new ArrayList<>();

  @Option(names = "--exclude", paramLabel = "GLOB", descriptionKey = "option.exclude")
  List<String> exclude = new ArrayList<>();

  @Option(names = "--blind", descriptionKey = "option.blind")
  boolean blind;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
  @Nullable String threads;

  @Option(names = "--no-cache", descriptionKey = "option.no-cache")
  boolean noCache;

  @Mixin RankOptions options = new RankOptions();
  @Mixin EngineOptions engine = new EngineOptions();
  @Mixin CommonOptions common = new CommonOptions();

  RankCommand(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() throws Failure, UnreadableException {
    TextStyle style = job.style(common, FORMATS);
    options.check();
    int workers = Threads.of(threads);
    Globs wanted = new Globs(include, exclude);
    String folder = given;
    String from = index;
    if ((folder == null) == (from == null)) {
      throw new Failure("rank-what");
    }
    if (from != null || folder == null) {
      warm();
      return new IndexQuery(job, common, options, style, details, blind)
          .run(String.valueOf(from), job.matchum(engine), resumes, workers);
    }
    Path path = job.inputs().path(folder);
    if (!Files.exists(path)) {
      throw new Failure("no-folder", folder);
    }
    if (!Files.isDirectory(path)) {
      throw new Failure("not-folder", folder);
    }
    warm();
    Matchum matchum = job.matchum(engine);
    Shelf shelf = Shelf.read(job, matchum, resumes, blind);
    Folder files = Folder.walk(folder, path, matchum.endings(), shelf::holds, wanted);
    Ranking ranking =
        Ranking.of(matchum, shelf.resumes(), details && common.format.equals("ndjson"), blind);
    try (Interrupt interrupt = Interrupt.listening(job.around().in().equals(System.in));
        Caching cache = Caching.open(job, matchum, noCache)) {
      return new RankRun(job, common, options, style, cache.of(ranking), details)
          .run(folder, files, shelf.failed(), workers, interrupt::isRequested);
    }
  }

  /** Most of what nori reads can be read while the files are found. */
  static void warm() {
    for (Runnable part : Matchum.warmers()) {
      Thread thread = new Thread(part, "matchum-warm");
      thread.setDaemon(true);
      thread.start();
    }
  }
}
