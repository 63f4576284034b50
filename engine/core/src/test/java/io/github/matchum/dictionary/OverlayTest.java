package io.github.matchum.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.DataException;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import io.github.matchum.tagging.Tagger;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own entries over the shipped dictionary, and the compiled form that both share. */
class OverlayTest {
  private static final Dictionary SHIPPED = Dictionary.load();

  private static Dictionary own(String yaml) {
    return DictionaryCompiler.overlay(SHIPPED, "own.yaml", yaml);
  }

  @Test
  void anEntryIsAddedAndFoundInText() {
    Dictionary dictionary =
        own(
            "- id: granite-bus\n  name: Granite Bus\n  aliases: [화강암버스]\n  implies: [kubernetes]\n");

    assertThat(
            new Tagger(dictionary)
                .tag(Statement.plain("화강암버스를 운영", 0).build(), SectionKind.REQUIRED))
        .extracting(Mention::surface)
        .containsExactly("화강암버스");
    int number = dictionary.number(new SkillId("granite-bus"));
    assertThat(dictionary.shows(number, dictionary.number(new SkillId("kubernetes")))).isTrue();
    assertThat(dictionary.version()).startsWith(SHIPPED.version() + "+");
  }

  @Test
  void anEntryIsReplacedWhole() {
    Dictionary dictionary = own("- id: kubernetes\n  name: Kubernetes\n  aliases: [큐브]\n");

    assertThat(dictionary.lookUp("큐브"))
        .extracting(s -> s.id().value())
        .containsExactly("kubernetes");
    assertThat(dictionary.lookUp("쿠버네티스")).isEmpty();
    assertThat(dictionary.size()).isEqualTo(SHIPPED.size());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "- id: Bad Id\\n  name: X                                          | own.yaml:1: | not an id",
        "- id: a-b\\n  name: X1\\n  kin: tech                              | own.yaml:3: | unknown field 'kin'",
        "- id: a-b\\n  name: Kubernetes                                    | own.yaml:1: | is also a name of 'kubernetes'",
        "- id: a-b\\n  name: Xyzzy\\n  broader: [no-such-skill]            | own.yaml:1: | points at 'no-such-skill'",
        "- id: a-b\\n  name: Xyzzy\\n  kind: thing                         | own.yaml:3: | unknown kind",
        "- id: a-b\\n  name: Xyzzy\\n  implies: [a-b]                      | own.yaml:1: | lead back",
        "- id: a-b\\n  name: [                                             | own.yaml:  | not readable as YAML",
      })
  void aMistakeNamesFileLineAndCure(String yaml, String place, String problem) {
    assertThatThrownBy(() -> own(yaml.strip().replace("\\n", "\n") + "\n"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(place.strip())
        .hasMessageContaining(problem.strip());
  }

  @Test
  void theCompiledFormIsTheSameTwice() throws IOException {
    byte[] bytes = DictionaryFile.bytes(SHIPPED);

    assertThat(DictionaryFile.bytes(DictionaryFile.read(bytes))).isEqualTo(bytes);
  }

  @Test
  void foreignCutAndDamagedFilesAreRefused() throws IOException {
    byte[] bytes = DictionaryFile.bytes(SHIPPED);

    byte[] foreign = bytes.clone();
    foreign[0] = (byte) (foreign[0] ^ 1);
    assertThatThrownBy(() -> DictionaryFile.read(foreign))
        .hasMessageContaining("not a compiled dictionary");

    byte[] newer = bytes.clone();
    newer[7] = (byte) (newer[7] + 40);
    assertThatThrownBy(() -> DictionaryFile.read(newer)).hasMessageContaining("format");

    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 100);
    assertThatThrownBy(() -> DictionaryFile.read(cut)).hasMessageContaining("cut short");

    byte[] damaged = bytes.clone();
    damaged[bytes.length - 5] = (byte) (damaged[bytes.length - 5] ^ 1);
    assertThatThrownBy(() -> DictionaryFile.read(damaged)).hasMessageContaining("checksum");
  }
}
