package io.github.matchum.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EojeolCacheTest {
  @Test
  void neverGrowsBeyondItsBound() {
    EojeolCache cache = new EojeolCache(100);
    for (int i = 0; i < 10_000; i++) {
      cache.put("e" + i, List.of());
      assertThat(cache.size()).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void whatIsAskedForStays() {
    EojeolCache cache = new EojeolCache(10);
    List<Term> terms = List.of(new Term("개발", 0, 2));
    cache.put("개발을", terms);
    for (int i = 0; i < 1000; i++) {
      cache.put("e" + i, List.of());
      assertThat(cache.get("개발을")).isEqualTo(terms);
    }
    assertThat(cache.get("e0")).isNull();
  }
}
