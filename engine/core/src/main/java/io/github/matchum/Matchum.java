package io.github.matchum;

import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.analysis.TextAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.DictionaryCompiler;
import io.github.matchum.dictionary.RubricOverlay;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.document.Document;
import io.github.matchum.evidence.EvidenceIndex;
import io.github.matchum.evidence.TermWeights;
import io.github.matchum.lexicon.DataException;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.match.AtomCompiler;
import io.github.matchum.match.MatchReport;
import io.github.matchum.match.Matcher;
import io.github.matchum.match.PreparedResume;
import io.github.matchum.posting.PostingReader;
import io.github.matchum.reading.DocumentReader;
import io.github.matchum.reading.Limits;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.report.ScoreView;
import io.github.matchum.report.SkillView;
import io.github.matchum.report.Views;
import io.github.matchum.resume.ResumeReader;
import io.github.matchum.structure.DocumentKind;
import io.github.matchum.tagging.Tagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Matches resumes to postings. Immutable and safe for use by several threads; it opens no
 * connection, starts no thread and writes no file, and gives the same report for the same input,
 * options and as-of date.
 *
 * <pre>{@code
 * Matchum matchum = Matchum.builder().asOf(LocalDate.of(2026, 11, 22)).build();
 * LoadedResume resume = matchum.resume(Path.of("resume.md"));
 * LoadedPosting posting = matchum.posting(Path.of("posting.txt"));
 * ScoreView report = matchum.score(resume, posting);
 * }</pre>
 */
public final class Matchum {
  private final Dictionary dictionary;
  private final LocalDate asOf;
  private final Readers readers;
  private final PostingReader postings;
  private final ResumeReader resumes;
  private final AtomCompiler compiler;
  private final Matcher matcher;
  private final TextAnalyzer analyzer;
  private final Views views;
  private final Intake intake;
  private final String reading;

  private Matchum(Builder b) {
    Dictionary d = Dictionary.load();
    for (String[] own : b.dictionaries) {
      d = DictionaryCompiler.overlay(d, own[0], own[1]);
    }
    Rubric rubric = d.lexicon().rubric();
    for (String[] own : b.rubrics) {
      rubric = RubricOverlay.lay(d, rubric, own[0], own[1]);
    }
    this.dictionary = d;
    this.asOf = b.asOf == null ? LocalDate.now(ZoneId.systemDefault()) : b.asOf;
    Readers.Builder readerBuilder = Readers.builder().limits(b.limits);
    b.readers.forEach(readerBuilder::add);
    this.readers = readerBuilder.build();
    Tagger tagger = new Tagger(d);
    this.postings = new PostingReader(tagger);
    this.resumes = new ResumeReader(tagger);
    this.analyzer = new NoriAnalyzer();
    TermWeights terms = new TermWeights(analyzer, tagger);
    this.compiler = new AtomCompiler(d, rubric, terms);
    this.matcher = new Matcher(d, rubric, terms);
    this.intake = new Intake(readers, postings, compiler, terms, new DocumentKind(d.lexicon()));
    this.reading = reading(b);
    this.views = new Views(d, version());
  }

  /** Begins a matcher with the shipped dictionary and rubric, as of today. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a matcher is made of. Mistakes in files show at {@link #build}. */
  public static final class Builder {
    private final List<String[]> dictionaries = new ArrayList<>();
    private final List<String[]> rubrics = new ArrayList<>();
    private final List<DocumentReader> readers = new ArrayList<>();
    private Limits limits = Limits.defaults();
    private @Nullable LocalDate asOf;

    private Builder() {}

    /**
     * Lays a file of skills over the dictionary; may be called again for further ones.
     *
     * @throws IOException where it cannot be read
     */
    public Builder dictionary(Path file) throws IOException {
      return dictionary(file.toString(), Files.readString(file));
    }

    /** Lays skills over the dictionary, given as the YAML text of a file named {@code name}. */
    public Builder dictionary(String name, String yaml) {
      dictionaries.add(new String[] {name, yaml});
      return this;
    }

    /**
     * Lays a file of numbers over the rubric.
     *
     * @throws IOException where it cannot be read
     */
    public Builder rubric(Path file) throws IOException {
      return rubric(file.toString(), Files.readString(file));
    }

    /** Lays numbers over the rubric, given as the YAML text of a file named {@code name}. */
    public Builder rubric(String name, String yaml) {
      rubrics.add(new String[] {name, yaml});
      return this;
    }

    /** Sets the day to which 현재 runs; the default is today. */
    public Builder asOf(LocalDate day) {
      asOf = day;
      return this;
    }

    /** Adds a reader of another format, asked before the built-in ones. */
    public Builder reader(DocumentReader reader) {
      readers.add(reader);
      return this;
    }

    /** Sets the limits on input. */
    public Builder limits(Limits value) {
      limits = value;
      return this;
    }

    /**
     * Builds the matcher.
     *
     * @throws DataException where a dictionary or rubric of one's own has a mistake
     */
    public Matchum build() {
      return new Matchum(this);
    }
  }

  /**
   * Returns work that reads tables which free text needs. It is done with the first such text
   * anyway; a program with threads to spare may do its parts beside one another before.
   */
  public static List<Runnable> warmers() {
    return NoriAnalyzer.warmers();
  }

