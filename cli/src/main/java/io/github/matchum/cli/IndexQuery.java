package io.github.matchum.cli;

import io.github.matchum.LoadedResume;
import io.github.matchum.Matchum;
import io.github.matchum.PostingIndex;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.CsvReports;
import io.github.matchum.render.HtmlReports;
import io.github.matchum.render.JsonReports;
import io.github.matchum.render.MarkdownReports;
import io.github.matchum.render.TextReports;
import io.github.matchum.render.TextStyle;
import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.store.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** One question to an index: the best postings for a resume. */
final class IndexQuery {
  private static final int USUAL = 20;
  private static final int GAPS = 5;

  private final Job job;
  private final CommonOptions common;
  private final RankOptions options;
  private final TextStyle style;
  private final boolean details;
  private final boolean blind;

  IndexQuery(
      Job job,
      CommonOptions common,
      RankOptions options,
      TextStyle style,
      boolean details,
      boolean blind) {
    this.job = job;
    this.common = common;
    this.options = options;
    this.style = style;
    this.details = details;
    this.blind = blind;
  }

  int run(String name, Matchum matchum, List<String> resumes, int workers)
      throws Failure, UnreadableException {
    Path file = job.inputs().path(name);
    if (Files.isDirectory(file) || !Files.exists(file)) {
      throw new Failure("no-index", name);
    }
    if (options.sort != null && !options.sort.equals("rank")) {
      throw new Failure("index-sort", options.sort);
    }
    Executor executor = Threads.beside(workers);
    // The file is checked while the resume is read.
    FutureTask<PostingIndex> opened =
        new FutureTask<>(() -> PostingIndex.open(matchum, file, Build.stamp(), executor));
    Thread opening = new Thread(opened, "matchum-open");
    opening.setDaemon(true);
    opening.start();
    List<LoadedResume> read = Shelf.read(job, matchum, resumes, blind).resumes();
    if (read.size() != 1) {
      throw new Failure("index-resumes", Integer.toString(read.size()));
    }
    boolean lines = common.format.equals("ndjson");
    try (PostingIndex index = get(opened);
        ReportFile out = job.open(common, List.of(file))) {
      int most = options.most() == Integer.MAX_VALUE ? USUAL : options.most();
      PostingIndex.Top top =
          index.top(read.get(0), most, options.least(), details && lines, blind, executor);
      JsonReports json = new JsonReports();
      if (lines) {
        for (RankRow row : top.rows()) {
          out.line(json.rankLine(row.view(), details, GAPS, null));
        }
        out.line(json.summary(top.ranking()));
      } else {
        StringBuilder text = new StringBuilder();
        report(top.rows(), top.ranking(), text);
        text.setLength(text.length() - 1);
        out.line(text.toString());
      }
      out.finish();
      return Main.DONE;
    } catch (IndexException e) {
      throw Indexes.failure(name, e);
    } catch (IOException e) {
      throw new Failure("index-io", name, String.valueOf(e.getMessage()));
    }
  }

  private static PostingIndex get(FutureTask<PostingIndex> opened) throws IOException {
    try {
      return opened.get();
    } catch (java.util.concurrent.ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
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
