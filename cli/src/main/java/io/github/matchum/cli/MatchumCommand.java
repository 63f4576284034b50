package io.github.matchum.cli;

import io.github.matchum.Matchum;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command itself, which only knows its subcommands. */
@Command(name = "matchum", versionProvider = MatchumCommand.Version.class)
final class MatchumCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  boolean version;

  @Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
  @Nullable String lang;

  @Spec @Nullable CommandSpec spec;

  /** Tells the version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"matchum " + Matchum.version()};
    }
  }

  @Override
  public Integer call() {
    if (spec != null) {
      CommandLine line = spec.commandLine();
      line.usage(line.getErr());
    }
    return Main.UNUSABLE;
  }
}
