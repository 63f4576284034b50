package io.github.matchum.report;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.lexicon.Education;
import io.github.matchum.match.Atom;
import io.github.matchum.match.Brief;
import io.github.matchum.match.Condition;
import io.github.matchum.match.Gap;
import io.github.matchum.match.Judgement;
import io.github.matchum.match.MatchReport;
import io.github.matchum.match.ScoredAtom;
import io.github.matchum.match.Strengths;
import io.github.matchum.match.Target;
import io.github.matchum.posting.Group;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.Requirement;
import io.github.matchum.posting.UnknownTerm;
import io.github.matchum.posting.UnknownTerms;
import io.github.matchum.posting.Unread;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.GradedStatement;
import io.github.matchum.resume.Quote;
import io.github.matchum.resume.Resume;
import io.github.matchum.tagging.Mention;
import io.github.matchum.text.Location;
import io.github.matchum.text.SourceText;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes views. Immutable, thread-safe. */
public final class Views {
  private static final int MOST_QUOTES = 8;

  /** How many gaps the view of a ranking holds at most. */
  public static final int MOST_GAPS = 5;

  private static final List<String> CEFR = List.of("", "A1", "A2", "B1", "B2", "C1", "C2");

  private final Dictionary dictionary;
  private final String engineVersion;
  private final UnknownTerms unknownTerms;

  /**
   * Makes views with the names of a dictionary.
   *
   * @param dictionary the dictionary
   * @param engineVersion version of the engine, as reports say it
   */
  public Views(Dictionary dictionary, String engineVersion) {
    this.dictionary = dictionary;
    this.engineVersion = engineVersion;
    this.unknownTerms = new UnknownTerms(dictionary.lexicon());
  }

  /** Makes the view of a match. */
  public ScoreView score(MatchReport report) {
    Posting posting = report.posting();
    SourceText resumeSource = report.resume().document().source();
    List<RequirementView> requirements = new ArrayList<>();
    for (Judgement j : report.judgements()) {
      requirements.add(
          requirement(
              j.requirement(),
              new RequirementView.Judged(
                  j.verdict().label(),
                  j.credit(),
                  j.weight(),
                  j.metBy().stream().map(SkillId::value).toList(),
                  j.metBy().stream().map(this::name).toList(),
                  j.countedAt(),
                  quotes(resumeSource, j.quotes(), MOST_QUOTES),
                  j.reason().code(),
                  j.reason().args())));
    }
    return new ScoreView(
        posting.document().source().name(),
        posting.title(),
        posting.document().properties().getOrDefault("company", ""),
        posting.role(),
        resumeSource.name(),
        report.resume().asOf().toString(),
        report.score().value(),
        report.score().rank(),
        report.score().low(),
        report.score().high(),
        report.confidence(),
        report.weight(),
        report.unknownWeight(),
        report.tree().stream().map(this::leaf).toList(),
        report.conditions().stream().map(c -> condition(c, resumeSource, MOST_QUOTES)).toList(),
        requirements,
        report.gaps().stream().map(this::gap).toList(),
        unread(posting.unread()),
        unknown(report.unknownTerms()),
        report.notes().stream().map(n -> new ScoreView.Note(n.code(), n.args())).toList(),
        corrections(report.resume()),
        strengths(report.strengths(), resumeSource),
        null,
        new ScoreView.Versions(engineVersion, report.dictionaryVersion(), report.rubricVersion()));
  }

  /**
   * Makes the view of a match as a ranking needs it: without requirements, tree and unread lines.
   */
  public ScoreView brief(Posting posting, Resume resume, Brief brief) {
    return new ScoreView(
        posting.document().source().name(),
        posting.title(),
        posting.document().properties().getOrDefault("company", ""),
        posting.role(),
        resume.document().source().name(),
        resume.asOf().toString(),
        brief.score().value(),
        brief.score().rank(),
        brief.score().low(),
        brief.score().high(),
        brief.confidence(),
        brief.weight(),
        brief.unknownWeight(),
        List.of(),
        brief.conditions().stream().map(c -> condition(c, resume.document().source(), 0)).toList(),
        List.of(),
        brief.gaps().stream().limit(MOST_GAPS).map(this::gap).toList(),
        List.of(),
        List.of(),
        brief.notes().stream().map(n -> new ScoreView.Note(n.code(), n.args())).toList(),
        List.of(),
        null,
        null,
        new ScoreView.Versions(engineVersion, dictionary.version(), ""));
  }

