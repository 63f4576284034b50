package io.github.matchum.dictionary;

import io.github.matchum.text.Bulk;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The guards over one table of their phrases, each made when it is first asked for. */
final class GuardTable {
  private static final Guard.Need[] NEEDS = Guard.Need.values();

  /**
   * Of each guard its needs as bits, shifted by one, and in the lowest bit whether case is exact.
   */
  private final char[] bits;

  /** Of each guard where its cues and where its refusals begin, and behind all the end. */
  private final int[] first;

  private final StringTable phrases;

  /** Filled by whoever comes first; two who come at once make equal ones. */
  private final @Nullable Guard[] made;

  private GuardTable(char[] bits, int[] first, StringTable phrases) {
    this.bits = bits;
    this.first = first;
    this.phrases = phrases;
    this.made = new Guard[bits.length];
  }

  static GuardTable of(List<Guard> guards) {
    char[] bits = new char[guards.size()];
    int[] first = new int[2 * bits.length + 1];
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < bits.length; i++) {
      Guard guard = guards.get(i);
      int all = guard.exact() ? 1 : 0;
      for (Guard.Need need : guard.needs()) {
        all |= 2 << need.ordinal();
      }
      bits[i] = (char) all;
      first[2 * i] = phrases.size();
      phrases.addAll(guard.cues());
      first[2 * i + 1] = phrases.size();
      phrases.addAll(guard.not());
    }
    first[2 * bits.length] = phrases.size();
    return new GuardTable(bits, first, StringTable.of(phrases));
  }

  void write(DataOutput out) throws IOException {
    Bulk.write(out, bits);
    Bulk.write(out, first);
    phrases.write(out);
  }

  static GuardTable read(DataInput in) throws IOException {
    return new GuardTable(Bulk.chars(in), Bulk.ints(in), StringTable.read(in));
  }

  Guard get(int i) {
    Guard guard = made[i];
    if (guard == null) {
      Set<Guard.Need> needs = EnumSet.noneOf(Guard.Need.class);
      for (Guard.Need need : NEEDS) {
        if ((bits[i] & (2 << need.ordinal())) != 0) {
          needs.add(need);
        }
      }
      guard =
          new Guard(
              (bits[i] & 1) != 0,
              needs,
              phrases(first[2 * i], first[2 * i + 1]),
              phrases(first[2 * i + 1], first[2 * i + 2]));
      made[i] = guard;
    }
    return guard;
  }

  private List<String> phrases(int from, int to) {
    List<String> out = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      out.add(phrases.get(i));
    }
    return out;
  }
}
