package io.github.matchum.render;

import io.github.matchum.report.GroupView;
import io.github.matchum.report.MentionView;
import io.github.matchum.report.PostingView;
import io.github.matchum.report.QuoteView;
import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ResumeView;
import io.github.matchum.report.ScoreView;
import io.github.matchum.report.SkillView;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes views as JSON. This is the wire format: every object says its {@code schema}, numbers of
 * lines and columns count from 1, scores have one decimal, {@code why} is a code with arguments. It
 * never depends on locale, zone or terminal. Fields are added within a major version, never
 * changed.
 */
public final class JsonReports {
  private final JsonFactory factory = new JsonFactory();
  private final ObjectWriteContext context;

  /** Makes a writer of one line an object, as NDJSON needs it. */
  public JsonReports() {
    this(ObjectWriteContext.empty());
  }

  private JsonReports(ObjectWriteContext context) {
    this.context = context;
  }

  /** Returns a writer of the same objects, indented for a reader. Lines end at {@code \n}. */
  public JsonReports indented() {
    return new JsonReports(new Indented());
  }

  /** Two blanks a level, an item of a list a line. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(lines)
          .withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /** Something that writes fields into an object. */
  private interface Body {
    void write(JsonGenerator g);
  }

  private String object(String schema, Body body) {
    StringWriter out = new StringWriter(4096);
    try (JsonGenerator g = factory.createGenerator(context, out)) {
      g.writeStartObject();
      g.writeStringProperty("schema", schema);
      body.write(g);
      g.writeEndObject();
    }
    return out.toString();
  }

  /** Writes a match: {@code matchum/score/1}. */
  public String score(ScoreView v) {
    return object(
        "matchum/score/1",
        g -> {
          head(g, v);
          g.writeNumberProperty("weight", v.weight());
          g.writeNumberProperty("unknownWeight", v.unknownWeight());
          details(g, v);
        });
  }

  /**
   * Writes the line of a batch: {@code matchum/rank/1}.
   *
   * @param details whether all that {@link #score} says is said too
   * @param gaps how many gaps to name without details
   * @param repostOf name of the posting that this one repeats; null where it repeats none
   */
  public String rankLine(ScoreView v, boolean details, int gaps, @Nullable String repostOf) {
    return object(
        "matchum/rank/1",
        g -> {
          head(g, v);
          nullable(g, "repostOf", repostOf);
          if (details) {
            g.writeNumberProperty("weight", v.weight());
            g.writeNumberProperty("unknownWeight", v.unknownWeight());
            details(g, v);
          } else {
            notes(g, v.notes());
            gaps(g, v.gaps().subList(0, Math.min(gaps, v.gaps().size())));
          }
        });
  }

