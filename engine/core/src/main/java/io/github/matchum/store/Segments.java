package io.github.matchum.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder of {@link Segment}s. Each run reads those that are there and writes one of its own,
 * which appears whole or not at all, so that several runs need not know of each other. Entries of
 * other generations (another build of the engine, another dictionary) are never looked at.
 *
 * <p>A cache must never be a reason to fail: what can't be read is not there, and what can't be
 * written is not kept; {@link #problem} tells. Safe for use by several threads.
 */
public final class Segments implements AutoCloseable {
  private static final String ENDING = ".segment";

  /** More of one generation are put together. */
  private static final int MANY = 8;

  /** Larger ones are left as they are. */
  private static final long SMALL = 32L << 20;

  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Path folder;
  private final Key generation;
  private final long mostBytes;
  private final List<Segment> segments = new ArrayList<>();
  private @Nullable SegmentWriter writer;
  private boolean closed;
  private volatile @Nullable IOException problem;

  private Segments(Path folder, Key generation, long mostBytes) {
    this.folder = folder;
    this.generation = generation;
    this.mostBytes = mostBytes;
  }

  /**
   * Opens a folder, which need not be there.
   *
   * @param generation what the entries depend on beside their keys
   * @param mostBytes how large the folder may be when it is closed
   */
  public static Segments open(Path folder, byte[] generation, long mostBytes) {
    Segments out = new Segments(folder, Key.of(generation), mostBytes);
    try {
      for (Listed each : list(folder)) {
        if (each.file().getFileName().toString().startsWith(out.prefix())) {
          out.take(each.file());
        }
      }
    } catch (IOException e) {
      out.problem = e;
    }
    return out;
  }

  private void take(Path file) {
    try {
      segments.add(0, Segment.open(file, generation));
    } catch (DamagedException e) {
      problem = e;
      delete(file);
    } catch (IOException e) {
      problem = e;
    }
  }

  private String prefix() {
    return String.format(java.util.Locale.ROOT, "%016x-", generation.high());
  }

  /** A segment in the folder. */
  private record Listed(Path file, long size, FileTime used) {}

  /** Returns the segments, the least recently used first; none where there is no folder. */
  private static List<Listed> list(Path folder) throws IOException {
    List<Listed> out = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        try {
          BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
          if (a.isRegularFile()) {
            out.add(new Listed(file, a.size(), a.lastModifiedTime()));
          }
        } catch (NoSuchFileException e) {
          // Another run put it together with others just now.
        }
      }
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    out.sort(Comparator.comparing(Listed::used).thenComparing(Listed::file));
    return out;
  }

  /** Returns the key of contents. */
  static Key key(String kind, byte[] contents) {
    byte[] name = kind.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    // A zero ends the kind: no ending of a file's name holds one.
    return Key.of(name, new byte[1], contents);
  }

  /** Returns what is kept of some contents. */
  public Optional<byte[]> find(String kind, byte[] contents) {
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    return find(key(kind, contents));
  }

  private Optional<byte[]> find(Key key) {
    for (Segment segment : segments) {
      try {
        Optional<byte[]> found = segment.find(key);
        if (found.isPresent()) {
          return found;
        }
      } catch (IOException e) {
        problem = e;
      }
    }
    return Optional.empty();
  }

  /** Keeps what was made of some contents. */
  public void add(String kind, byte[] contents, byte[] entry) {
    Key key = key(kind, contents);
    synchronized (this) {
      if (closed) {
        return;
      }
      try {
        SegmentWriter to = writer;
        if (to == null) {
          Files.createDirectories(folder);
          to = new SegmentWriter(folder, generation);
          writer = to;
        }
        if (to.size() + entry.length + Segment.ROW <= mostBytes) {
          to.add(key, entry);
        }
      } catch (IOException e) {
        giveUp(e);
      }
    }
  }

  private void giveUp(IOException e) {
    problem = e;
    closed = true;
    SegmentWriter to = writer;
    writer = null;
    if (to != null) {
      try {
        to.close();
      } catch (IOException more) {
        e.addSuppressed(more);
      }
    }
  }

  /** Remembers that an entry was not what it should be. */
  public void report(IOException e) {
    problem = e;
  }

  /** Returns what went wrong last, if anything did. */
  public Optional<IOException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Publishes what was added, and keeps the folder within its size. */
  @Override
  public void close() {
    synchronized (this) {
      SegmentWriter to = writer;
      if (!closed && to != null) {
        try {
          publish(to);
        } catch (IOException e) {
          giveUp(e);
        }
      }
      closed = true;
      writer = null;
    }
    Instant now = Instant.now();
    for (Segment segment : segments) {
      try {
        segment.close();
        touch(segment, now);
      } catch (IOException e) {
        problem = e;
      }
    }
    segments.clear();
    try {
      trim(now);
    } catch (IOException e) {
      problem = e;
    }
  }

  /** Files that are used stay: once an hour is often enough to say so. */
  private static void touch(Segment segment, Instant now) throws IOException {
    if (segment.isUsed() && Files.exists(segment.file())) {
      FileTime last = Files.getLastModifiedTime(segment.file());
      if (last.toInstant().isBefore(now.minus(Duration.ofHours(1)))) {
        Files.setLastModifiedTime(segment.file(), FileTime.from(now));
      }
    }
  }

  private void publish(SegmentWriter to) throws IOException {
    List<Path> together = new ArrayList<>();
    if (segments.size() >= MANY) {
      for (Segment segment : segments) {
        if (Files.exists(segment.file())
            && Files.size(segment.file()) <= SMALL
            && to.size() + Files.size(segment.file()) <= mostBytes) {
          copy(segment, to);
          together.add(segment.file());
        }
      }
    }
    to.publish(prefix() + Long.toHexString(System.nanoTime()) + "-" + to.count() + ENDING);
    together.forEach(this::delete);
  }

  private void copy(Segment from, SegmentWriter to) throws IOException {
    for (int i = 0; i < from.count(); i++) {
      if (!to.has(from.key(i))) {
        try {
          to.add(from.key(i), from.entry(i));
        } catch (DamagedException e) {
          // It goes with the file that it stands in.
          problem = e;
        }
      }
    }
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      problem = e;
    }
  }

  /** Deletes the least recently used segments beyond the size, and what lost runs left. */
  private void trim(Instant now) throws IOException {
    List<Listed> all = list(folder);
    long size = all.stream().mapToLong(Listed::size).sum();
    for (Listed each : all) {
      if (size > mostBytes) {
        delete(each.file());
        size -= each.size();
      }
    }
    if (!all.isEmpty()) {
      try (DirectoryStream<Path> parts =
          Files.newDirectoryStream(folder, "new-*" + SegmentWriter.PART)) {
        for (Path part : parts) {
          if (Files.exists(part)
              && Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(FORGOTTEN))) {
            delete(part);
          }
        }
      }
    }
  }

  /**
   * What a folder holds.
   *
   * @param files how many segments
   * @param entries how many entries, of all generations
   * @param bytes how large they are
   */
  public record Usage(int files, long entries, long bytes) {}

  /**
   * Returns what a folder holds.
   *
   * @throws IOException where it can't be read
   */
  public static Usage usage(Path folder) throws IOException {
    long entries = 0;
    long bytes = 0;
    List<Listed> all = list(folder);
    for (Listed each : all) {
      bytes += each.size();
      // The name says how many, so that files of other builds need not be understood.
      String name = each.file().getFileName().toString();
      String count = name.substring(name.lastIndexOf('-') + 1, name.length() - ENDING.length());
      entries += count.matches("[0-9]{1,9}") ? Long.parseLong(count) : 0;
    }
    return new Usage(all.size(), entries, bytes);
  }

  /**
   * Deletes all segments of a folder, and nothing else in it.
   *
   * @return what was deleted
   * @throws IOException where one can't be deleted
   */
  public static Usage clear(Path folder) throws IOException {
    Usage before = usage(folder);
    for (Listed each : list(folder)) {
      Files.deleteIfExists(each.file());
    }
    return before;
  }
}
