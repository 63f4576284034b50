package io.github.matchum.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.analysis.TextAnalyzer;
import io.github.matchum.analysis.WhitespaceAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.document.Document;
import io.github.matchum.evidence.EvidenceIndex;
import io.github.matchum.evidence.TermWeights;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.match.AtomCompiler;
import io.github.matchum.match.Judgement;
import io.github.matchum.match.MatchReport;
import io.github.matchum.match.Matcher;
import io.github.matchum.match.PreparedPosting;
import io.github.matchum.match.PreparedResume;
import io.github.matchum.posting.PostingReader;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.resume.Resume;
import io.github.matchum.resume.ResumeReader;
import io.github.matchum.tagging.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the morphological analysis of lines without a named skill is worth: the same engine with
 * nori's terms, with words as they stand between blanks, and with no evidence from words at all.
 */
class AblationTest {
  private static final String BEGIN = "<!-- ablation: written by AblationTest -->";
  private static final String END = "<!-- end of ablation -->";
  private static final String SLICE = "free-text";
  private static final List<Figure> FIGURES =
      List.of(Figure.VERDICT, Figure.EVIDENCE, Figure.ORDER, Figure.NDCG);

  @Test
  void noriIsWorthItsPlace() throws IOException {
    Gold gold = Gold.read();
    Map<String, Measure> measured = new LinkedHashMap<>();
    measured.put("nori", Measure.ofPairs(gold, new Variant(new NoriAnalyzer())));
    measured.put("white space", Measure.ofPairs(gold, new Variant(new WhitespaceAnalyzer())));
    measured.put("no free text", Measure.ofPairs(gold, new Variant(text -> List.of())));
    String table = table(measured);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "ablation.md"), table);
    if (AccuracyTest.writes()) {
      Path docs = Samples.folder().resolveSibling("docs").resolve("accuracy.md");
      String text = Files.readString(docs);
      int from = text.indexOf(BEGIN) + BEGIN.length();
      Files.writeString(
          docs, text.substring(0, from) + "\n" + table + text.substring(text.indexOf(END)));
    }
    for (Figure f : List.of(Figure.VERDICT, Figure.ORDER)) {
      int nori = value(measured, "nori", f, "");
      assertThat(nori).as(f.title()).isGreaterThan(value(measured, "white space", f, ""));
      assertThat(nori).as(f.title()).isGreaterThan(value(measured, "no free text", f, ""));
    }
  }

  private static int value(
      Map<String, Measure> measured, String name, Figure figure, String slice) {
    return Objects.requireNonNull(measured.get(name)).of(figure).value(figure, slice);
  }

  private static String table(Map<String, Measure> measured) {
    StringBuilder out =
        new StringBuilder("| terms | verdict (free-text) | evidence line (free-text) |");
    FIGURES.forEach(f -> out.append(' ').append(f.title()).append(" (all) |"));
    out.append("\n|:--|--:|--:|").append("--:|".repeat(FIGURES.size())).append('\n');
    for (String name : measured.keySet()) {
      out.append("| ").append(name).append(" |");
      out.append(cell(value(measured, name, Figure.VERDICT, SLICE)))
          .append(cell(value(measured, name, Figure.EVIDENCE, SLICE)));
      FIGURES.forEach(f -> out.append(cell(value(measured, name, f, ""))));
      out.append('\n');
    }
    return out.toString();
  }

  private static String cell(int value) {
    return " " + (value < 0 ? AccuracyTable.NOTHING : AccuracyTable.number(value)) + " |";
  }

  /** The engine built by hand, with other terms. */
  private static final class Variant implements Contender {
    private final Dictionary dictionary = Dictionary.load();
    private final Rubric rubric = dictionary.lexicon().rubric();
    private final Tagger tagger = new Tagger(dictionary);
    private final Readers readers = Readers.standard();
    private final PostingReader postings = new PostingReader(tagger);
    private final ResumeReader resumes = new ResumeReader(tagger);
    // What a line asks is the same for all: by the terms that are shipped.
    private final AtomCompiler compiler =
        new AtomCompiler(dictionary, rubric, new TermWeights(new NoriAnalyzer(), tagger));
    private final TextAnalyzer analyzer;
    private final Matcher matcher;
    private final Map<String, PreparedResume> prepared = new HashMap<>();

    Variant(TextAnalyzer analyzer) {
      this.analyzer = analyzer;
      this.matcher = new Matcher(dictionary, rubric, new TermWeights(analyzer, tagger));
    }

    @Override
    public ReadPosting read(Gold.Posting posting) {
      throw new UnsupportedOperationException("reading does not depend on terms");
    }

    @Override
    public ReadResume read(Gold.Resume resume) {
      throw new UnsupportedOperationException("reading does not depend on terms");
    }

    @Override
    public Match match(Gold.Resume resume, Gold.Posting posting) {
      PreparedResume held =
          prepared.computeIfAbsent(resume.id(), id -> prepare(document(id + ".md", resume.text())));
      PreparedPosting asked =
          compiler.compile(postings.read(document(posting.id() + ".txt", posting.handedOver())));
      MatchReport report = matcher.match(held, asked);
      List<Judged> verdicts = new ArrayList<>();
      for (Judgement j : report.judgements()) {
        Set<Integer> quoted = new TreeSet<>();
        j.quotes()
            .forEach(q ->
                quoted.add(
                    held.resume()
                        .document()
                        .source()
                        .lineAt(q.statement().sourceSpan(q.span()).start())));
        verdicts.add(
            new Judged(j.requirement().line() - Gold.Posting.SHIFT, j.verdict().label(), quoted));
      }
      return new Match(report.score().rank(), verdicts);
    }

    private PreparedResume prepare(Document document) {
      Resume resume = resumes.read(document, AccuracyTest.AS_OF);
      return new PreparedResume(resume, dictionary, EvidenceIndex.of(resume, dictionary, analyzer));
    }

    private Document document(String name, String text) {
      try {
        return readers.read(name, text);
      } catch (UnreadableException e) {
        throw new AssertionError(e);
      }
    }
  }
}
