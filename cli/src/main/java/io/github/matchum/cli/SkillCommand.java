package io.github.matchum.cli;

import io.github.matchum.Matchum;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.CsvReports;
import io.github.matchum.render.JsonReports;
import io.github.matchum.render.TextReports;
import io.github.matchum.render.TextStyle;
import io.github.matchum.report.SkillView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks up a skill by any of its names. */
@Command(name = "skill")
final class SkillCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json", "ndjson", "csv");

  private final Job job;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "skill.name")
  @Nullable String name;

  @Option(names = "--all", descriptionKey = "option.all")
  boolean all;

  @Mixin EngineOptions engine = new EngineOptions();
  @Mixin CommonOptions common = new CommonOptions();

  SkillCommand(Job job) {
    this.job = job;
  }

  @Override
  public Integer call() throws Failure, UnreadableException {
    TextStyle style = job.style(common, FORMATS);
    String asked = name;
    if (all == (asked != null)) {
      throw new Failure("skill-what");
    }
    Matchum matchum = job.matchum(engine);
    List<SkillView> skills = asked == null ? matchum.skills() : matchum.skills(asked);
    if (skills.isEmpty() && asked != null) {
      throw unknown(matchum, asked);
    }
    job.report(common, text(matchum, skills, style));
    return Main.DONE;
  }

  private String text(Matchum matchum, List<SkillView> skills, TextStyle style) {
    StringBuilder out = new StringBuilder();
    switch (common.format) {
      case "json" ->
          skills.forEach(s -> out.append(new JsonReports().indented().skill(s)).append('\n'));
      case "ndjson" -> skills.forEach(s -> out.append(new JsonReports().skill(s)).append('\n'));
      case "csv" -> new CsvReports().skills(skills, out);
      default -> {
        TextReports reports = new TextReports(style);
        if (all) {
          reports.skills(skills, out);
        } else {
          Map<String, SkillView> byId =
              matchum.skills().stream()
                  .collect(Collectors.toMap(SkillView::id, Function.identity()));
          for (SkillView skill : skills) {
            out.append(out.isEmpty() ? "" : "\n");
            reports.skill(skill, byId, out);
          }
        }
      }
    }
    return out.toString();
  }

  private Failure unknown(Matchum matchum, String asked) {
    List<SkillView> near = matchum.nearestSkills(asked);
    if (near.isEmpty()) {
      return new Failure("skill-unknown", asked);
    }
    return new Failure(
        "skill-near",
        asked,
        near.stream().map(s -> nameOf(s, asked)).collect(Collectors.joining(", ")));
  }

  /** The name that was meant, with the main one beside it: 쿠버네티스 (Kubernetes). */
  private static String nameOf(SkillView skill, String asked) {
    return Stream.concat(Stream.of(skill.name()), skill.aliases().stream())
        .min(Comparator.comparingInt((String n) -> distance(fold(n), fold(asked))))
        .filter(n -> !n.equals(skill.name()))
        .map(n -> n + " (" + skill.name() + ")")
        .orElse(skill.name());
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s._/-]", "");
  }

  /** Counts the letters to insert, delete or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int same = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
