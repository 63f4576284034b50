package io.github.matchum.render;

import io.github.matchum.report.GroupView;
import io.github.matchum.report.QuoteView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ResumeView;
import io.github.matchum.report.ScoreView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts codes and numbers of views into words of one language, the same for every format. */
final class Wording {
  private static final Pattern MONTHS = Pattern.compile("([0-9]+) months");
  private static final Pattern MARKS = Pattern.compile("^(?:(?:#{1,6}|[-*+>•·▪■□◦]) +)+");
  private static final int MOST_LINES = 4;
  private static final List<String> SECTIONS = List.of("required", "preferred", "duties", "stack");

  private final Phrases phrases;

  Wording(Language language) {
    this(Phrases.of(Wording.class, language));
  }

  private Wording(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Returns the words for a style of text. */
  static Wording of(TextStyle style) {
    Phrases phrases = Phrases.of(Wording.class, style.language());
    return new Wording(style.ascii() ? phrases.withAsciiSymbols() : phrases);
  }

  String say(String key, Object... args) {
    return phrases.say(key, args);
  }

  /**
   * Returns the word for a code: {@code role}, {@code devops} gives 데브옵스; the code where none is
   * known.
   */
  String word(String what, @Nullable String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    String key = what + "." + code;
    return phrases.has(key) ? phrases.say(key) : code;
  }

  /**
   * Returns requirements by section in the order in which they are told; empty sections are left
   * out.
   */
  static Map<String, List<RequirementView>> bySection(List<RequirementView> requirements) {
    Map<String, List<RequirementView>> all = new java.util.LinkedHashMap<>();
    SECTIONS.forEach(s -> all.put(s, new ArrayList<>()));
    requirements.forEach(r -> all.computeIfAbsent(r.section(), s -> new ArrayList<>()).add(r));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** Returns tenths of a point as {@code 72.4}. */
  static String tenths(int tenths) {
    return BigDecimal.valueOf(tenths, 1).toPlainString();
  }

  /** Returns a gain as {@code +3.2}. */
  static String gain(int tenths) {
    return (tenths < 0 ? "" : "+") + tenths(tenths);
  }

  /** Returns lines as {@code L14, L22}. */
  static String lines(List<Integer> lines) {
    return lines.stream().map(l -> "L" + l).collect(Collectors.joining(", "));
  }

  /** Returns months as years and months. */
  String months(int months) {
    if (months < 12) {
      return months == 1 ? say("month") : say("months", months);
    }
    String years = months < 24 ? say("year") : say("years", months / 12);
    if (months % 12 == 0) {
      return years;
    }
    return say("years-months", years, months % 12 == 1 ? say("month") : say("months", months % 12));
  }

  /** Returns what a condition asks or holds; {@code 36 months} is a code, all else is quoted. */
  String condition(String value) {
    Matcher m = MONTHS.matcher(value);
    if (!m.matches()) {
      return clean(value);
    }
    int months = Integer.parseInt(m.group(1));
    return months == 0 ? say("condition.no-months") : months(months);
  }

  /** Returns what the resume holds of a condition, with the lines that show it. */
  String held(ScoreView.ConditionView c) {
    List<Integer> at = c.evidence().stream().map(QuoteView::line).distinct().toList();
    String held = condition(c.held());
    if (at.isEmpty() || held.isEmpty()) {
      return held;
    }
    String more = at.size() > MOST_LINES ? say("more-lines") : "";
    return held + " (" + lines(at.subList(0, Math.min(MOST_LINES, at.size()))) + more + ")";
  }

  /** Returns the name of a gap; a condition has only its kind. */
  String gapName(ScoreView.GapView gap) {
    return gap.skill() == null ? word("kind", gap.name()) : gap.name();
  }

  /** Returns why a requirement was judged so. */
  String why(RequirementView r, RequirementView.Judged j) {
    Map<String, String> names = new HashMap<>();
    for (GroupView g : r.groups()) {
      for (int i = 0; i < g.anyOf().size(); i++) {
        names.put(g.anyOf().get(i), g.names().get(i));
      }
    }
    for (int i = 0; i < j.metBy().size(); i++) {
      names.put(j.metBy().get(i), j.metByNames().get(i));
    }
    Map<String, String> args = new HashMap<>(j.args());
    args.computeIfPresent("missing", (k, groups) -> missing(groups, names));
    args.computeIfPresent("instead", (k, groups) -> missing(groups, names));
    args.computeIfPresent("skill", (k, id) -> names.getOrDefault(id, id));
    if (!j.why().equals("too-few") && !j.why().equals("role")) {
      inMonths(args, "months", "asked", "atLeast");
    }
    args.computeIfPresent("role", (k, role) -> word("role", role));
    if (j.why().equals("role")) {
      args.replaceAll((k, roles) -> roles(roles));
    }
    args.computeIfPresent("grade", (k, grade) -> word("grade", grade));
    args.computeIfPresent("coverage", (k, mille) -> perCent(Integer.parseInt(mille)));
    String said = fill("why." + j.why(), args);
    return said + extent(j.why(), j.args());
  }

  /**
   * Returns what shows a requirement and why it was judged so. Where the reason speaks of one of
   * several skills, the others are said to be shown.
   */
  String told(RequirementView r, RequirementView.Judged j) {
    String skill = j.args().get("skill");
    boolean ofOne = skill != null && !j.why().equals("used");
    List<String> names = new ArrayList<>();
    String own = "";
    for (int i = 0; i < j.metBy().size(); i++) {
      if (ofOne && j.metBy().get(i).equals(skill)) {
        own = j.metByNames().get(i) + ": ";
      } else {
        names.add(j.metByNames().get(i));
      }
    }
    String why = why(r, j);
    if (j.why().equals("some-missing") && j.verdict().equals("missing")) {
      why += say("some-missing.little");
    }
    if (j.why().equals("adjacent") || j.why().equals("only-mentioned")) {
      own = "";
    }
    if (ofOne && !names.isEmpty()) {
      return say("others-shown", String.join(", ", names)) + say("dot") + own + why;
    }
    return (names.isEmpty() ? own : String.join(", ", names) + ": ") + why;
  }

  /** Returns groups of ids ({@code go|kotlin,kafka}) as names. */
  private String missing(String groups, Map<String, String> names) {
    return Arrays.stream(groups.split(",", -1))
        .map(g ->
            Arrays.stream(g.split("\\|", -1))
                .map(id -> names.getOrDefault(id, id))
                .collect(Collectors.joining(say("or"))))
        .collect(Collectors.joining(", "));
  }

  private String roles(String codes) {
    return Arrays.stream(codes.split(",", -1))
        .map(code -> word("role", code))
        .collect(Collectors.joining(", "));
  }

  /** Returns how long and until when, where the reason itself has not told it. */
  private String extent(String why, Map<String, String> args) {
    StringBuilder out = new StringBuilder();
    String months = args.getOrDefault("months", "");
    boolean told = why.startsWith("months-") || why.startsWith("career-");
    if (months.matches("[1-9][0-9]{0,5}") && !told) {
      out.append(say("dot")).append(months(Integer.parseInt(months)));
    }
    String last = args.getOrDefault("last", "");
    if (!last.isEmpty() && !why.equals("stale")) {
      out.append(say("dot")).append(say("resume.last", last));
    }
    return out.toString();
  }

  /** Returns a note on the whole report. */
  String note(ScoreView.Note note) {
    if (note.code().equals("own-numbers")) {
      return say("note.own-numbers", numbers(note.args()));
    }
    Map<String, String> args = new HashMap<>(note.args());
    inMonths(args, "months", "asked", "monthsThen");
    return fill("note." + note.code(), args);
  }

  /** Returns own numbers of the rubric: {@code sections.required} gives 자격요건. */
  private String numbers(Map<String, String> changes) {
    List<String> out = new ArrayList<>();
    new java.util.TreeMap<>(changes)
        .forEach((name, change) -> {
          int dot = name.indexOf('.');
          String table = dot < 0 ? "" : name.substring(0, dot);
          String own = name.substring(dot + 1);
          String said =
              switch (table) {
                case "sections" -> word("section", own);
                case "kinds" -> word("kind", own);
                case "skills" -> own;
                default -> name;
              };
          String[] values = change.split("→", -1);
          out.add(
              values.length == 2 ? say("change", said, values[0], values[1]) : said + " " + change);
        });
    return String.join(", ", out);
  }

  /** Returns what is said in place of a list of gaps where there is none. */
  String noGaps(ScoreView v) {
    if (v.score() == null) {
      return say("gaps.unread");
    }
    long unknown = v.requirements().stream().filter(r -> isUnknown(r.judged())).count();
    if (v.requirements().isEmpty() && v.unknownWeight() > 0) {
      // A row of a ranking does not say which lines they are.
      return say("gaps.none-known");
    }
    if (unknown + v.unread().size() > 0) {
      return say("gaps.none-but", unknown, v.unread().size());
    }
    return say("gaps.none");
  }

  /** Returns what it takes to reach a threshold, in a sentence. */
  String target(ScoreView.Target t, @Nullable Integer score) {
    if (t.status().equals("reachable")) {
      String key =
          t.skills().size() == 1
              ? "target.one"
              : t.atLeast() == t.skills().size() ? "target.fewest" : "target.some";
      return say(
          key, String.join(", ", t.names()), t.skills().size(), tenths(t.score()), t.atLeast());
    }
    return say("target." + t.status(), score == null ? "" : tenths(score), tenths(t.score()));
  }

  /** Returns how much of the strongest work is used, in a sentence. */
  String strengths(ScoreView.Strengths s, int share) {
    return say("strengths.share", s.used().size() + s.unused().size(), tenths(share));
  }

  /** Returns what of the strongest work is used and what is not: a label and a list each. */
  List<List<String>> strengthRows(ScoreView.Strengths s) {
    List<List<String>> rows = new ArrayList<>();
    if (!s.used().isEmpty()) {
      rows.add(List.of(say("strengths.used"), skills(s.used())));
    }
    if (!s.unused().isEmpty()) {
      rows.add(List.of(say("strengths.unused"), skills(s.unused())));
    }
    return rows;
  }

  private String skills(List<ResumeView.SkillLine> lines) {
    List<String> out = new ArrayList<>();
    for (ResumeView.SkillLine s : lines) {
      int most = s.atMost();
      String months = s.atLeast() == most ? "" : "~";
      out.add(most == 0 ? s.name() : s.name() + " (" + months + months(most) + ")");
    }
    return String.join(", ", out);
  }

  /** Returns terms with their lines: {@code Langfuse (L14)}. */
  String terms(List<ScoreView.UnreadView> terms) {
    Map<String, List<Integer>> at = new java.util.LinkedHashMap<>();
    for (ScoreView.UnreadView t : terms) {
      at.computeIfAbsent(clean(t.text()), k -> new ArrayList<>()).add(t.line());
    }
    List<String> out = new ArrayList<>();
    at.forEach((term, lines) -> out.add(term + " (" + lines(lines) + ")"));
    return String.join(", ", out);
  }

  private static boolean isUnknown(RequirementView.@Nullable Judged judged) {
    return judged != null && judged.verdict().equals("unknown");
  }

  private String fill(String key, Map<String, String> args) {
    return phrases.has(key)
        ? phrases.fill(key, args, Map.of())
        : key.substring(key.indexOf('.') + 1);
  }

  private void inMonths(Map<String, String> args, String... names) {
    for (String name : names) {
      args.computeIfPresent(
          name, (k, v) -> v.matches("[0-9]{1,6}") ? months(Integer.parseInt(v)) : v);
    }
  }

  private static String perCent(int mille) {
    return (mille + 5) / 10 + "%";
  }

  /** Returns the sum of what adds up to the score, in weight: Σ weight · credit / 1000. */
  static BigDecimal sum(List<ScoreView.Leaf> tree) {
    return BigDecimal.valueOf(
        tree.stream().mapToLong(l -> (long) l.weight() * l.credit()).sum(), 3);
  }

  /** Returns a quoted line, with the level that a line above it gives, where one does. */
  static String quote(QuoteView q) {
    String level = q.level();
    String line = quote(q.quote());
    return level == null || line.contains(level) ? line : line + " (" + clean(level) + ")";
  }

  /** Returns a quoted line without the marks of a heading, list or quotation before its words. */
  static String quote(String line) {
    return MARKS.matcher(clean(line)).replaceFirst("");
  }

  /**
   * Returns words of a document on one line, without what could steer a terminal or turn the
   * direction of text: control characters and those that embed or override it.
   */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (!((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString().strip();
  }
}
