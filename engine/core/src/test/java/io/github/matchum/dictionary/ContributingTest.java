package io.github.matchum.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The entry that CONTRIBUTING.md shows is one that the program takes, word for word. */
class ContributingTest {
  private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  @Test
  void theExampleIsASkill() throws IOException {
    Path data = Path.of(System.getProperty("matchum.dictionaries"));
    Matcher block = BLOCK.matcher(Files.readString(data.resolve("../CONTRIBUTING.md")));
    assertThat(block.find()).as("a yaml block in CONTRIBUTING.md").isTrue();
    String entry = block.group(1);
    assertThat(entry.lines().count()).as("lines of the example").isEqualTo(3);

    Dictionary dictionary = DictionaryCompiler.overlay(Dictionary.load(), "example.yaml", entry);

    assertThat(dictionary.lookUp("선빔큐")).extracting(Skill::name).containsExactly("Sunbeam Queue");
    assertThat(dictionary.lookUp("sunbeam-queue"))
        .extracting(Skill::kind)
        .containsExactly(SkillKind.TECH);
  }
}
