package io.github.matchum.lexicon;

import io.github.matchum.text.Bulk;
import io.github.matchum.text.Folding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The language knowledge of the engine, loaded from the data files. Immutable, thread-safe.
 *
 * <p>Each table of classes is one file of the form {@code - class: …, phrases: […], unless: […],
 * yes: […], no: […]}; the examples are checked when the engine is built and are not kept.
 */
public final class Lexicon {
  /** The files that a lexicon is made of, by the names that the dictionaries module gives them. */
  public static final List<String> TABLES =
      List.of(
          "posting-headings",
          "resume-headings",
          "heading-frames",
          "cues",
          "roles",
          "grades",
          "languages",
          "dates",
          "personal",
          "schools",
          "entries",
          "language-claims",
          "levels",
          "numbers",
          "documents");

  private final Map<String, PhraseTable> tables;
  private final Affixes affixes;
  private final Education education;
  private final LanguageTests languageTests;
  private final EverydayWords everyday;
  private final WeightTable weights;
  private final Signs signs;
  private final Rubric rubric;

  private Lexicon(
      Map<String, PhraseTable> tables,
      Affixes affixes,
      Education education,
      LanguageTests languageTests,
      EverydayWords everyday,
      WeightTable weights,
      Signs signs,
      Rubric rubric) {
    this.tables = tables;
    this.affixes = affixes;
    this.education = education;
    this.languageTests = languageTests;
    this.everyday = everyday;
    this.weights = weights;
    this.signs = signs;
    this.rubric = rubric;
  }

  /**
   * Builds a lexicon from its data files.
   *
   * @param files the parsed files by name without ending: those of {@link #TABLES}, {@code
   *     affixes}, {@code education}, {@code language-tests}, {@code term-cues}, {@code signs} and
   *     {@code rubric}
   * @param everyday everyday words, one a line, in sorted order
   * @param weights weights of terms as counted; those that {@code term-cues} names become 0
   * @throws DataException where a file is missing or has a mistake
   */
  public static Lexicon of(
      Map<String, DataNode> files, EverydayWords everyday, WeightTable weights) {
    Map<String, PhraseTable> tables = new LinkedHashMap<>();
    for (String name : TABLES) {
      tables.put(name, table(file(files, name)));
    }
    return new Lexicon(
        Map.copyOf(tables),
        Affixes.of(file(files, "affixes")),
        Education.of(file(files, "education")),
        LanguageTests.of(file(files, "language-tests")),
        everyday,
        weights.without(phrases(file(files, "term-cues"))),
        Signs.of(file(files, "signs")),
        Rubric.of(file(files, "rubric")));
  }

  /** Writes the compiled form. */
  public void write(DataOutput out) throws IOException {
    for (String name : TABLES) {
      table(name).write(out);
    }
    affixes.write(out);
    education.write(out);
    languageTests.write(out);
    Bulk.write(out, everyday.hashes());
    weights.write(out);
    signs.write(out);
    rubric.write(out);
  }

  private static List<String> phrases(DataNode file) {
    table(file); // for its checks
    return file.list().stream()
        .flatMap(e -> e.textsOf("phrases").stream())
        .map(p -> p.replace("|", ""))
        .toList();
  }

  /** Reads what {@link #write} wrote. */
  public static Lexicon read(DataInput in) throws IOException {
    Map<String, PhraseTable> tables = new LinkedHashMap<>();
    for (String name : TABLES) {
      tables.put(name, PhraseTable.read(in));
    }
    Affixes affixes = Affixes.read(in);
    Education education = Education.read(in);
    LanguageTests tests = LanguageTests.read(in);
    return new Lexicon(
        Map.copyOf(tables),
        affixes,
        education,
        tests,
        EverydayWords.ofHashes(Bulk.ints(in)),
        WeightTable.read(in),
        Signs.read(in),
        Rubric.read(in));
  }

  private static DataNode file(Map<String, DataNode> files, String name) {
    DataNode file = files.get(name);
    if (file == null) {
      throw new DataException(name + ".yaml", 0, "the file is missing");
    }
    return file;
  }

  private static final Set<String> FIELDS = Set.of("class", "phrases", "unless", "yes", "no");

