package io.github.matchum.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The first bytes of an index file: magic, format, what made it, how many postings it has, and of
 * each part where it begins, its length and its CRC-32C; at the end the CRC-32C of all that.
 *
 * @param origin what made it
 * @param count how many postings it has
 * @param sorted whether the names of its sources rise
 * @param offsets where each part begins
 * @param lengths how long each is
 * @param crcs the check sum of each
 */
@SuppressWarnings("ArrayRecordComponent") // read and written in this room alone
record IndexHead(
    Origin origin, int count, boolean sorted, long[] offsets, long[] lengths, int[] crcs) {
  static final int BYTES = 4096;
  private static final long MAGIC = 0x4D5443484944580AL;
  private static final int FORMAT = 1;
  private static final int LONGEST = 512;

  /**
   * What an index depends on.
   *
   * @param engine version of the engine, for people
   * @param dictionary version of the dictionary, for people
   * @param reading tells all that reading depends on, the build of the engine included
   * @param weights tells the weights of the rubric
   */
  record Origin(String engine, String dictionary, Key reading, Key weights) {}

  ByteBuffer write() {
    ByteBuffer out = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(MAGIC).putInt(FORMAT).putInt(count).putInt(sorted ? 1 : 0);
    put(out, origin.reading);
    put(out, origin.weights);
    put(out, origin.engine);
    put(out, origin.dictionary);
    for (int i = 0; i < offsets.length; i++) {
      out.putLong(offsets[i]).putLong(lengths[i]).putInt(crcs[i]);
    }
    out.putInt(BYTES - Integer.BYTES, crc(out.array()));
    return out.rewind();
  }

  private static void put(ByteBuffer out, Key key) {
    out.putLong(key.high()).putLong(key.low());
  }

  private static void put(ByteBuffer out, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(utf8.length, LONGEST);
    out.putInt(length).put(utf8, 0, length);
  }

  private static int crc(byte[] head) {
    CRC32C crc = new CRC32C();
    crc.update(head, 0, BYTES - Integer.BYTES);
    return (int) crc.getValue();
  }

  /**
   * Reads a head.
   *
   * @param first the first bytes of the file, as many as it has
   * @param size how long the file is
   */
  static IndexHead read(byte[] first, long size) throws IndexException {
    ByteBuffer in = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN);
    if (first.length < BYTES || in.getLong() != MAGIC) {
      throw new IndexException(IndexException.Reason.FOREIGN);
    }
    int format = in.getInt();
    if (format != FORMAT) {
      throw new IndexException(
          IndexException.Reason.FORMAT, String.valueOf(format), String.valueOf(FORMAT));
    }
    if (in.getInt(BYTES - Integer.BYTES) != crc(first)) {
      throw new IndexException(IndexException.Reason.DAMAGED, "head");
    }
    int count = in.getInt();
    boolean sorted = in.getInt() == 1;
    Key reading = key(in);
    Key weights = key(in);
    String engine = text(in);
    Origin origin = new Origin(engine, text(in), reading, weights);
    IndexPart[] parts = IndexPart.values();
    long[] offsets = new long[parts.length];
    long[] lengths = new long[parts.length];
    int[] crcs = new int[parts.length];
    long end = BYTES;
    for (int i = 0; i < parts.length; i++) {
      offsets[i] = in.getLong();
      lengths[i] = in.getLong();
      crcs[i] = in.getInt();
      end = Math.max(end, offsets[i] + lengths[i]);
    }
    if (end != size) {
      throw new IndexException(
          IndexException.Reason.LENGTH, String.valueOf(size), String.valueOf(end));
    }
    return new IndexHead(origin, count, sorted, offsets, lengths, crcs);
  }

  private static Key key(ByteBuffer in) {
    return new Key(in.getLong(), in.getLong());
  }

  private static String text(ByteBuffer in) {
    byte[] utf8 = new byte[in.getInt()];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Refuses an index that was made by something else. */
  void check(Origin now) throws IndexException {
    if (!origin.dictionary.equals(now.dictionary)) {
      throw new IndexException(IndexException.Reason.DICTIONARY, origin.dictionary, now.dictionary);
    }
    if (!origin.reading.equals(now.reading)) {
      throw new IndexException(IndexException.Reason.ENGINE, origin.engine, now.engine);
    }
    if (!origin.weights.equals(now.weights)) {
      throw new IndexException(IndexException.Reason.WEIGHTS);
    }
  }
}
