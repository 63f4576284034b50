package io.github.matchum.evidence;

import io.github.matchum.analysis.TextAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.resume.GradedStatement;
import io.github.matchum.resume.Resume;
import io.github.matchum.tagging.Mention;
import io.github.matchum.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The Lucene index of the statements, one document each, numbered as the resume numbers them. */
final class StatementIndex {
  private static final String TEXT = "text";

  /** Words inside names of skills: a search finds them, the coverage does not look. */
  private static final String NAMED = "named";

  private static final String SKILL = "skill";

  /** Skills that a statement shows without naming them. */
  private static final String SIGN = "sign";

  private static final String SECTION = "section";
  private static final String GRADE = "grade";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";

  /** Words of one thought stand within a dozen of each other. */
  private static final int WIDTH = 12;

  /** More terms of one line tell no more about where to look, and Lucene's time grows with them. */
  private static final int MOST_NEAR = 12;

  /** A search looks for the first of these. */
  private static final int MOST_TERMS = 64;

  private static final int FULL = 1000;

  private final List<GradedStatement> statements;
  private final IndexSearcher searcher;

  /** What a statement counts by its grade, per mille. */
  private final int[] counts;

  /** Where each term stands, read from the index once. */
  private final Map<String, Occurrences> occurrences;

  /** The statements with a term. */
  private static final class Occurrences {
    /** Their numbers; those that count nothing are left out. */
    final int[] statements;

    /** The most that one of them counts. */
    final int most;

    Occurrences(int[] statements, int most) {
      this.statements = statements;
      this.most = most;
    }
  }

  private StatementIndex(List<GradedStatement> statements, IndexSearcher searcher, int[] counts)
      throws IOException {
    this.statements = statements;
    this.searcher = searcher;
    this.counts = counts;
    this.occurrences = new HashMap<>();
    Map<String, List<Integer>> found = new HashMap<>();
    read(TEXT, "", found);
    read(SKILL, TermWeights.SKILL, found);
    read(SIGN, TermWeights.SKILL, found);
    found.forEach((term, in) -> {
      int[] numbers = in.stream().mapToInt(Integer::intValue).distinct().toArray();
      int most = 0;
      for (int number : numbers) {
        most = Math.max(most, counts[number]);
      }
      occurrences.put(term, new Occurrences(numbers, most));
    });
  }

