package io.github.matchum.cli;

import io.github.matchum.LoadedPosting;
import io.github.matchum.LoadedResume;
import io.github.matchum.Matchum;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.CsvReports;
import io.github.matchum.render.HtmlReports;
import io.github.matchum.render.JsonReports;
import io.github.matchum.render.MarkdownReports;
import io.github.matchum.render.TextReports;
import io.github.matchum.render.TextStyle;
import io.github.matchum.report.ScoreView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks the postings of a folder. */
@Command(name = "rank")
final class RankCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "ndjson", "md", "html", "csv");
  private static final int GAPS = 5;

  private final Job job;

  @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "rank.folder")
  String folder = "";

  @Option(names = "--resume", required = true, paramLabel = "RESUME", descriptionKey = "option.resume")
  String resume = "";

  @Option(names = "--details", descriptionKey = "option.details")
  boolean details;

  @Mixin EngineOptions engine = new EngineOptions();
  @Mixin CommonOptions common = new CommonOptions();

  RankCommand(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() throws Failure, UnreadableException {
    TextStyle style = job.style(common, FORMATS);
    Path path = job.inputs().path(folder);
    if (!Files.exists(path)) {
      throw new Failure("no-folder", folder);
    }
    if (!Files.isDirectory(path)) {
      throw new Failure("not-folder", folder);
    }
    Input resumeFile = job.inputs().read(resume);
    Matchum matchum = job.matchum(engine);
    LoadedResume loaded = matchum.resume(resumeFile.name(), resumeFile.content());
    if (matchum.looksLikePosting(loaded)) {
      job.warn(job.speech().say("warning.reads-like-posting", resume));
    }
    Batch batch = new Batch();
    Map<String, Path> files = Folder.documents(folder, path);
    Progress progress = new Progress(job, files.size());
    for (Map.Entry<String, Path> e : files.entrySet()) {
      if (!isResume(e.getValue())) {
        batch.add(matchum, loaded, e.getKey(), e.getValue(), progress);
      }
      progress.step();
    }
    progress.clear();
    if (batch.ranked.isEmpty()) {
      throw new Failure("nothing-ranked", folder);
    }
    batch.ranked.sort(BEST_FIRST);
    job.report(common, batch.text(style));
    return Main.DONE;
  }

  /** A posting without a score stands last; equals stand in the order of their names. */
  private static final Comparator<ScoreView> BEST_FIRST =
      Comparator.comparing((ScoreView v) -> v.score() == null)
          .thenComparing(Comparator.comparingInt(ScoreView::rankScore).reversed())
          .thenComparing(ScoreView::source);

  private boolean isResume(Path file) throws UnreadableException {
    try {
      return !resume.equals("-") && Files.isSameFile(job.inputs().path(resume), file);
    } catch (IOException e) {
      return false;
    }
  }

  /** What became of the files. */
  private final class Batch {
    private final List<ScoreView> ranked = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private final Map<String, String> failed = new LinkedHashMap<>();

    void add(Matchum matchum, LoadedResume loaded, String name, Path file, Progress progress) {
      try {
        LoadedPosting posting = matchum.posting(name, job.inputs().read(name, file).content());
        if (matchum.looksLikeResume(posting)) {
          setAside.add(name);
          progress.clear();
          job.warn(job.speech().say("warning.set-aside", name));
        } else {
          ranked.add(matchum.score(loaded, posting));
        }
      } catch (UnreadableException e) {
        failed.put(name, String.valueOf(e.getMessage()));
        progress.clear();
        job.warn(job.speech().of(e));
      }
    }

    String text(TextStyle style) {
      StringBuilder out = new StringBuilder();
      switch (common.format) {
        case "ndjson" -> json(out);
        case "md" -> new MarkdownReports(style.language()).rank(ranked, setAside, failed, out);
        case "html" -> new HtmlReports(style.language()).rank(ranked, setAside, failed, out);
        case "csv" -> new CsvReports().rank(ranked, out);
        default -> new TextReports(style).rank(ranked, setAside, failed, out);
      }
      return out.toString();
    }

    private void json(StringBuilder out) {
      JsonReports json = new JsonReports();
      for (ScoreView view : ranked) {
        out.append(json.rankLine(view, details, GAPS, null)).append('\n');
      }
      List<String> order = ranked.stream().map(ScoreView::source).toList();
      out.append(json.summary(ranked.size(), setAside, failed, order, false)).append('\n');
    }
  }
}
