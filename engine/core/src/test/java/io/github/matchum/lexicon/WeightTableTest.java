package io.github.matchum.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightTableTest {
  private static final Path LEXICON =
      Path.of(System.getProperty("matchum.dictionaries", "../../dictionaries"), "lexicon");

  @Test
  void unseenTermsWeighMost() {
    WeightTable table = WeightTable.of(Map.of("서비스", 157, "kafka", 700));
    assertThat(table.weight("서비스")).isEqualTo(157);
    assertThat(table.weight("kafka")).isEqualTo(700);
    assertThat(table.weight("골격근")).isEqualTo(WeightTable.MAX);
  }

  @Test
  void cuesWeighNothing() {
    WeightTable table = WeightTable.of(Map.of("경험", 26)).without(List.of("경험", "능숙"));
    assertThat(table.weight("경험")).isZero();
    assertThat(table.weight("능숙")).isZero();
  }

  @Test
  void comesBackAsWritten() throws IOException {
    WeightTable table = WeightTable.of(Map.of("서비스", 157, "운영", 0, "aws", 1000));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.write(new DataOutputStream(bytes));
    WeightTable back =
        WeightTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(back.size()).isEqualTo(3);
    for (String term : List.of("서비스", "운영", "aws", "other")) {
      assertThat(back.weight(term)).isEqualTo(table.weight(term));
    }
  }

  @Test
  void mistakesNameFileAndLine() {
    assertThatThrownBy(() -> WeightTable.parse("w.tsv", "# head\na\t5\nb 7\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("w.tsv:3");
    assertThatThrownBy(() -> WeightTable.parse("w.tsv", "b\t5\na\t7\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("w.tsv:2");
    assertThatThrownBy(() -> WeightTable.parse("w.tsv", "a\t1001\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("1000");
    assertThatIllegalArgumentException().isThrownBy(() -> WeightTable.of(Map.of("a", -1)));
  }

  @Test
  void shippedTableIsWellFormed() throws IOException {
    WeightTable table =
        WeightTable.parse(
            "term-weights.tsv", Files.readString(LEXICON.resolve("term-weights.tsv")));
    assertThat(table.size()).isGreaterThan(1000);
  }

  @Test
  void examplesOfTheCuesHold() throws IOException {
    DataNode cues =
        DataReader.read("term-cues.yaml", Files.readString(LEXICON.resolve("term-cues.yaml")));
    assertThat(Lexicon.checkExamples(cues)).isEmpty();
  }
}
