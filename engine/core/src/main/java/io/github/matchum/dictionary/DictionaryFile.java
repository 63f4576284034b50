package io.github.matchum.dictionary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32C;

/**
 * The compiled form of a dictionary: magic, format, version (a hash of the sources), checksum, then
 * skills, names, guards, misspellings and the lexicon, as arrays that are read whole: nothing is
 * made of an entry before somebody asks for it.
 */
final class DictionaryFile {
  private static final int MAGIC = 0x4D544348;
  private static final int FORMAT = 3;
  private static final String SHIPPED = "matchum.dat";

  private DictionaryFile() {}

  static Dictionary loadShipped() {
    try (InputStream in = DictionaryFile.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(
            "the engine's jar is incomplete: " + SHIPPED + " is missing; build it anew");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary cannot be read: " + e.getMessage(), e);
    }
  }

  static byte[] bytes(Dictionary dictionary) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 20);
    try (DataOutputStream out = new DataOutputStream(body)) {
      dictionary.write(out);
    }
    byte[] content = body.toByteArray();
    CRC32C crc = new CRC32C();
    crc.update(content);
    ByteArrayOutputStream all = new ByteArrayOutputStream(content.length + 64);
    try (DataOutputStream out = new DataOutputStream(all)) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeUTF(dictionary.version());
      out.writeLong(crc.getValue());
      out.writeInt(content.length);
      out.write(content);
    }
    return all.toByteArray();
  }

  static Dictionary read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (bytes.length < 24 || in.readInt() != MAGIC) {
      throw new IOException("not a compiled dictionary");
    }
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException(
          "a compiled dictionary of format " + format + "; this engine reads format " + FORMAT);
    }
    String version = in.readUTF();
    long checksum = in.readLong();
    int length = in.readInt();
    if (length != in.available()) {
      throw new IOException(
          "a compiled dictionary cut short: " + in.available() + " of " + length + " bytes");
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes, bytes.length - length, length);
    if (crc.getValue() != checksum) {
      throw new IOException("a damaged compiled dictionary (checksum)");
    }
    return Dictionary.read(in, version);
  }
}
