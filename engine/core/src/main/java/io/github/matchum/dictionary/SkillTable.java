package io.github.matchum.dictionary;

import io.github.matchum.text.Bulk;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The skills with their names, as arrays of numbers over tables of strings; a {@link Skill} is made
 * when it is first asked for. The names of skill {@code n} stand together: its name, its aliases,
 * its corrections. Immutable to its users and safe for use by several threads.
 */
final class SkillTable {
  private static final SkillKind[] KINDS = SkillKind.values();

  /** How many lists of related skills stand behind one another for each. */
  private static final int RELATIONS = 3;

  private final StringTable ids;
  private final int[] slots;
  private final char[] kinds;
  private final StringTable classes;

  /** Of each skill the number of its class and one, or 0. */
  private final char[] classOf;

  private final StringTable names;

  /**
   * Of each skill the first of its names and the first of its corrections, and behind all the end.
   */
  private final int[] firstName;

  /**
   * Of each skill where {@code broader}, {@code implies} and {@code near} begin in {@link
   * #related}, and behind all the end.
   */
  private final int[] firstRelated;

  private final int[] related;

  /** Filled by whoever comes first; two who come at once make equal ones. */
  private final @Nullable Skill[] made;

  private SkillTable(
      StringTable ids,
      int[] slots,
      char[] kinds,
      StringTable classes,
      char[] classOf,
      StringTable names,
      int[] firstName,
      int[] firstRelated,
      int[] related) {
    this.ids = ids;
    this.slots = slots;
    this.kinds = kinds;
    this.classes = classes;
    this.classOf = classOf;
    this.names = names;
    this.firstName = firstName;
    this.firstRelated = firstRelated;
    this.related = related;
    this.made = new Skill[kinds.length];
  }

