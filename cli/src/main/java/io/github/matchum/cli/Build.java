package io.github.matchum.cli;

import io.github.matchum.Matchum;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells this build of the program from every other: what was made by another may not be read by
 * this one, whatever the version says.
 */
final class Build {
  private static final int END = 22;
  private static final int END_MARK = 0x06054b50;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private Build() {}

  /** Returns the version with a digest of all classes and data on the class path. */
  static String stamp() throws IOException {
    return Matchum.version()
        + " "
        + stamp(System.getProperty("java.class.path", ""))
        + " "
        + System.getProperty("java.version", "");
  }

  static String stamp(String classPath) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path each : parts(classPath)) {
        if (Files.isDirectory(each)) {
          folder(each, digest);
        } else if (Files.exists(each)) {
          digest.update(
              String.valueOf(each.getFileName()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
          jar(each, digest);
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A jar alone on the path stands for those in the folder {@code lib} beside it too. */
  private static List<Path> parts(String classPath) throws IOException {
    List<Path> out = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator, -1)) {
      if (!part.isEmpty()) {
        out.add(Path.of(part));
      }
    }
    if (out.size() == 1) {
      Path libraries = out.get(0).toAbsolutePath().resolveSibling("lib");
      if (Files.isDirectory(libraries)) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries, "*.jar")) {
          jars.forEach(out::add);
        }
        out.subList(1, out.size()).sort(null);
      }
    }
    return out;
  }

  private static void folder(Path folder, MessageDigest digest) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(
            folder.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  /**
   * The directory at the end of a jar names every file in it with its size and check sum, and is a
   * hundredth of it.
   */
  private static void jar(Path jar, MessageDigest digest) throws IOException {
    try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
      long size = channel.size();
      int tail = (int) Math.min(size, END + LONGEST_COMMENT);
      ByteBuffer end = read(channel, size - tail, tail);
      for (int at = tail - END; at >= 0; at--) {
        if (Integer.reverseBytes(end.getInt(at)) == END_MARK) {
          long length = Integer.reverseBytes(end.getInt(at + 12)) & 0xFFFFFFFFL;
          long from = Integer.reverseBytes(end.getInt(at + 16)) & 0xFFFFFFFFL;
          if (from + length <= size) {
            digest.update(read(channel, from, Math.toIntExact(length)));
            return;
          }
        }
      }
    }
    digest.update(Files.readAllBytes(jar));
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(length);
    int read;
    do {
      read = channel.read(out, from + out.position());
    } while (read >= 0 && out.hasRemaining());
    return out.flip();
  }
}
