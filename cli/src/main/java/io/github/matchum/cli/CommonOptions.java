package io.github.matchum.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options of every command. Kept as words, so that mistakes in them are told in the reader's
 * language.
 */
final class CommonOptions {
  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.format")
  String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "option.output")
  @Nullable String output;

  @Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
  @Nullable String lang;

  @Option(names = "--color", paramLabel = "WHEN", descriptionKey = "option.color")
  String color = "auto";

  @Option(names = "--ascii", descriptionKey = "option.ascii")
  boolean ascii;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  boolean help;
}
