package io.github.matchum.rank;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.posting.Group;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Counts in how many postings each skill is asked. A posting counts once, where it asks hardest; an
 * umbrella word counts only where the posting names nothing below it. For one thread.
 */
public final class AskedSkills {
  private final Dictionary dictionary;
  private final Map<Integer, Count> counts = new HashMap<>();

  /** For each skill what stands above it; filled by several threads. */
  private final Map<Integer, List<Integer>> above = new ConcurrentHashMap<>();

  /** Makes a count of the skills of a dictionary. */
  public AskedSkills(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  private static final class Count {
    int required;
    int preferred;
    int elsewhere;
  }

  /**
   * How often a skill is asked.
   *
   * @param number its number in the dictionary
   * @param skill the skill
   * @param required in how many postings it is required
   * @param preferred in how many others it is wished for
   * @param elsewhere in how many others it stands in the duties or the stack
   */
  public record Asked(int number, Skill skill, int required, int preferred, int elsewhere) {}

  /**
   * Returns the skills of a posting: its number in the dictionary, and how hard it is asked: 2
   * required, 1 preferred, 0 elsewhere. May be called by several threads.
   */
  public Map<Integer, Integer> of(Posting posting) {
    Map<Integer, Integer> hardest = new HashMap<>();
    for (Requirement r : posting.requirements()) {
      int how =
          switch (r.sectionName()) {
            case "required" -> 2;
            case "preferred" -> 1;
            default -> 0;
          };
      for (Group group : r.groups()) {
        for (SkillId id : group.anyOf()) {
          hardest.merge(dictionary.number(id), how, Math::max);
        }
      }
    }
    Map<Integer, Integer> out = new HashMap<>(hardest);
    for (int n : hardest.keySet()) {
      for (int up : above(n)) {
        out.remove(up);
      }
    }
    return out;
  }

  private List<Integer> above(int skill) {
    List<Integer> known = above.get(skill);
    if (known == null) {
      known = Arrays.stream(dictionary.upward(skill)).filter(n -> n != skill).boxed().toList();
      above.put(skill, known);
    }
    return known;
  }

  /** Counts the skills of one posting, as {@link #of} gives them. */
  public void add(Map<Integer, Integer> skills) {
    skills.forEach((number, how) -> {
      Count count = counts.computeIfAbsent(number, n -> new Count());
      switch (how) {
        case 2 -> count.required++;
        case 1 -> count.preferred++;
        default -> count.elsewhere++;
      }
    });
  }

  /**
   * Counts what {@link #counts} gave.
   *
   * @param counts number of a skill, required, preferred, elsewhere; the next skill
   */
  public void add(int[] counts) {
    for (int i = 0; i + 3 < counts.length; i += 4) {
      Count count = this.counts.computeIfAbsent(counts[i], n -> new Count());
      count.required += counts[i + 1];
      count.preferred += counts[i + 2];
      count.elsewhere += counts[i + 3];
    }
  }

  /** Returns the counts as numbers alone: a skill, required, preferred, elsewhere; the next. */
  public int[] counts() {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .flatMapToInt(e ->
                IntStream.of(
                    e.getKey(),
                    e.getValue().required,
                    e.getValue().preferred,
                    e.getValue().elsewhere))
            .toArray();
  }

  /** Returns the skills asked, the most required first; then by preferred, elsewhere and id. */
  public List<Asked> most() {
    List<Asked> out = new ArrayList<>();
    counts.forEach(
        (n, c) -> out.add(new Asked(n, dictionary.skill(n), c.required, c.preferred, c.elsewhere)));
    out.sort(
        Comparator.comparingInt(Asked::required)
            .thenComparingInt(Asked::preferred)
            .thenComparingInt(Asked::elsewhere)
            .reversed()
            .thenComparing(a -> a.skill().id()));
    return List.copyOf(out);
  }
}
