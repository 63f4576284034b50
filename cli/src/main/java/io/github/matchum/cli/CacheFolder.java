package io.github.matchum.cli;

import io.github.matchum.Matchum;
import io.github.matchum.PostingCache;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where postings that were read are kept for the next run, and how much of them. */
final class CacheFolder {
  /** Names the folder itself. */
  private static final String OWN = "MATCHUM_CACHE";

  /** How large it may grow, in MB. */
  private static final String OWN_SIZE = "MATCHUM_CACHE_MB";

  private static final long USUAL_MB = 512;

  private CacheFolder() {}

  /**
   * Returns the folder: {@code MATCHUM_CACHE}, else {@code matchum/postings} in the user's cache
   * folder. None where the surroundings tell of none.
   */
  static Optional<Path> of(Surroundings around) {
    return of(around, System.getProperty("os.name", ""));
  }

  static Optional<Path> of(Surroundings around, String system) {
    Optional<Path> own = path(around, OWN);
    if (own.isPresent()) {
      return own;
    }
    // By the rules of XDG a relative one counts for nothing.
    Optional<Path> caches =
        around.variable("XDG_CACHE_HOME").startsWith("/")
            ? path(around, "XDG_CACHE_HOME")
            : Optional.empty();
    String name = system.toLowerCase(Locale.ROOT);
    if (caches.isEmpty() && name.startsWith("windows")) {
      caches = path(around, "LOCALAPPDATA");
    }
    if (caches.isEmpty()) {
      String usual = name.startsWith("mac") ? "Library/Caches" : ".cache";
      caches = path(around, "HOME").map(home -> home.resolve(usual));
    }
    return caches.map(c -> c.resolve("matchum").resolve("postings"));
  }

  private static Optional<Path> path(Surroundings around, String variable) {
    String value = around.variable(variable);
    try {
      return value.isEmpty()
          ? Optional.empty()
          : Optional.of(around.folder().resolve(value).toAbsolutePath());
    } catch (InvalidPathException e) {
      // A cache is never a reason to fail.
      return Optional.empty();
    }
  }

  /** Returns how large the folder may grow, in bytes. */
  static long mostBytes(Surroundings around) {
    String value = around.variable(OWN_SIZE);
    return (value.matches("[0-9]{1,7}") ? Long.parseLong(value) : USUAL_MB) << 20;
  }

  /** Opens the cache; none where there is no folder for it. */
  static Optional<PostingCache> open(Surroundings around, Matchum matchum) {
    Optional<Path> folder = of(around);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          PostingCache.open(matchum, folder.get(), Build.stamp(), mostBytes(around)));
    } catch (IOException e) {
      // Who can't tell builds apart must keep nothing.
      return Optional.empty();
    }
  }
}
