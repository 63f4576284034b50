package io.github.matchum.reading;

import io.github.matchum.document.Document;
import io.github.matchum.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a file or a text with the reader that fits its name and content: {@code .md} and {@code
 * .markdown} as Markdown, {@code .html} and {@code .htm} as HTML, {@code .json} as JSON Resume or
 * schema.org JobPosting, what an {@link Builder#add added} reader claims with that one, and all
 * else as plain text. Immutable and safe for use by several threads.
 */
public final class Readers {
  private static final Set<String> OWN = Set.of("md", "markdown", "txt", "html", "htm", "json");

  private final List<DocumentReader> added;
  private final Limits limits;

  private Readers(List<DocumentReader> added, Limits limits) {
    this.added = List.copyOf(added);
    this.limits = limits;
  }

  /** Returns the readers of this room with {@link Limits#defaults}. */
  public static Readers standard() {
    return builder().build();
  }

  /** Begins a set of readers. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects readers and limits. */
  public static final class Builder {
    private final List<DocumentReader> added = new ArrayList<>();
    private Limits limits = Limits.defaults();

    private Builder() {}

    /** Adds a reader; it is asked after those added before and before those of this room. */
    public Builder add(DocumentReader reader) {
      added.add(reader);
      return this;
    }

    /** Sets the limits; the default is {@link Limits#defaults}. */
    public Builder limits(Limits value) {
      limits = value;
      return this;
    }

    /** Returns the readers. */
    public Readers build() {
      return new Readers(added, limits);
    }
  }

  /** Returns what these readers refuse to exceed. */
  public Limits limits() {
    return limits;
  }

  /**
   * Returns the endings of the files that these readers are for, in lower case without the dot; a
   * file of another ending may still be read by its content.
   */
  public Set<String> endings() {
    Set<String> endings = new TreeSet<>(OWN);
    added.forEach(r -> endings.addAll(r.endings()));
    return Collections.unmodifiableSet(endings);
  }

  /** Returns whether a name is an address on the network, which no reader opens. */
  public static boolean isUrl(String name) {
    // A Path keeps only one of the two slashes.
    String start = name.strip();
    return start.regionMatches(true, 0, "http:/", 0, 6)
        || start.regionMatches(true, 0, "https:/", 0, 7);
  }

  /**
   * Reads a file. Its size is checked before its bytes are read.
   *
   * @throws UnreadableException for every reason of {@link UnreadableException.Reason}
   */
  public Document read(Path file) throws UnreadableException {
    String name = file.toString();
    if (isUrl(name)) {
      throw UnreadableException.url(name.replaceFirst(":/+", "://"));
    }
    byte[] content;
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw UnreadableException.folder(name);
      }
      if (attributes.size() > limits.maxBytes()) {
        throw UnreadableException.tooLarge(name, "maxBytes", limits.maxBytes());
      }
      // Pipes have no size and files may grow: the bytes are counted once more.
      try (InputStream in = Files.newInputStream(file)) {
        content = in.readNBytes(limits.maxBytes() + 1);
      }
    } catch (NoSuchFileException e) {
      throw UnreadableException.missing(name);
    } catch (IOException e) {
      throw UnreadableException.io(name, e);
    }
    return read(name, content);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name the file's name, or anything (such as {@code -}) for bytes without one
   * @throws UnreadableException where they can't be read
   */
  public Document read(String name, byte[] content) throws UnreadableException {
    if (content.length > limits.maxBytes()) {
      throw UnreadableException.tooLarge(name, "maxBytes", limits.maxBytes());
    }
    if (content.length == 0) {
      throw UnreadableException.empty(name);
    }
    if (!added.isEmpty()) {
      String lower = name.toLowerCase(Locale.ROOT);
      byte[] head = Arrays.copyOf(content, Math.min(content.length, DocumentReader.HEAD_BYTES));
      for (DocumentReader reader : added) {
        if (reader.reads(lower, head)) {
          return reader.read(name, content, limits);
        }
      }
    }
    String known = Content.knownBinary(content);
    if (!known.isEmpty()) {
      throw UnreadableException.unsupported(name, known);
    }
    return read(name, Charsets.decode(name, content));
  }

  /**
   * Reads a text.
   *
   * @param name its file's name, or anything for a text without one
   * @throws UnreadableException where it can't be read
   */
  public Document read(String name, String text) throws UnreadableException {
    String content = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    Content.check(name, content);
    return switch (Content.formatOf(name, content)) {
      case MARKDOWN -> MarkdownReader.read(source(name, content), limits);
      case HTML -> HtmlReader.read(name, content, limits);
      case JSON -> JsonReader.read(name, content, limits);
      case TEXT -> PlainTextReader.read(source(name, content));
    };
  }

  private SourceText source(String name, String content) throws UnreadableException {
    if (content.length() > limits.maxCharacters()) {
      throw UnreadableException.tooLarge(name, "maxCharacters", limits.maxCharacters());
    }
    SourceText source = SourceText.of(name, content);
    if (source.lineCount() > limits.maxLines()) {
      throw UnreadableException.tooLarge(name, "maxLines", limits.maxLines());
    }
    return source;
  }
}
