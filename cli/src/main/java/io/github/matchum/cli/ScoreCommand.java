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
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores one posting. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
  private static final List<String> FORMATS =
      List.of("text", "json", "ndjson", "md", "html", "csv");

  private final Job job;

  @Parameters(index = "0", paramLabel = "POSTING", descriptionKey = "score.posting")
  String posting = "";

  @Option(
      names = "--resume",
      required = true,
      paramLabel = "RESUME",
      descriptionKey = "option.resume")
  String resume = "";

  @Option(names = "--fail-under", paramLabel = "N", descriptionKey = "option.fail-under")
  @Nullable String failUnder;

  @Option(names = "--threshold", paramLabel = "N", descriptionKey = "option.reach")
  @Nullable String threshold;

  @Option(names = "--explain", descriptionKey = "option.explain")
  boolean explain;

  @Mixin EngineOptions engine = new EngineOptions();
  @Mixin CommonOptions common = new CommonOptions();

  ScoreCommand(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() throws Failure, UnreadableException {
    TextStyle style = job.style(common, FORMATS);
    BigDecimal least = failUnder();
    int reach = reach();
    if (posting.equals("-") && resume.equals("-")) {
      throw new Failure("two-stdin");
    }
    Matchum matchum = job.matchum(engine);
    Input postingFile = job.inputs().read(posting);
    Input resumeFile = job.inputs().read(resume);
    LoadedPosting p = matchum.posting(postingFile.name(), postingFile.content());
    LoadedResume r = matchum.resume(resumeFile.name(), resumeFile.content());
    if (matchum.looksLikeResume(p)) {
      job.warn(job.speech().say("warning.reads-like-resume", posting));
    }
    if (matchum.looksLikePosting(r)) {
      job.warn(job.speech().say("warning.reads-like-posting", resume));
    }
    ScoreView view = reach == 0 ? matchum.score(r, p) : matchum.score(r, p, reach);
    job.report(common, text(view, style));
    return isBelow(view, least) ? Main.BELOW : Main.DONE;
  }

  private String text(ScoreView view, TextStyle style) {
    StringBuilder out = new StringBuilder();
    switch (common.format) {
      case "json" -> out.append(new JsonReports().indented().score(view)).append('\n');
      case "ndjson" -> out.append(new JsonReports().score(view)).append('\n');
      case "md" -> new MarkdownReports(style.language()).score(view, explain, out);
      case "html" -> new HtmlReports(style.language()).score(view, explain, out);
      case "csv" -> new CsvReports().score(view, out);
      default -> new TextReports(style).score(view, explain, out);
    }
    return out.toString();
  }

  private @Nullable BigDecimal failUnder() throws Failure {
    String asked = failUnder;
    if (asked == null) {
      return null;
    }
    if (!asked.matches("[0-9]{1,3}([.][0-9]{1,3})?")
        || new BigDecimal(asked).compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new Failure("fail-under", asked);
    }
    return new BigDecimal(asked);
  }

  /** The score that the report shall say how to reach; 0 where none is asked for. */
  private int reach() throws Failure {
    String points = threshold;
    if (points == null) {
      return 0;
    }
    if (!points.matches("[1-9][0-9]?|100")) {
      throw new Failure("threshold", points);
    }
    return Integer.parseInt(points);
  }

  /** A posting that could not be read reaches no threshold. */
  private static boolean isBelow(ScoreView view, @Nullable BigDecimal threshold) {
    Integer score = view.score();
    return threshold != null
        && (score == null || BigDecimal.valueOf(score, 1).compareTo(threshold) < 0);
  }
}
