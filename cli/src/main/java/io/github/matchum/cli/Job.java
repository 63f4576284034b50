package io.github.matchum.cli;

import io.github.matchum.Matchum;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.TextStyle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One run of a command: its surroundings, its language, what it read and where its report goes. */
final class Job {
  private static final Pattern DATE = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");
  private static final int COLUMNS = 100;
  private static final int MOST_COLUMNS = 400;

  private final Surroundings around;
  private final Speech speech;
  private final Inputs inputs;

  Job(Surroundings around, Speech speech) {
    this.around = around;
    this.speech = speech;
    this.inputs = new Inputs(around);
  }

  Surroundings around() {
    return around;
  }

  Speech speech() {
    return speech;
  }

  Inputs inputs() {
    return inputs;
  }

  /**
   * Tells a person something beside the report. Names of files may hold what would begin a line of
   * its own or steer a terminal; such characters are shown as {@code ?}.
   */
  void warn(String line) {
    StringBuilder shown = new StringBuilder(line);
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, '?');
      }
    }
    around.err().println(shown);
  }

  /** Checks the options of every command and returns how a text shall look. */
  TextStyle style(CommonOptions options, List<String> formats) throws Failure {
    if (!formats.contains(options.format)) {
      throw new Failure("format", options.format, String.join(", ", formats));
    }
    String lang = options.lang;
    if (lang != null && !lang.equals("ko") && !lang.equals("en")) {
      throw new Failure("lang", lang);
    }
    boolean dumb = around.variable("TERM").equals("dumb");
    boolean color =
        switch (options.color) {
          case "always" -> true;
          case "never" -> false;
          case "auto" ->
              options.output == null
                  && around.outIsTerminal()
                  && !dumb
                  && around.variable("NO_COLOR").isEmpty();
          default -> throw new Failure("color", options.color);
        };
    return new TextStyle(speech.language(), columns(), color, options.ascii || dumb);
  }

  private int columns() {
    String value = around.variable("COLUMNS");
    if (!value.matches("[0-9]{1,5}")) {
      return COLUMNS;
    }
    return Math.clamp(Integer.parseInt(value), TextStyle.LEAST_COLUMNS, MOST_COLUMNS);
  }

  /** Makes the matcher that the options describe. */
  Matchum matchum(EngineOptions options) throws Failure, UnreadableException {
    Matchum.Builder builder = Matchum.builder().asOf(asOf(options.asOf));
    for (String file : options.dictionaries) {
      builder.dictionary(file, yaml(file));
    }
    String rubric = options.rubric;
    if (rubric != null) {
      builder.rubric(rubric, yaml(rubric));
    }
    return builder.build();
  }

  private LocalDate asOf(@Nullable String date) throws Failure {
    if (date == null) {
      return LocalDate.now(around.clock());
    }
    if (!DATE.matcher(date).matches()) {
      throw new Failure("date", date);
    }
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new Failure("date", date);
    }
  }

  private String yaml(String file) throws Failure, UnreadableException {
    byte[] content = inputs.read(file).content();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new Failure("utf8", file);
    }
  }

  /** Writes the report to standard output, or to the file asked for. */
  void report(CommonOptions options, String text) throws Failure, UnreadableException {
    String output = options.output;
    if (output == null || output.equals("-")) {
      around.out().print(text);
      around.out().flush();
      return;
    }
    Path file = inputs.path(output).toAbsolutePath();
    try {
      if (inputs.contains(file)) {
        throw new Failure("overwrite", output);
      }
      if (Files.isDirectory(file)) {
        throw new Failure("output-folder", output);
      }
      write(file, text);
    } catch (IOException e) {
      throw new Failure("output", output, reason(e, file));
    }
  }

  /**
   * Opens the report for writing line by line.
   *
   * @param inputs files that are read while it is written
   */
  ReportFile open(CommonOptions options, Iterable<Path> inputs)
      throws Failure, UnreadableException {
    String output = options.output;
    if (output == null || output.equals("-")) {
      return ReportFile.standard(this);
    }
    Path file = this.inputs.path(output).toAbsolutePath();
    try {
      if (Files.isDirectory(file)) {
        throw new Failure("output-folder", output);
      }
      boolean isInput = this.inputs.contains(file);
      if (Files.exists(file)) {
        for (Path input : inputs) {
          isInput |= Files.isSameFile(input, file);
        }
      }
      if (isInput) {
        throw new Failure("overwrite", output);
      }
      return ReportFile.of(file);
    } catch (IOException e) {
      throw new Failure("output", output, reason(e, file));
    }
  }

  /** What keeps a file from being written; the name that it has meanwhile would tell nobody. */
  private static String reason(IOException e, Path file) {
    Path parent = file.getParent();
    boolean folder = e instanceof NoSuchFileException || e instanceof AccessDeniedException;
    return folder && parent != null ? parent.toString() : String.valueOf(e.getMessage());
  }

  /** Whole or not at all: under a name of its own first, then moved. */
  private static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe or a device is written to, never replaced.
      Files.writeString(file, text);
      return;
    }
    Path part =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
