package io.github.matchum.cli;

import io.github.matchum.reading.Limits;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads the bytes of what was named, and remembers it, so that a report never overwrites it. Safe
 * for use by several threads.
 */
final class Inputs {
  private final Surroundings around;
  private final Limits limits = Limits.defaults();
  private final Queue<Path> read = new ConcurrentLinkedQueue<>();

  Inputs(Surroundings around) {
    this.around = around;
  }

  /** Returns the path of a name, relative ones from the working folder. */
  Path path(String name) throws UnreadableException {
    if (Readers.isUrl(name)) {
      throw UnreadableException.url(name);
    }
    try {
      return around.folder().resolve(name);
    } catch (InvalidPathException e) {
      throw UnreadableException.missing(name);
    }
  }

  /** Reads a file, or standard input where the name is {@code -}. */
  Input read(String name) throws UnreadableException {
    if (!name.equals("-")) {
      return read(name, path(name));
    }
    try {
      return new Input(name, around.in().readNBytes(limits.maxBytes() + 1));
    } catch (IOException e) {
      throw UnreadableException.io(name, e);
    }
  }

  /** Reads a file that reports call by {@code name}. */
  Input read(String name, Path file) throws UnreadableException {
    read.add(file);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw UnreadableException.folder(name);
      }
      if (attributes.size() > limits.maxBytes()) {
        throw UnreadableException.tooLarge(name, "maxBytes", limits.maxBytes());
      }
      // Pipes have no size and files may grow: one byte more shows it.
      try (InputStream in = Files.newInputStream(file)) {
        return new Input(name, in.readNBytes(limits.maxBytes() + 1));
      }
    } catch (NoSuchFileException e) {
      throw UnreadableException.missing(name);
    } catch (IOException e) {
      throw UnreadableException.io(name, e);
    }
  }

  /** Returns whether a file is one of those read. */
  boolean contains(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    for (Path input : read) {
      if (Files.exists(input) && Files.isSameFile(input, file)) {
        return true;
      }
    }
    return false;
  }
}
