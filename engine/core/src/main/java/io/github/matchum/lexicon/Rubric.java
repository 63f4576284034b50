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
 * The numbers of the score: integer weights and credits in per mille. The file says of each why it is
 * what it is.
 *
 * @param version changes whenever a number does
 * @param sections weight of one line by section: {@code required}, {@code preferred}, {@code duties},
 *     {@code stack}
 * @param kinds share of a line's weight by its kind, per mille
 * @param grades credit by demand ({@code know}, {@code use}, {@code lead}), then by grade
 * @param adjacent relation of a skill of the same class, per mille
 * @param staleAfterMonths months since last use after which credit falls
 * @param stale factor for stale evidence, per mille
 * @param freeText weight of a free-text line beside one with named skills, per mille
 * @param freeTextSteps pairs of least coverage and credit, per mille, both rising
 * @param statementGrades what a statement of a grade counts in the coverage of free text, per mille
 * @param met least credit of verdict met, per mille
 * @param partial least credit of verdict partial, per mille
 * @param roleWeight weight of the atom of the occupation
 * @param roleNear credit where the occupations are neighbours, per mille
 * @param lambda weight of the prior in the rank score
 * @param prior the prior in per mille
 * @param skills factor by skill id, per mille, of a user's own rubric
 * @param neighbours pairs of occupations close to each other, as {@code a/b}
 */
