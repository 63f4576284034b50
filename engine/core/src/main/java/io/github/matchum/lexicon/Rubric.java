package io.github.matchum.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the score: weights are whole numbers, credits and shares per mille. The data file
 * says of each what it is for. A user's own file may be laid over it with {@link #with}. Immutable.
 */
public final class Rubric {
  private static final int FULL = 1000;

  /** Single numbers, with their greatest value. */
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("adjacent", 999),
          Map.entry("staleAfterMonths", 1200),
          Map.entry("stale", FULL),
          Map.entry("freeText", FULL),
          Map.entry("openCareer", FULL),
          Map.entry("leastShare", FULL),
          Map.entry("label", FULL),
          Map.entry("met", FULL),
          Map.entry("partial", FULL),
          Map.entry("roleShare", 10_000),
          Map.entry("roleNear", FULL),
          Map.entry("otherMajor", FULL),
          Map.entry("nearField", FULL),
          Map.entry("lambda", 1_000_000),
          Map.entry("prior", FULL));

  /** Tables of numbers by name, with their greatest value. */
  private static final Map<String, Integer> TABLES =
      Map.of(
          "sections",
          1_000_000,
          "kinds",
          4000,
          "statementGrades",
          FULL,
          "know",
          FULL,
          "use",
          FULL,
          "lead",
          FULL,
          "skills",
          10_000);

  /** Rows of numbers. */
  private static final Set<String> ROWS = Set.of("upwardTech", "upwardConcept");

  /** Lists of words. */
  private static final Set<String> LISTS = Set.of("neighbours", "looseClasses", "nearFields");

  private static final String STEPS = "freeTextSteps";
  private static final String VERSION = "version";

  private final String version;
  private final Map<String, Integer> numbers;
  private final Map<String, Map<String, Integer>> tables;
  private final Map<String, List<Integer>> rows;
  private final Map<String, Set<String>> lists;
  private final List<List<Integer>> steps;

  private Rubric(
      String version,
      Map<String, Integer> numbers,
      Map<String, Map<String, Integer>> tables,
      Map<String, List<Integer>> rows,
      Map<String, Set<String>> lists,
      List<List<Integer>> steps) {
    this.version = version;
    this.numbers = Map.copyOf(numbers);
    this.tables = Map.copyOf(tables);
    this.rows = Map.copyOf(rows);
    this.lists = Map.copyOf(lists);
    this.steps = List.copyOf(steps);
  }

  /** Reads the whole rubric from its file. */
  static Rubric of(DataNode file) {
    return read(file, null);
  }

  /**
   * Returns this rubric with the fields of a user's own file laid over it.
   *
   * @throws DataException where a field is unknown or a number out of range
   */
  public Rubric with(DataNode file) {
    return read(file, this);
  }

  private static Rubric read(DataNode file, @Nullable Rubric base) {
    Set<String> known = new TreeSet<>(NUMBERS.keySet());
    known.addAll(TABLES.keySet());
    known.addAll(ROWS);
    known.addAll(LISTS);
    known.add(STEPS);
    known.add(VERSION);
    file.allow(known);
    Map<String, Integer> numbers = new TreeMap<>(base == null ? Map.of() : base.numbers);
    Map<String, Map<String, Integer>> tables =
        new TreeMap<>(base == null ? Map.of("skills", Map.of()) : base.tables);
    Map<String, List<Integer>> rows = new TreeMap<>(base == null ? Map.of() : base.rows);
    Map<String, Set<String>> lists = new TreeMap<>(base == null ? Map.of() : base.lists);
    List<List<Integer>> steps = base == null ? List.of() : base.steps;
    for (Map.Entry<String, DataNode> field : file.map().entrySet()) {
      String name = field.getKey();
      DataNode node = field.getValue();
      if (NUMBERS.containsKey(name)) {
        numbers.put(name, inRange(node, NUMBERS.getOrDefault(name, FULL)));
      } else if (TABLES.containsKey(name)) {
        tables.put(
            name,
            table(
                node,
                TABLES.getOrDefault(name, FULL),
                name.equals("skills") ? Map.of() : tables.getOrDefault(name, Map.of())));
      } else if (ROWS.contains(name)) {
        rows.put(name, node.list().stream().map(n -> inRange(n, FULL)).toList());
      } else if (LISTS.contains(name)) {
        lists.put(name, Set.copyOf(node.texts()));
      } else if (name.equals(STEPS)) {
        steps = steps(node);
      }
    }
    if (base == null) {
      complete(file);
    }
    return new Rubric(
        base == null ? file.need(VERSION).text() : file.textOf(VERSION, base.version + "+own"),
        numbers,
        tables,
        rows,
        lists,
        steps);
  }

  private static void complete(DataNode file) {
    NUMBERS.keySet().forEach(file::need);
    TABLES.keySet().stream().filter(t -> !t.equals("skills")).forEach(file::need);
    ROWS.forEach(file::need);
    LISTS.forEach(file::need);
    file.need(STEPS);
  }

  private static Map<String, Integer> table(DataNode node, int max, Map<String, Integer> base) {
    Map<String, Integer> out = new LinkedHashMap<>(base);
    for (Map.Entry<String, DataNode> entry : node.map().entrySet()) {
      if (!base.isEmpty() && !base.containsKey(entry.getKey())) {
        throw entry
            .getValue()
            .mistake(
                "unknown name '"
                    + entry.getKey()
                    + "'; write one of "
                    + String.join(", ", base.keySet().stream().sorted().toList()));
      }
      out.put(entry.getKey(), inRange(entry.getValue(), max));
    }
    return Map.copyOf(out);
  }

  private static List<List<Integer>> steps(DataNode node) {
    List<List<Integer>> out = new ArrayList<>();
    int before = -1;
    int credit = -1;
    for (DataNode step : node.list()) {
      List<Integer> pair = step.list().stream().map(DataNode::number).toList();
      if (pair.size() != 2 || pair.get(0) <= before || pair.get(1) < credit || pair.get(1) > FULL) {
        throw step.mistake("steps are pairs [coverage, credit], rising, at most " + FULL);
      }
      before = pair.get(0);
      credit = pair.get(1);
      out.add(pair);
    }
    return out;
  }

  private static int inRange(DataNode node, int max) {
    int value = node.number();
    if (value < 0 || value > max) {
      throw node.mistake("must lie between 0 and " + max + ", was " + value);
    }
    return value;
  }

  /** Writes the compiled form. */
  void write(DataOutput out) throws IOException {
    out.writeUTF(version);
    write(out, numbers);
    out.writeInt(tables.size());
    for (Map.Entry<String, Map<String, Integer>> e : new TreeMap<>(tables).entrySet()) {
      out.writeUTF(e.getKey());
      write(out, e.getValue());
    }
    out.writeInt(rows.size());
    for (Map.Entry<String, List<Integer>> e : new TreeMap<>(rows).entrySet()) {
      out.writeUTF(e.getKey());
      write(out, e.getValue());
    }
    out.writeInt(lists.size());
    for (Map.Entry<String, Set<String>> e : new TreeMap<>(lists).entrySet()) {
      out.writeUTF(e.getKey());
      out.writeInt(e.getValue().size());
      for (String word : new TreeSet<>(e.getValue())) {
        out.writeUTF(word);
      }
    }
    out.writeInt(steps.size());
    for (List<Integer> step : steps) {
      write(out, step);
    }
  }

  private static void write(DataOutput out, Map<String, Integer> numbers) throws IOException {
    out.writeInt(numbers.size());
    for (Map.Entry<String, Integer> e : new TreeMap<>(numbers).entrySet()) {
      out.writeUTF(e.getKey());
      out.writeInt(e.getValue());
    }
  }

  private static void write(DataOutput out, List<Integer> row) throws IOException {
    out.writeInt(row.size());
    for (int n : row) {
      out.writeInt(n);
    }
  }

  /** Reads what {@link #write} wrote. */
  static Rubric read(DataInput in) throws IOException {
    String version = in.readUTF();
    Map<String, Integer> numbers = readTable(in);
    Map<String, Map<String, Integer>> tables = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      tables.put(in.readUTF(), readTable(in));
    }
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      rows.put(in.readUTF(), readRow(in));
    }
    Map<String, Set<String>> lists = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String name = in.readUTF();
      Set<String> words = new TreeSet<>();
      for (int n = in.readInt(); n > 0; n--) {
        words.add(in.readUTF());
      }
      lists.put(name, Set.copyOf(words));
    }
    List<List<Integer>> steps = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      steps.add(readRow(in));
    }
    return new Rubric(version, numbers, tables, rows, lists, steps);
  }

  private static Map<String, Integer> readTable(DataInput in) throws IOException {
    Map<String, Integer> out = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      out.put(in.readUTF(), in.readInt());
    }
    return Map.copyOf(out);
  }

  private static List<Integer> readRow(DataInput in) throws IOException {
    List<Integer> row = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      row.add(in.readInt());
    }
    return List.copyOf(row);
  }

  private int number(String name) {
    return numbers.getOrDefault(name, 0);
  }

  private Map<String, Integer> table(String name) {
    return tables.getOrDefault(name, Map.of());
  }

  /** Returns the version, which changes whenever a number does. */
  public String version() {
    return version;
  }

  /** Returns the weight of a line by section. */
  public Map<String, Integer> sections() {
    return table("sections");
  }

  /** Returns the share of a line's weight by its kind, per mille. */
  public Map<String, Integer> kinds() {
    return table("kinds");
  }

  /** Returns a user's own factors by skill id, per mille. */
  public Map<String, Integer> skills() {
    return table("skills");
  }

  /** Returns what a statement of a grade counts in the coverage of free text, per mille. */
  public int statementGrade(String grade) {
    return table("statementGrades").getOrDefault(grade, 0);
  }

  /**
   * Returns the credit of a grade under a demand ({@code know}, {@code use}, {@code lead}), per
   * mille.
   */
  public int credit(String demand, String grade) {
    return table(demand).getOrDefault(grade, 0);
  }

  /** Returns the relation of a skill some steps below the one asked, per mille. */
  public int upward(boolean concept, int steps) {
    List<Integer> row = rows.getOrDefault(concept ? "upwardConcept" : "upwardTech", List.of());
    return steps == 0 ? FULL : steps <= row.size() ? row.get(steps - 1) : 0;
  }

  /** Returns the relation of a skill of the same class, per mille. */
  public int adjacent() {
    return number("adjacent");
  }

  /** Returns the classes whose members do not stand in for one another, such as languages. */
  public Set<String> looseClasses() {
    return lists.getOrDefault("looseClasses", Set.of());
  }

  /** Returns the months since last use after which credit falls. */
  public int staleAfterMonths() {
    return number("staleAfterMonths");
  }

  /** Returns the factor for stale evidence, per mille. */
  public int stale() {
    return number("stale");
  }

  /** Returns the weight of a free-text line beside one with named skills, per mille. */
  public int freeText() {
    return number("freeText");
  }

  /** Returns the weight of a career line that asks no years beside one that does, per mille. */
  public int openCareer() {
    return number("openCareer");
  }

  /** Returns the least share of a group in its line, per mille. */
  public int leastShare() {
    return number("leastShare");
  }

  /** Returns what naming only the label of a group of examples counts, per mille. */
  public int label() {
    return number("label");
  }

  /** Returns the credit of a coverage of free text, both per mille. */
  public int freeTextCredit(int coverage) {
    int credit = 0;
    for (List<Integer> step : steps) {
      if (coverage >= step.get(0)) {
        credit = step.get(1);
      }
    }
    return credit;
  }

  /** Returns the least credit of verdict met, per mille. */
  public int met() {
    return number("met");
  }

  /** Returns the least credit of verdict partial, per mille. */
  public int partial() {
    return number("partial");
  }

  /** Returns the weight of the occupation beside all other atoms together, per mille. */
  public int roleShare() {
    return number("roleShare");
  }

  /** Returns the credit where the occupations are neighbours, per mille. */
  public int roleNear() {
    return number("roleNear");
  }

  /** Returns the credit of a degree in another field than the one asked, per mille. */
  public int otherMajor() {
    return number("otherMajor");
  }

  /** Returns the credit of a degree in a field near the one asked, per mille. */
  public int nearField() {
    return number("nearField");
  }

  /** Returns whether two fields of study are near each other. */
  public boolean nearFields(String a, String b) {
    Set<String> pairs = lists.getOrDefault("nearFields", Set.of());
    return pairs.contains(a + "/" + b) || pairs.contains(b + "/" + a);
  }

  /** Returns whether two occupations are close to each other. */
  public boolean near(String a, String b) {
    Set<String> pairs = lists.getOrDefault("neighbours", Set.of());
    return pairs.contains(a + "/" + b) || pairs.contains(b + "/" + a);
  }

  /** Returns the weight of the prior in the rank score. */
  public int lambda() {
    return number("lambda");
  }

  /** Returns the prior, per mille. */
  public int prior() {
    return number("prior");
  }
}