  private static PhraseTable table(DataNode file) {
    PhraseTable.Builder builder = new PhraseTable.Builder();
    Set<String> seen = new HashSet<>();
    for (DataNode entry : file.list()) {
      entry.allow(FIELDS);
      String name = entry.need("class").text();
      if (!seen.add(name)) {
        throw entry.mistake("the class '" + name + "' stands twice; merge the two");
      }
      builder.add(name, entry.need("phrases").texts(), entry.textsOf("unless"));
    }
    return builder.build();
  }

  /**
   * Checks the examples of a table: every class has some both ways, and they hold.
   *
   * @return the mistakes, empty where all is well
   */
  public static List<DataException> checkExamples(DataNode file) {
    PhraseTable table = table(file);
    List<DataException> mistakes = new ArrayList<>();
    for (DataNode entry : file.list()) {
      String name = entry.need("class").text();
      List<DataNode> yes = entry.get("yes") == null ? List.of() : entry.need("yes").list();
      List<DataNode> no = entry.get("no") == null ? List.of() : entry.need("no").list();
      if (yes.isEmpty() || no.isEmpty()) {
        mistakes.add(
            entry.mistake("class '" + name + "' needs examples both ways: yes: […] and no: […]"));
      }
      for (DataNode line : yes) {
        if (!table.find(Folding.fold(line.text())).has(name)) {
          mistakes.add(
              line.mistake("'" + line.text() + "' must be found as " + name + " and is not"));
        }
      }
      for (DataNode line : no) {
        if (table.find(Folding.fold(line.text())).has(name)) {
          mistakes.add(
              line.mistake("'" + line.text() + "' must not be found as " + name + " and is"));
        }
      }
    }
    return mistakes;
  }

  /** Returns the headings of postings; the classes are section kinds. */
  public PhraseTable postingHeadings() {
    return table("posting-headings");
  }

  /**
   * Returns how headings of postings in a company's own words begin and end; the classes are {@code
   * opener} and section kinds.
   */
  public PhraseTable headingFrames() {
    return table("heading-frames");
  }

  /** Returns the headings of resumes; the classes are section kinds. */
  public PhraseTable resumeHeadings() {
    return table("resume-headings");
  }

  /** Returns the cue phrases of postings. */
  public PhraseTable cues() {
    return table("cues");
  }

  /** Returns the phrases that name occupations. */
  public PhraseTable roles() {
    return table("roles");
  }

  /** Returns small numbers in words; the classes are the numbers in digits. */
  public PhraseTable numbers() {
    return table("numbers");
  }

  /** Returns the names of human languages; the classes are ISO 639-1 codes. */
  public PhraseTable languages() {
    return table("languages");
  }

  /** Returns the phrases that grade the evidence of a resume. */
  public PhraseTable grades() {
    return table("grades");
  }

  /** Returns the words of dates. */
  public PhraseTable dates() {
    return table("dates");
  }

  /** Returns the labels and words of personal data. */
  public PhraseTable personal() {
    return table("personal");
  }

  /** Returns the words of schools, by the degree that they give, and of how far a person got. */
  public PhraseTable schools() {
    return table("schools");
  }

  /** Returns the words that tell what an entry of a resume is. */
  public PhraseTable entries() {
    return table("entries");
  }

  /** Returns how a human language is claimed; the classes are levels of the common scale. */
  public PhraseTable languageClaims() {
    return table("language-claims");
  }

  /** Returns what tells a posting from documents of other kinds; the classes are those kinds. */
  public PhraseTable documents() {
    return table("documents");
  }

  /** Returns the levels that lists of skills give; the classes are high, middle and low. */
  public PhraseTable levels() {
    return table("levels");
  }

  private PhraseTable table(String name) {
    PhraseTable table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("no table " + name);
    }
    return table;
  }

  /** Returns what may stand around a Hangul name. */
  public Affixes affixes() {
    return affixes;
  }

  /** Returns degrees and majors. */
  public Education education() {
    return education;
  }

  /** Returns the tests of human languages. */
  public LanguageTests languageTests() {
    return languageTests;
  }

  /** Returns the everyday words that are never taken for misspelt names. */
  public EverydayWords everyday() {
    return everyday;
  }

  /** Returns the weights of free-text terms. */
  public WeightTable weights() {
    return weights;
  }

  /** Returns what lines show without naming it. */
  public Signs signs() {
    return signs;
  }

  /** Returns the rubric as shipped. */
  public Rubric rubric() {
    return rubric;
  }
}
