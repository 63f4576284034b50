package io.github.matchum.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.Samples;
import io.github.matchum.lexicon.DataException;
import io.github.matchum.lexicon.Rubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of one's own over the shipped rubric. */
class RubricOverlayTest {
  private static final Rubric SHIPPED = Samples.dictionary().lexicon().rubric();

  private static Rubric lay(Rubric base, String yaml) {
    return RubricOverlay.lay(Samples.dictionary(), base, "mine.yaml", yaml);
  }

  @Test
  void sectionsAndSkillsWeighWhatTheUserSays() {
    Rubric own = lay(SHIPPED, "sections: {preferred: 2500}\nskills: {쿠버네티스: 2000, go: 0}\n");
    assertThat(own.sections())
        .containsEntry("preferred", 2500)
        .containsEntry("required", SHIPPED.sections().get("required"));
    // Any known name will do.
    assertThat(own.skills()).containsEntry("kubernetes", 2000).containsEntry("go", 0).hasSize(2);
    assertThat(own.version()).isEqualTo(SHIPPED.version() + "+own");
  }

  @Test
  void whatDiffersIsTold() {
    int before = SHIPPED.sections().get("preferred");
    Rubric own =
        lay(SHIPPED, "sections: {preferred: 2500}\nskills: {kubernetes: 2000}\nmet: 901\n");
    assertThat(own.changes(SHIPPED))
        .containsOnlyKeys("sections.preferred", "skills.kubernetes", "met")
        .containsEntry("sections.preferred", before + "→2500")
        .containsEntry("skills.kubernetes", "1000→2000");
    assertThat(SHIPPED.changes(SHIPPED)).isEmpty();
    assertThat(lay(SHIPPED, "sections: {preferred: " + before + "}\n").changes(SHIPPED)).isEmpty();
  }

  @Test
  void aSecondFileAddsToTheFirst() {
    Rubric own = lay(lay(SHIPPED, "skills: {kubernetes: 2000}\n"), "skills: {redis: 500}\n");
    assertThat(own.skills()).containsEntry("kubernetes", 2000).containsEntry("redis", 500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sections: {requierd: 3000} | mine.yaml:1: unknown name 'requierd'; write one of duties",
        "section: {required: 3000} | mine.yaml:1: unknown field 'section'; write one of",
        "skills: {kuberentes-xq: 2000} | mine.yaml:1: no skill is called 'kuberentes-xq'",
        "skills: {kubernetes: 20000} | mine.yaml:1: must lie between 0 and 10000, was 20000",
        "skills: {kubernetes: much} | mine.yaml:1: expected a whole number, found 'much'",
        "skills: {kubernetes: 1, k8s: 2} | mine.yaml:1: 'k8s' is kubernetes, which stands here already",
        "skills: [kubernetes] | mine.yaml:1: expected fields (name: value) here",
        "met: 1001 | mine.yaml:1: must lie between 0 and 1000, was 1001",
        "[a, b] | mine.yaml:1: expected fields (name: value) here",
        "sections: {required: | mine.yaml:",
      })
  void aMistakeSaysWhereAndWhatToWrite(String yaml, String message) {
    assertThatThrownBy(() -> lay(SHIPPED, yaml))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(message);
  }
}
