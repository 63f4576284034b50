package io.github.matchum.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.morph.BinaryDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoriAnalyzerTest {
  private final NoriAnalyzer nori = new NoriAnalyzer();

  /** The form of Lucene's own Korean tests: terms, first units, first units after. */
  private static void assertTerms(
      TextAnalyzer analyzer, String text, String[] terms, int[] starts, int[] ends) {
    List<Term> expected = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      expected.add(new Term(terms[i], starts[i], ends[i]));
    }
    assertThat(analyzer.terms(text)).as(text).containsExactlyElementsOf(expected);
  }

  @Test
  void contentWordsStandInTheirPlaces() {
    assertTerms(
        nori,
        "트래픽을 처리하는 API를 설계한 경험",
        new String[] {"트래픽", "처리", "api", "설계", "경험"},
        new int[] {0, 5, 10, 15, 19},
        new int[] {3, 7, 13, 17, 21});
  }

  @Test
  void latinRunsStayWholeAndAreFolded() {
    assertTerms(
        nori,
        "K8s기반 HTTP2를, Ｌｉｎｕｘ·web",
        new String[] {"k8s", "기반", "http2", "linux", "web"},
        new int[] {0, 3, 6, 14, 20},
        new int[] {3, 5, 11, 19, 23});
  }

  @Test
  void stemsOfVerbsLoseTheirEndings() {
    assertTerms(
        nori,
        "다루는 다뤄본 만들어",
        new String[] {"다루", "다루", "만들"},
        new int[] {0, 4, 8},
        new int[] {2, 6, 10});
  }

  @ParameterizedTest
  @CsvSource({"하는", "되며", "있는", "있습니다", "2024", "3년", "a", "—", "🚀", "''"})
  void whatSaysNothingIsNoTerm(String text) {
    assertThat(nori.terms(text)).isEmpty();
  }

  @Test
  void particlesGoEvenWhereTheEojeolEnds() {
    assertTerms(
        nori,
        "제품의 과제의 안정성과 결과",
        new String[] {"제품", "과제", "안정", "결과"},
        new int[] {0, 4, 8, 13},
        new int[] {2, 6, 10, 15});
  }

  @Test
  void compoundsAreCut() {
    assertTerms(
        nori,
        "결제시스템 성능개선",
        new String[] {"결제", "시스템", "성능", "개선"},
        new int[] {0, 2, 6, 8},
        new int[] {2, 5, 8, 10});
  }

  @Test
  void anEojeolGivesTheSameWhereverItStands() {
    Random random = new Random(20261122);
    for (int round = 0; round < 200; round++) {
      String text = EojeolMaker.text(random, 1 + random.nextInt(12));
      List<Term> apart = new ArrayList<>();
      int at = 0;
      for (String eojeol : text.split(" ", -1)) {
        int start = at;
        nori.terms(eojeol)
            .forEach(t -> apart.add(new Term(t.text(), t.start() + start, t.end() + start)));
        at += eojeol.length() + 1;
      }
      assertThat(nori.terms(text)).as(text).isEqualTo(apart);
    }
  }

  @Test
  void rememberingChangesNothing() {
    Random random = new Random(7);
    NoriAnalyzer forgetful = new NoriAnalyzer(0);
    NoriAnalyzer small = new NoriAnalyzer(4);
    for (int round = 0; round < 500; round++) {
      String text = EojeolMaker.text(random, 8);
      List<Term> plain = forgetful.terms(text);
      assertThat(nori.terms(text)).as(text).isEqualTo(plain);
      assertThat(small.terms(text)).as(text).isEqualTo(plain);
    }
  }

  @Test
  void termsLieInsideTheTextAndRise() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      String text = EojeolMaker.text(random, 6);
      int last = 0;
      for (Term t : nori.terms(text)) {
        assertThat(t.start()).as(text).isGreaterThanOrEqualTo(last);
        assertThat(t.end()).as(text).isGreaterThan(t.start()).isLessThanOrEqualTo(text.length());
        last = t.start();
      }
    }
  }

  @Test
  void threadsGetTheSame() throws Exception {
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add(EojeolMaker.text(random, 10));
    }
    List<List<Term>> expected = texts.stream().map(new NoriAnalyzer(0)::terms).toList();
    NoriAnalyzer shared = new NoriAnalyzer(64);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<List<Term>>>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(threads.submit(() -> texts.stream().map(shared::terms).toList()));
      }
      for (Future<List<List<Term>>> one : all) {
        assertThat(one.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void runsWithoutSpacesAreCutNotRefused() {
    assertThat(nori.terms("x".repeat(100_000)))
        .allSatisfy(t -> assertThat(t.text().length()).isLessThanOrEqualTo(100));
    assertThat(nori.terms("가".repeat(50_000)))
        .allSatisfy(t -> assertThat(t.text().length()).isLessThanOrEqualTo(100));
  }

  @Test
  void tablesAreReadWithTheFirstHangulOnly() throws Exception {
    try (Watching loader = new Watching()) {
      Object analyzer =
          loader.loadClass(NoriAnalyzer.class.getName()).getConstructor().newInstance();
      var terms = analyzer.getClass().getMethod("terms", String.class);
      assertThat(terms.invoke(analyzer, "Spring Boot 3.2")).asString().contains("spring");
      assertThat(loader.readTables()).isFalse();
      assertThat(terms.invoke(analyzer, "결제")).asString().contains("결제");
      assertThat(loader.readTables()).isTrue();
    }
  }

  /** Loads the analyser and nori once more and tells whether the tables are read. */
  private static final class Watching extends URLClassLoader {
    Watching() {
      super(
          Stream.of(
                  NoriAnalyzer.class,
                  KoreanTokenizer.class,
                  TokenStream.class,
                  BinaryDictionary.class)
              .map(c -> c.getProtectionDomain().getCodeSource().getLocation())
              .distinct()
              .toArray(URL[]::new),
          ClassLoader.getPlatformClassLoader());
    }

    boolean readTables() {
      return findLoadedClass(
                  "org.apache.lucene.analysis.ko.dict.TokenInfoDictionary$SingletonHolder")
              != null
          || findLoadedClass("org.apache.lucene.analysis.ko.dict.ConnectionCosts$SingletonHolder")
              != null;
    }
  }
}
