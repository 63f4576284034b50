package io.github.matchum.posting;

import io.github.matchum.Samples;
import io.github.matchum.dictionary.SkillId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Postings of a line or two, and short words for what is read in them. */
final class Lines {
  private Lines() {}

  /** Reads one line below the heading of what is required. */
  static Requirement required(String line) {
    return only("[자격요건]\n- " + line);
  }

  /** Reads one line below the heading of the work. */
  static Requirement duty(String line) {
    return only("[주요업무]\n- " + line);
  }

  private static Requirement only(String text) {
    List<Requirement> all = Samples.posting("새 동료를 찾습니다\n\n" + text + "\n").requirements();
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " requirements in " + text);
    }
    return all.get(0);
  }

  /** Says groups as {@code go|kotlin, docker, 2 of aws|gcp|azure, kafka 36}. */
  static String groups(Requirement r) {
    return r.groups().stream().map(Lines::group).collect(Collectors.joining(", "));
  }

  private static String group(Group g) {
    String members = g.anyOf().stream().map(SkillId::value).collect(Collectors.joining("|"));
    return (g.atLeast() > 1 ? g.atLeast() + " of " : "")
        + members
        + (g.minMonths() == null ? "" : " " + g.minMonths());
  }

  /** Says a posting's requirements, one a line: line number, section, kind, groups, years. */
  static String all(Posting posting) {
    List<String> out = new ArrayList<>();
    for (Requirement r : posting.requirements()) {
      String years =
          (r.minYears() == null ? "" : " min " + r.minYears())
              + (r.maxYears() == null ? "" : " max " + r.maxYears());
      out.add(
          r.line()
              + " "
              + r.section().label()
              + " "
              + r.kind().label()
              + " ["
              + groups(r)
              + "]"
              + years);
    }
    return String.join("\n", out);
  }
}