  private ScoreView.Leaf leaf(ScoredAtom s) {
    Requirement r = s.atom().requirement();
    String id = r == null ? "role" : r.id();
    String asks =
        switch (s.atom()) {
          case Atom.Skills a -> {
            List<String> ids = new ArrayList<>();
            for (int n : a.skills()) {
              ids.add(dictionary.skill(n).id().value());
            }
            yield (a.atLeast() > 1 ? a.atLeast() + " of " : "")
                + String.join("|", ids)
                + (a.minMonths() > 0 ? " " + a.minMonths() + " months" : "");
          }
          case Atom.FreeText f -> "words";
          case Atom.Career c -> "career " + c.minMonths() + " months";
          case Atom.Degree d -> "education";
          case Atom.Certificate c -> "certificate";
          case Atom.Language l -> "language";
          case Atom.Role role -> role.role();
        };
    return new ScoreView.Leaf(id, asks, s.atom().weight(), s.credit());
  }

  private ScoreView.GapView gap(Gap g) {
    SkillId skill = g.skill();
    SkillId nearest = g.nearest();
    return new ScoreView.GapView(
        skill == null ? null : skill.value(),
        g.name(),
        g.gapKind(),
        g.gain(),
        g.closable(),
        g.requirementLines(),
        nearest == null ? null : nearest.value(),
        nearest == null ? null : name(nearest));
  }

  private static ScoreView.ConditionView condition(Condition c, SourceText source, int quotes) {
    return new ScoreView.ConditionView(
        c.kind(),
        c.asked(),
        c.held(),
        c.status(),
        c.line(),
        quotes == 0 ? List.of() : quotes(source, c.quotes(), quotes));
  }

  private static ScoreView.Strengths strengths(Strengths s, SourceText source) {
    return new ScoreView.Strengths(
        s.shareOrNull(),
        s.used().stream().map(e -> skillLine(e, source, 1)).toList(),
        s.unused().stream().map(e -> skillLine(e, source, 1)).toList());
  }

  /** Makes the view of the fewest gaps that reach a threshold. */
  public ScoreView.Target target(Target t) {
    List<Skill> skills = t.skills().stream().map(dictionary::skill).toList();
    return new ScoreView.Target(
        t.threshold(),
        t.status().name().toLowerCase(Locale.ROOT),
        skills.stream().map(s -> s.id().value()).toList(),
        skills.stream().map(Skill::name).toList(),
        t.score(),
        t.atLeast());
  }

  private static List<MentionView> corrections(Resume resume) {
    SourceText source = resume.document().source();
    List<MentionView> out = new ArrayList<>();
    for (GradedStatement s : resume.statements()) {
      for (Mention m : s.mentions()) {
        if (m.corrected()) {
          out.add(mention(m, source));
        }
      }
    }
    return out;
  }

  private static MentionView mention(Mention m, SourceText source) {
    Span span = m.statement().sourceSpan(m.span());
    Location.TextPoint at = source.locate(span.start());
    return new MentionView(
        m.skill().id().value(),
        m.skill().name(),
        m.skill().kind().label(),
        source.slice(span),
        at.line(),
        at.column(),
        m.corrected());
  }

  private static List<ScoreView.UnreadView> unknown(List<UnknownTerm> terms) {
    return terms.stream()
        .map(t -> new ScoreView.UnreadView(t.line(), t.text(), "unknown-term"))
        .toList();
  }

  private static List<ScoreView.UnreadView> unread(List<Unread> unread) {
    return unread.stream().map(u -> new ScoreView.UnreadView(u.line(), u.text(), u.why())).toList();
  }

  private String name(SkillId id) {
    return dictionary.skill(id).map(Skill::name).orElse(id.value());
  }

  private RequirementView requirement(Requirement r, RequirementView.@Nullable Judged judged) {
    List<GroupView> groups = new ArrayList<>();
    for (Group g : r.groups()) {
      groups.add(
          new GroupView(
              g.anyOf().stream().map(SkillId::value).toList(),
              g.anyOf().stream().map(this::name).toList(),
              g.atLeast(),
              g.minMonths(),
              g.lines()));
    }
    return new RequirementView(
        r.id(),
        r.line(),
        r.section().label(),
        r.kind().label(),
        groups,
        r.minYears(),
        r.text(),
        judged);
  }

