package io.github.matchum.render;

import io.github.matchum.report.GroupView;
import io.github.matchum.report.MentionView;
import io.github.matchum.report.PostingView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ScoreView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a posting as read, for a terminal. */
final class PostingText {
  private static final int INDENT = 8;

  private final Wording words;
  private final Sheet sheet;

  PostingText(Wording words, Sheet sheet) {
    this.words = words;
    this.sheet = sheet;
  }

  void write(PostingView v) {
    String title = Wording.clean(v.title());
    sheet.text(0, title.isEmpty() ? words.say("title.none") : title, Sheet.BOLD);
    List<String> facts = new ArrayList<>();
    if (!v.company().isEmpty()) {
      facts.add(Wording.clean(v.company()));
    }
    facts.add(words.say("head.role", words.word("role", v.role())));
    facts.add(words.say("head.career", career(v)));
    sheet.text(0, String.join(sheet.dot(), facts), Sheet.PLAIN);
    sheet.text(0, words.say("head.posting", Wording.clean(v.source())), Sheet.DIM);
    if (!v.structured()) {
      sheet.hanging(
          sheet.palette().yellow("! "), 2, words.say("note.no-headings"), Palette::yellow);
    }
    if (v.requirements().isEmpty()) {
      sheet.gap().text(0, words.say("posting.nothing"), Sheet.PLAIN);
    }
    Wording.bySection(v.requirements())
        .forEach((section, requirements) -> {
          sheet.heading(words.word("section", section));
          requirements.forEach(this::requirement);
        });
    mentions(v.mentions());
    unread(v.unread());
    if (!v.unknownTerms().isEmpty()) {
      sheet.heading(words.say("heading.unknown-terms"));
      sheet.text(2, words.terms(v.unknownTerms()), Sheet.PLAIN);
    }
  }

  private String career(PostingView v) {
    Integer min = v.minYears();
    Integer max = v.maxYears();
    List<String> out = new ArrayList<>();
    if (v.newcomer()) {
      out.add(words.say("career.newcomer"));
    }
    if (min != null && max != null) {
      out.add(words.say("career.range", min, max));
    } else if (min != null) {
      out.add(words.say("career.from", min));
    } else if (max != null) {
      out.add(words.say("career.to", max));
    }
    return out.isEmpty() ? words.say("career.none") : String.join(", ", out);
  }

  private void requirement(RequirementView r) {
    String lead = "  " + sheet.palette().cyan(Width.pad(r.id(), INDENT - 2));
    sheet.hanging(
        lead,
        INDENT,
        Width.cut(Wording.clean(r.text()), 240, sheet.symbol("…", "...")) + " (L" + r.line() + ")",
        Sheet.PLAIN);
    List<String> asked = new ArrayList<>();
    asked.add(words.word("kind", r.kind()));
    r.groups().forEach(g -> asked.add(group(g)));
    Integer years = r.minYears();
    if (years != null) {
      asked.add(words.say("career.from", years));
    }
    sheet.text(INDENT, String.join(sheet.dot(), asked), Sheet.DIM);
  }

  private String group(GroupView g) {
    String names = String.join(words.say("group.or"), g.names());
    String some = g.atLeast() > 1 ? words.say("group.some", g.atLeast(), names) : names;
    Integer months = g.minMonths();
    return months == null ? some : words.say("group.months", some, words.months(months));
  }

  private void mentions(List<MentionView> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    sheet.heading(words.say("heading.mentions"));
    Map<String, List<MentionView>> bySkill = new LinkedHashMap<>();
    mentions.forEach(m -> bySkill.computeIfAbsent(m.name(), k -> new ArrayList<>()).add(m));
    List<List<String>> rows = new ArrayList<>();
    bySkill.forEach((name, all) ->
        rows.add(List.of(name, words.word("skill-kind", all.get(0).kind()), places(name, all))));
    sheet.table(2, rows, List.of(), List.of(Sheet.PLAIN, Sheet.DIM, Sheet.DIM));
  }

  private static String places(String name, List<MentionView> all) {
    String others =
        new TreeSet<>(all.stream().map(MentionView::surface).filter(s -> !s.equals(name)).toList())
            .stream().map(Wording::clean).collect(Collectors.joining(", "));
    String lines = Wording.lines(all.stream().map(MentionView::line).distinct().toList());
    return others.isEmpty() ? lines : lines + " (" + others + ")";
  }

  private void unread(List<ScoreView.UnreadView> unread) {
    if (unread.isEmpty()) {
      return;
    }
    sheet.heading(words.say("heading.unread"));
    for (ScoreView.UnreadView u : unread) {
      sheet.hanging(
          "  " + sheet.palette().cyan(Width.pad("L" + u.line(), 5)),
          7,
          Width.cut(Wording.clean(u.text()), 240, "..."),
          Sheet.PLAIN);
      sheet.text(7, words.word("unread", u.why()), Sheet.DIM);
    }
  }
}
