package io.github.matchum.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which files of a folder to take: patterns such as {@code *.md}, {@code 2026/**}. */
final class Globs implements Predicate<Path> {
  private final List<Predicate<Path>> include;
  private final List<Predicate<Path>> exclude;

  Globs(List<String> include, List<String> exclude) throws Failure {
    this.include = matchers(include);
    this.exclude = matchers(exclude);
  }

  private static List<Predicate<Path>> matchers(List<String> globs) throws Failure {
    List<Predicate<Path>> out = new ArrayList<>();
    for (String glob : globs) {
      PathMatcher matcher;
      try {
        matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      } catch (IllegalArgumentException e) {
        throw new Failure("glob", glob);
      }
      // A pattern without a folder is one for names, in whatever folder.
      boolean nameOnly = glob.indexOf('/') < 0;
      out.add(path ->
          matcher.matches(path)
              || (nameOnly && path.getFileName() != null && matcher.matches(path.getFileName())));
    }
    return out;
  }

  @Override
  public boolean test(Path within) {
    return (include.isEmpty() || include.stream().anyMatch(g -> g.test(within)))
        && exclude.stream().noneMatch(g -> g.test(within));
  }
}
