package io.github.matchum.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the terms of eojeols, about as many as it is told. Two generations: what is asked for
 * again moves to the young one, and when that is full the old one is dropped; so common eojeols
 * stay, and reading takes no lock.
 */
final class EojeolCache {
  /** A generation with its size, as counting a concurrent map takes long. */
  private record Generation(Map<String, List<Term>> terms, AtomicInteger size) {
    Generation() {
      this(new ConcurrentHashMap<>(), new AtomicInteger());
    }
  }

  private final int perGeneration;
  private volatile Generation young = new Generation();
  private volatile Generation old = new Generation();

  EojeolCache(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a cache of " + most);
    }
    this.perGeneration = Math.max(1, most / 2);
  }

  @Nullable List<Term> get(String eojeol) {
    List<Term> terms = young.terms.get(eojeol);
    if (terms == null) {
      terms = old.terms.get(eojeol);
      if (terms != null) {
        put(eojeol, terms);
      }
    }
    return terms;
  }

  void put(String eojeol, List<Term> terms) {
    Generation now = young;
    if (now.terms.putIfAbsent(eojeol, terms) == null
        && now.size.incrementAndGet() == perGeneration) {
      // Only the thread that filled it gets here.
      old = now;
      young = new Generation();
    }
  }

  int size() {
    return young.terms.size() + old.terms.size();
  }
}
