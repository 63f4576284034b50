package io.github.matchum.evidence;

import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.DictionaryCompiler;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.WeightTable;
import io.github.matchum.tagging.Mention;
import io.github.matchum.tagging.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code dictionaries/lexicon/term-weights.tsv} out of a corpus of postings. Run by hand when
 * the corpus or the analysis changes; only figures are kept, and only of terms that more than three
 * postings hold.
 *
 * <p>A posting counts a term once. With N postings, a term that df of them hold weighs {@code 1000
 * · ln(N / df) / ln(N / 3)}: 0 for a word in every posting, 1000 for one in three of them, as for
 * one that no posting holds.
 */
public final class TermWeightsMaker {
  private static final int LEAST = 3;

  private TermWeightsMaker() {}

  /**
   * Makes the table.
   *
   * @param args the data folder, the file to write, then the postings: files of JSON lines with a
   *     field {@code text} (lines with {@code "it": false} are left out), or folders of {@code
   *     .txt} and {@code .md} files
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      throw new IllegalArgumentException("arguments: DATA_FOLDER OUTPUT_FILE POSTINGS...");
    }
    Tagger tagger = new Tagger(DictionaryCompiler.compile(Path.of(args[0])));
    NoriAnalyzer analyzer = new NoriAnalyzer();
    Map<String, Integer> frequencies = new TreeMap<>();
    int postings = 0;
    for (int i = 2; i < args.length; i++) {
      for (String text : texts(Path.of(args[i]))) {
        postings++;
        terms(text, tagger, analyzer).forEach(t -> frequencies.merge(t, 1, Integer::sum));
      }
    }
    Files.writeString(Path.of(args[1]), table(frequencies, postings));
  }

  static String table(Map<String, Integer> frequencies, int postings) {
    StringBuilder out = new StringBuilder();
    out.append(
        "# How much a term of a line says, by how few postings hold it: 0 (all) to 1000 (three or fewer).\n");
    out.append(
        "# Terms that are not listed weigh 1000. Made by TermWeightsMaker (tests of engine/core) from ");
    out.append(postings)
        .append(
            "\n# IT postings; not to be edited by hand: words that ask and say nothing stand in term-cues.yaml.\n");
    out.append("# Columns: term as the analyser gives it, or skill:id; a tab; weight.\n");
    double scale = Math.log((double) postings / LEAST);
    frequencies.forEach((term, df) -> {
      long weight = Math.round(WeightTable.MAX * Math.log((double) postings / df) / scale);
      if (df > LEAST && weight < WeightTable.MAX) {
        out.append(term).append('\t').append(weight).append('\n');
      }
    });
    return out.toString();
  }

  private static Set<String> terms(String text, Tagger tagger, NoriAnalyzer analyzer) {
    Dictionary dictionary = tagger.dictionary();
    Set<String> out = new HashSet<>();
    for (String line : text.lines().toList()) {
      List<Mention> mentions = tagger.tag(Statement.plain(line, 0).build());
      Words words = Words.of(line, mentions, List.of(), analyzer);
      words.terms().forEach(t -> out.add(t.what()));
      for (Words.Placed<Mention> m : words.skills()) {
        for (int up : dictionary.upward(m.what().number())) {
          out.add(TermWeights.SKILL + dictionary.skill(up).id());
        }
      }
    }
    return out;
  }

  private static List<String> texts(Path path) throws IOException {
    List<String> out = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file :
            files.filter(f -> f.toString().matches(".*\\.(txt|md)")).sorted().toList()) {
          out.add(Files.readString(file));
        }
      }
      return out;
    }
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(path)) {
      JsonNode node = json.readTree(line);
      if (!node.has("it") || node.get("it").asBoolean()) {
        out.add(node.get("title").asString() + "\n" + node.get("text").asString());
      }
    }
    return out;
  }
}
