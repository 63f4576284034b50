package io.github.matchum.benchmarks;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.document.Statement;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Tagger;
import io.github.matchum.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Trie;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finds the names of a corpus by the tagger, with all its rules, and beside it what others would
 * take: an Aho-Corasick automaton of the same names without any rule, and one alternation of them
 * all as a regular expression. The second column is bytes of UTF-8 a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class TaggingBenchmark {
  /** The regular expression takes a thousand times as long: it gets a few lines only. */
  private static final int FEW = 20;

  /** Folder of text files; empty for made-up postings. */
  @Param("")
  public String folder = "";

  private final Dictionary dictionary = Dictionary.load();
  private final Tagger tagger = new Tagger(dictionary);
  private Trie automaton = Trie.builder().build();
  private Pattern alternation = Pattern.compile("");
  private List<Statement> statements = List.of();
  private List<Statement> few = List.of();
  private long bytes;
  private long fewBytes;

  /** Counts what was read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    /** Bytes of UTF-8. */
    public long bytes;
  }

  /** Reads the corpus and builds what is compared. */
  @Setup
  public void prepare() throws IOException, UnreadableException {
    statements = Corpus.of(folder).statements();
    few = statements.subList(0, Math.min(FEW, statements.size()));
    bytes = Corpus.bytes(statements);
    fewBytes = Corpus.bytes(few);
    TreeSet<String> names =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (Skill skill : dictionary.skills()) {
      List<String> all = new ArrayList<>(skill.aliases());
      all.add(skill.name());
      all.addAll(skill.corrections());
      all.forEach(name -> names.add(Folding.fold(name)));
    }
    automaton = Trie.builder().ignoreOverlaps().addKeywords(names).build();
    alternation =
        Pattern.compile(names.stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** The tagger. */
  @Benchmark
  public int matchum(Read read) {
    int found = 0;
    for (Statement statement : statements) {
      found += tagger.tag(statement, SectionKind.UNKNOWN).size();
    }
    read.bytes += bytes;
    return found;
  }

  /** The automaton. */
  @Benchmark
  public int ahoCorasick(Read read) {
    int found = 0;
    for (Statement statement : statements) {
      found += automaton.parseText(statement.folded()).size();
    }
    read.bytes += bytes;
    return found;
  }

  /** The regular expression. */
  @Benchmark
  public int regex(Read read) {
    int found = 0;
    for (Statement statement : few) {
      Matcher matcher = alternation.matcher(statement.folded());
      while (matcher.find()) {
        found++;
      }
    }
    read.bytes += fewBytes;
    return found;
  }
}
