package io.github.matchum.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.reading.UnreadableException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  private static final String TEXT = "자격요건\n- Java 3년 이상, 가나다 똠방각하 뷁\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "x-windows-949", "UTF-16LE", "UTF-16BE"})
  void findsOutTheCharset(String charset) throws Exception {
    assertThat(Charsets.decode("a.txt", TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void dropsTheByteOrderMark(String charset) throws Exception {
    assertThat(Charsets.decode("a.txt", ("\uFEFF" + TEXT).getBytes(Charset.forName(charset))))
        .isEqualTo(TEXT);
  }

  @Test
  void keepsAReplacementCharacterThatIsWritten() throws Exception {
    assertThat(Charsets.decode("a.txt", "깨진 \uFFFD 글자".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("깨진 \uFFFD 글자");
  }

  @Test
  void namesTheByteThatFitsNoCharset() {
    byte[] bytes = "Java 개발\n".getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(bytes, bytes.length + 2);
    broken[bytes.length] = (byte) 0xFF;
    broken[bytes.length + 1] = '\n';
    assertThatThrownBy(() -> Charsets.decode("a.txt", broken))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
              assertThat(e.args().get(1)).isEqualTo("byte " + (bytes.length + 1));
            });
  }

  @Test
  void aMarkMustBeTrue() {
    assertThatThrownBy(() ->
            Charsets.decode(
                "a.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3}))
        .hasMessageContaining("byte 4")
        .hasMessageContaining("UTF-8");
  }
}
