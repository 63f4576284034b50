package io.github.matchum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** The quick look for texts in form NFC never takes one that is not. */
class SourceTextTest {
  @Test
  void everyUnitReadsInFormNfc() {
    for (int unit = 1; unit < 0x10000; unit++) {
      if (Character.isSurrogate((char) unit)) {
        continue;
      }
      for (String text : new String[] {"a" + (char) unit + "나", "가" + (char) unit + "e"}) {
        assertThat(SourceText.of("", text).text())
            .as("U+%04X", unit)
            .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
      }
    }
  }
}
