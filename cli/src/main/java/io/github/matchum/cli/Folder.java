package io.github.matchum.cli;

import io.github.matchum.reading.UnreadableException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The documents in a folder and the folders in it. */
final class Folder {
  private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt", "html", "htm", "json");

  private Folder() {}

  /**
   * Finds the documents by their endings. Hidden files and folders are left out, and so is what a link
   * leads to outside of the folder.
   *
   * @param name the folder's name as given, which the names of its files begin with
   * @return the files by name, in the order of names
   */
  static Map<String, Path> documents(String name, Path folder) throws UnreadableException {
    Map<String, Path> found = new TreeMap<>();
    String start = name.endsWith("/") ? name : name + "/";
    try {
      Path home = folder.toRealPath();
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              return !at.equals(folder) && isHidden(at) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
              if (!isHidden(file) && isDocument(file) && (attributes.isRegularFile() || leadsInside(file))) {
                found.put(start + folder.relativize(file).toString().replace('\\', '/'), file);
              }
              return FileVisitResult.CONTINUE;
            }

            private boolean leadsInside(Path link) throws IOException {
              return Files.isRegularFile(link) && link.toRealPath().startsWith(home);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              // A folder that may not be opened: told when it was named, passed over inside.
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw UnreadableException.io(name, e);
    }
    return found;
  }

  private static boolean isHidden(Path file) {
    Path last = file.getFileName();
    return last != null && last.toString().startsWith(".");
  }

  private static boolean isDocument(Path file) {
    String name = file.toString();
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
