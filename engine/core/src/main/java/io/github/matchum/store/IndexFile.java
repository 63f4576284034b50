package io.github.matchum.store;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.match.Atom;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.zip.CRC32C;

/**
 * An index of postings, read through a mapping. All but the postings themselves and their free text
 * is checked against its sum when the file is opened, those when they are read. Safe for use by
 * several threads.
 */
public final class IndexFile implements Closeable {
  private final FileChannel channel;
  private final IndexHead head;
  private final ByteBuffer[] parts;
  private final PostingForm form;

  private IndexFile(FileChannel channel, IndexHead head, ByteBuffer[] parts, PostingForm form) {
    this.channel = channel;
    this.head = head;
    this.parts = parts;
    this.form = form;
  }

  /**
   * Opens an index.
   *
   * @param origin what the index must have been made by
   * @param executor checks its parts; the calling thread does what is rejected
   * @throws IndexException where it can't be used, saying why
   * @throws IOException where it can't be read
   */
  static IndexFile open(
      Path file, Dictionary dictionary, IndexHead.Origin origin, Executor executor)
      throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      IndexHead head = IndexHead.read(head(channel), channel.size());
      head.check(origin);
      IndexPart[] all = IndexPart.values();
      ByteBuffer[] parts = new ByteBuffer[all.length];
      for (IndexPart part : all) {
        int i = part.ordinal();
        if (part != IndexPart.RECORDS) {
          if (head.lengths()[i] > Integer.MAX_VALUE) {
            throw new IndexException(IndexException.Reason.DAMAGED, part.name());
          }
          parts[i] =
              channel
                  .map(FileChannel.MapMode.READ_ONLY, head.offsets()[i], head.lengths()[i])
                  .order(ByteOrder.LITTLE_ENDIAN);
        }
      }
      IndexFile out = new IndexFile(channel, head, parts, new PostingForm(dictionary));
      out.verify(executor);
      return out;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static byte[] head(FileChannel channel) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(IndexHead.BYTES);
    fill(channel, 0, out);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  /** Reads as many bytes as there are, up to the size of a buffer. */
  private static void fill(FileChannel channel, long from, ByteBuffer out) throws IOException {
    int read;
    do {
      read = channel.read(out, from + out.position());
    } while (read >= 0 && out.hasRemaining());
  }

  private void verify(Executor executor) throws IndexException {
    List<Work<Boolean>> checks = new ArrayList<>();
    List<IndexPart> checked = new ArrayList<>();
    for (IndexPart part : IndexPart.values()) {
      if (part.isCheckedAtOnce()) {
        checked.add(part);
        checks.add(() -> {
          CRC32C crc = new CRC32C();
          crc.update(buffer(part));
          return (int) crc.getValue() == head.crcs()[part.ordinal()];
        });
      }
    }
    List<Boolean> whole = Work.all(checks, executor);
    for (int i = 0; i < checked.size(); i++) {
      if (!whole.get(i)) {
        throw new IndexException(IndexException.Reason.DAMAGED, checked.get(i).name());
      }
    }
  }

  /** Returns how many postings there are, reposts included. */
  public int count() {
    return head.count();
  }

  /** Returns whether the names of the sources rise. */
  boolean isSorted() {
    return head.sorted();
  }

  ByteBuffer buffer(IndexPart part) {
    return parts[part.ordinal()].duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  IntBuffer row(IndexPart part) {
    return buffer(part).asIntBuffer();
  }

  int[] ints(IndexPart part) {
    IntBuffer row = row(part);
    int[] out = new int[row.remaining()];
    row.get(out);
    return out;
  }

  /** Returns how often skills are asked: number, required, preferred, elsewhere, the next. */
  public int[] asked() {
    return ints(IndexPart.ASKED);
  }

  /** Returns of each posting the number of the one that it repeats, or its own. */
  public int[] originals() {
    return ints(IndexPart.ORIGINALS);
  }

  private byte[] slice(IndexPart part, IndexPart starts, int i) throws IndexException {
    ByteBuffer all = buffer(part);
    IntBuffer at = row(starts);
    int from = at.get(i);
    int to = at.get(i + 1);
    if (from < 0 || to < from || to > all.limit()) {
      throw new IndexException(IndexException.Reason.DAMAGED, part.name() + " " + i);
    }
    byte[] out = new byte[to - from];
    all.get(from, out);
    return out;
  }

  /** Returns the name of the source of a posting. */
  public String name(int i) throws IndexException {
    return new String(slice(IndexPart.NAMES, IndexPart.NAME_STARTS, i), StandardCharsets.UTF_8);
  }

  String term(int i) throws IndexException {
    return new String(slice(IndexPart.TERMS, IndexPart.TERM_STARTS, i), StandardCharsets.UTF_8);
  }

  /** Returns the free text of a posting, checked. */
  byte[] words(int i) throws IndexException {
    byte[] all = slice(IndexPart.WORDS, IndexPart.WORD_STARTS, i);
    int length = all.length - Integer.BYTES;
    if (length < 0) {
      throw new IndexException(IndexException.Reason.DAMAGED, "WORDS " + i);
    }
    CRC32C crc = new CRC32C();
    crc.update(all, 0, length);
    int said = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getInt(length);
    if ((int) crc.getValue() != said) {
      throw new IndexException(IndexException.Reason.DAMAGED, "WORDS " + i);
    }
    return java.util.Arrays.copyOf(all, length);
  }

  /** Returns the bytes of a posting, checked. */
  byte[] record(int i) throws IOException {
    ByteBuffer row = buffer(IndexPart.RECORD_ROWS).position(i * 16);
    long from = row.getLong();
    int length = row.getInt();
    int crc = row.getInt();
    long end = head.lengths()[IndexPart.RECORDS.ordinal()];
    if (from < 0 || length < 0 || from + length > end) {
      throw new IndexException(IndexException.Reason.DAMAGED, "RECORDS " + i);
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    long at = head.offsets()[IndexPart.RECORDS.ordinal()] + from;
    fill(channel, at, out);
    if (Segment.crc(out.array()) != crc) {
      throw new IndexException(IndexException.Reason.DAMAGED, "RECORDS " + i);
    }
    return out.array();
  }

  /** Returns a posting. */
  public KeptPosting posting(int i) throws IOException {
    return form.read(name(i), record(i));
  }

  /**
   * Returns the hashes by which reposts of a posting are told.
   *
   * @return those of its lines, those of the words of its title
   */
  public int[][] prints(int i) throws IOException {
    return PostingForm.prints(record(i));
  }

  List<Atom> others() throws IndexException {
    try {
      ByteBuffer in = buffer(IndexPart.OTHERS);
      byte[] bytes = new byte[in.remaining()];
      in.get(bytes);
      return form.atoms(bytes);
    } catch (DamagedException e) {
      throw new IndexException(IndexException.Reason.DAMAGED, "OTHERS");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
