package io.github.matchum.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a {@link Segment} under a name of its own, and gives it its place when it is whole. For
 * one thread.
 */
final class SegmentWriter implements Closeable {
  static final String PART = ".part";

  private final Path part;
  private final FileChannel channel;
  private final OutputStream out;
  private final Key generation;

  /** Where each entry stands. */
  private record Place(long offset, int length, int crc) {}

  private final Map<Key, Place> places = new TreeMap<>();
  private long at = Segment.HEAD;

  /** Begins a segment in a folder, which must be there. */
  SegmentWriter(Path folder, Key generation) throws IOException {
    this.part = Files.createTempFile(folder, "new-", PART);
    this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    this.generation = generation;
    out.write(new byte[Segment.HEAD]);
  }

  boolean has(Key key) {
    return places.containsKey(key);
  }

  /** Returns how many bytes were written. */
  long size() {
    return at + (long) places.size() * Segment.ROW;
  }

  int count() {
    return places.size();
  }

  void add(Key key, byte[] entry) throws IOException {
    if (entry.length > Segment.MOST_ENTRY || places.containsKey(key)) {
      return;
    }
    out.write(entry);
    places.put(key, new Place(at, entry.length, Segment.crc(entry)));
    at += entry.length;
  }

  /** Ends the segment and gives it its name, in one step. */
  Path publish(String name) throws IOException {
    ByteBuffer table = ByteBuffer.allocate(places.size() * Segment.ROW);
    places.forEach((key, place) ->
        table
            .putLong(key.high())
            .putLong(key.low())
            .putLong(place.offset())
            .putInt(place.length())
            .putInt(place.crc()));
    ByteBuffer head = ByteBuffer.allocate(Segment.HEAD);
    head.putLong(Segment.MAGIC)
        .putInt(Segment.FORMAT)
        .putInt(places.size())
        .putLong(generation.high())
        .putLong(generation.low())
        .putLong(at);
    head.putInt(Segment.crc(head.array(), table.array()));
    out.write(table.array());
    out.flush();
    channel.position(0);
    head.rewind();
    while (head.hasRemaining()) {
      channel.write(head);
    }
    channel.close();
    return Files.move(part, part.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves nothing behind of a segment that was not published. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
