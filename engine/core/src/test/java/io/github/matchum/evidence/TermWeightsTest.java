package io.github.matchum.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.WeightTable;
import io.github.matchum.tagging.Tagger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermWeightsTest {
  private final TermWeights weights =
      new TermWeights(new NoriAnalyzer(), new Tagger(Dictionary.load()));

  private LineTerms of(String text) {
    return weights.of(Statement.plain(text, 0).build());
  }

  @Test
  void wordsThatOnlyAskAreLeftOut() {
    assertThat(of("우산 연필 관련 경험을 보유하신 분").terms()).containsExactly("우산", "연필");
    assertThat(of("관련 경험 우대").terms()).isEmpty();
    assertThat(of("strong experience with the umbrella pencil").terms())
        .containsExactly("umbrella", "pencil");
  }

  @Test
  void rareWordsWeighMoreThanCommonOnes() {
    LineTerms line = of("골격근 서비스");
    assertThat(line.weights().get(0)).isEqualTo(WeightTable.MAX);
    assertThat(line.weights().get(line.terms().indexOf("서비스"))).isBetween(1, 400);
  }

  @Test
  void skillsStandInThePlaceOfTheirNames() {
    assertThat(of("사내 쿠버네티스 클러스터 이전").terms()).contains("skill:kubernetes").doesNotContain("쿠버네티스");
  }

  @Test
  void eachTermStandsOnce() {
    assertThat(of("연필 연필 연필의 연필").terms()).containsExactly("연필");
  }

  @Test
  void aStatementAskedBeforeIsRemembered() {
    Statement statement = Statement.plain("우산 연필", 0).build();
    assertThat(weights.of(statement)).isSameAs(weights.of(statement));
  }

  @Test
  void theTableOfACorpus() {
    String table = TermWeightsMaker.table(Map.of("all", 300, "few", 3, "two", 2, "half", 150), 300);
    assertThat(table.lines().filter(l -> !l.startsWith("#")))
        .containsExactlyInAnyOrder("all\t0", "half\t151");
  }
}
