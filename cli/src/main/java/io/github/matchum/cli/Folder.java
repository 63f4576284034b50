package io.github.matchum.cli;

import io.github.matchum.reading.UnreadableException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The documents in a folder and the folders in it. */
final class Folder {
  /** What was passed over, by the words that reports use. */
  private static final String HIDDEN = "hidden";

  private static final String SAVED_PAGES = "saved-page-folders";
  private static final String RESUMES = "resumes";
  private static final String LINKS = "links";
  private static final String OTHER = "other-formats";
  private static final String EXCLUDED = "excluded";

  private final Map<String, Path> documents = new TreeMap<>();
  private final Map<String, UnreadableException> failed = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();

  private final Set<String> endings;

  private Folder(Set<String> endings) {
    this.endings = Set.copyOf(endings);
  }

  /** Returns the files by name, in the order of names. */
  Map<String, Path> documents() {
    return Collections.unmodifiableMap(documents);
  }

  /** Returns what could not even be looked at, in the order of names. */
  Map<String, UnreadableException> failed() {
    return Collections.unmodifiableMap(failed);
  }

  /** Returns how many files and folders were passed over, by why. */
  Map<String, Integer> skipped() {
    return Collections.unmodifiableMap(skipped);
  }

  /**
   * Finds the documents by their endings. Hidden files and folders are left out, and so is what a
   * link leads to outside of the folder.
   *
   * @param name the folder's name as given, which the names of its files begin with
   * @param endings those of the names of documents, in lower case
   * @return the files by name, in the order of names
   */
  static Map<String, Path> documents(String name, Path folder, Set<String> endings)
      throws UnreadableException {
    return walk(name, folder, endings, (file, attributes) -> false, path -> true).documents;
  }

  /**
   * Finds the documents and remembers what was passed over.
   *
   * @param name the folder's name as given, which the names of its files begin with
   * @param endings those of the names of documents, in lower case
   * @param isResume tells the resumes among the files
   * @param wanted tells which files to take, by their paths within the folder
   */
  static Folder walk(
      String name,
      Path folder,
      Set<String> endings,
      BiPredicate<Path, BasicFileAttributes> isResume,
      Predicate<Path> wanted)
      throws UnreadableException {
    Folder found = new Folder(endings);
    try {
      Files.walkFileTree(
          folder,
          found
          .new Walk(
              name.endsWith("/") ? name : name + "/",
              folder,
              folder.toRealPath(),
              isResume,
              wanted));
    } catch (IOException e) {
      throw UnreadableException.io(name, e);
    }
    return found;
  }

  private void skip(String why) {
    skipped.merge(why, 1, Integer::sum);
  }

  /** Follows no link to a folder, so that it neither leaves nor goes round in circles. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final String start;
    private final Path folder;
    private final Path home;
    private final BiPredicate<Path, BasicFileAttributes> isResume;
    private final Predicate<Path> wanted;

    Walk(
        String start,
        Path folder,
        Path home,
        BiPredicate<Path, BasicFileAttributes> isResume,
        Predicate<Path> wanted) {
      this.start = start;
      this.folder = folder;
      this.home = home;
      this.isResume = isResume;
      this.wanted = wanted;
    }

    private String name(Path file) {
      return start + folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
      if (at.equals(folder)) {
        return FileVisitResult.CONTINUE;
      }
      if (isHidden(at)) {
        skip(HIDDEN);
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (at.toString().endsWith("_files")) {
        // A browser saves the pictures and scripts of "page.html" in "page_files".
        skip(SAVED_PAGES);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        skip(HIDDEN);
      } else if (attributes.isSymbolicLink()) {
        link(file);
      } else if (!isDocument(file)) {
        skip(OTHER);
      } else if (isResume.test(file, attributes)) {
        skip(RESUMES);
      } else {
        take(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private void take(Path file) {
      if (wanted.test(folder.relativize(file))) {
        documents.put(name(file), file);
      } else {
        skip(EXCLUDED);
      }
    }

    private void link(Path link) {
      try {
        Path real = link.toRealPath();
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        boolean inside = real.startsWith(home) && attributes.isRegularFile() && isDocument(link);
        if (!inside) {
          skip(LINKS);
        } else if (isResume.test(real, attributes)) {
          skip(RESUMES);
        } else {
          take(link);
        }
      } catch (IOException e) {
        failed.put(name(link), unreadable(link, e));
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(folder)) {
        throw e;
      }
      failed.put(name(file), unreadable(file, e));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path at, IOException e) {
      if (e != null) {
        failed.put(name(at), unreadable(at, e));
      }
      return FileVisitResult.CONTINUE;
    }

    private UnreadableException unreadable(Path file, IOException e) {
      boolean gone = e instanceof java.nio.file.NoSuchFileException;
      boolean loop =
          e instanceof java.nio.file.FileSystemLoopException
              || (e instanceof FileSystemException f
                  && String.valueOf(f.getReason()).contains("symbolic link"));
      return gone
          ? UnreadableException.missing(name(file))
          : UnreadableException.io(
              name(file), loop ? new IOException("a link that leads in a circle") : e);
    }
  }

  private static boolean isHidden(Path file) {
    Path last = file.getFileName();
    return last != null && last.toString().startsWith(".");
  }

  private boolean isDocument(Path file) {
    String name = file.toString();
    return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
