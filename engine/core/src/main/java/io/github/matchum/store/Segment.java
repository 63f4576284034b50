package io.github.matchum.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of entries by key, written once and read by any number of threads.
 *
 * <p>Big-endian: the head (magic, format, number of entries, key of the generation, where the table
 * begins, CRC-32C of all that and of the table, four bytes of nothing), the entries one after
 * another, the table: for each entry, by rising key, the key, its offset, length and CRC-32C.
 *
 * <p>Entries are read with positional reads and not through a mapping: a file that somebody cuts
 * short is then an error to be caught and not a fault of the process.
 */
final class Segment implements Closeable {
  static final int HEAD = 48;
  static final int ROW = Key.BYTES + Long.BYTES + 2 * Integer.BYTES;
  static final long MAGIC = 0x4D54434853454731L;
  static final int FORMAT = 1;
  static final int MOST_ENTRY = 1 << 26;

  private static final int CRC_AT = HEAD - 2 * Integer.BYTES;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer table;
  private final int count;
  private volatile boolean used;

  private Segment(Path file, FileChannel channel, ByteBuffer table, int count) {
    this.file = file;
    this.channel = channel;
    this.table = table;
    this.count = count;
  }

  /**
   * Opens a segment.
   *
   * @throws DamagedException where it is not whole, or of another generation
   * @throws IOException where it can't be read
   */
  static Segment open(Path file, Key generation) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      byte[] first = read(channel, 0, HEAD);
      ByteBuffer head = ByteBuffer.wrap(first);
      boolean known = head.getLong() == MAGIC && head.getInt() == FORMAT;
      int count = head.getInt();
      Key of = new Key(head.getLong(), head.getLong());
      long tableAt = head.getLong();
      int crc = head.getInt();
      if (!known || !of.equals(generation)) {
        throw new DamagedException(file + " is no segment of this generation");
      }
      if (count < 0 || tableAt < HEAD || channel.size() != tableAt + (long) count * ROW) {
        throw new DamagedException(file + " is cut short");
      }
      byte[] table = read(channel, tableAt, count * ROW);
      if (crc(first, table) != crc) {
        throw new DamagedException(file + " has a damaged table");
      }
      return new Segment(file, channel, ByteBuffer.wrap(table), count);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  static int crc(byte[] head, byte[] table) {
    CRC32C crc = new CRC32C();
    crc.update(head, 0, CRC_AT);
    crc.update(table, 0, table.length);
    return (int) crc.getValue();
  }

  static int crc(byte[] entry) {
    CRC32C crc = new CRC32C();
    crc.update(entry, 0, entry.length);
    return (int) crc.getValue();
  }

  private static byte[] read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(length);
    while (out.hasRemaining()) {
      if (channel.read(out, from + out.position()) < 0) {
        throw new DamagedException("cut short at " + (from + out.position()));
      }
    }
    return out.array();
  }

  Path file() {
    return file;
  }

  /** Returns how many entries it has. */
  int count() {
    return count;
  }

  /** Returns whether an entry was found in it. */
  boolean isUsed() {
    return used;
  }

  /** Returns the key of the {@code i}th entry. */
  Key key(int i) {
    return new Key(table.getLong(i * ROW), table.getLong(i * ROW + Long.BYTES));
  }

  /**
   * Returns an entry.
   *
   * @throws DamagedException where it is not what was written
   */
  Optional<byte[]> find(Key key) throws IOException {
    int from = 0;
    int to = count;
    while (from < to) {
      int mid = (from + to) >>> 1;
      int order = key(mid).compareTo(key);
      if (order == 0) {
        return Optional.of(entry(mid));
      }
      if (order < 0) {
        from = mid + 1;
      } else {
        to = mid;
      }
    }
    return Optional.empty();
  }

  /** Returns the {@code i}th entry. */
  byte[] entry(int i) throws IOException {
    int row = i * ROW + Key.BYTES;
    int length = table.getInt(row + Long.BYTES);
    if (length < 0 || length > MOST_ENTRY) {
      throw new DamagedException(file + " has an entry of " + length + " bytes");
    }
    byte[] bytes = read(channel, table.getLong(row), length);
    if (crc(bytes) != table.getInt(row + Long.BYTES + Integer.BYTES)) {
      throw new DamagedException(file + " has a damaged entry");
    }
    used = true;
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
