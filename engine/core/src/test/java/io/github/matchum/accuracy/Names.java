package io.github.matchum.accuracy;

import io.github.matchum.report.SkillView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which ids of the dictionary a name of the gold set stands for: by name or alias and, for groups,
 * by what was seen in other documents: the id that the name got most there and that got this name
 * most.
 */
final class Names {
  private static final Pattern LOOSE = Pattern.compile("[\\s._/\\-]+");

  private final Map<String, Set<String>> ids = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();

  private record Seen(String document, String gold, String id) {}

  Names(List<SkillView> skills) {
    for (SkillView s : skills) {
      add(s.id(), s.id());
      add(s.name(), s.id());
      s.aliases().forEach(a -> add(a, s.id()));
    }
  }

  private void add(String name, String id) {
    ids.computeIfAbsent(norm(name), k -> new TreeSet<>()).add(id);
  }

  /** Folds case and leaves out blanks, dots, slashes and dashes. */
  static String norm(String name) {
    return LOOSE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  void learn(String document, String gold, String id) {
    seen.add(new Seen(document, gold, id));
  }

  /** What all documents but one teach. */
  Map<String, String> learnt(String without) {
    Map<String, Map<String, Integer>> byGold = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> byId = new LinkedHashMap<>();
    for (Seen s : seen) {
      if (!s.document().equals(without)) {
        byGold.computeIfAbsent(s.gold(), k -> new LinkedHashMap<>()).merge(s.id(), 1, Integer::sum);
        byId.computeIfAbsent(s.id(), k -> new LinkedHashMap<>()).merge(s.gold(), 1, Integer::sum);
      }
    }
    Map<String, String> out = new HashMap<>();
    byGold.forEach((gold, counts) -> {
      String id = most(counts);
      if (most(byId.getOrDefault(id, Map.of())).equals(gold)) {
        out.put(gold, id);
      }
    });
    return out;
  }

  private static String most(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return best;
  }

  Set<String> of(String gold, Map<String, String> learnt) {
    Set<String> out = new TreeSet<>(ids.getOrDefault(norm(gold), Set.of()));
    @Nullable String id = learnt.get(gold);
    if (id != null) {
      out.add(id);
    }
    return out;
  }

  boolean same(String id, String name, String gold) {
    return norm(name).equals(norm(gold)) || of(gold, Map.of()).contains(id);
  }

  /** The id of a gold name, one that was said if any was. */
  String id(String gold, Collection<String> said, Map<String, String> learnt) {
    Set<String> all = of(gold, learnt);
    return all.stream()
        .filter(said::contains)
        .findFirst()
        .orElse(all.isEmpty() ? norm(gold) : all.iterator().next());
  }
}
