package io.github.matchum;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.document.Document;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.PostingReader;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.tagging.Tagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample resumes and postings, and the shipped dictionary, which every test shares. */
public final class Samples {
  private static final Path FIXTURES =
      Path.of(System.getProperty("matchum.fixtures", "../../fixtures"));

  private Samples() {}

  private static final class Shipped {
    static final Dictionary DICTIONARY = Dictionary.load();
    static final Tagger TAGGER = new Tagger(DICTIONARY);
    static final PostingReader POSTINGS = new PostingReader(TAGGER);
  }

  /** Returns the folder of the fixtures in the source tree. */
  public static Path folder() {
    return FIXTURES;
  }

  /** Returns the sample postings, by name. */
  public static List<Path> postings() {
    return files("postings");
  }

  /** Returns the sample resumes, by name. */
  public static List<Path> resumes() {
    return files("resumes");
  }

  /** Returns the files of a folder of the fixtures, by name; none where there is no such folder. */
  public static List<Path> files(String folder) {
    Path at = FIXTURES.resolve(folder);
    if (!Files.isDirectory(at)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(at)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the name of a file without its ending. */
  public static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Returns the text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the shipped dictionary. */
  public static Dictionary dictionary() {
    return Shipped.DICTIONARY;
  }

  /** Returns a tagger of the shipped dictionary. */
  public static Tagger tagger() {
    return Shipped.TAGGER;
  }

  /**
   * Reads a text as a document.
   *
   * @throws IllegalArgumentException where it has no visible text, caused by what the reader says
   */
  public static Document document(String name, String text) {
    try {
      return Readers.standard().read(name, text);
    } catch (UnreadableException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Reads a text as a posting. */
  public static Posting posting(String text) {
    return posting("posting.txt", text);
  }

  /** Reads a text as a posting of a given name, whose ending tells the format. */
  public static Posting posting(String name, String text) {
    return Shipped.POSTINGS.read(document(name, text));
  }
}
