package io.github.matchum.dictionary;

import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.text.Bulk;
import io.github.matchum.text.Folding;
import io.github.matchum.text.PhraseTrie;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The skills and their names, compiled for tagging, with the lexicon they were built with.
 * Immutable and safe for use by several threads.
 *
 * <p>Skills are numbered 0 … {@link #size()}-1 in the order of their ids; numbers hold within one
 * dictionary only, ids for ever.
 */
public final class Dictionary {
  private final SkillTable skills;
  private final Map<SkillId, SkillId> retired;

  /** A payload is the index of a name. */
  private final PhraseTrie names;

  private final int[] nameSkill;

  /** Of each name the number of its guard and one, or 0. */
  private final char[] nameGuard;

  private final GuardTable guards;
  private final TypoIndex typos;
  private final Lexicon lexicon;
  private final String version;

  Dictionary(
      SkillTable skills,
      Map<SkillId, SkillId> retired,
      PhraseTrie names,
      char[] nameGuard,
      GuardTable guards,
      TypoIndex typos,
      Lexicon lexicon,
      String version) {
    this.skills = skills;
    this.retired = Map.copyOf(retired);
    this.names = names;
    this.nameSkill = skills.skillOfNames();
    this.nameGuard = nameGuard;
    this.guards = guards;
    this.typos = typos;
    this.lexicon = lexicon;
    this.version = version;
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
    List<Skill> all = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      all.add(skills.skill(i));
    }
    return List.copyOf(all);
  }

  /** Returns the skill of a number. */
  public Skill skill(int number) {
    return skills.skill(number);
  }

  /** Returns what sort of thing the skill of a number is. */
  public SkillKind kind(int number) {
    return skills.kind(number);
  }

  /** Returns the skill of an id; a retired id gives what replaced it. */
  public Optional<Skill> skill(SkillId id) {
    int n = skills.number(retired.getOrDefault(id, id));
    return n < 0 ? Optional.empty() : Optional.of(skills.skill(n));
  }

  /** Returns the number of an id that must be there. */
  public int number(SkillId id) {
    int n = skills.number(retired.getOrDefault(id, id));
    if (n < 0) {
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
    int[] found = new int[8];
    found[0] = number;
    int count = 1;
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < skills.upCount(found[k]); i++) {
        int up = skills.up(found[k], i);
        if (!contains(found, count, up)) {
          found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
          found[count++] = up;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean contains(int[] found, int count, int number) {
    for (int i = 0; i < count; i++) {
      if (found[i] == number) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns all skills that having {@code number} shows too, with how many steps lie between: a
   * step along {@code broader}, or along {@code implies} to a concept, counts one; along {@code
   * implies} to a technology or certificate none (using Spring Boot is using Java).
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
      for (int i = 0; i < skills.upCount(at); i++) {
        int up = skills.up(at, i);
        boolean free = skills.isImplied(at, i) && kind(up) != SkillKind.CONCEPT;
        step(up, free ? here : here + 1, steps, queue);
      }
    }
    return steps;
  }

  private static void step(
      int up, int steps, Map<Integer, Integer> known, ArrayDeque<Integer> queue) {
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
    if (skills.upCount(held) == 0) {
      return false;
    }
    int[] up = upward(held);
    return contains(up, up.length, asked);
  }

  /**
   * Returns the numbers of the skills of which work with {@code number} shows a part: those that it
   * names itself, and those that its kind names or the technologies that using it is using too.
   */
  public Set<Integer> near(int number) {
    Set<Integer> near = new TreeSet<>();
    steps(number)
        .forEach((up, steps) -> {
          if (steps <= 1) {
            for (int n : skills.near(up)) {
              near.add(n);
            }
          }
        });
    return near;
  }

  /** Returns the numbers of the skills of a class, in order; empty for an unknown one. */
  public int[] ofClass(@Nullable String skillClass) {
    return skillClass == null ? new int[0] : skills.ofClass(skillClass);
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
    return nameGuard[name] == 0 ? null : guards.get(nameGuard[name] - 1);
  }

  /** Returns whether a name is a common misspelling. */
  public boolean nameCorrected(int name) {
    return skills.isCorrection(nameSkill[name], name);
  }

  /** Returns a name as its entry writes it. */
  public String nameText(int name) {
    return skills.name(name);
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
            out.add(skills.skill(nameSkill[names.payload(hits.node(h), p)]));
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
    for (int i = 0; i < nameCount(); i++) {
      String name = Folding.fold(nameText(i));
      for (int d = 0; d <= limit; d++) {
        if (TypoIndex.near(name, folded, d)) {
          distance.merge(skills.skill(nameSkill[i]), d, Math::min);
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

  int nameCount() {
    return nameSkill.length;
  }

  /** Returns the first name of a skill; those of the next number begin where its names end. */
  int firstName(int number) {
    return number == size() ? nameCount() : skills.firstName(number);
  }

  Map<SkillId, SkillId> retired() {
    return retired;
  }

  /** Writes the compiled form, without the version. */
  void write(DataOutput out) throws IOException {
    skills.write(out);
    out.writeInt(retired.size());
    for (Map.Entry<SkillId, SkillId> e : new TreeMap<>(retired).entrySet()) {
      out.writeUTF(e.getKey().value());
      out.writeUTF(e.getValue().value());
    }
    names.write(out);
    Bulk.write(out, nameGuard);
    guards.write(out);
    typos.write(out);
    lexicon.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static Dictionary read(DataInput in, String version) throws IOException {
    SkillTable skills = SkillTable.read(in);
    Map<SkillId, SkillId> retired = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      retired.put(new SkillId(in.readUTF()), new SkillId(in.readUTF()));
    }
    PhraseTrie names = PhraseTrie.read(in);
    char[] nameGuard = Bulk.chars(in);
    GuardTable guards = GuardTable.read(in);
    return new Dictionary(
        skills, retired, names, nameGuard, guards, TypoIndex.read(in), Lexicon.read(in), version);
  }
}
