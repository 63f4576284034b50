package io.github.matchum.render;

import io.github.matchum.report.GroupView;
import io.github.matchum.report.QuoteView;
import io.github.matchum.report.RequirementView;
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
      return say("months", months);
    }
    return months % 12 == 0
        ? say("years", months / 12)
        : say("years-months", months / 12, months % 12);
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
    Map<String, String> args = new HashMap<>(note.args());
    inMonths(args, "months", "asked", "monthsThen");
    return fill("note." + note.code(), args);
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
