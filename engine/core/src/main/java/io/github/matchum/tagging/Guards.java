package io.github.matchum.tagging;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Guard;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Tagger.Found;
import io.github.matchum.text.Script;
import java.util.ArrayList;
import java.util.List;

/** Decides which guarded names of a line count. */
final class Guards {
  /** Signs that part the items of a list. */
  private static final String LIST_SIGNS = ",/\u00B7|()[]&+;:<>\u3001";

  private final Dictionary dictionary;
  private final String folded;
  private final SectionKind section;
  private final List<Found> found;
  private final boolean[] accepted;

  Guards(Dictionary dictionary, String text, String folded, SectionKind section, List<Found> found) {
    this.dictionary = dictionary;
    this.folded = folded;
    this.section = section;
    this.found = found;
    this.accepted = new boolean[found.size()];
  }

  /**
   * Adds the names that do not count to {@code refused}.
   *
   * @return whether any was added
   */
  boolean refuse(List<Found> refused) {
    int before = refused.size();
    List<Integer> pending = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Guard guard = dictionary.nameGuard(found.get(i).name);
      if (guard == null) {
        accepted[i] = true;
      } else if (covered(guard, found.get(i))) {
        refused.add(found.get(i));
      } else if (guard.needs().isEmpty()) {
        accepted[i] = true;
      } else {
        pending.add(i);
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int k = pending.size() - 1; k >= 0; k--) {
        int i = pending.get(k);
        if (holds(i, pending)) {
          accepted[i] = true;
          pending.remove(Integer.valueOf(i));
          moved = true;
        }
      }
    }
    for (int i : pending) {
      refused.add(found.get(i));
    }
    return before < refused.size();
  }

  private boolean covered(Guard guard, Found f) {
    for (String phrase : guard.not()) {
      for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
        if (at < f.end && f.start < at + phrase.length()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean holds(int i, List<Integer> pending) {
    Guard guard = found.get(i).name < 0 ? null : dictionary.nameGuard(found.get(i).name);
    if (guard == null) {
      return true;
    }
    for (Guard.Need need : guard.needs()) {
      boolean holds =
          switch (need) {
            case SECTION -> section.listsSkills();
            case CUE -> cue(guard, found.get(i));
            case LINE -> otherInLine(i);
            case LIST -> listed(i, pending);
          };
      if (holds) {
        return true;
      }
    }
    return false;
  }

  private boolean otherInLine(int i) {
    for (int k = 0; k < found.size(); k++) {
      if (k != i && accepted[k] && Tagger.isParticular(dictionary, found.get(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean cue(Guard guard, Found f) {
    for (String cue : guard.cues()) {
      for (int at = folded.indexOf(cue); at >= 0; at = folded.indexOf(cue, at + 1)) {
        int end = at + cue.length();
        boolean apart = end <= f.start || at >= f.end;
        if (apart && edges(at, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean edges(int start, int end) {
    boolean left = start == 0 || !Script.isLatin(folded.charAt(start)) || !Script.isLatinWord(folded.charAt(start - 1));
    boolean right = end == folded.length() || !Script.isLatin(folded.charAt(end - 1)) || !Script.isLatinWord(folded.charAt(end));
    return left && right;
  }

  /** A neighbour in a list counts; so do two guarded neighbours that only want for one another. */
  private boolean listed(int i, List<Integer> pending) {
    int waiting = 0;
    for (int side = -1; side <= 1; side += 2) {
      for (int k = i + side; k >= 0 && k < found.size(); k += side) {
        Found near = found.get(k - side);
        Found far = found.get(k);
        if (!parted(side < 0 ? far.end : near.end, side < 0 ? near.start : far.start)) {
          break;
        }
        if (accepted[k]) {
          return true;
        }
        if (pending.contains(k)) {
          waiting++;
        }
      }
    }
    return waiting >= 2;
  }

  /** Whether only list signs, spaces, versions and a particle or conjunction stand between. */
  private boolean parted(int from, int to) {
    if (from >= to) {
      return from == to;
    }
    boolean sign = false;
    int hangul = 0;
    int latin = 0;
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      if (LIST_SIGNS.indexOf(c) >= 0) {
        sign = true;
        hangul = 0;
        latin = 0;
      } else if (Script.isHangul(c)) {
        hangul++;
      } else if (Script.isLatin(c)) {
        latin++;
      }
    }
    if (sign) {
      return hangul <= 3 && latin <= 3 && to - from <= 12;
    }
    String between = folded.substring(from, to).strip();
    return hangul <= 2 && latin <= 3 && (between.isEmpty() ? to - from <= 1 : to - from <= 5);
  }
}
