package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.evidence.EvidenceIndex;
import io.github.matchum.resume.Evidence;
import io.github.matchum.resume.Resume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A resume made ready for scoring against any number of postings. Immutable. */
public final class PreparedResume {
  private final Resume resume;
  private final EvidenceIndex index;

  /**
   * Evidence that shows a skill: its own, or of one below it.
   *
   * @param evidence the evidence
   * @param steps how many steps it lies below, 0 for its own
   */
  record Showing(Evidence evidence, int steps) {}

  /** For each skill what shows it. */
  private final Map<Integer, List<Showing>> showing;

  private final Map<String, List<Evidence>> byClass;

  /** For each skill the evidence of those of which work shows a part of it. */
  private final Map<Integer, List<Evidence>> near;

  /**
   * Prepares a resume.
   *
   * @param resume the resume
   * @param dictionary the dictionary it was read with
   * @param index the index of its statements; built when first asked
   */
  public PreparedResume(Resume resume, Dictionary dictionary, EvidenceIndex index) {
    this.resume = resume;
    this.index = index;
    this.showing = new HashMap<>();
    this.byClass = new HashMap<>();
    this.near = new HashMap<>();
    List<Evidence> all = new ArrayList<>(resume.evidence());
    all.addAll(resume.signs());
    for (Evidence evidence : all) {
      dictionary
          .steps(evidence.number())
          .forEach((up, steps) ->
              showing
                  .computeIfAbsent(up, k -> new ArrayList<>(2))
                  .add(new Showing(evidence, steps)));
      evidence
          .skill()
          .skillClass()
          .ifPresent(c -> byClass.computeIfAbsent(c, k -> new ArrayList<>(2)).add(evidence));
      for (int n : dictionary.near(evidence.number())) {
        near.computeIfAbsent(n, k -> new ArrayList<>(2)).add(evidence);
      }
    }
  }

  /** Returns the resume. */
  public Resume resume() {
    return resume;
  }

  /** Returns the index of its statements. */
  public EvidenceIndex index() {
    return index;
  }

  List<Showing> showing(int skill) {
    return showing.getOrDefault(skill, List.of());
  }

  /** Returns the evidence of skills of which work shows a part of this one. */
  List<Evidence> near(int skill) {
    return near.getOrDefault(skill, List.of());
  }

  List<Evidence> ofClass(String skillClass) {
    return byClass.getOrDefault(skillClass, List.of());
  }
}
