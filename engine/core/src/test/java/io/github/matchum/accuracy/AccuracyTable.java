package io.github.matchum.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of figures: written as Markdown, and read back from it. */
final class AccuracyTable {
  /** The slices in the order of the README of the gold set. */
  private static final List<String> SLICES =
      List.of(
          "particles",
          "any-of",
          "at-least-k",
          "negation",
          "ambiguous-names",
          "years",
          "lost-structure",
          "english",
          "mixed",
          "decoration",
          "unread",
          "stuffing",
          "free-text");

  private static final List<Figure> READING =
      List.of(
          Figure.MENTION,
          Figure.TECH,
          Figure.CONCEPT,
          Figure.SECTION,
          Figure.KIND,
          Figure.GROUP,
          Figure.YEARS,
          Figure.CAREER,
          Figure.ROLE);
  private static final List<Figure> RESUMES =
      List.of(Figure.SKILL, Figure.TECH_SKILL, Figure.GRADE, Figure.MONTHS);
  private static final List<Figure> MATCHING =
      List.of(Figure.VERDICT, Figure.EVIDENCE, Figure.ORDER);
  static final String NOTHING = "–";
  private static final Pattern NUMBER = Pattern.compile("\\d\\.\\d{4}");

  private static final String INTRODUCTION =
      """
      # 정확도

      정답이 표시된 문서(gold)로 잰 수치입니다. 손으로 고치지 않습니다. 뜻과 읽는 법: [docs/accuracy.md](../../docs/accuracy.md).
      `keywords`는 같은 사전으로 이름만 찾는 단순한 방법이고, 아래 표에서는 괄호 안에 있습니다. 95%는 문서를 다시 뽑아 얻은 구간입니다.

      *Figures on the gold set, as of 2026-11-22. `AccuracyTest` writes this file and fails where a figure falls below it.
      `keywords` (in brackets further down): a plain keyword matcher with the same dictionary. 95%: over documents drawn anew.*

      ## 전체 (all)

      | figure | Matchum | 95% | keywords | labels |
      |:--|--:|:-:|--:|--:|
      """;

  private final Measure engine;
  private final Measure baseline;

  AccuracyTable(Measure engine, Measure baseline) {
    this.engine = engine;
    this.baseline = baseline;
  }

  String markdown() {
    StringBuilder out = new StringBuilder(INTRODUCTION);
    for (Figure f : Figure.values()) {
      int[] interval = engine.of(f).interval(f);
      out.append("| ").append(f.title()).append(" | ").append(cell(engine, f, "")).append(" | ");
      out.append(number(interval[0])).append(" … ").append(number(interval[1])).append(" | ");
      out.append(cell(baseline, f, ""))
          .append(" | ")
          .append(engine.of(f).labels(f, ""))
          .append(" |\n");
    }
    slices(out, "공고 읽기 (postings)", READING);
    slices(out, "이력서 읽기 (resumes)", RESUMES);
    slices(out, "맞춰 보기 (pairs)", MATCHING);
    return out.toString();
  }

  private void slices(StringBuilder out, String title, List<Figure> figures) {
    out.append("\n## ").append(title).append("\n\n");
    if (figures.equals(MATCHING)) {
      out.append("공고나 이력서 어느 쪽에든 그 현상이 있는 짝을 셉니다.\n\n");
    }
    out.append("| slice | documents |");
    figures.forEach(f -> out.append(' ').append(f.title()).append(" |"));
    out.append("\n|:--|--:|").append("--:|".repeat(figures.size())).append('\n');
    for (String slice : SLICES) {
      int documents = engine.of(figures.get(0)).documents(slice);
      if (documents == 0) {
        continue;
      }
      out.append("| ").append(slice).append(" | ").append(documents).append(" |");
      for (Figure f : figures) {
        String cell = cell(engine, f, slice);
        out.append(' ').append(cell);
        if (!cell.equals(NOTHING)) {
          out.append(" (").append(cell(baseline, f, slice)).append(')');
        }
        out.append(" |");
      }
      out.append('\n');
    }
  }

  private static String cell(Measure measure, Figure figure, String slice) {
    int value = measure.of(figure).value(figure, slice);
    return value < 0 ? NOTHING : number(value);
  }

  static String number(int value) {
    return String.format(Locale.ROOT, "%d.%04d", value / 10_000, value % 10_000);
  }

  /** Reads the engine's figures back: the first number of each cell, by title, row and column. */
  static Map<String, String> figures(String markdown) {
    Map<String, String> out = new TreeMap<>();
    String title = "";
    List<String> header = List.of();
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("## ")) {
        title = line.substring(3);
        header = List.of();
      } else if (line.startsWith("| ")) {
        List<String> cells = cells(line);
        if (header.isEmpty()) {
          header = cells;
          continue;
        }
        boolean all = header.contains("Matchum");
        for (int i = 1; i < cells.size(); i++) {
          Matcher m = NUMBER.matcher(cells.get(i));
          if (m.lookingAt() && (!all || header.get(i).equals("Matchum"))) {
            out.put(title + ", " + cells.get(0) + ", " + header.get(i), m.group());
          }
        }
      }
    }
    return out;
  }

  private static List<String> cells(String line) {
    List<String> out = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      out.add(cell.strip());
    }
    return out.subList(1, out.size() - 1);
  }
}
