package io.github.matchum.cli;

import io.github.matchum.Matchum;
import io.github.matchum.PostingCache;
import io.github.matchum.Ranking;
import java.util.Optional;

/** The cache of one run, if there is one. It never stops a run; only who debugs is told of it. */
final class Caching implements AutoCloseable {
  private final Job job;
  private final Optional<PostingCache> cache;

  private Caching(Job job, Optional<PostingCache> cache) {
    this.job = job;
    this.cache = cache;
  }

  static Caching open(Job job, Matchum matchum, boolean none) {
    return new Caching(job, none ? Optional.empty() : CacheFolder.open(job.around(), matchum));
  }

  /** Lets a ranking use it. */
  Ranking of(Ranking ranking) {
    return cache.isPresent() ? ranking.cached(cache.get()) : ranking;
  }

  @Override
  public void close() {
    cache.ifPresent(PostingCache::close);
    if (job.around().variable("MATCHUM_DEBUG").equals("1")) {
      cache
          .flatMap(PostingCache::problem)
          .ifPresent(e -> job.warn(job.speech().say("warning.cache", e.toString())));
    }
  }
}
