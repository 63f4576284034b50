package io.github.matchum.report;

import io.github.matchum.document.Statement;
import io.github.matchum.resume.GradedStatement;
import io.github.matchum.resume.Resume;
import io.github.matchum.text.SourceText;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hides who a resume is of: in what a report quotes of it, the personal data that was masked before
 * scoring becomes the resume's number, and so does the name of its file. Immutable.
 */
public final class Blind {
  private static final int LEAST_ANYWHERE = 3;

  /** A resume says in its first lines whose it is; a rare surname there is not known as one. */
  private static final int TITLE = 3;

  private static final Pattern NAME =
      Pattern.compile("[가-힣]{2,5}|\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]*){1,3}");

  /** A Latin name: two to four words with capitals. */
  private static final Pattern LATIN =
      Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}-]*(?:,? \\p{Lu}[\\p{L}.-]*){1,3}");

  /** A Hangul name with blanks between its syllables. */
  private static final Pattern SPACED = Pattern.compile("[가-힣](?: +[가-힣]){1,3}");

  /** Who is meant in an address of mail, below a site, or in front of one. */
  private static final Pattern HANDLE =
      Pattern.compile(
          "([\\w.+-]+) ?@ ?[\\w-]+\\.|(?:https?://)?(?:[\\w-]+\\.)+[a-z]{2,8}/(?:in/|@)?([\\w-]+)"
              + "|(?<![\\w.@-])(?:https?://)?(?!www\\.)([\\w-]+)\\.[\\w-]+\\.[a-z]{2,8}(?![\\w.])");

  private static final int FIRST = 12;

  private final String alias;
  private final String source;

  /** Lines that hold personal data, as quoted and as read, with what is shown in place of each. */
  private final Map<String, String> lines = new HashMap<>();

  /** Words that are hidden wherever they stand, the longest first. */
  private final List<String> anywhere;

  /** What is hidden as a word of its own, whatever its case: parts of names and of addresses. */
  private final @Nullable Pattern parts;

  /**
   * Hides the personal data of a resume.
   *
   * @param alias what stands in its place, such as {@code resume-001}
   * @param isWord tells the everyday words, which a part of an address may be and which tell nobody
   */
  public Blind(Resume resume, String alias, Predicate<String> isWord) {
    this.alias = alias;
    SourceText text = resume.document().source();
    this.source = text.name();
    TreeSet<String> words =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (GradedStatement graded : resume.statements()) {
      Statement s = graded.statement();
      StringBuilder read = new StringBuilder(s.text());
      StringBuilder quoted = new StringBuilder(text.slice(s.span()));
      int start = text.originalOffset(s.span().start());
      for (int i = graded.masked().size() - 1; i >= 0; i--) {
        Span span = graded.masked().get(i);
        Span at = s.sourceSpan(span);
        String word = s.text().substring(span.start(), span.end()).strip();
        if (isTelling(word)) {
          words.add(word);
          words.add(text.slice(at).strip());
        }
        read.replace(span.start(), span.end(), alias);
        quoted.replace(
            text.originalOffset(at.start()) - start, text.originalOffset(at.end()) - start, alias);
      }
      if (!graded.masked().isEmpty()) {
        lines.put(s.text(), read.toString());
        lines.put(text.slice(s.span()), quoted.toString());
      }
    }
    resume.statements().stream()
        .limit(TITLE)
        .filter(g -> g.mentions().isEmpty())
        .map(g -> g.statement().text().strip())
        .filter(t -> NAME.matcher(t).matches())
        .forEach(t -> {
          lines.put(t, alias);
          if (isTelling(t)) {
            words.add(t);
          }
        });
    this.anywhere = List.copyOf(words);
    this.parts = parts(resume, isWord);
  }

  private static @Nullable Pattern parts(Resume resume, Predicate<String> isWord) {
    Set<String> parts = new TreeSet<>(Comparator.reverseOrder());
    handles(resume.document().source().original(), parts);
    resume.statements().forEach(g -> handles(g.statement().text(), parts));
    parts.removeIf(isWord);
    names(resume, parts);
    resume.statements().stream()
        .limit(TITLE)
        .filter(g -> g.mentions().isEmpty())
        .flatMap(g -> Arrays.stream(g.statement().text().split("[|/,()\u00B7]", -1)))
        .forEach(t -> latin(t, isWord, parts));
    for (GradedStatement g : resume.statements()) {
      g.mentions().forEach(m -> parts.remove(m.surface().toLowerCase(Locale.ROOT)));
    }
    if (parts.isEmpty()) {
      return null;
    }
    String any = parts.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{IsLatin}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The local parts of addresses of mail, and who somebody is on a site, with their parts. */
  private static void handles(String text, Set<String> out) {
    Matcher m = HANDLE.matcher(text);
    while (m.find()) {
      String handle =
          m.group(1) == null ? m.group(2) == null ? m.group(3) : m.group(2) : m.group(1);
      String folded = handle.toLowerCase(Locale.ROOT);
      if (folded.length() >= LEAST_ANYWHERE) {
        out.add(folded);
      }
      for (String part : folded.split("[^\\p{L}]+", -1)) {
        if (part.length() > LEAST_ANYWHERE) {
          out.add(part);
        }
      }
    }
  }

  /** The parts of a Latin name; what is made of everyday words alone is none. */
  private static void latin(String text, Predicate<String> isWord, Set<String> out) {
    Matcher m = LATIN.matcher(text);
    while (m.find()) {
      List<String> words = List.of(m.group().toLowerCase(Locale.ROOT).split("[ .,]+", -1));
      if (!words.stream().allMatch(isWord)) {
        words.stream().filter(w -> w.length() >= LEAST_ANYWHERE).forEach(out::add);
      }
    }
  }

  /**
   * The parts of Latin names, and Hangul names that are written with spaces, in the first lines.
   */
  private static void names(Resume resume, Set<String> out) {
    resume.statements().stream()
        .limit(FIRST)
        .forEach(g -> {
          String text = g.statement().text();
          List<String> names = new ArrayList<>();
          g.masked().forEach(s -> names.add(text.substring(s.start(), s.end()).strip()));
          names.stream()
              .filter(n -> SPACED.matcher(n).matches())
              .forEach(n -> out.add(n.replace(" ", "")));
          if (SPACED.matcher(text.strip()).matches()) {
            out.add(text.strip().replace(" ", ""));
          }
          names.forEach(n -> latin(n, w -> false, out));
        });
  }

  /**
   * Whether a word tells who somebody is even where it stands elsewhere: years and places do not.
   */
  private static boolean isTelling(String word) {
    return word.length() >= LEAST_ANYWHERE
        && word.chars().anyMatch(c -> Character.isLetter(c) || c == '@' || c == '-');
  }

  /** Returns what stands in place of the resume's name. */
  public String alias() {
    return alias;
  }

  /** Returns a text of a report with what tells who it is hidden. */
  public String hide(String text) {
    String out = lines.getOrDefault(text, text);
    if (out.contains(source)) {
      out = out.replace(source, alias);
    }
    for (String word : anywhere) {
      if (out.contains(word)) {
        out = out.replace(word, alias);
      }
    }
    return parts == null ? out : parts.matcher(out).replaceAll(alias);
  }

  /** Returns a view in which what is told of the resume is hidden; marks keep their columns. */
  public ScoreView hide(ScoreView v) {
    return new ScoreView(
        v.source(),
        v.title(),
        v.company(),
        v.role(),
        alias,
        v.asOf(),
        v.score(),
        v.rankScore(),
        v.low(),
        v.high(),
        v.confidence(),
        v.weight(),
        v.unknownWeight(),
        v.tree(),
        v.conditions().stream()
            .map(c ->
                new ScoreView.ConditionView(
                    c.kind(), c.asked(), hide(c.held()), c.status(), c.line()))
            .toList(),
        v.requirements().stream().map(this::hide).toList(),
        v.gaps(),
        v.unread(),
        v.notes(),
        v.corrections().stream()
            .map(c -> new ScoreView.Correction(c.line(), hide(c.surface()), c.name()))
            .toList(),
        v.versions());
  }

  private RequirementView hide(RequirementView r) {
    RequirementView.Judged j = r.judged();
    if (j == null) {
      return r;
    }
    List<QuoteView> evidence =
        j.evidence().stream()
            .map(q ->
                new QuoteView(
                    q.line(),
                    q.column(),
                    q.end(),
                    hide(q.quote()),
                    q.section(),
                    q.grade(),
                    q.level()))
            .toList();
    RequirementView.Judged hidden =
        new RequirementView.Judged(
            j.verdict(),
            j.credit(),
            j.weight(),
            j.metBy(),
            j.metByNames(),
            j.countedAt(),
            evidence,
            j.why(),
            j.args());
    return new RequirementView(
        r.id(), r.line(), r.section(), r.kind(), r.groups(), r.minYears(), r.text(), hidden);
  }
}
