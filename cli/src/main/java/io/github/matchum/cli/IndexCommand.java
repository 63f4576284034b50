package io.github.matchum.cli;

import io.github.matchum.Matchum;
import io.github.matchum.PostingIndexWriter;
import io.github.matchum.reading.Limits;
import io.github.matchum.reading.PostingLine;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.store.IndexException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the postings of a folder, or of a file with one a line, into an index. */
@Command(name = "index")
final class IndexCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text");
  private static final int LINES_AT_ONCE = 2048;

  private final Job job;

  @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "index.folder")
  String folder = "";

  @Option(names = "--append", descriptionKey = "option.append")
  boolean append;

  @Option(names = "--include", paramLabel = "GLOB", descriptionKey = "option.include")
  List<String> include = new ArrayList<>();

  @Option(names = "--exclude", paramLabel = "GLOB", descriptionKey = "option.exclude")
  List<String> exclude = new ArrayList<>();

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
  @Nullable String threads;

  @Mixin EngineOptions engine = new EngineOptions();
  @Mixin CommonOptions common = new CommonOptions();

  private int setAside;
  private int failed;

  IndexCommand(Job job) {
    this.job = job;
  }

  /** A document on its way: by its file, or by its line. */
  private record Item(String name, @Nullable Path file, @Nullable String line) {}

  private record Made(
      String name,
      PostingIndexWriter.@Nullable Entry entry,
      @Nullable UnreadableException problem) {}

  @Override
  public Integer call() throws Failure, UnreadableException {
    job.style(common, FORMATS);
    int workers = Threads.of(threads);
    Globs wanted = new Globs(include, exclude);
    String output = common.output;
    if (output == null || output.equals("-")) {
      throw new Failure("index-output");
    }
    Path target = job.inputs().path(output).toAbsolutePath();
    Path from = job.inputs().path(folder);
    if (!Files.exists(from)) {
      throw new Failure("no-folder", folder);
    }
    boolean lines = !Files.isDirectory(from);
    if (lines && !folder.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
      throw new Failure("not-lines", folder);
    }
    if (Files.isDirectory(target)) {
      throw new Failure("output-folder", output);
    }
    RankCommand.warm();
    Matchum matchum = job.matchum(engine);
    try (Interrupt interrupt = Interrupt.listening(job.around().in().equals(System.in));
        PostingIndexWriter writer = open(matchum, target)) {
      if (lines && Files.exists(target) && Files.isSameFile(from, target)) {
        throw new Failure("overwrite", output);
      }
      int before = writer.count();
      boolean whole =
          lines
              ? lines(from, writer, workers, interrupt)
              : files(matchum.endings(), from, wanted, writer, workers, interrupt);
      if (!whole) {
        job.warn(job.speech().say("warning.index-stopped", output));
        return Main.STOPPED;
      }
      if (writer.count() == before) {
        throw new Failure("nothing-ranked", folder);
      }
      writer.publish();
      job.around()
          .out()
          .println(
              job.speech()
                  .say(
                      "index.done",
                      output,
                      writer.count(),
                      writer.count() - before,
                      setAside,
                      failed,
                      Files.size(target) >> 20));
      return Main.DONE;
    } catch (IndexException e) {
      throw Indexes.failure(output, e);
    } catch (IOException e) {
      throw new Failure("output", output, String.valueOf(e.getMessage()));
    }
  }

  private PostingIndexWriter open(Matchum matchum, Path target) throws IOException {
    return append && Files.exists(target)
        ? PostingIndexWriter.append(matchum, target, Build.stamp())
        : PostingIndexWriter.create(matchum, target, Build.stamp());
  }

  private boolean files(
      Set<String> endings,
      Path from,
      Globs wanted,
      PostingIndexWriter writer,
      int workers,
      Interrupt interrupt)
      throws Failure, UnreadableException {
    Folder files = Folder.walk(folder, from, endings, (file, attributes) -> false, wanted);
    files.failed().values().forEach(this::tell);
    List<Item> items = new ArrayList<>();
    for (Map.Entry<String, Path> e : files.documents().entrySet()) {
      items.add(new Item(e.getKey(), e.getValue(), null));
    }
    Progress progress = new Progress(job, items.size());
    boolean whole = run(items, writer, workers, interrupt, progress);
    progress.clear();
    return whole;
  }

  /** A file of any length: so many lines at a time. */
  private boolean lines(Path from, PostingIndexWriter writer, int workers, Interrupt interrupt)
      throws Failure, IOException {
    Progress progress = new Progress(job, Integer.MAX_VALUE);
    try (BufferedReader in = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
      List<Item> items = new ArrayList<>();
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          items.add(new Item(folder + ":" + number, null, line));
        }
        if (items.size() == LINES_AT_ONCE) {
          if (!run(items, writer, workers, interrupt, progress)) {
            return false;
          }
          items = new ArrayList<>();
        }
      }
      return run(items, writer, workers, interrupt, progress);
    } finally {
      progress.clear();
    }
  }

  private boolean run(
      List<Item> items,
      PostingIndexWriter writer,
      int workers,
      Interrupt interrupt,
      Progress progress)
      throws Failure {
    return Conveyor.run(
        items,
        workers,
        item -> make(item, writer),
        made -> take(made, writer, progress),
        interrupt::isRequested);
  }

  private Made make(Item item, PostingIndexWriter writer) {
    try {
      String line = item.line();
      Path file = item.file();
      PostingLine posting =
          line != null
              ? PostingLine.of(item.name(), line, Limits.defaults())
              : new PostingLine(
                  item.name(),
                  job.inputs().read(item.name(), file == null ? Path.of("") : file).content());
      // What goes into an index is read once: to keep it in the cache too would only fill that.
      return new Made(
          posting.source(), writer.read(posting.source(), posting.content(), null), null);
    } catch (UnreadableException e) {
      return new Made(item.name(), null, e);
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of the program in one posting is no reason to lose the others.
      return new Made(
          item.name(), null, UnreadableException.io(item.name(), new IOException(e.toString())));
    }
  }

  private void take(Made made, PostingIndexWriter writer, Progress progress) throws Failure {
    UnreadableException problem = made.problem();
    PostingIndexWriter.Entry entry = made.entry();
    if (problem != null) {
      progress.clear();
      tell(problem);
    } else if (entry == null || !entry.isPosting()) {
      progress.clear();
      setAside++;
      job.warn(job.speech().say("warning.set-aside", made.name()));
    } else {
      try {
        writer.add(entry);
      } catch (IndexException e) {
        throw Indexes.failure(String.valueOf(common.output), e);
      } catch (IOException e) {
        throw new Failure("output", String.valueOf(common.output), String.valueOf(e.getMessage()));
      }
    }
    progress.step();
  }

  private void tell(UnreadableException problem) {
    failed++;
    job.warn(job.speech().of(problem));
  }
}
