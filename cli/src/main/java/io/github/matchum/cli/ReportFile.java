package io.github.matchum.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes line by line: standard output, or a file that is written whole or not at all,
 * under a name of its own first.
 */
final class ReportFile implements AutoCloseable {
  private final OutputStream out;
  private final @Nullable Path part;
  private final @Nullable Path file;
  private boolean done;

  private ReportFile(OutputStream out, @Nullable Path part, @Nullable Path file) {
    this.out = out;
    this.part = part;
    this.file = file;
  }

  static ReportFile standard(Job job) {
    return new ReportFile(job.around().out(), null, null);
  }

  static ReportFile of(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe or a device is written to, never replaced.
      return new ReportFile(Files.newOutputStream(file), null, null);
    }
    Path part =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    return new ReportFile(
        new java.io.BufferedOutputStream(Files.newOutputStream(part), 1 << 16), part, file);
  }

  /** Writes a line. */
  void line(String line) throws IOException {
    line(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a line given as UTF-8. */
  void line(byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** Hands on what was written. */
  void flush() throws IOException {
    out.flush();
  }

  /** Says that the report is whole. */
  void finish() throws IOException {
    out.flush();
    if (part != null && file != null) {
      out.close();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
    done = true;
  }

  @Override
  public void close() throws IOException {
    if (!done && part != null) {
      out.close();
      Files.deleteIfExists(part);
    }
  }
}
