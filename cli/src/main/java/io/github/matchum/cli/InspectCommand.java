package io.github.matchum.cli;

import io.github.matchum.LoadedPosting;
import io.github.matchum.LoadedResume;
import io.github.matchum.Matchum;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.JsonReports;
import io.github.matchum.render.TextReports;
import io.github.matchum.render.TextStyle;
import io.github.matchum.report.QuoteView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is read in a file, or in every file of a folder. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json", "ndjson");
  private static final int MOST_FOUND = 10;

  private final Job job;

  @Parameters(index = "0", paramLabel = "FILE|FOLDER", descriptionKey = "inspect.file")
  String file = "";

  @Option(names = "--as", paramLabel = "KIND", descriptionKey = "option.as")
  @Nullable String as;

  @Option(names = "--find", paramLabel = "WORDS", descriptionKey = "option.find")
  @Nullable String find;

  @Mixin EngineOptions engine = new EngineOptions();
  @Mixin CommonOptions common = new CommonOptions();

  InspectCommand(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() throws Failure, UnreadableException {
    TextStyle style = job.style(common, FORMATS);
    String kind = as;
    if (kind != null && !kind.equals("posting") && !kind.equals("resume")) {
      throw new Failure("as", kind);
    }
    if (find != null && "posting".equals(kind)) {
      throw new Failure("find-posting");
    }
    if (!file.equals("-")) {
      Path path = job.inputs().path(file);
      if (Files.isDirectory(path)) {
        return folder(path, style);
      }
    }
    Input input = job.inputs().read(file);
    job.report(common, one(job.matchum(engine), input, style));
    return Main.DONE;
  }

  private int folder(Path path, TextStyle style) throws Failure, UnreadableException {
    if (common.format.equals("json")) {
      throw new Failure("json-folder");
    }
    Matchum matchum = job.matchum(engine);
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Map.Entry<String, Path> e : Folder.documents(file, path, matchum.endings()).entrySet()) {
      try {
        if (done > 0 && common.format.equals("text")) {
          out.append('\n');
        }
        out.append(one(matchum, job.inputs().read(e.getKey(), e.getValue()), style));
        done++;
      } catch (UnreadableException bad) {
        // One bad file is told; the rest goes on.
        job.warn(job.speech().of(bad));
      }
    }
    if (done == 0) {
      throw new Failure("nothing-read", file);
    }
    job.report(common, out.toString());
    return Main.DONE;
  }

  private String one(Matchum matchum, Input input, TextStyle style)
      throws Failure, UnreadableException {
    boolean isResume =
        find != null
            || (as == null
                ? matchum.looksLikeResume(input.name(), input.content())
                : as.equals("resume"));
    StringBuilder out = new StringBuilder();
    if (!isResume) {
      LoadedPosting posting = matchum.posting(input.name(), input.content());
      if (as != null && matchum.looksLikeResume(posting)) {
        job.warn(job.speech().say("warning.is-resume", input.name()));
      }
      write(
          json -> json.posting(posting.view()),
          text -> text.posting(posting.view(), out),
          style,
          out);
      return out.toString();
    }
    LoadedResume resume = matchum.resume(input.name(), input.content());
    String asked = find;
    if (asked == null) {
      write(
          json -> json.resume(resume.view()), text -> text.resume(resume.view(), out), style, out);
    } else {
      List<QuoteView> found = resume.find(asked, MOST_FOUND);
      write(
          json -> json.found(resume.source(), asked, found),
          text -> text.found(resume.source(), asked, found, out),
          style,
          out);
    }
    return out.toString();
  }

  private void write(
      Function<JsonReports, String> json,
      Consumer<TextReports> text,
      TextStyle style,
      StringBuilder out) {
    switch (common.format) {
      case "json" -> out.append(json.apply(new JsonReports().indented())).append('\n');
      case "ndjson" -> out.append(json.apply(new JsonReports())).append('\n');
      default -> text.accept(new TextReports(style));
    }
  }
}
