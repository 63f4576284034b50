package io.github.matchum.posting;

import io.github.matchum.dictionary.SkillId;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.facts.Years;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.structure.Outliner;
import io.github.matchum.structure.Part;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import io.github.matchum.tagging.Tagger;
import io.github.matchum.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document as a posting: sections by their headings, else by the lines' own words; the word
 * of a line wins over its heading. Immutable, thread-safe.
 */
public final class PostingReader {
  private static final int LONGEST_TITLE = 90;

  /** Over how many lines a bracket may be wrapped. */
  private static final int WRAPPED = 3;

  private static final int LONGEST_POSITION = 24;

  /** How far behind a name a word may stand that refuses it ({@code 무관}), or excepts it. */
  private static final int FARTHEST_REFUSED = 16;

  private static final int FARTHEST_EXCEPTED = 8;

  private static final Pattern ADDRESS = Pattern.compile("https?:/{2}");

  private final Tagger tagger;
  private final Lexicon lexicon;
  private final Outliner outliner;
  private final KindReader kinds;
  private final RoleReader roles;

  /** Makes a reader that tags with {@code tagger}. */
  public PostingReader(Tagger tagger) {
    this.tagger = tagger;
    this.lexicon = tagger.dictionary().lexicon();
    this.outliner = new Outliner(lexicon);
    this.kinds = new KindReader(lexicon);
    this.roles = new RoleReader(lexicon);
  }

  /** Reads one posting. */
  public Posting read(Document document) {
    return new Reading(document).read();
  }

  /** A line with all that was seen in it. */
  record Line(
      Statement statement,
      int number,
      SectionKind section,
      PhraseTable.Matches cues,
      List<Mention> mentions,
      List<Years> years) {
    boolean empty() {
      return statement.isBlank();
    }
  }

  private final class Reading {
    private final Document document;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    Reading(Document document) {
      this.document = document;
    }

    Posting read() {
      List<Part> parts = outliner.posting(document);
      boolean structured =
          parts.stream()
              .anyMatch(p ->
                  p.kind() == SectionKind.REQUIRED
                      || p.kind() == SectionKind.PREFERRED
                      || p.kind() == SectionKind.DUTIES);
      Statement titleLine = titleLine(parts);
      List<List<Line>> lines = new ArrayList<>();
      for (Part part : parts) {
        Statement heading = part.headingOrNull();
        if (heading != null && !part.statements().contains(heading)) {
          mentions.addAll(tagger.tag(heading, part.kind()));
        }
        List<Line> of = new ArrayList<>();
        for (Statement statement : part.statements()) {
          Line line = line(statement, part.kind());
          mentions.addAll(line.mentions());
          if (statement != titleLine) {
            of.add(line);
          }
        }
        lines.add(of);
      }
      if (structured) {
        // Where only what is wished for has a heading, the rest of the posting has lost its own.
        boolean whole =
            parts.stream()
                .anyMatch(p ->
                    p.kind() == SectionKind.REQUIRED
                        || p.kind() == SectionKind.DUTIES
                        || p.kind() == SectionKind.MIXED);
        for (int i = 0; i < parts.size(); i++) {
          if (!whole && parts.get(i).kind() == SectionKind.UNKNOWN) {
            byWords(lines.get(i));
          } else {
            section(parts.get(i), lines.get(i));
          }
        }
      } else {
        new Unstructured(this::add)
            .read(withoutLabels(lines.stream().flatMap(List::stream).toList()));
      }
      String title =
          document.properties().getOrDefault("title", titleLine == null ? "" : titleLine.text());
      return new Posting(
          document,
          title,
          roles.ofPosting(title.isEmpty() ? opening(parts) : title, requirements),
          career(title),
          mentions,
          requirements,
          unread,
          structured);
    }

    /** The first lines before all sections, which may name the position where no title does. */
    private String opening(List<Part> parts) {
      StringBuilder out = new StringBuilder();
      if (!parts.isEmpty() && parts.get(0).kind() == SectionKind.UNKNOWN) {
        parts.get(0).statements().stream()
            .filter(s -> s.text().length() <= LONGEST_TITLE && !isAddress(s.text()))
            .limit(2)
            .forEach(s -> out.append(s.text()).append(' '));
      }
      return out.toString();
    }