public record Rubric(
    String version,
    Map<String, Integer> sections,
    Map<String, Integer> kinds,
    Map<String, Map<String, Integer>> grades,
    int adjacent,
    int staleAfterMonths,
    int stale,
    int freeText,
    List<int[]> freeTextSteps,
    Map<String, Integer> statementGrades,
    int met,
    int partial,
    int roleWeight,
    int roleNear,
    int lambda,
    int prior,
    Map<String, Integer> skills,
    Set<String> neighbours) {

  public Rubric {
    sections = Map.copyOf(sections);
    kinds = Map.copyOf(kinds);
    grades = Map.copyOf(grades);
    freeTextSteps = List.copyOf(freeTextSteps);
    statementGrades = Map.copyOf(statementGrades);
    skills = Map.copyOf(skills);
    neighbours = Set.copyOf(neighbours);
  }

  private static final Set<String> FIELDS =
      Set.of(
          "version", "sections", "kinds", "grades", "adjacent", "staleAfterMonths", "stale", "freeText",
          "freeTextSteps", "statementGrades", "met", "partial", "roleWeight", "roleNear", "lambda", "prior", "skills", "neighbours");

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
    file.allow(FIELDS);
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>(base == null ? Map.of() : base.grades);
    DataNode gradesNode = base == null ? file.need("grades") : file.get("grades");
    if (gradesNode != null) {
      gradesNode.map().forEach((demand, byGrade) -> grades.put(demand, numbers(byGrade, 1000, grades.getOrDefault(demand, Map.of()))));
    }
    List<int[]> steps = new ArrayList<>(base == null ? List.of() : base.freeTextSteps);
    DataNode stepsNode = base == null ? file.need("freeTextSteps") : file.get("freeTextSteps");
    if (stepsNode != null) {
      steps.clear();
      int before = -1;
      int credit = -1;
      for (DataNode step : stepsNode.list()) {
        int[] pair = step.list().stream().mapToInt(DataNode::number).toArray();
        if (pair.length != 2 || pair[0] <= before || pair[1] < credit || pair[1] > 1000) {
          throw step.mistake("steps are pairs [coverage, credit], rising, at most 1000");
        }
        before = pair[0];
        credit = pair[1];
        steps.add(pair);
      }
    }
    Set<String> neighbours = base != null && file.get("neighbours") == null ? base.neighbours : Set.copyOf(file.textsOf("neighbours"));
    return new Rubric(
        base == null ? file.need("version").text() : file.textOf("version", base.version + "+own"),
        part(file, "sections", 1_000_000, base == null ? null : base.sections),
        part(file, "kinds", 4000, base == null ? null : base.kinds),
        grades,
        number(file, "adjacent", 999, base == null ? -1 : base.adjacent),
        number(file, "staleAfterMonths", 1200, base == null ? -1 : base.staleAfterMonths),
        number(file, "stale", 1000, base == null ? -1 : base.stale),
        number(file, "freeText", 1000, base == null ? -1 : base.freeText),
        steps,
        part(file, "statementGrades", 1000, base == null ? null : base.statementGrades),
        number(file, "met", 1000, base == null ? -1 : base.met),
        number(file, "partial", 1000, base == null ? -1 : base.partial),
        number(file, "roleWeight", 1_000_000, base == null ? -1 : base.roleWeight),
        number(file, "roleNear", 1000, base == null ? -1 : base.roleNear),
        number(file, "lambda", 1_000_000, base == null ? -1 : base.lambda),
        number(file, "prior", 1000, base == null ? -1 : base.prior),
        file.get("skills") == null ? (base == null ? Map.of() : base.skills) : numbers(file.need("skills"), 10_000, Map.of()),
        neighbours);
  }

  private static Map<String, Integer> part(DataNode file, String field, int max, @Nullable Map<String, Integer> base) {
    if (base != null && file.get(field) == null) {
      return base;
    }
    return numbers(file.need(field), max, base == null ? Map.of() : base);
  }

  private static Map<String, Integer> numbers(DataNode node, int max, Map<String, Integer> base) {
    Map<String, Integer> out = new LinkedHashMap<>(base);
    for (Map.Entry<String, DataNode> entry : node.map().entrySet()) {
      if (!base.isEmpty() && !base.containsKey(entry.getKey())) {
        throw entry.getValue().mistake("unknown name '" + entry.getKey() + "'; write one of " + String.join(", ", base.keySet().stream().sorted().toList()));
      }
      out.put(entry.getKey(), inRange(entry.getValue(), max));
    }
    return Map.copyOf(out);
  }

  private static int number(DataNode file, String field, int max, int otherwise) {
    DataNode node = otherwise >= 0 ? file.get(field) : file.need(field);
    return node == null ? otherwise : inRange(node, max);
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
    write(out, sections);
    write(out, kinds);
    out.writeInt(grades.size());
    for (Map.Entry<String, Map<String, Integer>> e : new TreeMap<>(grades).entrySet()) {
      out.writeUTF(e.getKey());
      write(out, e.getValue());
    }
    for (int n : new int[] {adjacent, staleAfterMonths, stale, freeText, met, partial, roleWeight, roleNear, lambda, prior}) {
      out.writeInt(n);
    }
    out.writeInt(freeTextSteps.size());
    for (int[] step : freeTextSteps) {
      out.writeInt(step[0]);
      out.writeInt(step[1]);
    }
    write(out, statementGrades);
    write(out, skills);
    out.writeInt(neighbours.size());
    for (String pair : new TreeSet<>(neighbours)) {
      out.writeUTF(pair);
    }
  }

  private static void write(DataOutput out, Map<String, Integer> numbers) throws IOException {
    out.writeInt(numbers.size());
    for (Map.Entry<String, Integer> e : new TreeMap<>(numbers).entrySet()) {
      out.writeUTF(e.getKey());
      out.writeInt(e.getValue());
    }
  }

  /** Reads what {@link #write} wrote. */
  static Rubric read(DataInput in) throws IOException {
    String version = in.readUTF();
    Map<String, Integer> sections = readNumbers(in);
    Map<String, Integer> kinds = readNumbers(in);
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      grades.put(in.readUTF(), readNumbers(in));
    }
    int[] n = new int[10];
    for (int i = 0; i < n.length; i++) {
      n[i] = in.readInt();
    }
    List<int[]> steps = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      steps.add(new int[] {in.readInt(), in.readInt()});
    }
    Map<String, Integer> statementGrades = readNumbers(in);
    Map<String, Integer> skills = readNumbers(in);
    Set<String> neighbours = new TreeSet<>();
    for (int i = in.readInt(); i > 0; i--) {
      neighbours.add(in.readUTF());
    }
    return new Rubric(version, sections, kinds, grades, n[0], n[1], n[2], n[3], steps, statementGrades, n[4], n[5], n[6], n[7], n[8], n[9], skills, neighbours);
  }

  private static Map<String, Integer> readNumbers(DataInput in) throws IOException {
    Map<String, Integer> out = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      out.put(in.readUTF(), in.readInt());
    }
    return out;
  }

  /** Returns the credit of a grade under a demand, per mille. */
  public int credit(String demand, String grade) {
    Map<String, Integer> byGrade = grades.get(demand);
    return byGrade == null ? 0 : byGrade.getOrDefault(grade, 0);
  }

  /** Returns what a statement of a grade counts in the coverage of free text, per mille. */
  public int statementGrade(String grade) {
    return statementGrades.getOrDefault(grade, 0);
  }

  /** Returns the credit of a coverage of free text, both per mille. */
  public int freeTextCredit(int coverage) {
    int credit = 0;
    for (int[] step : freeTextSteps) {
      if (coverage >= step[0]) {
        credit = step[1];
      }
    }
    return credit;
  }
}
