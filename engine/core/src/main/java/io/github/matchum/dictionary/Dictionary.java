package io.github.matchum.dictionary;

import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.text.Folding;
import io.github.matchum.text.PhraseTrie;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The skills and their names, compiled for tagging, with the lexicon they were built with. Immutable
 * and safe for use by several threads.
 *
 * <p>Skills are numbered 0 … {@link #size()}-1 in the order of their ids; numbers hold within one
 * dictionary only, ids for ever.
 */
public final class Dictionary {
  /** A name in the trie: the payload is its index. */
  static final int CORRECTED = 1;

  private final List<Skill> skills;
  private final Map<SkillId, Integer> numbers;
  private final Map<SkillId, SkillId> retired;
  private final PhraseTrie names;
  private final int[] nameSkill;
  private final int[] nameGuard;
  private final int[] nameFlags;
  private final String[] nameText;
  private final List<Guard> guards;
  private final TypoIndex typos;
  private final Lexicon lexicon;
  private final String version;
  private final int[][] upward;
  private final Map<String, int[]> classes;

  Dictionary(
      List<Skill> skills,
      Map<SkillId, SkillId> retired,
      PhraseTrie names,
      int[] nameSkill,
      int[] nameGuard,
      int[] nameFlags,
      String[] nameText,
      List<Guard> guards,
      TypoIndex typos,
      Lexicon lexicon,
      String version) {
    this.skills = List.copyOf(skills);
    this.retired = Map.copyOf(retired);
    this.names = names;
    this.nameSkill = nameSkill;
    this.nameGuard = nameGuard;
    this.nameFlags = nameFlags;
    this.nameText = nameText;
    this.guards = List.copyOf(guards);
    this.typos = typos;
    this.lexicon = lexicon;
    this.version = version;
    this.numbers = new HashMap<>(skills.size() * 2);
    for (int i = 0; i < skills.size(); i++) {
      numbers.put(skills.get(i).id(), i);
    }
    this.upward = new int[skills.size()][];
    Map<String, List<Integer>> byClass = new HashMap<>();
    for (int i = 0; i < skills.size(); i++) {
      Skill skill = skills.get(i);
      int[] up = new int[skill.broader().size() + skill.implies().size()];
      int n = 0;
      for (SkillId id : skill.broader()) {
        up[n++] = number(id);
      }
      for (SkillId id : skill.implies()) {
        up[n++] = number(id);
      }
      upward[i] = up;
      String c = skill.classOrNull();
      if (c != null) {
        byClass.computeIfAbsent(c, k -> new ArrayList<>()).add(i);
      }
    }
    this.classes = new HashMap<>();
    byClass.forEach((c, members) -> classes.put(c, members.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Loads the dictionary that ships with the engine. */
  public static Dictionary load() {
    return DictionaryFile.loadShipped();
  }

  /** Returns how many skills there are. */
  public int size() {
    return skills.size();
  }

  /** Returns all skills, in the order of their ids. */
  public List<Skill> skills() {
    return skills;
  }

  /** Returns the skill of a number. */
  public Skill skill(int number) {
    return skills.get(number);
  }

  /** Returns the skill of an id; a retired id gives what replaced it. */
  public Optional<Skill> skill(SkillId id) {
    Integer n = numbers.get(retired.getOrDefault(id, id));
    return n == null ? Optional.empty() : Optional.of(skills.get(n));
  }

  /** Returns the number of an id that must be there. */
  public int number(SkillId id) {
    Integer n = numbers.get(retired.getOrDefault(id, id));
    if (n == null) {
      throw new IllegalArgumentException("no skill '" + id + "'");
    }
    return n;
  }

  /** Returns the lexicon. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Returns the version: a hash of the sources it was made from. */
  public String version() {
    return version;
  }

  /** Returns all skills that having {@code number} shows too, itself first. */
  public int[] upward(int number) {
    Set<Integer> seen = new LinkedHashSet<>();
    List<Integer> queue = new ArrayList<>();
    queue.add(number);
    seen.add(number);
    for (int i = 0; i < queue.size(); i++) {
      for (int up : upward[queue.get(i)]) {
        if (seen.add(up)) {
          queue.add(up);
        }
      }
    }
    return seen.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Returns all skills that having {@code number} shows too, with how many steps lie between: a step
   * along {@code broader}, or along {@code implies} to a concept, counts one; along {@code implies} to
   * a technology or certificate none (using Spring Boot is using Java).
   *
   * @return the fewest steps by number of the skill, 0 for itself
   */
  public Map<Integer, Integer> steps(int number) {
    Map<Integer, Integer> steps = new LinkedHashMap<>();
    steps.put(number, 0);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(number);
    while (!queue.isEmpty()) {
      int at = queue.remove();
      int here = steps.getOrDefault(at, 0);
      Skill skill = skills.get(at);
      for (SkillId id : skill.broader()) {
        step(number(id), here + 1, steps, queue);
      }
      for (SkillId id : skill.implies()) {
        int up = number(id);
        step(up, skills.get(up).kind() == SkillKind.CONCEPT ? here + 1 : here, steps, queue);
      }
    }
    return steps;
  }

  private static void step(int up, int steps, Map<Integer, Integer> known, ArrayDeque<Integer> queue) {
    Integer before = known.get(up);
    if (before == null || steps < before) {
      known.put(up, steps);
      queue.add(up);
    }
  }

  /** Returns whether having {@code held} shows {@code asked}: itself or something above it. */
  public boolean shows(int held, int asked) {
    if (held == asked) {
      return true;
    }
    BitSet seen = new BitSet();
    int[] queue = new int[32];
    int head = 0;
    int tail = 0;
    queue[tail++] = held;
    seen.set(held);
    while (head < tail) {
      for (int up : upward[queue[head++]]) {
        if (up == asked) {
          return true;
        }
        if (!seen.get(up)) {
          seen.set(up);
          if (tail == queue.length) {
            queue = java.util.Arrays.copyOf(queue, tail * 2);
          }
          queue[tail++] = up;
        }
      }
    }
    return false;
  }

  /** Returns the numbers of the skills of a class, in order; empty for an unknown one. */
  public int[] ofClass(@Nullable String skillClass) {
    int[] members = skillClass == null ? null : classes.get(skillClass);
    return members == null ? new int[0] : members.clone();
  }

  /** Returns the trie of all names; a payload is the index of a name. */
  public PhraseTrie names() {
    return names;
  }

  /** Returns the number of the skill that a name stands for. */
  public int nameSkill(int name) {
    return nameSkill[name];
  }

  /** Returns the guard of a name, or null. */
  public @Nullable Guard nameGuard(int name) {
    return nameGuard[name] < 0 ? null : guards.get(nameGuard[name]);
  }

  /** Returns whether a name is a common misspelling. */
  public boolean nameCorrected(int name) {
    return (nameFlags[name] & CORRECTED) != 0;
  }

  /** Returns a name as its entry writes it. */
  public String nameText(int name) {
    return nameText[name];
  }

  /** Returns the index of misspellings. */
  public TypoIndex typos() {
    return typos;
  }

  /** Returns the skills that a text names as a whole, by name, alias or id. */
  public List<Skill> lookUp(String text) {
    String folded = Folding.fold(text.strip());
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    Set<Skill> out = new LinkedHashSet<>();
    if (SkillId.isSlug(folded)) {
      skill(new SkillId(folded)).ifPresent(out::add);
    }
    if (names.find(folded, 0, hits)) {
      for (int h = 0; h < hits.count(); h++) {
        if (hits.end(h) == folded.length()) {
          for (int p = 0; p < names.payloadCount(hits.node(h)); p++) {
            out.add(skills.get(nameSkill[names.payload(hits.node(h), p)]));
          }
        }
      }
    }
    return List.copyOf(out);
  }

  /**
   * Returns the skills with a name near a text, nearest first.
   *
   * @param text a name as somebody wrote it
   * @param most how many to return
   */
  public List<Skill> nearest(String text, int most) {
    String folded = Folding.fold(text.strip());
    int limit = folded.length() <= 4 ? 1 : folded.length() <= 8 ? 2 : 3;
    Map<Skill, Integer> distance = new HashMap<>();
    for (int i = 0; i < nameText.length; i++) {
      String name = Folding.fold(nameText[i]);
      for (int d = 0; d <= limit; d++) {
        if (TypoIndex.near(name, folded, d)) {
          distance.merge(skills.get(nameSkill[i]), d, Math::min);
          break;
        }
      }
    }
    return distance.entrySet().stream()
        .sorted(Map.Entry.<Skill, Integer>comparingByValue().thenComparing(e -> e.getKey().id()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  int[] nameSkills() {
    return nameSkill.clone();
  }

  int[] nameGuards() {
    return nameGuard.clone();
  }

  int[] nameFlags() {
    return nameFlags.clone();
  }

  int nameCount() {
    return nameSkill.length;
  }

  List<Guard> guards() {
    return guards;
  }

  Map<SkillId, SkillId> retired() {
    return retired;
  }
}
