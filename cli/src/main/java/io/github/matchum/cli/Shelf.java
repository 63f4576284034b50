package io.github.matchum.cli;

import io.github.matchum.LoadedResume;
import io.github.matchum.Matchum;
import io.github.matchum.reading.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The resumes of a ranking: files and folders of them. A bad one among several does not stop the
 * rest.
 */
final class Shelf {
  private final Job job;
  private final boolean blind;
  private final List<LoadedResume> resumes = new ArrayList<>();
  private final Map<String, String> failed = new LinkedHashMap<>();
  private final Map<String, UnreadableException> causes = new LinkedHashMap<>();
  private final Set<Object> keys = new HashSet<>();
  private final Set<Path> paths = new HashSet<>();

  private Shelf(Job job, boolean blind) {
    this.job = job;
    this.blind = blind;
  }

  /** Reads all resumes that were named. */
  static Shelf read(Job job, Matchum matchum, List<String> names, boolean blind)
      throws Failure, UnreadableException {
    Shelf shelf = new Shelf(job, blind);
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : names) {
      Path path = name.equals("-") ? null : job.inputs().path(name);
      if (path != null && Files.isDirectory(path)) {
        files.putAll(Folder.documents(name, path, matchum.endings()));
      } else {
        files.put(name, path == null ? Path.of("-") : path);
      }
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      shelf.add(matchum, file.getKey(), file.getValue());
    }
    if (shelf.resumes.isEmpty()) {
      if (files.size() == 1 && !blind) {
        throw shelf.causes.values().iterator().next();
      }
      throw new Failure("no-resume");
    }
    shelf.causes.forEach((name, e) -> job.warn(shelf.said(name, e)));
    return shelf;
  }

  private void add(Matchum matchum, String name, Path file) {
    if (!remember(file)) {
      // Two names of one file, or one name twice, are one resume.
      return;
    }
    try {
      Input input = name.equals("-") ? job.inputs().read(name) : job.inputs().read(name, file);
      LoadedResume resume = matchum.resume(input.name(), input.content());
      resumes.add(resume);
      if (matchum.looksLikePosting(resume)) {
        job.warn(
            job.speech()
                .say(
                    "warning.reads-like-posting",
                    blind ? io.github.matchum.Ranking.alias(resumes.size() - 1) : name));
      }
    } catch (UnreadableException e) {
      String called = blind ? "unread-resume-" + (failed.size() + 1) : name;
      failed.put(called, blind ? e.reason().name() : String.valueOf(e.getMessage()));
      causes.put(called, e);
    }
  }

  private String said(String name, UnreadableException e) {
    String all = job.speech().of(e);
    return blind && !e.file().isEmpty() ? all.replace(e.file(), name) : all;
  }

  /** Returns whether it was not known yet. */
  private boolean remember(Path file) {
    boolean next = paths.add(file.toAbsolutePath().normalize());
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return (key == null || keys.add(key)) && next;
    } catch (IOException e) {
      // Told when it is read.
      return next;
    }
  }

  /** Returns whether a file is one of the resumes, under whatever name. */
  boolean holds(Path file, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return key == null ? paths.contains(file.toAbsolutePath().normalize()) : keys.contains(key);
  }

  /** Returns the resumes that were read, in the order of the arguments and of their names. */
  List<LoadedResume> resumes() {
    return List.copyOf(resumes);
  }

  /** Returns the resumes that could not be read, with a message each. */
  Map<String, String> failed() {
    return new LinkedHashMap<>(failed);
  }
}