    private Line line(Statement statement, SectionKind kind) {
      PhraseTable.Matches cues = lexicon.cues().find(statement.folded());
      List<Mention> tagged = tagger.tag(statement, kind);
      if (!tagged.isEmpty()
          && !cues.has("courses")
          && (cues.has("education")
              || (!cues.has("know")
                  && lexicon.education().majors(statement.folded()).size() > 1))) {
        // "수학, 통계학 전공": what names a field of study is no skill there.
        tagged =
            tagged.stream()
                .filter(m ->
                    m.skill().kind() != SkillKind.CONCEPT
                        || !lexicon
                            .education()
                            .inMajor(statement.folded(), m.span().start(), m.span().end()))
                .toList();
      }
      return new Line(
          statement,
          lineOf(statement),
          kind,
          cues,
          tagged,
          Years.find(statement.folded(), lexicon.numbers()));
    }

    /** The first line, where it stands before all sections and reads like a title. */
    private @Nullable Statement titleLine(List<Part> parts) {
      if (parts.isEmpty()) {
        return null;
      }
      Part first = parts.get(0);
      Statement heading = first.headingOrNull();
      if (heading != null) {
        return heading.form() == Form.HEADING && !first.kind().asks() ? heading : null;
      }
      for (Statement s : first.statements()) {
        if (!s.isBlank()) {
          return s.text().length() <= LONGEST_TITLE && s.marker().isEmpty() ? s : null;
        }
      }
      return null;
    }

    private void section(Part part, List<Line> lines) {
      if (part.kind() == SectionKind.MIXED) {
        byWords(lines);
        return;
      }
      if (!part.kind().asks()) {
        if (part.kind() == SectionKind.UNKNOWN) {
          unknown(part, lines);
        }
        return;
      }
      SectionKind kind = part.kind();
      Line before = null;
      boolean open = false;
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (isLeadIn(line)) {
          SectionKind own = override(line);
          kind = own == null ? kind : own;
          if (line.cues().has("choice")) {
            int first = requirements.size();
            i = below(lines, i, kind);
            choose(first, line);
            before = null;
          }
          continue;
        }
        if (line.empty() || isNoise(line)) {
          continue;
        }
        boolean wrapped = open && closes(lines, i);
        if (before != null && continues(before, line, wrapped) && override(line) == null) {
          extend(line);
          open = wrapped && line.statement().text().indexOf(')') < 0;
          continue;
        }
        if (isSubheading(line, i + 1 < lines.size() ? lines.get(i + 1) : null)) {
          continue;
        }
        add(line, kind);
        before = line;
        open = isOpen(line.statement().text());
      }
    }

    /** Reads lines that no heading explains by their own words. */
    private void byWords(List<Line> lines) {
      new Unstructured(this::add)
          .read(withoutLabels(lines).stream().filter(l -> !isNoise(l)).toList());
    }