  /**
   * Builds the table.
   *
   * @param skills the skills in the order of their ids
   * @param retired what replaced the ids that are no more
   */
  static SkillTable of(List<Skill> skills, Map<SkillId, SkillId> retired) {
    int n = skills.size();
    StringTable ids = StringTable.of(skills.stream().map(s -> s.id().value()).toList());
    int[] slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, n)) << 2)];
    Map<SkillId, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      numbers.put(skills.get(i).id(), i);
      int at = slot(skills.get(i).id(), slots.length);
      while (slots[at] != 0) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = i + 1;
    }
    char[] kinds = new char[n];
    char[] classOf = new char[n];
    Map<String, Integer> classes = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    int[] firstName = new int[2 * n + 1];
    int[] firstRelated = new int[RELATIONS * n + 1];
    List<Integer> related = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Skill s = skills.get(i);
      kinds[i] = (char) s.kind().ordinal();
      String c = s.classOrNull();
      if (c != null) {
        classOf[i] = (char) (classes.computeIfAbsent(c, k -> classes.size()) + 1);
      }
      firstName[2 * i] = names.size();
      names.add(s.name());
      names.addAll(s.aliases());
      firstName[2 * i + 1] = names.size();
      names.addAll(s.corrections());
      firstRelated[RELATIONS * i] = related.size();
      s.broader().forEach(id -> related.add(number(id, numbers, retired)));
      firstRelated[RELATIONS * i + 1] = related.size();
      s.implies().forEach(id -> related.add(number(id, numbers, retired)));
      firstRelated[RELATIONS * i + 2] = related.size();
      s.near().forEach(id -> related.add(number(id, numbers, retired)));
    }
    firstName[2 * n] = names.size();
    firstRelated[RELATIONS * n] = related.size();
    return new SkillTable(
        ids,
        slots,
        kinds,
        StringTable.of(List.copyOf(classes.keySet())),
        classOf,
        StringTable.of(names),
        firstName,
        firstRelated,
        related.stream().mapToInt(Integer::intValue).toArray());
  }

  private static int number(
      SkillId id, Map<SkillId, Integer> numbers, Map<SkillId, SkillId> retired) {
    Integer n = numbers.get(retired.getOrDefault(id, id));
    if (n == null) {
      throw new IllegalArgumentException("no skill '" + id + "'");
    }
    return n;
  }

  void write(DataOutput out) throws IOException {
    ids.write(out);
    Bulk.write(out, slots);
    Bulk.write(out, kinds);
    classes.write(out);
    Bulk.write(out, classOf);
    names.write(out);
    Bulk.write(out, firstName);
    Bulk.write(out, firstRelated);
    Bulk.write(out, related);
  }

  static SkillTable read(DataInput in) throws IOException {
    return new SkillTable(
        StringTable.read(in),
        Bulk.ints(in),
        Bulk.chars(in),
        StringTable.read(in),
        Bulk.chars(in),
        StringTable.read(in),
        Bulk.ints(in),
        Bulk.ints(in),
        Bulk.ints(in));
  }

  int size() {
    return kinds.length;
  }

  Skill skill(int number) {
    Skill skill = made[number];
    if (skill == null) {
      int c = classOf[number];
      int first = firstName[2 * number];
      int corrections = firstName[2 * number + 1];
      skill =
          new Skill(
              new SkillId(ids.get(number)),
              names.get(first),
              kind(number),
              c == 0 ? null : classes.get(c - 1),
              names(first + 1, corrections),
              names(corrections, firstName[2 * number + 2]),
              ids(firstRelated[RELATIONS * number], firstRelated[RELATIONS * number + 1]),
              ids(firstRelated[RELATIONS * number + 1], firstRelated[RELATIONS * number + 2]),
              ids(firstRelated[RELATIONS * number + 2], firstRelated[RELATIONS * number + 3]));
      made[number] = skill;
    }
    return skill;
  }

  private List<String> names(int from, int to) {
    List<String> out = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      out.add(names.get(i));
    }
    return out;
  }

  private List<SkillId> ids(int from, int to) {
    List<SkillId> out = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      out.add(new SkillId(ids.get(related[i])));
    }
    return out;
  }

  SkillKind kind(int number) {
    return KINDS[kinds[number]];
  }

  /** Returns the number of an id, or -1. */
  int number(SkillId id) {
    for (int at = slot(id, slots.length); slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
      if (ids.get(slots[at] - 1).equals(id.value())) {
        return slots[at] - 1;
      }
    }
    return -1;
  }

  /**
   * The place of an id in a table of a power of two; that hash of a string is the same in every
   * Java.
   */
  private static int slot(SkillId id, int size) {
    int h = id.value().hashCode() * 0x9E3779B1;
    return h >>> (Integer.numberOfLeadingZeros(size) + 1);
  }

  /** Returns how many steps up lead from a skill: to what is broader, then to what it implies. */
  int upCount(int number) {
    return firstRelated[RELATIONS * number + 2] - firstRelated[RELATIONS * number];
  }

  /** Returns where step {@code i} leads. */
  int up(int number, int i) {
    return related[firstRelated[RELATIONS * number] + i];
  }

  /** Returns whether step {@code i} is along {@code implies}. */
  boolean isImplied(int number, int i) {
    return firstRelated[RELATIONS * number] + i >= firstRelated[RELATIONS * number + 1];
  }

  /** Returns the numbers of the skills of a class. */
  int[] ofClass(String skillClass) {
    int[] members = new int[size()];
    int count = 0;
    for (int i = 0; i < members.length; i++) {
      if (classOf[i] > 0 && classes.get(classOf[i] - 1).equals(skillClass)) {
        members[count++] = i;
      }
    }
    return Arrays.copyOf(members, count);
  }

  /** Returns the numbers of the skills of which work with one shows a part. */
  int[] near(int number) {
    return Arrays.copyOfRange(
        related, firstRelated[RELATIONS * number + 2], firstRelated[RELATIONS * number + 3]);
  }

  int nameCount() {
    return names.size();
  }

  String name(int name) {
    return names.get(name);
  }

  int firstName(int number) {
    return firstName[2 * number];
  }

  /** Returns of each name the number of its skill. */
  int[] skillOfNames() {
    int[] skills = new int[nameCount()];
    for (int i = 0; i < size(); i++) {
      Arrays.fill(skills, firstName[2 * i], firstName[2 * i + 2], i);
    }
    return skills;
  }

  /** Returns whether a name of a skill is a common misspelling. */
  boolean isCorrection(int number, int name) {
    return name >= firstName[2 * number + 1];
  }
}
