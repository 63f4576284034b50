package io.github.matchum.accuracy;

import io.github.matchum.LoadedPosting;
import io.github.matchum.LoadedResume;
import io.github.matchum.Matchum;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.report.GroupView;
import io.github.matchum.report.MentionView;
import io.github.matchum.report.PostingView;
import io.github.matchum.report.QuoteView;
import io.github.matchum.report.RequirementView;
import io.github.matchum.report.ResumeView;
import io.github.matchum.report.ScoreView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The engine, through its façade. */
final class Engine implements Contender {
  private final Matchum matchum;
  private final Map<String, LoadedPosting> postings = new HashMap<>();
  private final Map<String, LoadedResume> resumes = new HashMap<>();

  Engine(Matchum matchum) {
    this.matchum = matchum;
  }

  @Override
  public ReadPosting read(Gold.Posting posting) {
    PostingView view = load(posting).view();
    List<Found> mentions = new ArrayList<>();
    for (MentionView m : view.mentions()) {
      int line = m.line() - Gold.Posting.SHIFT;
      int start = m.column() - 1;
      if (line > 0) {
        mentions.add(
            new Found(line, start, start + m.surface().length(), m.skill(), m.name(), m.kind()));
      }
    }
    List<Asked> asks = new ArrayList<>();
    for (RequirementView r : view.requirements()) {
      int line = r.line() - Gold.Posting.SHIFT;
      if (line > 0) {
        List<Set<String>> groups = new ArrayList<>();
        for (GroupView g : r.groups()) {
          groups.add(new LinkedHashSet<>(g.anyOf()));
        }
        Integer years = r.minYears();
        asks.add(new Asked(line, r.section(), r.kind(), groups, years == null ? 0 : years));
      }
    }
    return new ReadPosting(
        view.role(), view.minYears(), view.maxYears(), view.newcomer(), mentions, asks);
  }

  @Override
  public ReadResume read(Gold.Resume resume) {
    ResumeView view = load(resume).view();
    List<Shown> skills = new ArrayList<>();
    for (ResumeView.SkillLine s : view.skills()) {
      skills.add(new Shown(s.skill(), s.name(), s.kind(), s.grade(), lines(s.evidence())));
    }
    return new ReadResume(view.careerMonths(), skills);
  }

  @Override
  public Match match(Gold.Resume resume, Gold.Posting posting) {
    ScoreView view = matchum.score(load(resume), load(posting));
    List<Judged> verdicts = new ArrayList<>();
    for (RequirementView r : view.requirements()) {
      RequirementView.Judged judged = r.judged();
      if (judged != null) {
        verdicts.add(
            new Judged(r.line() - Gold.Posting.SHIFT, judged.verdict(), lines(judged.evidence())));
      }
    }
    return new Match(view.rankScore(), verdicts);
  }

  private LoadedPosting load(Gold.Posting posting) {
    return postings.computeIfAbsent(
        posting.id(),
        id -> {
          try {
            return matchum.posting(id + ".txt", posting.handedOver());
          } catch (UnreadableException e) {
            throw new AssertionError(e);
          }
        });
  }

  private LoadedResume load(Gold.Resume resume) {
    return resumes.computeIfAbsent(
        resume.id(),
        id -> {
          try {
            return matchum.resume(id + ".md", resume.text());
          } catch (UnreadableException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Set<Integer> lines(List<QuoteView> quotes) {
    Set<Integer> out = new TreeSet<>();
    quotes.forEach(q -> out.add(q.line()));
    return out;
  }
}