  private static void head(JsonGenerator g, ScoreView v) {
    g.writeStringProperty("source", v.source());
    g.writeStringProperty("title", v.title());
    if (!v.company().isEmpty()) {
      g.writeStringProperty("company", v.company());
    }
    g.writeStringProperty("role", v.role());
    g.writeStringProperty("resume", v.resume());
    g.writeStringProperty("asOf", v.asOf());
    g.writeName("score");
    tenths(g, v.score());
    g.writeName("rankScore");
    tenths(g, v.rankScore());
    g.writeName("bounds");
    g.writeStartArray();
    tenths(g, v.low());
    tenths(g, v.high());
    g.writeEndArray();
    g.writeStringProperty("confidence", v.confidence());
    g.writeName("conditions");
    g.writeStartArray();
    for (ScoreView.ConditionView c : v.conditions()) {
      g.writeStartObject();
      g.writeStringProperty("kind", c.kind());
      g.writeStringProperty("asked", c.asked());
      g.writeStringProperty("held", c.held());
      g.writeStringProperty("status", c.status());
      g.writeNumberProperty("line", c.line());
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void details(JsonGenerator g, ScoreView v) {
    g.writeName("tree");
    g.writeStartArray();
    for (ScoreView.Leaf l : v.tree()) {
      g.writeStartObject();
      g.writeStringProperty("requirement", l.requirement());
      g.writeStringProperty("asks", l.asks());
      g.writeNumberProperty("weight", l.weight());
      g.writeNumberProperty("credit", l.credit());
      g.writeEndObject();
    }
    g.writeEndArray();
    requirements(g, v.requirements());
    gaps(g, v.gaps());
    unread(g, v.unread());
    notes(g, v.notes());
    g.writeName("corrections");
    g.writeStartArray();
    for (ScoreView.Correction c : v.corrections()) {
      g.writeStartObject();
      g.writeNumberProperty("line", c.line());
      g.writeStringProperty("surface", c.surface());
      g.writeStringProperty("name", c.name());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeName("versions");
    g.writeStartObject();
    g.writeStringProperty("engine", v.versions().engine());
    g.writeStringProperty("dictionary", v.versions().dictionary());
    g.writeStringProperty("rubric", v.versions().rubric());
    g.writeEndObject();
  }

  private static void notes(JsonGenerator g, List<ScoreView.Note> notes) {
    g.writeName("notes");
    g.writeStartArray();
    for (ScoreView.Note n : notes) {
      why(g, n.code(), n.args());
    }
    g.writeEndArray();
  }

  private static void gaps(JsonGenerator g, List<ScoreView.GapView> gaps) {
    g.writeName("gaps");
    g.writeStartArray();
    for (ScoreView.GapView gap : gaps) {
      g.writeStartObject();
      nullable(g, "skill", gap.skill());
      g.writeStringProperty("name", gap.name());
      g.writeStringProperty("gapKind", gap.gapKind());
      g.writeName("gain");
      tenths(g, gap.gain());
      g.writeBooleanProperty("closable", gap.closable());
      ints(g, "requirementLines", gap.requirementLines());
      nullable(g, "nearest", gap.nearest());
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void unread(JsonGenerator g, List<ScoreView.UnreadView> unread) {
    g.writeName("unread");
    g.writeStartArray();
    for (ScoreView.UnreadView u : unread) {
      g.writeStartObject();
      g.writeNumberProperty("line", u.line());
      g.writeStringProperty("text", u.text());
      g.writeName("why");
      why(g, u.why(), Map.of());
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void requirements(JsonGenerator g, List<RequirementView> requirements) {
    g.writeName("requirements");
    g.writeStartArray();
    for (RequirementView r : requirements) {
      g.writeStartObject();
      g.writeStringProperty("id", r.id());
      g.writeNumberProperty("line", r.line());
      g.writeStringProperty("section", r.section());
      g.writeStringProperty("kind", r.kind());
      g.writeName("groups");
      g.writeStartArray();
      for (GroupView group : r.groups()) {
        g.writeStartObject();
        strings(g, "anyOf", group.anyOf());
        g.writeNumberProperty("atLeast", group.atLeast());
        number(g, "minMonths", group.minMonths());
        ints(g, "lines", group.lines());
        g.writeEndObject();
      }
      g.writeEndArray();
      g.writeName("needs");
      g.writeStartArray();
      for (GroupView group : r.groups()) {
        g.writeStartArray();
        group.anyOf().forEach(g::writeString);
        g.writeEndArray();
      }
      g.writeEndArray();
      number(g, "minYears", r.minYears());
      g.writeStringProperty("text", r.text());
      RequirementView.Judged j = r.judged();
      if (j != null) {
        g.writeStringProperty("verdict", j.verdict());
        g.writeNumberProperty("credit", j.credit());
        g.writeNumberProperty("weight", j.weight());
        strings(g, "metBy", j.metBy());
        nullable(g, "countedAt", j.countedAt());
        quotes(g, j.evidence());
        g.writeName("why");
        why(g, j.why(), j.args());
      }
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void quotes(JsonGenerator g, List<QuoteView> quotes) {
    g.writeName("evidence");
    g.writeStartArray();
    for (QuoteView q : quotes) {
      g.writeStartObject();
      g.writeNumberProperty("line", q.line());
      g.writeNumberProperty("column", q.column());
      g.writeNumberProperty("end", q.end());
      g.writeStringProperty("quote", q.quote());
      g.writeStringProperty("section", q.section());
      g.writeStringProperty("grade", q.grade());
      if (q.level() != null) {
        g.writeStringProperty("level", q.level());
      }
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  /** Writes a posting: {@code matchum/inspect/1}. */
  public String posting(PostingView v) {
    return object(
        "matchum/inspect/1",
        g -> {
          g.writeStringProperty("kind", "posting");
          g.writeStringProperty("source", v.source());
          g.writeStringProperty("title", v.title());
          if (!v.company().isEmpty()) {
            g.writeStringProperty("company", v.company());
          }
          g.writeStringProperty("role", v.role());
          g.writeName("career");
          g.writeStartObject();
          number(g, "minYears", v.minYears());
          number(g, "maxYears", v.maxYears());
          g.writeBooleanProperty("newcomer", v.newcomer());
          g.writeEndObject();
          g.writeBooleanProperty("structured", v.structured());
          g.writeName("mentions");
          g.writeStartArray();
          for (MentionView m : v.mentions()) {
            g.writeStartObject();
            g.writeStringProperty("skill", m.skill());
            g.writeStringProperty("name", m.name());
            g.writeStringProperty("kind", m.kind());
            g.writeStringProperty("surface", m.surface());
            g.writeNumberProperty("line", m.line());
            g.writeNumberProperty("column", m.column());
            g.writeBooleanProperty("corrected", m.corrected());
            g.writeEndObject();
          }
          g.writeEndArray();
          requirements(g, v.requirements());
          unread(g, v.unread());
        });
  }

  /** Writes a resume: {@code matchum/inspect/1}. */
  public String resume(ResumeView v) {
    return object(
        "matchum/inspect/1",
        g -> {
          g.writeStringProperty("kind", "resume");
          g.writeStringProperty("source", v.source());
          g.writeStringProperty("asOf", v.asOf());
          nullable(g, "documentDate", v.documentDate());
          strings(g, "roles", v.roles());
          g.writeNumberProperty("careerMonths", v.careerMonths());
          g.writeName("skills");
          g.writeStartArray();
          for (ResumeView.SkillLine s : v.skills()) {
            g.writeStartObject();
            g.writeStringProperty("skill", s.skill());
            g.writeStringProperty("name", s.name());
            g.writeStringProperty("kind", s.kind());
            g.writeStringProperty("grade", s.grade());
            g.writeName("months");
            g.writeStartObject();
            g.writeNumberProperty("atLeast", s.atLeast());
            g.writeNumberProperty("atMost", s.atMost());
            g.writeEndObject();
            nullable(g, "lastUsed", s.lastUsed());
            g.writeBooleanProperty("corrected", s.corrected());
            nullable(g, "level", s.level());
            quotes(g, s.evidence());
            g.writeEndObject();
          }
          g.writeEndArray();
          g.writeName("education");
          g.writeStartArray();
          for (ResumeView.School s : v.education()) {
            g.writeStartObject();
            g.writeNumberProperty("line", s.line());
            nullable(g, "degree", s.degree());
            strings(g, "majors", s.majors());
            g.writeBooleanProperty("finished", s.finished());
            g.writeBooleanProperty("expected", s.expected());
            g.writeStringProperty("text", s.text());
            g.writeEndObject();
          }
          g.writeEndArray();
          g.writeName("languages");
          g.writeStartArray();
          for (ResumeView.LanguageLine l : v.languages()) {
            g.writeStartObject();
            g.writeNumberProperty("line", l.line());
            g.writeStringProperty("language", l.language());
            nullable(g, "test", l.test());
            g.writeStringProperty("result", l.result());
            g.writeStringProperty("level", l.level());
            g.writeEndObject();
          }
          g.writeEndArray();
          g.writeName("unread");
          g.writeStartArray();
          g.writeEndArray();
        });
  }

  /**
   * Writes what was found in a resume: {@code matchum/inspect/1}.
   *
   * @param source name of the resume's file
   * @param words what was looked for
   * @param found the lines, best first
   */
  public String found(String source, String words, List<QuoteView> found) {
    return object(
        "matchum/inspect/1",
        g -> {
          g.writeStringProperty("kind", "found");
          g.writeStringProperty("source", source);
          g.writeStringProperty("words", words);
          quotes(g, found);
        });
  }

  /** Writes a skill: {@code matchum/skill/1}. */
  public String skill(SkillView v) {
    return object(
        "matchum/skill/1",
        g -> {
          g.writeStringProperty("id", v.id());
          g.writeStringProperty("name", v.name());
          g.writeStringProperty("kind", v.kind());
          nullable(g, "class", v.skillClass());
          strings(g, "aliases", v.aliases());
          strings(g, "corrections", v.corrections());
          strings(g, "broader", v.broader());
          strings(g, "implies", v.implies());
          strings(g, "near", v.near());
        });
  }

  /**
   * Writes the last line of a batch: {@code matchum/rank/1} with a {@code summary}.
   *
   * @param v what the whole batch says
   */
  public String summary(RankingView v) {
    return object(
        "matchum/rank/1",
        g -> {
          g.writeName("summary");
          summary(g, v);
        });
  }

  /**
   * Writes a whole ranking as one object: {@code matchum/rank/1} with {@code postings} and {@code
   * summary}.
   *
   * @param rows postings in their order
   * @param gaps how many gaps to name of each
   */
  public String ranking(List<RankRow> rows, RankingView v, int gaps) {
    return object(
        "matchum/rank/1",
        g -> {
          g.writeName("postings");
          g.writeStartArray();
          for (RankRow row : rows) {
            g.writeStartObject();
            head(g, row.view());
            strings(g, "reposts", row.reposts());
            notes(g, row.view().notes());
            gaps(g, row.view().gaps().subList(0, Math.min(gaps, row.view().gaps().size())));
            g.writeEndObject();
          }
          g.writeEndArray();
          g.writeName("summary");
          summary(g, v);
        });
  }

  private static void summary(JsonGenerator g, RankingView v) {
    g.writeStartObject();
    g.writeNumberProperty("ranked", v.ranked());
    g.writeNumberProperty("reposts", v.reposts());
    strings(g, "resumes", v.resumes());
    strings(g, "setAside", v.setAside());
    g.writeName("failed");
    g.writeStartArray();
    v.failed()
        .forEach((file, message) -> {
          g.writeStartObject();
          g.writeStringProperty("file", file);
          g.writeStringProperty("message", message);
          g.writeEndObject();
        });
    g.writeEndArray();
    g.writeName("skipped");
    g.writeStartObject();
    v.skipped().forEach(g::writeNumberProperty);
    g.writeEndObject();
    strings(g, "order", v.order());
    g.writeName("skills");
    g.writeStartArray();
    for (RankingView.AskedView s : v.skills()) {
      g.writeStartObject();
      g.writeStringProperty("skill", s.skill());
      g.writeStringProperty("name", s.name());
      g.writeNumberProperty("required", s.required());
      g.writeNumberProperty("preferred", s.preferred());
      g.writeNumberProperty("elsewhere", s.elsewhere());
      g.writeNumberProperty("heldBy", s.heldBy());
      g.writeEndObject();
    }
    g.writeEndArray();
    boolean several = v.resumes().size() > 1;
    g.writeName("plan");
    if (several || v.plans().isEmpty()) {
      g.writeNull();
    } else {
      plan(g, v.plans().get(0));
    }
    g.writeName("plans");
    g.writeStartArray();
    if (several) {
      v.plans().forEach(p -> plan(g, p));
    }
    g.writeEndArray();
    tops(g, "byPosting", v.byPosting(), "resume");
    tops(g, "byResume", v.byResume(), "source");
    g.writeBooleanProperty("partial", v.partial());
    Integer refined = v.refined();
    if (refined != null) {
      g.writeNumberProperty("refined", refined);
    }
    g.writeEndObject();
  }

  private static void plan(JsonGenerator g, RankingView.PlanView plan) {
    g.writeStartObject();
    g.writeStringProperty("resume", plan.resume());
    g.writeNumberProperty("threshold", plan.threshold());
    g.writeNumberProperty("postings", plan.postings());
    g.writeNumberProperty("reached", plan.reached());
    g.writeName("mean");
    tenths(g, plan.now());
    g.writeName("steps");
    g.writeStartArray();
    for (RankingView.StepView step : plan.steps()) {
      g.writeStartObject();
      strings(g, "skills", step.skills());
      g.writeName("mean");
      tenths(g, step.mean());
      g.writeBooleanProperty("exact", step.exact());
      g.writeName("bound");
      tenths(g, step.bound());
      strings(g, "lifted", step.lifted());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void tops(
      JsonGenerator g, String name, List<RankingView.TopView> tops, String partner) {
    g.writeName(name);
    g.writeStartArray();
    for (RankingView.TopView top : tops) {
      g.writeStartObject();
      g.writeStringProperty(partner.equals("resume") ? "source" : "resume", top.name());
      g.writeName("top");
      g.writeStartArray();
      for (RankingView.Partner p : top.top()) {
        g.writeStartObject();
        g.writeStringProperty(partner, p.name());
        g.writeName("score");
        tenths(g, p.score());
        g.writeName("rankScore");
        tenths(g, p.rankScore());
        g.writeEndObject();
      }
      g.writeEndArray();
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void why(JsonGenerator g, String code, Map<String, String> args) {
    g.writeStartObject();
    g.writeStringProperty("code", code);
    g.writeName("args");
    g.writeStartObject();
    args.forEach(g::writeStringProperty);
    g.writeEndObject();
    g.writeEndObject();
  }

  private static void tenths(JsonGenerator g, @Nullable Integer tenths) {
    if (tenths == null) {
      g.writeNull();
    } else {
      g.writeNumber(new java.math.BigDecimal(java.math.BigInteger.valueOf(tenths), 1));
    }
  }

  private static void nullable(JsonGenerator g, String name, @Nullable String value) {
    g.writeName(name);
    if (value == null) {
      g.writeNull();
    } else {
      g.writeString(value);
    }
  }

  private static void number(JsonGenerator g, String name, @Nullable Integer value) {
    g.writeName(name);
    if (value == null) {
      g.writeNull();
    } else {
      g.writeNumber(value);
    }
  }

  private static void strings(JsonGenerator g, String name, Collection<String> values) {
    g.writeName(name);
    g.writeStartArray();
    values.forEach(g::writeString);
    g.writeEndArray();
  }

  private static void ints(JsonGenerator g, String name, Collection<Integer> values) {
    g.writeName(name);
    g.writeStartArray();
    values.forEach(g::writeNumber);
    g.writeEndArray();
  }
}
