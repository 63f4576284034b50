package io.github.matchum.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds out the charset of a Korean text file: a byte order mark, else strict UTF-8, else strict
 * windows-949, UTF-16 by where its zero bytes stand. Never guesses: what no charset decodes without
 * an error is malformed.
 */
final class Charsets {
  // EUC-KR lacks 8,822 of the 11,172 syllables that Windows writes into files of that name.
  private static final String WINDOWS_949 = "x-windows-949";

  private Charsets() {}

  /** Returns the text of a file, without a byte order mark. */
  static String decode(String name, byte[] content) throws UnreadableException {
    if (starts(content, 0xEF, 0xBB, 0xBF)) {
      return marked(name, content, 3, StandardCharsets.UTF_8);
    }
    if (starts(content, 0xFF, 0xFE)) {
      return marked(name, content, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(content, 0xFE, 0xFF)) {
      return marked(name, content, 2, StandardCharsets.UTF_16BE);
    }
    Charset wide = wideCharset(content);
    if (wide != null) {
      Decoded text = strict(content, 0, wide);
      if (text.text() == null) {
        throw UnreadableException.binary(name);
      }
      return text.text();
    }
    // The JDK decodes UTF-8 fastest this way; only a replacement character needs a second look.
    String fast = new String(content, StandardCharsets.UTF_8);
    if (fast.indexOf('\uFFFD') < 0) {
      return fast;
    }
    Decoded utf8 = strict(content, 0, StandardCharsets.UTF_8);
    if (utf8.text() != null) {
      return utf8.text();
    }
    int offset = utf8.offset();
    if (Charset.isSupported(WINDOWS_949)) {
      Decoded korean = strict(content, 0, Charset.forName(WINDOWS_949));
      if (korean.text() != null) {
        return korean.text();
      }
      offset = Math.max(offset, korean.offset());
    }
    throw malformed(name, offset, "neither UTF-8 nor windows-949 (CP949) has this byte here");
  }

  private static String marked(String name, byte[] content, int from, Charset charset)
      throws UnreadableException {
    Decoded decoded = strict(content, from, charset);
    if (decoded.text() == null) {
      throw malformed(
          name,
          decoded.offset(),
          "its byte order mark says " + charset.name() + ", this byte does not");
    }
    return decoded.text();
  }

  private static UnreadableException malformed(String name, int offset, String what) {
    return UnreadableException.malformed(name, "text", "byte " + (offset + 1), what);
  }

  private static boolean starts(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the kind of UTF-16 that zero bytes tell of, null without any. Spaces, digits and line
   * ends have a zero high byte; a few syllables (가 is U+AC00) a zero low byte, so the majority
   * decides.
   */
  private static @Nullable Charset wideCharset(byte[] content) {
    int first = 0;
    int second = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == 0) {
        if ((i & 1) == 0) {
          first++;
        } else {
          second++;
        }
      }
    }
    if (first == second) {
      return null;
    }
    return first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  /**
   * A strict decoding.
   *
   * @param text the text, null where a byte did not fit
   * @param offset where the first such byte stands
   */
  private record Decoded(@Nullable String text, int offset) {}

  private static Decoded strict(byte[] content, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content, from, content.length - from);
    CharBuffer out =
        CharBuffer.allocate(
            (int) Math.ceil((content.length - from) * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      return new Decoded(null, in.position());
    }
    return new Decoded(out.flip().toString(), content.length);
  }
}
