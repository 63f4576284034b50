package io.github.matchum.benchmarks;

import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.document.Document;
import io.github.matchum.document.Section;
import io.github.matchum.document.Statement;
import io.github.matchum.evidence.EvidenceIndex;
import io.github.matchum.evidence.TermWeights;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.match.AtomCompiler;
import io.github.matchum.match.Matcher;
import io.github.matchum.match.PreparedPosting;
import io.github.matchum.match.PreparedResume;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.PostingReader;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.resume.ResumeReader;
import io.github.matchum.tagging.Tagger;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** The time of each stage for one posting of about 2.4 KB, the postings of a corpus in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class StageBenchmark {
  private static final String RESUME =
      """
      # 경력
      ## 가나커머스, 백엔드 개발자 (2020.03 ~ 2024.06)
      - Java, Spring Boot 기반 결제 서버를 설계하고 운영
      - Kafka와 Redis로 대용량 주문 트래픽 처리, 장애 모니터링 개선
      - 쿠버네티스와 Terraform으로 배포 자동화
      ## 다라물류, 서버 개발자 (2017.01 ~ 2020.02)
      - Python, Django로 재고 관리 시스템 개발, MySQL 최적화
      # 기술
      Kotlin, AWS, Docker, GitHub Actions, Prometheus, Grafana
      # 학력
      한빛대학교 컴퓨터공학과 학사 졸업
      """;

  /** Folder of text files; empty for made-up postings. */
  @Param("")
  public String folder = "";

  private final Dictionary dictionary = Dictionary.load();
  private final Rubric rubric = dictionary.lexicon().rubric();
  private final Readers readers = Readers.standard();
  private final Tagger tagger = new Tagger(dictionary);
  private final PostingReader grammar = new PostingReader(tagger);
  private final NoriAnalyzer analyzer = new NoriAnalyzer();
  private final TermWeights terms = new TermWeights(analyzer, tagger);
  private final AtomCompiler compiler = new AtomCompiler(dictionary, rubric, terms);
  private final Matcher matcher = new Matcher(dictionary, rubric, terms);
  private final PreparedResume resume;
  private List<String> texts = List.of();
  private List<Document> documents = List.of();
  private final List<Posting> postings = new ArrayList<>();
  private final List<PreparedPosting> prepared = new ArrayList<>();
  private int next;

  /** Loads the dictionary and prepares the resume. */
  public StageBenchmark() {
    try {
      var read =
          new ResumeReader(tagger)
              .read(readers.read("resume.md", RESUME), LocalDate.of(2026, 1, 1));
      resume = new PreparedResume(read, dictionary, EvidenceIndex.of(read, dictionary, analyzer));
    } catch (UnreadableException e) {
      throw new IllegalStateException("a text without a mistake", e);
    }
  }

  /** Runs all stages once, so that each finds what the one before it makes. */
  @Setup
  public void prepare() throws IOException, UnreadableException {
    Corpus corpus = Corpus.of(folder);
    texts = corpus.texts();
    documents = corpus.documents();
    for (Document document : documents) {
      Posting posting = grammar.read(document);
      postings.add(posting);
      prepared.add(compiler.compile(posting));
    }
  }

  private int next() {
    next = next + 1 < texts.size() ? next + 1 : 0;
    return next;
  }

  /** Text to document. */
  @Benchmark
  public Document read() throws UnreadableException {
    return readers.read("posting.txt", texts.get(next()));
  }

  /** Names of all lines. */
  @Benchmark
  public int tag() {
    int found = 0;
    for (Section section : documents.get(next()).sections()) {
      for (Statement statement : section.statements()) {
        found += tagger.tag(statement).size();
      }
    }
    return found;
  }

  /** Document to posting: sections, names, requirements. */
  @Benchmark
  public Posting grammar() {
    return grammar.read(documents.get(next()));
  }

  /** Posting to atoms. */
  @Benchmark
  public PreparedPosting judge() {
    return compiler.compile(postings.get(next()));
  }

  /** The score of a prepared resume and a prepared posting. */
  @Benchmark
  public Object score() {
    return matcher.score(resume, prepared.get(next()));
  }
}
