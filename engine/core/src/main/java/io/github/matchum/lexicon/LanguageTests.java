package io.github.matchum.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests of human languages and their scales, as published by those who hold them. Immutable. */
public final class LanguageTests {
  /**
   * A test.
   *
   * @param id slug
   * @param name usual name
   * @param language {@code en}, {@code ja}, {@code zh} …
   * @param byScore whether results are numbers; else they are levels
   * @param max highest score, 0 for levels
   * @param levels names of levels from low to high; empty for scores
   * @param cefr least result of each level of the Common European Framework, from low to high
   */
  public record Test(
      String id,
      String name,
      String language,
      boolean byScore,
      int max,
      List<String> levels,
      List<Step> cefr) {
    public Test {
      levels = List.copyOf(levels);
      cefr = List.copyOf(cefr);
    }

    /** Returns the rank of a result on the common scale (1 = A1 … 6 = C2), 0 below all steps. */
    public int rank(String result) {
      int rank = 0;
      for (Step step : cefr) {
        if (value(result) >= value(step.from())) {
          rank = Math.max(rank, step.rank());
        }
      }
      return rank;
    }

    /** Returns a result as a number that grows with skill; -1 where it is none of the scale. */
    public double value(String result) {
      if (!byScore) {
        for (int i = 0; i < levels.size(); i++) {
          if (levels.get(i).equalsIgnoreCase(result)) {
            return i;
          }
        }
        return -1;
      }
      try {
        return Double.parseDouble(result);
      } catch (NumberFormatException e) {
        return -1;
      }
    }
  }

  /**
   * A step of the common scale.
   *
   * @param from least result
   * @param rank 1 = A1 … 6 = C2
   */
  public record Step(String from, int rank) {}

  /**
   * A test named in a line.
   *
   * @param test the test
   * @param start first unit of its name
   * @param end first unit after its name
   */
  public record Found(Test test, int start, int end) {}

  private static final List<String> CEFR = List.of("A1", "A2", "B1", "B2", "C1", "C2");

  private final Map<String, Test> tests;
  private final PhraseTable phrases;

  private LanguageTests(Map<String, Test> tests, PhraseTable phrases) {
    this.tests = tests;
    this.phrases = phrases;
  }

  static LanguageTests of(DataNode file) {
    DataNode list = file instanceof DataNode.Items ? file : file.need("tests");
    PhraseTable.Builder phrases = new PhraseTable.Builder();
    Map<String, Test> tests = new LinkedHashMap<>();
    for (DataNode entry : list.list()) {
      String id = entry.need("id").text();
      List<String> levels = new ArrayList<>();
      if (entry.get("levels") != null) {
        for (DataNode level : entry.need("levels").list()) {
          levels.add(level instanceof DataNode.Fields ? level.need("name").text() : level.text());
        }
      }
      List<Step> steps = new ArrayList<>();
      if (entry.get("cefr") != null) {
        for (DataNode step : entry.need("cefr").list()) {
          int rank = CEFR.indexOf(step.need("level").text()) + 1;
          if (rank == 0) {
            throw step.mistake("unknown level; write one of " + CEFR);
          }
          steps.add(new Step(step.need("from").text(), rank));
        }
      }
      tests.put(
          id,
          new Test(
              id,
              entry.need("name").text(),
              entry.need("language").text(),
              entry.need("scale").text().equals("score"),
              entry.numberOf("max", 0),
              levels,
              steps));
      phrases.add(id, entry.need("phrases").texts(), entry.textsOf("unless"));
    }
    return new LanguageTests(Map.copyOf(tests), phrases.build());
  }

  /** Writes the compiled form. */
  void write(DataOutput out) throws IOException {
    out.writeInt(tests.size());
    for (Test t : tests.values().stream().sorted(Comparator.comparing(Test::id)).toList()) {
      out.writeUTF(t.id());
      out.writeUTF(t.name());
      out.writeUTF(t.language());
      out.writeBoolean(t.byScore());
      out.writeInt(t.max());
      out.writeInt(t.levels().size());
      for (String level : t.levels()) {
        out.writeUTF(level);
      }
      out.writeInt(t.cefr().size());
      for (Step step : t.cefr()) {
        out.writeUTF(step.from());
        out.writeInt(step.rank());
      }
    }
    phrases.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static LanguageTests read(DataInput in) throws IOException {
    Map<String, Test> tests = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String id = in.readUTF();
      String name = in.readUTF();
      String language = in.readUTF();
      boolean byScore = in.readBoolean();
      int max = in.readInt();
      List<String> levels = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        levels.add(in.readUTF());
      }
      List<Step> steps = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        steps.add(new Step(in.readUTF(), in.readInt()));
      }
      tests.put(id, new Test(id, name, language, byScore, max, levels, steps));
    }
    return new LanguageTests(Map.copyOf(tests), PhraseTable.read(in));
  }

  /** Returns the tests named in a folded line; of two that overlap only the longer. */
  public List<Found> find(String folded) {
    List<PhraseTable.Found> found = phrases.find(folded).all();
    List<Found> out = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      PhraseTable.Found f = found.get(i);
      boolean inLonger = PhraseTable.isInLonger(found, i);
      Test test = tests.get(phrases.className(f.type()));
      if (!inLonger && test != null) {
        out.add(new Found(test, f.start(), f.end()));
      }
    }
    return out;
  }

  /** Returns a test by its id. */
  public Optional<Test> test(String id) {
    return Optional.ofNullable(tests.get(id));
  }
}
