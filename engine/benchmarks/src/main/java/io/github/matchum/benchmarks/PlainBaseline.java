package io.github.matchum.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * What a ranking costs when it is put together from Lucene in the plainest way: nori over every
 * line of every posting, and a query to the index of the resume's lines for each. It knows no
 * sections, years, alternatives or reasons; a line in the order of the names is all it prints.
 *
 * <pre>{@code
 * java -cp engine/benchmarks/target/matchum-benchmarks.jar io.github.matchum.benchmarks.PlainBaseline FOLDER RESUME
 * }</pre>
 */
public final class PlainBaseline {
  private static final String TEXT = "text";

  private PlainBaseline() {}

  /**
   * Ranks a folder of texts for a resume.
   *
   * @param args the folder and the resume
   */
  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (Directory directory = new ByteBuffersDirectory();
        KoreanAnalyzer analyzer = new KoreanAnalyzer()) {
      index(directory, analyzer, Files.readAllLines(Path.of(args[1])));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        rank(files, new IndexSearcher(reader), analyzer);
      }
    }
  }

  private static void index(Directory directory, KoreanAnalyzer analyzer, List<String> lines)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String line : lines) {
        Document document = new Document();
        document.add(new TextField(TEXT, line, Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private static void rank(List<Path> files, IndexSearcher searcher, KoreanAnalyzer analyzer)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Float>> scores = new ArrayList<>();
      for (Path file : files) {
        scores.add(pool.submit(() -> score(Files.readAllLines(file), searcher, analyzer)));
      }
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < scores.size(); i++) {
        out.append(files.get(i)).append('\t').append(scores.get(i).get()).append('\n');
      }
      System.out.print(out);
    } finally {
      pool.shutdownNow();
    }
  }

  /** The sum of the best score of each line. */
  private static float score(List<String> lines, IndexSearcher searcher, KoreanAnalyzer analyzer)
      throws IOException {
    float sum = 0;
    for (String line : lines) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      terms(line, analyzer).forEach(t -> query.add(new TermQuery(new Term(TEXT, t)), Occur.SHOULD));
      TopDocs best = searcher.search(query.build(), 1);
      sum += best.scoreDocs.length == 0 ? 0 : best.scoreDocs[0].score;
    }
    return sum;
  }

  private static Set<String> terms(String line, KoreanAnalyzer analyzer) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, line)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