  static StatementIndex build(
      Resume resume, Dictionary dictionary, TextAnalyzer analyzer, Rubric rubric) {
    List<GradedStatement> statements = resume.statements();
    int[] counts = new int[statements.size()];
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      // Statements keep their numbers, and no thread is started: nothing is ever merged.
      IndexWriterConfig config =
          new IndexWriterConfig(new NoAnalyzer())
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setUseCompoundFile(false);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < counts.length; i++) {
          GradedStatement s = statements.get(i);
          counts[i] = rubric.statementGrade(s.grade().label());
          writer.addDocument(document(s, dictionary, analyzer));
        }
      }
      // Both live in memory alone and go with this object: there is nothing to close.
      IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
      return new StatementIndex(statements, searcher, counts);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be written", e);
    }
  }

  private static Document document(
      GradedStatement s, Dictionary dictionary, TextAnalyzer analyzer) {
    Words words = Words.of(s.statement().text(), s.mentions(), s.masked(), analyzer);
    List<PlacedTokens.Token> skills = new ArrayList<>();
    for (Words.Placed<Mention> w : words.skills()) {
      for (int number : dictionary.upward(w.what().number())) {
        skills.add(
            new PlacedTokens.Token(
                dictionary.skill(number).id().value(), w.position(), w.start(), w.end()));
      }
    }
    Document document = new Document();
    document.add(new Field(TEXT, new PlacedTokens(tokens(words.terms())), PlacedTokens.TYPE));
    document.add(new Field(NAMED, new PlacedTokens(tokens(words.named())), PlacedTokens.TYPE));
    document.add(new Field(SKILL, new PlacedTokens(skills), PlacedTokens.TYPE));
    List<PlacedTokens.Token> signs = new ArrayList<>();
    s.signs().stream()
        .sorted(Comparator.comparing(Mention::span))
        .forEach(m ->
            signs.add(
                new PlacedTokens.Token(
                    m.skill().id().value(), signs.size(), m.span().start(), m.span().end())));
    document.add(new Field(SIGN, new PlacedTokens(signs), PlacedTokens.TYPE));
    document.add(new StringField(SECTION, String.valueOf(s.section()), Field.Store.NO));
    document.add(new NumericDocValuesField(GRADE, s.grade().ordinal()));
    s.since()
        .ifPresent(month ->
            document.add(
                new NumericDocValuesField(SINCE, month.getYear() * 12L + month.getMonthValue())));
    s.until()
        .ifPresent(month ->
            document.add(
                new NumericDocValuesField(UNTIL, month.getYear() * 12L + month.getMonthValue())));
    return document;
  }

  private static List<PlacedTokens.Token> tokens(List<Words.Placed<String>> words) {
    return words.stream()
        .map(w -> new PlacedTokens.Token(w.what(), w.position(), w.start(), w.end()))
        .toList();
  }

  private void read(String field, String prefix, Map<String, List<Integer>> found)
      throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        List<Integer> in =
            found.computeIfAbsent(prefix + term.utf8ToString(), k -> new ArrayList<>(2));
        postings = each.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != PostingsEnum.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (counts[leaf.docBase + doc] > 0) {
            in.add(leaf.docBase + doc);
          }
        }
      }
    }
  }

  Coverage cover(LineTerms line) {
    int[] covered = new int[counts.length];
    long weight = 0;
    long together = 0;
    for (int i = 0; i < line.terms().size(); i++) {
      int w = line.weights().get(i);
      weight += w;
      Occurrences in = occurrences.get(line.terms().get(i));
      if (in != null && w > 0) {
        together += (long) w * in.most;
        for (int statement : in.statements) {
          covered[statement] += w;
        }
      }
    }
    if (together == 0) {
      return Coverage.NONE;
    }
    long best = 0;
    int by = -1;
    for (int s = 0; s < covered.length; s++) {
      long x = (long) covered[s] * counts[s];
      if (x > best) {
        best = x;
        by = s;
      }
    }
    return new Coverage((int) ((best + together + weight) / (2 * weight)), by);
  }

  /** Finds the narrowest range with the most of the terms that stand in a statement. */
  Optional<Span> narrowest(int statement, LineTerms line) {
    List<IntervalsSource> present = new ArrayList<>();
    for (String term : heaviest(line)) {
      sources(term).stream()
          .filter(source -> stands(source, statement))
          .findFirst()
          .ifPresent(present::add);
    }
    for (int n = present.size(); n > 0; n--) {
      IntervalsSource[] all = present.toArray(IntervalsSource[]::new);
      List<Range> near =
          ranges(
              n == 1 ? Intervals.or(all) : Intervals.maxwidth(WIDTH, Intervals.atLeast(n, all)),
              statement);
      Optional<Range> narrowest =
          near.stream().min(Comparator.comparingInt(Range::width).thenComparing(Range::span));
      if (narrowest.isPresent()) {
        return narrowest.map(Range::span);
      }
    }
    return Optional.empty();
  }

  /** Returns the terms that say most, in the order of the line where they say the same. */
  private static List<String> heaviest(LineTerms line) {
    return IntStream.range(0, line.terms().size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> -line.weights().get(i)))
        .limit(MOST_NEAR)
        .map(line.terms()::get)
        .toList();
  }

  private static List<String> first(List<String> terms) {
    return terms.size() <= MOST_TERMS ? terms : terms.subList(0, MOST_TERMS);
  }

  /** A place where a query matches: how many words wide, and which units. */
  private record Range(int width, Span span) {}

  /** Where a term may stand: among the words, or else inside a name. */
  private static List<IntervalsSource> sources(String term) {
    if (term.startsWith(TermWeights.SKILL)) {
      IntervalsSource skill = Intervals.term(term.substring(TermWeights.SKILL.length()));
      return List.of(Intervals.fixField(SKILL, skill), Intervals.fixField(SIGN, skill));
    }
    return List.of(Intervals.term(term), Intervals.fixField(NAMED, Intervals.term(term)));
  }

  private boolean stands(IntervalsSource source, int statement) {
    return !ranges(source, statement).isEmpty();
  }

  private List<Range> ranges(IntervalsSource source, int statement) {
    try {
      return matches(source, statement);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be read", e);
    }
  }

  private List<Range> matches(IntervalsSource source, int statement) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(statement, leaves));
    Query query = searcher.rewrite(new IntervalQuery(TEXT, source));
    Matches matches =
        searcher
            .createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(leaf, statement - leaf.docBase);
    @Nullable MatchesIterator each = matches == null ? null : matches.getMatches(TEXT);
    List<Range> out = new ArrayList<>();
    while (each != null && each.next()) {
      out.add(
          new Range(
              each.endPosition() - each.startPosition() + 1,
              new Span(each.startOffset(), each.endOffset())));
    }
    return out;
  }

  List<Hit> find(LineTerms line, int most) {
    try {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      long weight = 0;
      for (int i = 0; i < first(line.terms()).size(); i++) {
        int w = line.weights().get(i);
        weight += w;
        any.add(
            new BoostQuery(new ConstantScoreQuery(query(line.terms().get(i))), w),
            BooleanClause.Occur.SHOULD);
      }
      List<Ranked> ranked = new ArrayList<>();
      for (ScoreDoc doc : searcher.search(any.build(), counts.length).scoreDocs) {
        GradedStatement s = statements.get(doc.doc);
        List<Range> marks = new ArrayList<>();
        for (String term : first(line.terms())) {
          sources(term).forEach(source -> marks.addAll(ranges(source, doc.doc)));
        }
        int width = narrowest(doc.doc, line).map(Span::length).orElse(Integer.MAX_VALUE);
        // Weights are whole numbers, so their sum in a float is exact up to 2^24.
        long found = (long) doc.score;
        int coverage = (int) (found * FULL / weight);
        ranked.add(new Ranked(new Hit(doc.doc, s, coverage, merged(marks)), width));
      }
      ranked.sort(Ranked.ORDER);
      return ranked.stream().limit(most).map(Ranked::hit).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be read", e);
    }
  }

  private record Ranked(Hit hit, int width) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingInt((Ranked r) -> -r.hit.coverage())
            .thenComparingInt(Ranked::width)
            .thenComparingInt(r -> -r.hit.statement().grade().ordinal())
            .thenComparingInt(r -> r.hit.number());
  }

  private static Query query(String term) {
    if (term.startsWith(TermWeights.SKILL)) {
      String skill = term.substring(TermWeights.SKILL.length());
      return new BooleanQuery.Builder()
          .add(new TermQuery(new Term(SKILL, skill)), BooleanClause.Occur.SHOULD)
          .add(new TermQuery(new Term(SIGN, skill)), BooleanClause.Occur.SHOULD)
          .build();
    }
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(TEXT, term)), BooleanClause.Occur.SHOULD)
        .add(new TermQuery(new Term(NAMED, term)), BooleanClause.Occur.SHOULD)
        .build();
  }

  private static List<Span> merged(List<Range> marks) {
    List<Span> out = new ArrayList<>();
    for (Span span : marks.stream().map(Range::span).sorted().toList()) {
      Span last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && span.start() <= last.end()) {
        out.set(out.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        out.add(span);
      }
    }
    return out;
  }
}
