package io.github.matchum.render;

import io.github.matchum.report.SkillView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes entries of the dictionary for a terminal. */
final class SkillText {
  private static final int DEEPEST = 6;

  private final Wording words;
  private final Sheet sheet;

  SkillText(Wording words, Sheet sheet) {
    this.words = words;
    this.sheet = sheet;
  }

  void write(SkillView v, Map<String, SkillView> all) {
    sheet.raw(
        sheet.palette().bold(v.name())
            + "  "
            + sheet.palette().dim(v.id())
            + "  "
            + words.word("skill-kind", v.kind()));
    String c = v.skillClass();
    if (c != null) {
      sheet.text(2, words.say("skill.class", c), Sheet.PLAIN);
    }
    if (!v.aliases().isEmpty()) {
      sheet.text(2, words.say("skill.aliases", String.join(", ", v.aliases())), Sheet.PLAIN);
    }
    if (!v.corrections().isEmpty()) {
      sheet.text(2, words.say("skill.corrections", String.join(", ", v.corrections())), Sheet.DIM);
    }
    if (!v.near().isEmpty()) {
      sheet.text(2, words.say("skill.near", String.join(", ", v.near())), Sheet.PLAIN);
    }
    if (!v.broader().isEmpty() || !v.implies().isEmpty()) {
      sheet.text(2, words.say("skill.shows"), Sheet.PLAIN);
      tree(v, all, "  ", new LinkedHashSet<>(Set.of(v.id())), 0);
    }
  }

  /** A branch ends where it comes to a skill that it has told already: relations may meet again. */
  private void tree(
      SkillView of, Map<String, SkillView> all, String before, Set<String> told, int depth) {
    List<String> next = new ArrayList<>(of.broader());
    of.implies().stream().filter(i -> !next.contains(i)).forEach(next::add);
    for (int i = 0; i < next.size(); i++) {
      String id = next.get(i);
      boolean last = i == next.size() - 1;
      SkillView view = all.get(id);
      String relation = words.say(of.broader().contains(id) ? "skill.broader" : "skill.implies");
      String branch = last ? sheet.symbol("└─ ", "`- ") : sheet.symbol("├─ ", "|- ");
      sheet.raw(
          before
              + branch
              + (view == null ? id : view.name())
              + "  "
              + sheet.palette().dim("(" + relation + ")"));
      if (view != null && told.add(id) && depth < DEEPEST) {
        tree(view, all, before + (last ? "   " : sheet.symbol("│  ", "|  ")), told, depth + 1);
      }
    }
  }

  void list(List<SkillView> skills) {
    List<List<String>> rows = new ArrayList<>();
    for (SkillView v : skills) {
      rows.add(List.of(v.name(), words.word("skill-kind", v.kind()), v.id()));
    }
    sheet.table(0, rows, List.of(), List.of(Sheet.PLAIN, Sheet.DIM, Sheet.DIM));
  }
}