  /** Returns the version of the engine. */
  public static String version() {
    Properties build = new Properties();
    try (InputStream in = Matchum.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        build.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the engine's jar cannot be read", e);
    }
    return build.getProperty("version", "unknown");
  }

  /**
   * Returns the endings of the files that are read, in lower case without the dot: {@code md},
   * {@code txt} and so on, and those of readers added.
   */
  public Set<String> endings() {
    return readers.endings();
  }

  /** Returns the day to which 현재 runs. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Reads a resume from a file.
   *
   * @throws UnreadableException where it cannot be read, saying why and what to do
   */
  public LoadedResume resume(Path file) throws UnreadableException {
    return load(readers.read(file));
  }

  /**
   * Reads a resume from a text.
   *
   * @param name what reports call it; its ending tells the format ({@code .md}, {@code .json} …)
   * @throws UnreadableException where it cannot be read
   */
  public LoadedResume resume(String name, String text) throws UnreadableException {
    return load(readers.read(name, text));
  }

  /**
   * Reads a resume from the bytes of a file.
   *
   * @param name what reports call it; its ending tells the format
   * @throws UnreadableException where it cannot be read
   */
  public LoadedResume resume(String name, byte[] content) throws UnreadableException {
    return load(readers.read(name, content));
  }

  private LoadedResume load(Document document) {
    var resume = resumes.read(document, asOf);
    return new LoadedResume(
        new PreparedResume(
            resume, dictionary, EvidenceIndex.of(resume, dictionary, analyzer, matcher.rubric())),
        views);
  }

  /**
   * Reads a posting from a file.
   *
   * @throws UnreadableException where it cannot be read, saying why and what to do
   */
  public LoadedPosting posting(Path file) throws UnreadableException {
    return loadPosting(readers.read(file));
  }

  /**
   * Reads a posting from a text.
   *
   * @param name what reports call it; its ending tells the format
   * @throws UnreadableException where it cannot be read
   */
  public LoadedPosting posting(String name, String text) throws UnreadableException {
    return loadPosting(readers.read(name, text));
  }

  /**
   * Reads a posting from the bytes of a file.
   *
   * @param name what reports call it; its ending tells the format
   * @throws UnreadableException where it cannot be read
   */
  public LoadedPosting posting(String name, byte[] content) throws UnreadableException {
    return loadPosting(readers.read(name, content));
  }

  private LoadedPosting loadPosting(Document document) {
    return new LoadedPosting(postings.read(document), compiler, views);
  }

  /** Tells all that the reading of a document depends on, the engine itself apart. */
  private String reading(Builder b) {
    StringBuilder out = new StringBuilder();
    out.append(dictionary.version()).append('\n').append(b.limits).append('\n');
    b.readers.forEach(r -> out.append(r.getClass().getName()).append('\n'));
    // The order is that of laying over; names are said in messages alone.
    b.dictionaries.forEach(d -> out.append(d[1].length()).append(' ').append(d[1]).append('\n'));
    return out.toString();
  }

  String reading() {
    return reading;
  }

  Intake intake() {
    return intake;
  }

  AtomCompiler compiler() {
    return compiler;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  Matcher matcher() {
    return matcher;
  }

  Views views() {
    return views;
  }

  /** Returns whether a posting reads more like a resume, as when the two were swapped. */
  public boolean looksLikeResume(LoadedPosting posting) {
    return new DocumentKind(dictionary.lexicon()).isResume(posting.posting().document());
  }

  /** Returns whether a resume reads more like a posting. */
  public boolean looksLikePosting(LoadedResume resume) {
    return new DocumentKind(dictionary.lexicon()).isPosting(resume.prepared().resume().document());
  }

  /** Returns whether a text of the given name and bytes reads more like a resume than a posting. */
  public boolean looksLikeResume(String name, byte[] content) throws UnreadableException {
    return new DocumentKind(dictionary.lexicon()).isResume(readers.read(name, content));
  }

  /** Matches a resume to a posting: score, verdicts with proof, gaps by gain. */
  public ScoreView score(LoadedResume resume, LoadedPosting posting) {
    return views.score(matcher.match(resume.prepared(), posting.prepared()));
  }

  /**
   * Matches a resume to a posting, and says too with the fewest skills the score reaches a
   * threshold.
   *
   * @param threshold 1 to 100 points
   * @throws IllegalArgumentException where the threshold is none
   */
  public ScoreView score(LoadedResume resume, LoadedPosting posting, int threshold) {
    if (threshold < 1 || threshold > 100) {
      throw new IllegalArgumentException("a threshold of " + threshold + " is not 1 to 100");
    }
    MatchReport report = matcher.match(resume.prepared(), posting.prepared());
    return views.score(report).with(views.target(matcher.target(report, threshold)));
  }

  /** Returns all skills of the dictionary, in the order of their ids. */
  public List<SkillView> skills() {
    return dictionary.skills().stream().map(Views::skill).toList();
  }

  /** Returns the skills that a text names as a whole, by name, alias or id. */
  public List<SkillView> skills(String name) {
    return dictionary.lookUp(name).stream().map(Views::skill).toList();
  }

  /** Returns the skills whose names are nearest to a text that names none, nearest first. */
  public List<SkillView> nearestSkills(String name) {
    List<Skill> near = dictionary.nearest(name, 5);
    return near.stream().map(Views::skill).toList();
  }
}
