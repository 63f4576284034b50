package io.github.matchum.render;

import io.github.matchum.report.QuoteView;
import io.github.matchum.report.RankRow;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ScoreView;
import io.github.matchum.report.SkillView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes views as CSV after RFC 4180, with {@code \n} at line ends. Names of columns and codes are
 * those of the JSON, in no language. A cell that a spreadsheet would take for a formula ({@code = +
 * - @}, tab or return at its start) gets an apostrophe before it.
 */
public final class CsvReports {
  private static final int GAPS = 3;

  /** Makes a writer. */
  public CsvReports() {}

  /** Writes the requirements of a match, one a row. */
  public void score(ScoreView view, Appendable out) {
    row(
        out,
        List.of(
            "source",
            "resume",
            "asOf",
            "id",
            "line",
            "section",
            "kind",
            "text",
            "verdict",
            "credit",
            "weight",
            "metBy",
            "countedAt",
            "why",
            "evidence"));
    for (RequirementView r : view.requirements()) {
      RequirementView.Judged j = r.judged();
      if (j != null) {
        String countedAt = j.countedAt();
        row(
            out,
            List.of(
                view.source(),
                view.resume(),
                view.asOf(),
                r.id(),
                Integer.toString(r.line()),
                r.section(),
                r.kind(),
                r.text(),
                j.verdict(),
                Integer.toString(j.credit()),
                Long.toString(j.weight()),
                String.join(" ", j.metBy()),
                countedAt == null ? "" : countedAt,
                j.why(),
                j.evidence().stream().map(CsvReports::quote).collect(Collectors.joining(" / "))));
      }
    }
  }

  private static String quote(QuoteView q) {
    return "L" + q.line() + " " + Wording.clean(q.quote());
  }

  /** Writes a ranking, one posting (and resume) a row, in its order. */
  public void rank(List<RankRow> rows, Appendable out) {
    row(
        out,
        List.of(
            "rank",
            "source",
            "resume",
            "asOf",
            "title",
            "company",
            "role",
            "score",
            "rankScore",
            "low",
            "high",
            "confidence",
            "conditions",
            "gaps",
            "notes",
            "reposts"));
    int place = 0;
    for (RankRow each : rows) {
      ScoreView v = each.view();
      place++;
      Integer score = v.score();
      row(
          out,
          List.of(
              Integer.toString(place),
              v.source(),
              v.resume(),
              v.asOf(),
              v.title(),
              v.company(),
              v.role(),
              score == null ? "" : Wording.tenths(score),
              Wording.tenths(v.rankScore()),
              Wording.tenths(v.low()),
              Wording.tenths(v.high()),
              v.confidence(),
              v.conditions().stream()
                  .map(c -> c.kind() + ":" + c.status())
                  .collect(Collectors.joining(" ")),
              v.gaps().stream()
                  .filter(g -> g.gain() > 0)
                  .limit(GAPS)
                  .map(g -> g.name() + " " + Wording.tenths(g.gain()))
                  .collect(Collectors.joining("; ")),
              v.notes().stream().map(ScoreView.Note::code).collect(Collectors.joining(" ")),
              String.join("; ", each.reposts())));
    }
  }

  /** Writes skills, one a row. */
  public void skills(List<SkillView> skills, Appendable out) {
    row(out, List.of("id", "name", "kind", "class", "aliases", "broader", "implies", "near"));
    for (SkillView s : skills) {
      String c = s.skillClass();
      row(
          out,
          List.of(
              s.id(),
              s.name(),
              s.kind(),
              c == null ? "" : c,
              String.join("; ", s.aliases()),
              String.join(" ", s.broader()),
              String.join(" ", s.implies()),
              String.join(" ", s.near())));
    }
  }

  private static void row(Appendable out, List<String> cells) {
    try {
      out.append(cells.stream().map(CsvReports::cell).collect(Collectors.joining(",")))
          .append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String cell(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
