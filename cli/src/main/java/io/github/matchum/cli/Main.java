package io.github.matchum.cli;

import io.github.matchum.lexicon.DataException;
import io.github.matchum.reading.UnreadableException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the command and exits. */
public final class Main {
  /** The report was made. */
  static final int DONE = 0;

  /** The report was made, and the score is below what was asked for. */
  static final int BELOW = 1;

  /** Wrong usage, or input that can't be read. */
  static final int UNUSABLE = 2;

  /** Stopped by Ctrl-C, with what was done so far. */
  static final int STOPPED = 130;

  private Main() {}

  /** Runs the command of the arguments and exits with its code: 0, 1, 2 or 130. */
  public static void main(String[] args) {
    System.setProperty("java.util.logging.config.class", Quiet.class.getName());
    HeadStart.begin(args);
    System.exit(run(args, Surroundings.ofProcess()));
  }

  /** Runs a command and returns its exit code. */
  static int run(String[] args, Surroundings around) {
    Speech speech = new Speech(Speech.choose(args, around));
    Job job = new Job(around, speech);
    boolean debug = around.variable("MATCHUM_DEBUG").equals("1");
    CommandLine line = new CommandLine(new MatchumCommand());
    subcommands(args, job).forEach(line::addSubcommand);
    line.setResourceBundle(new HelpTexts(speech.phrases()))
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setOut(writer(around.out()))
        .setErr(writer(around.err()))
        .setParameterExceptionHandler((e, given) -> wrongUsage(e, given, job))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, job, debug));
    try {
      return line.execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return failed(e, job, debug);
    } finally {
      around.out().flush();
      around.err().flush();
    }
  }

  /**
   * The one that the first argument names, else all of them: picocli reads the options of each by
   * reflection, which takes longer than many a command itself.
   */
  private static List<Object> subcommands(String[] args, Job job) {
    return switch (args.length == 0 ? "" : args[0]) {
      case "score" -> List.of(new ScoreCommand(job));
      case "rank" -> List.of(new RankCommand(job));
      case "inspect" -> List.of(new InspectCommand(job));
      case "skill" -> List.of(new SkillCommand(job));
      case "index" -> List.of(new IndexCommand(job));
      case "cache" -> List.of(new CacheCommand(job));
      default ->
          List.of(
              new ScoreCommand(job),
              new RankCommand(job),
              new InspectCommand(job),
              new SkillCommand(job),
              new IndexCommand(job),
              new CacheCommand(job));
    };
  }

  private static PrintWriter writer(PrintStream to) {
    return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
  }

  private static int failed(Throwable e, Job job, boolean debug) {
    Speech speech = job.speech();
    String what =
        switch (e) {
          case Failure f -> speech.of(f);
          case UnreadableException u -> speech.of(u);
          case DataException d -> speech.of(d);
          default -> speech.say("error.internal", e.toString());
        };
    job.warn("matchum: " + what);
    if (debug) {
      e.printStackTrace(job.around().err());
    }
    return UNUSABLE;
  }

  private static int wrongUsage(ParameterException e, String[] given, Job job) {
    Speech speech = job.speech();
    String what =
        switch (e) {
          case UnmatchedArgumentException u -> unmatched(u, speech);
          case MissingParameterException m when lacksValue(m, given) ->
              speech.say("error.no-value", names(m.getMissing()));
          case MissingParameterException m when !m.getMissing().isEmpty() ->
              speech.say("error.missing-argument", names(m.getMissing()));
          case OverwrittenOptionException o ->
              speech.say("error.twice", names(List.of(o.getOverwritten())));
          default -> speech.say("error.usage", String.valueOf(e.getMessage()));
        };
    job.warn("matchum: " + what);
    job.warn(speech.say("error.see-help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return UNUSABLE;
  }

  private static String unmatched(UnmatchedArgumentException e, Speech speech) {
    String first = e.getUnmatched().get(0);
    List<String> near = e.getSuggestions();
    boolean option = first.startsWith("-");
    return speech.say(option ? "error.unknown-option" : "error.unknown-argument", first)
        + (near.isEmpty() ? "" : " " + speech.say("error.did-you-mean", String.join(", ", near)));
  }

  /** Whether an option was given without its value, rather than not at all. */
  private static boolean lacksValue(MissingParameterException e, String[] given) {
    return !e.getMissing().isEmpty() && Arrays.asList(given).contains(names(e.getMissing()));
  }

  private static String names(List<ArgSpec> args) {
    return args.stream()
        .map(a -> a instanceof OptionSpec o ? o.longestName() : a.paramLabel())
        .collect(Collectors.joining(", "));
  }
}
