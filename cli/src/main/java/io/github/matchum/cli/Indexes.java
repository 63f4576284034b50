package io.github.matchum.cli;

import io.github.matchum.store.IndexException;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with an index. */
final class Indexes {
  private Indexes() {}

  static Failure failure(String name, IndexException e) {
    List<String> args = new ArrayList<>(List.of(name));
    args.addAll(e.details());
    return new Failure("index-" + e.reason().label(), args.toArray(String[]::new));
  }
}
