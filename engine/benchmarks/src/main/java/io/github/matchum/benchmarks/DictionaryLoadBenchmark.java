package io.github.matchum.benchmarks;

import io.github.matchum.dictionary.Dictionary;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes until the dictionary and the lexicon are ready: again and again, and the first
 * time.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DictionaryLoadBenchmark {
  /** Loads in a JVM that has loaded often. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(1)
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Dictionary warm() {
    return Dictionary.load();
  }

  /** Loads once in a new JVM. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(10)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Dictionary cold() {
    return Dictionary.load();
  }
}
