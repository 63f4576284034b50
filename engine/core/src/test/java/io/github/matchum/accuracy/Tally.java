package io.github.matchum.accuracy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts by document, so that every figure can be taken over a slice and resampled over documents.
 */
final class Tally {
  private static final int SAMPLES = 400;
  private static final int TAIL = 10;

  private final Map<String, Map<String, Double>> documents = new TreeMap<>();
  private final Map<String, Set<String>> slices = new TreeMap<>();

  /** Names a document, which may get no count. */
  void document(String id, Collection<String> in) {
    documents.computeIfAbsent(id, k -> new TreeMap<>());
    slices.computeIfAbsent(id, k -> new TreeSet<>()).addAll(in);
  }

  void add(String document, String key, double n) {
    documents.get(document).merge(key, n, Double::sum);
  }

  void add(String document, String key, boolean one) {
    add(document, key, one ? 1 : 0);
  }

  private List<String> in(String slice) {
    return documents.keySet().stream()
        .filter(d -> slice.isEmpty() || slices.get(d).contains(slice))
        .toList();
  }

  private Map<String, Double> total(List<String> some) {
    return some.stream()
        .flatMap(d -> documents.get(d).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Double::sum));
  }

  /** How many documents are in a slice; of all where it is empty. */
  int documents(String slice) {
    return in(slice).size();
  }

  /** What the figure is of: how many labels in a slice. */
  int labels(Figure figure, String slice) {
    return (int) figure.of(total(in(slice)));
  }

  /** The figure over a slice, in ten-thousandths; -1 where it has nothing to measure. */
  int value(Figure figure, String slice) {
    Map<String, Double> counts = total(in(slice));
    return figure.of(counts) == 0 ? -1 : rounded(figure.value(counts));
  }

  /** The 95% interval over all documents, each drawn as often as there are documents. */
  int[] interval(Figure figure) {
    List<String> all = in("");
    Random random = new Random(7);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      List<String> some = new ArrayList<>();
      for (int k = 0; k < all.size(); k++) {
        some.add(all.get(random.nextInt(all.size())));
      }
      values.add(figure.value(total(some)));
    }
    values.sort(null);
    return new int[] {rounded(values.get(TAIL)), rounded(values.get(SAMPLES - 1 - TAIL))};
  }

  private static int rounded(double value) {
    return (int) Math.round(value * 10_000);
  }
}