    /** Lines without those that only name what follows them. */
    private List<Line> withoutLabels(List<Line> lines) {
      List<Line> out = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (!isSubheading(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null)) {
          out.add(lines.get(i));
        }
      }
      return out;
    }

    /** A line that only announces those below it: {@code 아래와 같은 일을 합니다}. */
    private boolean isLeadIn(Line line) {
      PhraseTable.Matches cues = line.cues();
      return cues.has("lead-in")
          && line.mentions().isEmpty()
          && line.years().isEmpty()
          && !cues.has("education")
          && !cues.has("other")
          && !cues.has("soft");
    }

    /**
     * Adds the items of the list below a line.
     *
     * @return the index of its last item
     */
    private int below(List<Line> lines, int lead, SectionKind kind) {
      Statement head = lines.get(lead).statement();
      int last = lead;
      for (int i = lead + 1; i < lines.size(); i++) {
        Statement item = lines.get(i).statement();
        boolean listed =
            head.marker().isEmpty()
                ? !item.marker().isEmpty()
                : item.depth() > head.depth() || !item.marker().equals(head.marker());
        if (!listed || item.marker().isEmpty() || isLeadIn(lines.get(i))) {
          break;
        }
        if (!lines.get(i).empty() && !isNoise(lines.get(i))) {
          add(lines.get(i), kind);
        }
        last = i;
      }
      return last;
    }

    /**
     * "다음 중 하나 이상": the lines of the list below stand in for one another, so each of them asks the
     * same group of all that they name.
     */
    private void choose(int first, Line lead) {
      List<Requirement> listed = requirements.subList(first, requirements.size());
      if (listed.size() < 2) {
        return;
      }
      Set<SkillId> named = new LinkedHashSet<>();
      Set<Integer> numbers = new TreeSet<>();
      for (Requirement r : listed) {
        for (Group g : r.groups()) {
          named.addAll(g.anyOf());
          numbers.addAll(g.lines());
        }
      }
      if (named.isEmpty()) {
        return;
      }
      int least =
          Math.min(
              Grouping.atLeast(
                  tagger.dictionary().lexicon(), lead.statement().folded(), lead.cues()),
              named.size());
      Group all = new Group(List.copyOf(named), least, null, List.copyOf(numbers));
      for (int i = 0; i < listed.size(); i++) {
        if (!listed.get(i).groups().isEmpty()) {
          listed.set(i, withGroups(listed.get(i), List.of(all)));
        }
      }
    }

    private static Requirement withGroups(Requirement r, List<Group> groups) {
      boolean skill = r.kind() == RequirementKind.OTHER && !groups.isEmpty();
      return new Requirement(
          r.id(),
          r.line(),
          r.section(),
          skill ? RequirementKind.SKILL : r.kind(),
          groups,
          r.minYears(),
          r.maxYears(),
          r.demand(),
          r.statement(),
          r.text());
    }

    /** Lines under a heading that says nothing: those that ask are said to be unread. */
    private void unknown(Part part, List<Line> lines) {
      if (part.headingOrNull() == null) {
        return;
      }
      for (Line line : lines) {
        boolean asks =
            !line.mentions().isEmpty()
                && (line.cues().has("use") || line.cues().has("know"))
                && !line.cues().has("noise")
                && line.statement().text().length() < 120;
        if (asks
            && (line.cues().has("preferred")
                || line.cues().has("required")
                || !line.years().isEmpty())) {
          unread.add(
              new Unread(
                  lineOf(line.statement()), line.statement().text(), "under-unknown-heading"));
        }
      }
    }

    private int lineOf(Statement s) {
      return document.source().lineAt(s.span().start());
    }

    private boolean isNoise(Line line) {
      String text = line.statement().text();
      boolean bare = line.mentions().isEmpty() && line.years().isEmpty();
      if (!hasWords(text) || isAddress(text) || (bare && saysTooLittle(line))) {
        return true;
      }
      boolean particular =
          !line.years().isEmpty()
              || line.mentions().stream().anyMatch(m -> m.skill().kind() == SkillKind.TECH);
      if (particular) {
        return false;
      }
      return line.cues().has("noise") || (line.cues().has("seeking") && !describes(line));
    }

    /**
     * "( 1명 )", "팀 이야기: https://…", "성별 무관", "합류하게 된다면?", "참고자료:": nothing of the person's work is
     * asked.
     */
    private static boolean saysTooLittle(Line line) {
      String text = line.statement().text();
      PhraseTable.Matches cues = line.cues();
      boolean address = ADDRESS.matcher(text).find();
      boolean asks =
          cues.has("education")
              || cues.has("certificate")
              || cues.has("career")
              || cues.has("know")
              || cues.has("use");
      return text.chars().filter(Character::isLetter).limit(2).count() < 2
          || (!asks
              && (address || cues.has("age-sex") || text.endsWith("?") || text.endsWith(":")));
    }

    /** "소통하며 성장할 분을 모십니다" among what is asked says what the person is like. */
    private static boolean describes(Line line) {
      PhraseTable.Matches cues = line.cues();
      return (line.section() == SectionKind.REQUIRED || line.section() == SectionKind.PREFERRED)
          && (cues.has("soft")
              || cues.has("trait")
              || cues.has("know")
              || cues.has("education")
              || cues.has("language"));
    }

    private static boolean isAddress(String text) {
      return text.indexOf(' ') < 0
          && (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www."));
    }

    private static boolean hasWords(String text) {
      return text.chars().anyMatch(Character::isLetter);
    }

    /** A line indented below a bullet, without a marker of its own, goes on with its sentence. */
    private boolean continues(Line before, Line line, boolean wrapped) {
      Statement b = before.statement();
      Statement l = line.statement();
      if (l.marker().isEmpty() && (wrapped || isAside(l.text()))) {
        return true;
      }
      return !b.marker().isEmpty()
          && l.marker().isEmpty()
          && l.form() == Form.PARAGRAPH
          && l.depth() > b.depth();
    }

    /**
     * Whether a bracket left open closes within the next lines, before another opens. Where it does
     * not, its author forgot it, and the lines stand for themselves.
     */
    private static boolean closes(List<Line> lines, int from) {
      for (int i = from; i < Math.min(lines.size(), from + WRAPPED); i++) {
        String text = lines.get(i).statement().text();
        int opening = text.indexOf('(');
        int closing = text.indexOf(')');
        if (opening >= 0 || closing >= 0) {
          return closing >= 0 && (opening < 0 || closing < opening);
        }
      }
      return false;
    }

    /** Whether a bracket is left open. */
    private static boolean isOpen(String text) {
      int open = text.lastIndexOf('(');
      return open >= 0 && text.indexOf(')', open) < 0;
    }

    /** A line that is nothing but a bracket: an aside to the line before. */
    private static boolean isAside(String text) {
      int close = text.indexOf(')');
      return text.startsWith("(") && (close < 0 || close == text.length() - 1);
    }

    private void extend(Line line) {
      if (requirements.isEmpty()) {
        return;
      }
      Requirement last = requirements.get(requirements.size() - 1);
      List<Group> groups = new ArrayList<>(last.groups());
      for (Group more : groups(line, last.section(), null)) {
        if (groups.stream().noneMatch(g -> g.anyOf().containsAll(more.anyOf()))) {
          groups.add(more);
        }
      }
      requirements.set(requirements.size() - 1, withGroups(last, groups));
    }

    /** A short line that only names what the lines below it are about. */
    private boolean isSubheading(Line line, @Nullable Line next) {
      String text = line.statement().text();
      if (line.section() == SectionKind.STACK || !line.years().isEmpty()) {
        return false;
      }
      boolean bracketed =
          (text.startsWith("[") && text.endsWith("]"))
              || (text.startsWith("<") && text.endsWith(">"));
      boolean followed =
          next != null
              && !next.statement().marker().isEmpty()
              && line.statement().marker().isEmpty();
      boolean bare =
          text.length() <= 12
              && line.mentions().isEmpty()
              && !line.cues().has("use")
              && !line.cues().has("career")
              && !line.cues().has("education")
              && !line.cues().has("soft");
      boolean label =
          line.statement().marker().isEmpty()
              && text.length() <= 12
              && line.cues().has("subheading");
      String marker = line.statement().marker();
      boolean position =
          (marker.isEmpty() || Character.isDigit(marker.charAt(0)))
              && text.length() <= LONGEST_POSITION
              && !line.cues().has("use")
              && !line.cues().has("know")
              && roles.isRole(line.statement().folded());
      return bracketed
          || label
          || position
          || (followed
              && (text.endsWith(":")
                  || bare
                  || (text.length() <= 20 && !line.cues().has("use") && !line.cues().has("know"))));
    }

    private @Nullable SectionKind override(Line line) {
      return PostingReader.override(line, line.section());
    }

    private void add(Line line, SectionKind section) {
      SectionKind own = PostingReader.override(line, section);
      SectionKind at = own == null ? section : own;
      PhraseTable.Matches cues = line.cues();
      List<Mention> asked = unneeded(line);
      RequirementKind kind =
          section == SectionKind.STACK
              ? RequirementKind.SKILL
              : kinds.kind(line.statement().folded(), cues, asked, line.years(), at);
      if (section == SectionKind.STACK && asked.isEmpty()) {
        return;
      }
      if (asked.isEmpty() && !line.mentions().isEmpty() && !cues.has("excepted")) {
        // All that it names is said not to be needed: it asks nothing.
        return;
      }
      Integer min = null;
      Integer max = null;
      for (Years y : line.years()) {
        min = min == null ? y.min() : min;
        max = max == null ? y.max() : max;
      }
      boolean counts =
          kind == RequirementKind.CAREER
              || kind == RequirementKind.SKILL
              || kind == RequirementKind.EDUCATION;
      boolean schoolYears =
          kind == RequirementKind.EDUCATION
              && line.years().stream().noneMatch(y -> isExperience(line.statement().folded(), y));
      Integer asks = counts && at != SectionKind.DUTIES && !schoolYears ? min : null;
      List<Group> groups = keepsGroups(kind, asked, cues) ? groups(line, at, asks) : List.of();
      requirements.add(
          new Requirement(
              "r" + (requirements.size() + 1),
              lineOf(line.statement()),
              at,
              kind,
              groups,
              asks,
              counts ? max : null,
              demand(cues, at),
              line.statement(),
              document.source().slice(line.statement().span())));
    }

    /** Whether what such a line names is asked: a field of study or a language is no skill. */
    private boolean keepsGroups(
        RequirementKind kind, List<Mention> asked, PhraseTable.Matches cues) {
      return switch (kind) {
        case SKILL, CERTIFICATE, CAREER -> true;
        case SOFT, OTHER -> asked.stream().anyMatch(m -> m.skill().kind() == SkillKind.TECH);
        case EDUCATION ->
            cues.has("courses") || asked.stream().anyMatch(m -> m.skill().kind() == SkillKind.TECH);
        case LANGUAGE -> false;
      };
    }

    /** Drops skills that the line says are not needed. */
    private List<Mention> unneeded(Line line) {
      if (!line.cues().has("unneeded") && !line.cues().has("excepted")) {
        return line.mentions();
      }
      List<Mention> out = new ArrayList<>(line.mentions());
      drop(out, line.cues().all("unneeded"), FARTHEST_REFUSED);
      drop(out, line.cues().all("excepted"), FARTHEST_EXCEPTED);
      return out;
    }

    private static void drop(List<Mention> out, List<PhraseTable.Found> cues, int farthest) {
      for (PhraseTable.Found cue : cues) {
        Mention before = Grouping.before(out, cue.start());
        if (before != null && cue.start() - before.span().end() <= farthest) {
          out.remove(before);
        }
      }
    }

    private List<Group> groups(Line line, SectionKind section, @Nullable Integer years) {
      int number = lineOf(line.statement());
      List<Mention> asked = unneeded(line);
      List<Group> out = new ArrayList<>();
      if (section == SectionKind.STACK) {
        Set<SkillId> seen = new LinkedHashSet<>();
        asked.forEach(m -> seen.add(m.skill().id()));
        for (SkillId id : seen) {
          out.add(new Group(List.of(id), 1, null, List.of(number)));
        }
        return out;
      }
      for (Grouping.Draft d :
          new Grouping(tagger.dictionary(), line.statement().folded(), line.cues(), asked)
              .groups()) {
        out.add(
            new Group(
                List.copyOf(d.anyOf()), d.atLeast(), months(line, d, years), List.of(number)));
      }
      return out;
    }

    /** Years that stand next to a group are asked of it. */
    private @Nullable Integer months(Line line, Grouping.Draft d, @Nullable Integer years) {
      if (years == null) {
        return null;
      }
      if (line.years().size() == 1) {
        return years * 12;
      }
      for (Years y : line.years()) {
        Integer min = y.min();
        if (min != null && y.start() >= d.end() && y.start() - d.end() <= 12) {
          return min * 12;
        }
      }
      return null;
    }

    /** "석사 (2년차 이상)" asks years of work, "대졸 (4년)" says how long a school takes. */
    private static boolean isExperience(String folded, Years y) {
      String after = folded.substring(Math.min(folded.length(), Math.max(y.start(), y.end() - 2)));
      return after.contains("이상")
          || after.contains("차")
          || after.contains("경력")
          || after.contains("experience");
    }

    private Demand demand(PhraseTable.Matches cues, SectionKind section) {
      if (cues.has("lead") && section != SectionKind.STACK) {
        return Demand.LEAD;
      }
      if (cues.has("know") && !cues.has("use")) {
        return Demand.KNOW;
      }
      if (cues.has("know") && cues.has("use")) {
        int know = cues.all("know").get(cues.all("know").size() - 1).end();
        int use = cues.all("use").get(cues.all("use").size() - 1).end();
        return know > use ? Demand.KNOW : Demand.USE;
      }
      return Demand.USE;
    }

    private Career career(String title) {
      Integer min = null;
      Integer max = null;
      boolean newcomer = false;
      for (RequirementKind kind :
          new RequirementKind[] {
            RequirementKind.CAREER, RequirementKind.EDUCATION, RequirementKind.SKILL
          }) {
        for (Requirement r : requirements) {
          if (r.section() == SectionKind.REQUIRED && r.kind() == kind) {
            Integer asks = r.minYears();
            if (asks != null && (min == null || (kind == RequirementKind.SKILL && asks > min))) {
              min = asks;
            }
            if (r.maxYears() != null && max == null) {
              max = r.maxYears();
            }
          }
        }
        if (min != null || max != null) {
          break;
        }
      }
      for (Requirement r : requirements) {
        if (r.section() == SectionKind.REQUIRED
            && lexicon.cues().find(r.statement().folded()).has("newcomer")) {
          newcomer = true;
        }
      }
      String folded = Folding.fold(title);
      for (Years y : Years.find(folded)) {
        min = min == null ? y.min() : min;
        max = max == null ? y.max() : max;
      }
      newcomer |= lexicon.cues().find(folded).has("newcomer") || (min != null && min == 0);
      return new Career(min, max, newcomer);
    }
  }

  /** What a line's own word says of its section; null where it says nothing. */
  static @Nullable SectionKind override(Line line, SectionKind section) {
    if (section == SectionKind.DUTIES || section == SectionKind.STACK) {
      return null;
    }
    if (line.cues().has("preferred")) {
      return SectionKind.PREFERRED;
    }
    if (section == SectionKind.PREFERRED && line.cues().has("required")) {
      return SectionKind.REQUIRED;
    }
    return null;
  }
}
