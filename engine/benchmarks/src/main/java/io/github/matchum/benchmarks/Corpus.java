package io.github.matchum.benchmarks;

import io.github.matchum.document.Document;
import io.github.matchum.document.Section;
import io.github.matchum.document.Statement;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts that are measured: the files of a folder, or made-up postings.
 *
 * @param texts the texts, in the order of their names
 */
record Corpus(List<String> texts) {
  private static final int GENERATED = 400;

  /** Reads the files of a folder; where none is named, makes texts up, the same each time. */
  static Corpus of(String folder) throws IOException {
    if (folder.isEmpty()) {
      return new Corpus(PostingGenerator.texts(GENERATED, 1));
    }
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return new Corpus(texts);
  }

  List<Document> documents() throws UnreadableException {
    Readers readers = Readers.standard();
    List<Document> documents = new ArrayList<>();
    for (String text : texts) {
      documents.add(readers.read("posting.txt", text));
    }
    return documents;
  }

  List<Statement> statements() throws UnreadableException {
    List<Statement> statements = new ArrayList<>();
    for (Document document : documents()) {
      for (Section section : document.sections()) {
        statements.addAll(section.statements());
      }
    }
    return statements;
  }

  /** Returns how many bytes of UTF-8 some statements hold, each with the end of its line. */
  static long bytes(List<Statement> statements) {
    long bytes = 0;
    for (Statement statement : statements) {
      bytes += statement.text().getBytes(StandardCharsets.UTF_8).length + 1;
    }
    return bytes;
  }
}
