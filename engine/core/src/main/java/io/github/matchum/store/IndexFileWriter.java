package io.github.matchum.store;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.match.Matcher;
import io.github.matchum.match.PreparedPosting;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Writes an index file beside the place it is for, and moves it there when it is whole. For one
 * thread.
 */
public final class IndexFileWriter implements Closeable {
  private static final int BUFFER = 1 << 20;
  private static final int ALIGNED = 8;

  private final Path target;
  private final Path part;
  private final Path wordPart;
  private final FileChannel channel;
  private final OutputStream records;
  private final OutputStream words;
  private final PostingForm form;
  private final IndexHead.Origin origin;
  private final IndexTables tables;

  private final Ints recordRows = new Ints();
  private final Ints wordStarts = new Ints();
  private final Ints nameStarts = new Ints();
  private final Packer names = new Packer();
  private final Ints asks = new Ints();
  private final Ints askStarts = new Ints();
  private final Ints weights = new Ints();
  private final Ints freeWeights = new Ints();
  private final Ints originals = new Ints();
  private Ints asked = new Ints();
  private long recordEnd;
  private long wordEnd;
  private boolean sorted = true;
  private String lastName = "";
  private int count;

  /** Begins an index that is to stand at {@code target}. */
  public IndexFileWriter(Path target, Dictionary dictionary, Matcher matcher, IndexOrigin origin)
      throws IOException {
    this.target = target;
    this.form = new PostingForm(dictionary);
    this.origin = origin.head();
    this.tables = new IndexTables(matcher);
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is no file");
    }
    this.part = Files.createTempFile(folder, ".index-", ".part");
    this.wordPart = Files.createTempFile(folder, ".index-", ".part");
    this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
    this.records = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    this.words = new BufferedOutputStream(Files.newOutputStream(wordPart), BUFFER);
    records.write(new byte[IndexHead.BYTES]);
    wordStarts.add(0);
    nameStarts.add(0);
    askStarts.add(0);
  }

  /** Adds all of another index of the same origin. */
  public void addAll(IndexFile from) throws IOException {
    tables.addAll(from);
    int[] starts = from.ints(IndexPart.ASK_STARTS);
    int[] row = from.ints(IndexPart.ASKS);
    int[] weight = from.ints(IndexPart.WEIGHTS);
    int[] free = from.ints(IndexPart.FREE_WEIGHTS);
    int[] first = from.originals();
    for (int i = 0; i < from.count(); i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        asks.add(row[k]);
      }
      add(from.name(i), from.record(i), from.words(i), weight[i], free[i], first[i]);
    }
    asked.addAll(from.asked());
  }

  /** Returns the bytes of a posting as the index keeps them; by any thread. */
  public byte[] bytes(KeptPosting posting) {
    return form.bytes(posting);
  }

  /**
   * Adds a posting.
   *
   * @param name name of its source
   * @param bytes what {@link #bytes} gave
   * @param posting the same, weighed
   * @param original number of the posting that it repeats, or its own
   */
  public void add(String name, byte[] bytes, PreparedPosting posting, int original)
      throws IOException {
    byte[] free = tables.add(posting, asks);
    long freeWeight = 0;
    for (io.github.matchum.match.Atom atom : posting.atoms()) {
      freeWeight += atom instanceof io.github.matchum.match.Atom.FreeText f ? f.weight() : 0;
    }
    if (posting.weight() > Integer.MAX_VALUE) {
      throw new IndexException(
          IndexException.Reason.TOO_LARGE, "weight", String.valueOf(posting.weight()));
    }
    add(name, bytes, free, (int) posting.weight(), (int) freeWeight, original);
  }

  private void add(
      String name, byte[] record, byte[] free, int weight, int freeWeight, int original)
      throws IOException {
    records.write(record);
    recordRows.add((int) recordEnd);
    recordRows.add((int) (recordEnd >>> Integer.SIZE));
    recordRows.add(record.length);
    recordRows.add(Segment.crc(record));
    recordEnd += record.length;
    words.write(free);
    words.write(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(Segment.crc(free)).array());
    wordEnd += free.length + Integer.BYTES;
    names.raw(name.getBytes(StandardCharsets.UTF_8));
    if (wordEnd > Integer.MAX_VALUE || names.size() > 1_900_000_000 || asks.size() > 500_000_000) {
      throw new IndexException(IndexException.Reason.TOO_LARGE, "postings", String.valueOf(count));
    }
    wordStarts.add((int) wordEnd);
    nameStarts.add(names.size());
    askStarts.add(asks.size());
    weights.add(weight);
    freeWeights.add(freeWeight);
    originals.add(original);
    sorted &= count == 0 || lastName.compareTo(name) < 0;
    lastName = name;
    count++;
  }

  /** Returns how many postings were added. */
  public int count() {
    return count;
  }

  /** Says how often skills are asked by all postings, as {@link IndexFile#asked} gives it. */
  public void asked(int[] counts) {
    asked = new Ints();
    asked.addAll(counts);
  }

  /** Ends the index and gives it its place, in one step. */
  public void publish() throws IOException {
    records.flush();
    words.close();
    IndexPart[] parts = IndexPart.values();
    long[] offsets = new long[parts.length];
    long[] lengths = new long[parts.length];
    int[] crcs = new int[parts.length];
    for (IndexPart each : parts) {
      int i = each.ordinal();
      if (each == IndexPart.RECORDS) {
        offsets[i] = IndexHead.BYTES;
        lengths[i] = recordEnd;
        continue;
      }
      long at = channel.position();
      channel.position((at + ALIGNED - 1) / ALIGNED * ALIGNED);
      offsets[i] = channel.position();
      CRC32C crc = new CRC32C();
      switch (each) {
        case WORDS -> {
          try (FileChannel in = FileChannel.open(wordPart, StandardOpenOption.READ)) {
            for (long done = 0; done < wordEnd; ) {
              done += in.transferTo(done, wordEnd - done, channel);
            }
          }
        }
        case NAMES -> write(names.bytes(), crc);
        case TERMS -> write(tables.termBytes.bytes(), crc);
        case OTHERS -> write(PostingForm.bytes(tables.otherRows), crc);
        default -> write(row(each), crc);
      }
      lengths[i] = channel.position() - offsets[i];
      crcs[i] = each.isCheckedAtOnce() ? (int) crc.getValue() : 0;
    }
    ByteBuffer head = new IndexHead(origin, count, sorted, offsets, lengths, crcs).write();
    while (head.hasRemaining()) {
      channel.write(head, head.position());
    }
    channel.force(true);
    channel.close();
    Files.deleteIfExists(wordPart);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Ints row(IndexPart part) {
    return switch (part) {
      case RECORD_ROWS -> recordRows;
      case WORD_STARTS -> wordStarts;
      case NAME_STARTS -> nameStarts;
      case ASKS -> asks;
      case ASK_STARTS -> askStarts;
      case WEIGHTS -> weights;
      case FREE_WEIGHTS -> freeWeights;
      case ORIGINALS -> originals;
      case PAIRS -> tables.pairRows;
      case ATOMS -> tables.atomRows;
      case ATOM_STARTS -> tables.atomStarts;
      case MEMBERS -> tables.memberRows;
      case TERM_WEIGHTS -> tables.termWeights;
      case TERM_STARTS -> tables.termStarts;
      case ASKED -> asked;
      case RECORDS, WORDS, NAMES, TERMS, OTHERS ->
          throw new IllegalArgumentException(part + " is no row of numbers");
    };
  }

  private void write(Ints row, CRC32C crc) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < row.size(); ) {
      out.clear();
      from += row.put(from, out);
      out.flip();
      crc.update(out.duplicate());
      while (out.hasRemaining()) {
        channel.write(out);
      }
    }
  }

  private void write(byte[] bytes, CRC32C crc) throws IOException {
    crc.update(bytes, 0, bytes.length);
    ByteBuffer out = ByteBuffer.wrap(bytes);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** Leaves nothing behind of an index that was not published. */
  @Override
  public void close() throws IOException {
    words.close();
    channel.close();
    Files.deleteIfExists(wordPart);
    Files.deleteIfExists(part);
  }
}
