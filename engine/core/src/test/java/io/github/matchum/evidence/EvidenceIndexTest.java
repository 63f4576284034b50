package io.github.matchum.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.analysis.TextAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.DictionaryCompiler;
import io.github.matchum.document.Statement;
import io.github.matchum.resume.Grade;
import io.github.matchum.resume.Quote;
import io.github.matchum.resume.Resume;
import io.github.matchum.tagging.Tagger;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceIndexTest {
  private static final Dictionary DICTIONARY =
      DictionaryCompiler.overlay(
          Dictionary.load(),
          "test.yaml",
          """
          - {id: zorb-queues, name: Zorbqueues}
          - {id: zorblax, name: Zorblax, aliases: [조블락스], broader: [zorb-queues]}
          """);
  private static final Tagger TAGGER = new Tagger(DICTIONARY);
  private static final TextAnalyzer NORI = new NoriAnalyzer();

  private static Resumes resumes() {
    return new Resumes(TAGGER);
  }

  private static EvidenceIndex index(Resumes resumes) {
    return EvidenceIndex.of(resumes.resume(), DICTIONARY, NORI);
  }

  private static LineTerms line(Object... termsAndWeights) {
    List<String> terms = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (int i = 0; i < termsAndWeights.length; i += 2) {
      terms.add((String) termsAndWeights[i]);
      weights.add((Integer) termsAndWeights[i + 1]);
    }
    return new LineTerms(terms, weights);
  }

  private static LineTerms terms(String text) {
    return new TermWeights(NORI, TAGGER).of(Statement.plain(text, 0).build());
  }

  @Test
  void allTermsInOneStatementOfWorkIsFull() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "우산 연필 서랍을 설계"));
    assertThat(index.cover(line("우산", 300, "연필", 700))).isEqualTo(new Coverage(1000, 0));
  }

  @Test
  void oneOfTwoTerms() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "우산를 설계"));
    // Half for the best statement and half for all together, both 300 of 1000.
    assertThat(index.cover(line("우산", 300, "연필", 700))).isEqualTo(new Coverage(300, 0));
  }

  @Test
  void termsInTwoStatementsCountWholeOnlyTogether() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "우산를 설계").add(Grade.USED, "연필을 운영"));
    // ½ · 700/1000 + ½ · 1000/1000
    assertThat(index.cover(line("우산", 300, "연필", 700))).isEqualTo(new Coverage(850, 1));
  }

  @Test
  void gradesCountAsTheRubricSays() {
    LineTerms line = line("우산", 500, "연필", 500);
    assertThat(index(resumes().add(Grade.LISTED, "우산 연필")).cover(line))
        .isEqualTo(new Coverage(700, 0));
    assertThat(index(resumes().add(Grade.LEARNING, "우산 연필")).cover(line))
        .isEqualTo(new Coverage(300, 0));
    assertThat(index(resumes().add(Grade.MENTIONED, "우산 연필")).cover(line)).isEqualTo(Coverage.NONE);
    // The listed statement covers 700 whole; 우산 in the used one counts 1000: ½·700 + ½·(500 + 350).
    assertThat(index(resumes().add(Grade.USED, "우산").add(Grade.LISTED, "우산 연필")).cover(line))
        .isEqualTo(new Coverage(775, 1));
  }

  @Test
  void halvesAreRoundedOnceAndUp() {
    // 1/3: ½·333.3 + ½·333.3; and 1/8 of 1000 at 0.7: 87.5.
    assertThat(index(resumes().add(Grade.USED, "우산")).cover(line("우산", 1, "연필", 2)).value())
        .isEqualTo(333);
    assertThat(index(resumes().add(Grade.LISTED, "우산")).cover(line("우산", 1, "연필", 7)).value())
        .isEqualTo(88);
  }

  @Test
  void nothingCovered() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "우산를 설계"));
    assertThat(index.cover(line("음향", 1000))).isEqualTo(Coverage.NONE);
    assertThat(index.cover(line("우산", 0))).isEqualTo(Coverage.NONE);
    assertThat(index.cover(line())).isEqualTo(Coverage.NONE);
    assertThat(index(resumes()).cover(line("우산", 10))).isEqualTo(Coverage.NONE);
  }

  @Test
  void skillsShowWhatStandsAboveThem() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "조블락스를 운영"));
    assertThat(index.cover(line("skill:zorblax", 5)).value()).isEqualTo(1000);
    assertThat(index.cover(line("skill:zorb-queues", 5)).value()).isEqualTo(1000);
    assertThat(index(resumes().add(Grade.USED, "Zorbqueues 운영")).cover(line("skill:zorblax", 5)))
        .isEqualTo(Coverage.NONE);
  }

  @Test
  void namesOfOneSkillAreTheSame() {
    LineTerms line = terms("조블락스 클러스터 이전");
    int hangul = index(resumes().add(Grade.USED, "조블락스 클러스터를 이전")).cover(line).value();
    int latin = index(resumes().add(Grade.USED, "Zorblax 클러스터를 이전")).cover(line).value();
    assertThat(hangul).isEqualTo(latin).isEqualTo(1000);
  }

  @Test
  void wordsOfANameAreFoundButCoverNothing() {
    // Else 조블락스 and Zorblax would cover a line differently.
    EvidenceIndex index = index(resumes().add(Grade.USED, "조블락스 큐를 운영"));
    assertThat(index.cover(line("조블락스", 500))).isEqualTo(Coverage.NONE);
    assertThat(index.find("조블락스", 5)).hasSize(1);
  }

  @Test
  void aFurtherStatementNeverLowersIt() {
    String[] words = {"우산", "연필", "서랍", "Zorblax", "조블락스", "설계", "운영", "바다", "의자", "나무", "사과"};
    for (int seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      LineTerms line = terms(some(words, random) + " " + some(words, random));
      Resumes resumes = resumes();
      int before = 0;
      for (int i = 0; i < 8; i++) {
        resumes.add(Grade.values()[random.nextInt(4)], some(words, random));
        int now = index(resumes).cover(line).value();
        assertThat(now).as("seed %d, statement %d, line %s", seed, i, line).isBetween(before, 1000);
        before = now;
      }
    }
  }

  @Test
  void theOrderOfStatementsChangesNothing() {
    String[] words = {"우산", "연필", "서랍", "Zorblax", "설계", "운영"};
    Random random = new Random(3);
    for (int round = 0; round < 30; round++) {
      LineTerms line = terms(some(words, random));
      List<String> lines = List.of(some(words, random), some(words, random), some(words, random));
      Resumes there = resumes();
      lines.forEach(l -> there.add(Grade.USED, l));
      Resumes back = resumes();
      for (int i = lines.size() - 1; i >= 0; i--) {
        back.add(Grade.USED, lines.get(i));
      }
      assertThat(index(there).cover(line).value())
          .as("%s %s", line, lines)
          .isEqualTo(index(back).cover(line).value());
    }
  }

  private static String some(String[] words, Random random) {
    return random
        .ints(1 + random.nextInt(4), 0, words.length)
        .mapToObj(i -> words[i])
        .collect(Collectors.joining(" "));
  }

  @Test
  void personalDataIsNeverFound() {
    String text = "홍길동입니다, 우산를 설계. gildong@example.com Zorblax";
    Span name = new Span(0, 3);
    Span mail = new Span(text.indexOf("gildong"), text.indexOf(" Zorblax"));
    Span skill = new Span(text.indexOf("Zorblax"), text.length());
    EvidenceIndex index = index(resumes().add(Grade.USED, text, name, mail, skill));
    for (String hidden : List.of("홍길동", "길동", "gildong", "example", "com", "Zorblax", "조블락스")) {
      assertThat(index.find(hidden, 10)).as(hidden).isEmpty();
      assertThat(index.cover(terms(hidden))).as(hidden).isEqualTo(Coverage.NONE);
    }
    assertThat(index.find("우산", 10)).hasSize(1);
  }

  @Test
  void personalDataChangesNoCoverage() {
    LineTerms line = terms("우산 설계와 연필");
    List<Coverage> all = new ArrayList<>();
    for (String name : List.of("홍길동", "김철수", "연필왕", "우산영")) {
      all.add(index(resumes().add(Grade.USED, name + "이 우산를 설계", new Span(0, 3))).cover(line));
    }
    assertThat(all).containsOnly(all.get(0));
  }

  @Test
  void quoteMarksTheNarrowestRange() {
    String text = "우산 화면을 보고 나서 대규모 우산 연필 서랍을 설계하고 운영";
    EvidenceIndex index = index(resumes().add(Grade.USED, "다른 줄").add(Grade.USED, text));
    Quote quote = index.quote(1, line("우산", 300, "연필", 500, "음향", 1000));
    assertThat(words(quote)).isEqualTo("우산 연필");
    assertThat(quote.grade()).isEqualTo(Grade.USED);
  }

  @Test
  void quoteKeepsToWordsNearEachOther() {
    String far = " 하나 화면 두울 문서 세엣 회의 네엣 발표 다섯 출장 여섯 보고 일곱 조사 여덟 검토 ".repeat(2);
    EvidenceIndex index = index(resumes().add(Grade.USED, "우산" + far + "연필"));
    assertThat(words(index.quote(0, line("우산", 300, "연필", 500)))).isIn("우산", "연필");
  }

  @Test
  void quoteReachesOverSkillsAndWords() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "사내 조블락스로 우산를 처리"));
    assertThat(words(index.quote(0, line("skill:zorb-queues", 300, "우산", 500))))
        .isEqualTo("조블락스로 우산");
  }

  @Test
  void quoteWithoutWordsIsTheStatement() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "우산를 설계"));
    assertThat(words(index.quote(0, line("음향", 300)))).isEqualTo("우산를 설계");
    assertThat(words(index.quote(0, line()))).isEqualTo("우산를 설계");
  }

  private static String words(Quote quote) {
    return quote.statement().text().substring(quote.span().start(), quote.span().end());
  }

  @Test
  void findRanksByWhatItHolds() {
    EvidenceIndex index =
        index(
            resumes()
                .add(Grade.USED, "소금 그래프를 보고 오래 생각한 끝에 대용량 창고를 도입")
                .add(Grade.LISTED, "창고")
                .add(Grade.USED, "대용량 창고를 운영")
                .add(Grade.USED, "화면 개발"));
    List<Hit> hits = index.find("대용량 창고 운영", 10);
    assertThat(hits).extracting(Hit::number).containsExactly(2, 0, 1);
    assertThat(hits.get(0).coverage()).isEqualTo(1000);
    assertThat(marks(hits.get(0))).contains("창고", "운영");
    assertThat(index.find("대용량 창고 운영", 1)).containsExactly(hits.get(0));
    assertThat(index.find("대용량", 0)).isEmpty();
    assertThat(index.find("음향", 10)).isEmpty();
  }

  @Test
  void findKnowsSkillsByAnyName() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "사내 조블락스를 운영"));
    assertThat(marks(index.find("ZORBLAX", 5).get(0))).containsExactly("조블락스");
    assertThat(marks(index.find("Zorbqueues", 5).get(0))).containsExactly("조블락스");
  }

  @Test
  void findSeesCueWordsToo() {
    EvidenceIndex index = index(resumes().add(Grade.USED, "운영 경험"));
    assertThat(marks(index.find("경험", 5).get(0))).containsExactly("경험");
  }

  private static List<String> marks(Hit hit) {
    return hit.marks().stream()
        .map(m -> hit.statement().statement().text().substring(m.start(), m.end()))
        .toList();
  }

  @Test
  void nothingIsAnalysedBeforeItIsAsked() {
    AtomicInteger asked = new AtomicInteger();
    TextAnalyzer counting =
        text -> {
          asked.incrementAndGet();
          return NORI.terms(text);
        };
    Resume resume = resumes().add(Grade.USED, "우산를 설계").add(Grade.USED, "연필").resume();
    EvidenceIndex index = EvidenceIndex.of(resume, DICTIONARY, counting);
    assertThat(index.cover(line())).isEqualTo(Coverage.NONE);
    index.quote(0, line());
    assertThat(asked).hasValue(0);
    index.cover(line("우산", 5));
    index.cover(line("연필", 5));
    index.quote(0, line("우산", 5));
    assertThat(asked).hasValue(2);
  }

  @Test
  void hostileLinesAreTaken() {
    String longWord = "x".repeat(2_000) + "가".repeat(2_000);
    String many =
        String.join(
            " ", java.util.stream.IntStream.range(0, 3000).mapToObj(i -> "w" + i + "x").toList());
    EvidenceIndex index =
        index(
            resumes()
                .add(Grade.USED, longWord)
                .add(Grade.USED, many)
                .add(Grade.USED, "")
                .add(Grade.USED, "\ud800\udc00\ud800"));
    assertThat(index.find(many, 5)).hasSize(1);
    assertThat(index.cover(terms(many)).value()).isEqualTo(1000);
    assertThat(index.quote(1, terms(many)).span().length()).isPositive();
  }
}
