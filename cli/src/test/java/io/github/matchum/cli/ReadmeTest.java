package io.github.matchum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README keeps its word: its program compiles and runs, its commands do what it shows. */
class ReadmeTest {
  private static final Path ROOT = Ran.FIXTURES.resolve("..").normalize();

  @TempDir Path folder;

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8);
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher m =
        Pattern.compile("(?m)^```" + language + "\\n(.*?)^```$", Pattern.DOTALL).matcher(readme());
    List<String> out = new ArrayList<>();
    while (m.find()) {
      out.add(m.group(1));
    }
    return out;
  }

  @Test
  void theProgramRuns() throws Exception {
    List<String> programs = blocks("java");
    assertThat(programs).hasSize(1);
    String program = programs.get(0);
    assertThat(program.lines().count()).isLessThanOrEqualTo(15);
    Path source = folder.resolve("Fit.java");
    Files.writeString(source, program);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String path = System.getProperty("java.class.path");
    int compiled =
        compiler.run(
            InputStream.nullInputStream(),
            said,
            said,
            "-d",
            folder.toString(),
            "-cp",
            path,
            source.toString());
    assertThat(compiled).as(said.toString(StandardCharsets.UTF_8)).isZero();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                folder + java.io.File.pathSeparator + path,
                "Fit")
            .directory(ROOT.toAbsolutePath().normalize().toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).contains("Kubernetes").containsPattern("[0-9]+[.][0-9]");
  }

  @Test
  void theCommandItShowsIsReal() throws IOException {
    Matcher m = Pattern.compile("cli/matchum (score fixtures\\S+ --resume \\S+)").matcher(readme());
    assertThat(m.find()).isTrue();
    Ran ran = Ran.in(ROOT, Map.of(), "", (m.group(1) + " --lang ko").split(" ", -1));
    assertThat(ran.code()).isZero();
  }

  /**
   * Every line of the sample stands in the report, in this order; only {@code …} may leave lines
   * out.
   */
  @Test
  void theSampleIsReal() throws IOException {
    Matcher m = Pattern.compile("cli/matchum (score fixtures\\S+ --resume \\S+)").matcher(readme());
    assertThat(m.find()).isTrue();
    List<String> real =
        Ran.in(ROOT, Map.of(), "", m.group(1).split(" ", -1)).out().lines().toList();
    List<String> sample = blocks("text").get(0).lines().toList();
    int at = 0;
    boolean cut = false;
    for (String line : sample) {
      if (line.strip().equals("…")) {
        cut = true;
        continue;
      }
      int found = real.subList(at, real.size()).indexOf(line);
      assertThat(found)
          .as("README.md shows a line that the report does not have (any more) here: " + line)
          .isNotNegative();
      assertThat(cut || found == 0).as("README.md leaves out lines before: " + line).isTrue();
      at += found + 1;
      cut = false;
    }
  }
}
