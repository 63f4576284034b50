package io.github.matchum.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options on what documents are read and judged with. */
final class EngineOptions {
  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
  @Nullable String asOf;

  @Option(names = "--dictionary", paramLabel = "FILE", descriptionKey = "option.dictionary")
  List<String> dictionaries = new ArrayList<>();

  @Option(names = "--rubric", paramLabel = "FILE", descriptionKey = "option.rubric")
  @Nullable String rubric;
}
