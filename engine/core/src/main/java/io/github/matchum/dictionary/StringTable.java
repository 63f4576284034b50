package io.github.matchum.dictionary;

import io.github.matchum.text.Bulk;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many strings in one run of bytes, each decoded when it is first asked for: of the tens of
 * thousands of names in a dictionary a command needs a few dozen. Safe for use by several threads.
 */
final class StringTable {
  private final byte[] bytes;
  private final int[] starts;

  /** Filled by whoever comes first; two who come at once decode the same string. */
  private final @Nullable String[] decoded;

  private StringTable(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
    this.decoded = new String[starts.length - 1];
  }

  static StringTable of(List<String> strings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int[] starts = new int[strings.size() + 1];
    for (int i = 0; i < strings.size(); i++) {
      bytes.writeBytes(strings.get(i).getBytes(StandardCharsets.UTF_8));
      starts[i + 1] = bytes.size();
    }
    return new StringTable(bytes.toByteArray(), starts);
  }

  int size() {
    return decoded.length;
  }

  String get(int i) {
    String s = decoded[i];
    if (s == null) {
      s = new String(bytes, starts[i], starts[i + 1] - starts[i], StandardCharsets.UTF_8);
      decoded[i] = s;
    }
    return s;
  }

  void write(DataOutput out) throws IOException {
    Bulk.write(out, starts);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static StringTable read(DataInput in) throws IOException {
    int[] starts = Bulk.ints(in);
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new StringTable(bytes, starts);
  }
}