  /**
   * Makes the view of a statement that a search found.
   *
   * @param marks the words found; the first of them is marked
   */
  public QuoteView hit(Resume resume, GradedStatement statement, List<Span> marks) {
    Span all = new Span(0, statement.statement().text().length());
    Quote quote =
        new Quote(
            statement.statement(),
            marks.isEmpty() ? all : marks.get(0),
            statement.section(),
            statement.grade());
    return quotes(resume.document().source(), List.of(quote), 1).get(0);
  }

  private static List<QuoteView> quotes(SourceText source, List<Quote> quotes, int most) {
    List<QuoteView> out = new ArrayList<>();
    Set<Integer> lines = new LinkedHashSet<>();
    for (Quote q : quotes) {
      Span whole = q.statement().span();
      Span marked = q.statement().sourceSpan(q.span());
      Location.TextPoint at = source.locate(marked.start());
      if (out.size() < most && lines.add(at.line())) {
        int length = source.originalOffset(marked.end()) - source.originalOffset(marked.start());
        out.add(
            new QuoteView(
                at.line(),
                at.column(),
                at.column() + length,
                source.slice(whole),
                q.section().label(),
                q.grade().label(),
                q.levelOrNull()));
      }
    }
    return out;
  }

  /** Makes the view of a posting. */
  public PostingView posting(Posting posting) {
    SourceText source = posting.document().source();
    List<MentionView> mentions = new ArrayList<>();
    for (Mention m : posting.mentions()) {
      mentions.add(mention(m, source));
    }
    return new PostingView(
        source.name(),
        posting.title(),
        posting.document().properties().getOrDefault("company", ""),
        posting.role(),
        posting.career().minYears(),
        posting.career().maxYears(),
        posting.career().newcomer(),
        posting.structured(),
        mentions,
        posting.requirements().stream().map(r -> requirement(r, null)).toList(),
        unread(posting.unread()),
        unknown(unknownTerms.of(posting)));
  }

  /** Makes the view of a resume. */
  public ResumeView resume(Resume resume) {
    SourceText source = resume.document().source();
    List<ResumeView.SkillLine> skills = new ArrayList<>();
    for (Evidence e : resume.evidence()) {
      skills.add(skillLine(e, source, Integer.MAX_VALUE));
    }
    List<ResumeView.School> schools = new ArrayList<>();
    for (var s : resume.schooling()) {
      Education.Degree degree = s.degreeOrNull();
      schools.add(
          new ResumeView.School(
              source.lineAt(s.statement().span().start()),
              degree == null ? null : degree.id(),
              s.majors().stream().map(Education.Major::id).toList(),
              s.finished(),
              s.expected(),
              s.statement().text()));
    }
    List<ResumeView.LanguageLine> languages = new ArrayList<>();
    for (var l : resume.languages()) {
      languages.add(
          new ResumeView.LanguageLine(
              source.lineAt(l.statement().span().start()),
              l.language(),
              l.testOrNull(),
              l.result(),
              CEFR.get(l.rank())));
    }
    var date = resume.documentDateOrNull();
    return new ResumeView(
        source.name(),
        resume.asOf().toString(),
        date == null ? null : date.toString(),
        resume.roles(),
        resume.careerMonths(),
        skills,
        schools,
        languages);
  }

  private static ResumeView.SkillLine skillLine(Evidence e, SourceText source, int quotes) {
    var last = e.lastUsedOrNull();
    return new ResumeView.SkillLine(
        e.skill().id().value(),
        e.skill().name(),
        e.skill().kind().label(),
        e.grade().label(),
        e.months().atLeast(),
        e.months().atMost(),
        last == null ? null : last.toString(),
        e.corrected(),
        e.level().orElse(null),
        quotes(source, e.quotes(), quotes));
  }

  /** Makes the view of a skill. */
  public static SkillView skill(Skill s) {
    return new SkillView(
        s.id().value(),
        s.name(),
        s.kind().label(),
        s.classOrNull(),
        s.aliases(),
        s.corrections(),
        s.broader().stream().map(SkillId::value).toList(),
        s.implies().stream().map(SkillId::value).toList(),
        s.near().stream().map(SkillId::value).toList());
  }
}
