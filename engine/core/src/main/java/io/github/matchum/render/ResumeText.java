package io.github.matchum.render;

import io.github.matchum.report.QuoteView;
import io.github.matchum.report.ResumeView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a resume as read, for a terminal. */
final class ResumeText {
  private static final List<String> GRADES = List.of("used", "listed", "learning", "mentioned");
  private static final int MOST_LINES = 6;

  private final Wording words;
  private final Sheet sheet;

  ResumeText(Wording words, Sheet sheet) {
    this.words = words;
    this.sheet = sheet;
  }

  void write(ResumeView v) {
    sheet.text(0, words.say("resume.head", Wording.clean(v.source())), Sheet.BOLD);
    List<String> facts = new ArrayList<>();
    if (!v.roles().isEmpty()) {
      facts.add(
          words.say(
              "head.role",
              v.roles().stream()
                  .map(r -> words.word("role", r))
                  .collect(Collectors.joining(", "))));
    }
    facts.add(
        words.say(
            "resume.career",
            v.careerMonths() == 0
                ? words.say("resume.no-career")
                : words.months(v.careerMonths())));
    facts.add(words.say("head.as-of", v.asOf()));
    String date = v.documentDate();
    if (date != null) {
      facts.add(words.say("resume.date", date));
    }
    sheet.text(0, String.join(sheet.dot(), facts), Sheet.PLAIN);
    if (v.skills().isEmpty()) {
      sheet.gap().text(0, words.say("resume.no-skills"), Sheet.PLAIN);
    }
    for (String grade : GRADES) {
      skills(grade, v.skills().stream().filter(s -> s.grade().equals(grade)).toList());
    }
    education(v.education());
    languages(v.languages());
  }

  private void skills(String grade, List<ResumeView.SkillLine> skills) {
    if (skills.isEmpty()) {
      return;
    }
    sheet.heading(
        words.word("grade", grade) + "  " + sheet.palette().dim(Integer.toString(skills.size())));
    List<List<String>> rows = new ArrayList<>();
    for (ResumeView.SkillLine s : skills) {
      String last = s.lastUsed();
      rows.add(
          List.of(
              s.name() + (s.corrected() ? " *" : "") + level(s),
              months(s),
              last == null ? "" : words.say("resume.last", last),
              lines(s.evidence())));
    }
    sheet.table(2, rows, List.of(), List.of(Sheet.PLAIN, Sheet.PLAIN, Sheet.DIM, Palette::cyan));
    if (skills.stream().anyMatch(ResumeView.SkillLine::corrected)) {
      sheet.text(2, words.say("resume.corrected"), Sheet.DIM);
    }
  }

  private static String level(ResumeView.SkillLine s) {
    String level = s.level();
    return level == null ? "" : " (" + Wording.clean(level) + ")";
  }

  private String months(ResumeView.SkillLine s) {
    if (s.atMost() == 0) {
      return "";
    }
    return s.atLeast() == s.atMost()
        ? words.months(s.atMost())
        : words.say("resume.months", s.atLeast(), s.atMost());
  }

  private String lines(List<QuoteView> quotes) {
    String lines = Wording.lines(quotes.stream().limit(MOST_LINES).map(QuoteView::line).toList());
    return quotes.size() > MOST_LINES
        ? lines + " " + words.say("quotes.more", quotes.size() - MOST_LINES)
        : lines;
  }

  private void education(List<ResumeView.School> schools) {
    if (schools.isEmpty()) {
      return;
    }
    sheet.heading(words.say("heading.education"));
    for (ResumeView.School s : schools) {
      sheet.hanging(
          "  " + sheet.palette().cyan(Width.pad("L" + s.line(), 5)),
          7,
          Wording.clean(s.text()),
          Sheet.PLAIN);
      List<String> facts = new ArrayList<>();
      facts.add(words.word("degree", s.degree()));
      facts.add(
          s.finished()
              ? words.say("school.finished")
              : s.expected() ? words.say("school.expected") : words.say("school.unfinished"));
      facts.removeIf(String::isEmpty);
      sheet.text(7, String.join(sheet.dot(), facts), Sheet.DIM);
    }
  }

  private void languages(List<ResumeView.LanguageLine> languages) {
    if (languages.isEmpty()) {
      return;
    }
    sheet.heading(words.say("heading.languages"));
    List<List<String>> rows = new ArrayList<>();
    for (ResumeView.LanguageLine l : languages) {
      String test = l.test();
      String result =
          test == null
              ? Wording.clean(l.result())
              : test.toUpperCase(java.util.Locale.ROOT) + " " + Wording.clean(l.result());
      rows.add(
          List.of("L" + l.line(), words.word("language", l.language()), result.strip(), l.level()));
    }
    sheet.table(2, rows, List.of(), List.of(Palette::cyan, Sheet.PLAIN, Sheet.PLAIN, Sheet.DIM));
  }

  void found(String source, String asked, List<QuoteView> found) {
    sheet.text(
        0,
        words.say("find.head", Wording.clean(source), Wording.clean(asked), found.size()),
        Sheet.BOLD);
    if (found.isEmpty()) {
      sheet.text(0, words.say("find.none"), Sheet.PLAIN);
    }
    int place = 0;
    for (QuoteView q : found) {
      place++;
      String lead =
          Width.padLeft(place + ".", 4) + " " + sheet.palette().cyan(Width.pad("L" + q.line(), 5));
      sheet.hanging(lead, 10, sheet.quoted(Width.cut(Wording.quote(q), 400, "...")), Sheet.PLAIN);
      sheet.text(10, words.word("grade", q.grade()), Sheet.DIM);
    }
  }
}
