package io.github.matchum.cli;

import io.github.matchum.Ranking;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.CsvReports;
import io.github.matchum.render.HtmlReports;
import io.github.matchum.render.JsonReports;
import io.github.matchum.render.MarkdownReports;
import io.github.matchum.render.TextReports;
import io.github.matchum.render.TextStyle;
import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.ScoreView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a ranking: files to several threads, what they made to the report in the order of
 * names.
 */
final class RankRun {
  private static final int GAPS = 5;
  private static final int FLUSH_EVERY = 64;

  private final Job job;
  private final CommonOptions common;
  private final RankOptions options;
  private final TextStyle style;
  private final Ranking ranking;
  private final boolean details;
  private final boolean lines;
  private final JsonReports json = new JsonReports();
  private final Batch batch;
  private int taken;

  RankRun(
      Job job,
      CommonOptions common,
      RankOptions options,
      TextStyle style,
      Ranking ranking,
      boolean details) {
    this.job = job;
    this.common = common;
    this.options = options;
    this.style = style;
    this.ranking = ranking;
    this.details = details;
    this.lines = common.format.equals("ndjson");
    this.batch = new Batch(options, ranking, !lines || !options.streams());
  }

  /** What a thread made of a file: a posting with its lines, or why there is none. */
  private record Made(
      String name,
      Ranking.@Nullable Scored scored,
      List<String> lines,
      @Nullable UnreadableException problem) {}

  int run(
      String folder,
      Folder files,
      Map<String, String> badResumes,
      int threads,
      BooleanSupplier stopped)
      throws Failure, UnreadableException {
    for (Map.Entry<String, UnreadableException> e : files.failed().entrySet()) {
      batch.fail(e.getKey(), e.getValue());
      job.warn(job.speech().of(e.getValue()));
    }
    List<Map.Entry<String, Path>> all = List.copyOf(files.documents().entrySet());
    Progress progress = new Progress(job, all.size());
    try (ReportFile out = job.open(common, files.documents().values())) {
      boolean whole =
          Conveyor.run(
              all,
              threads,
              e -> make(e.getKey(), e.getValue()),
              made -> take(made, out, progress),
              stopped);
      progress.clear();
      if (batch.isEmpty() && whole) {
        throw new Failure("nothing-ranked", folder);
      }
      RankingView view = batch.view(badResumes, files.skipped(), !whole);
      if (lines) {
        for (String line : batch.lines()) {
          out.line(line);
        }
        out.line(json.summary(view));
      } else {
        StringBuilder text = new StringBuilder();
        report(batch.rows(), view, text);
        text.setLength(text.length() - 1);
        out.line(text.toString());
      }
      out.finish();
      return whole ? Main.DONE : Main.STOPPED;
    } catch (IOException e) {
      throw new Failure("output", String.valueOf(common.output), String.valueOf(e.getMessage()));
    }
  }

  private Made make(String name, Path file) {
    try {
      Ranking.Scored scored = ranking.score(name, job.inputs().read(name, file).content());
      List<String> made = new ArrayList<>();
      if (lines) {
        for (ScoreView view : scored.views()) {
          made.add(options.wants(view.score()) ? json.rankLine(view, details, GAPS, null) : "");
        }
      }
      return new Made(name, scored, made, null);
    } catch (UnreadableException e) {
      return new Made(name, null, List.of(), e);
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of the program in one file is no reason to lose the others.
      return new Made(
          name, null, List.of(), UnreadableException.io(name, new IOException(e.toString())));
    }
  }

  private void take(Made made, ReportFile out, Progress progress) throws Failure {
    UnreadableException problem = made.problem();
    Ranking.Scored scored = made.scored();
    if (problem != null) {
      batch.fail(made.name(), problem);
      tell(progress, job.speech().of(problem));
    } else if (scored == null || !scored.isPosting()) {
      String name = scored == null ? made.name() : scored.source();
      batch.setAside(name);
      tell(progress, job.speech().say("warning.set-aside", name));
    } else {
      add(scored, made.lines(), out);
    }
    progress.step();
  }

  private void tell(Progress progress, String line) {
    progress.clear();
    job.warn(line);
  }

  private void add(Ranking.Scored scored, List<String> made, ReportFile out) throws Failure {
    String first = batch.add(scored);
    for (int i = 0; i < scored.views().size(); i++) {
      ScoreView view = scored.views().get(i);
      if (!lines) {
        if (first == null) {
          batch.keep(view, null);
        }
      } else if (options.wants(view.score())) {
        // A repost is rarer than a line is long: its line is made again.
        String line = first == null ? made.get(i) : json.rankLine(view, details, GAPS, first);
        if (options.streams()) {
          write(line, out);
        } else {
          batch.keep(view, line);
        }
      }
    }
  }

  private void write(String line, ReportFile out) throws Failure {
    try {
      out.line(line.getBytes(StandardCharsets.UTF_8));
      if (++taken % FLUSH_EVERY == 0) {
        out.flush();
      }
    } catch (IOException e) {
      throw new Failure("output", String.valueOf(common.output), String.valueOf(e.getMessage()));
    }
  }

  private void report(List<RankRow> rows, RankingView view, StringBuilder out) {
    switch (common.format) {
      case "json" ->
          out.append(new JsonReports().indented().ranking(rows, view, GAPS)).append('\n');
      case "md" -> new MarkdownReports(style.language()).rank(rows, view, out);
      case "html" -> new HtmlReports(style.language()).rank(rows, view, out);
      case "csv" -> new CsvReports().rank(rows, out);
      default -> new TextReports(style).rank(rows, view, out);
    }
  }
}
