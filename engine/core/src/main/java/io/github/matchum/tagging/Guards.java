package io.github.matchum.tagging;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.Guard;
import io.github.matchum.dictionary.Skill;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Tagger.Found;
import io.github.matchum.text.Script;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which guarded names of a line count. */
final class Guards {
  /** Signs that part the items of a list. */
  private static final String LIST_SIGNS = ",/\u00B7|()[]&+;:<>\u3001#";

  /** So many names with no more than a space between them are a list whose signs were lost. */
  private static final int SPACED_LIST = 4;

  private final Dictionary dictionary;
  private final String folded;
  private final SectionKind section;
  private final List<Found> found;
  private final boolean[] accepted;

  /** Those that wait for a neighbour, by place. */
  private final BitSet waits = new BitSet();

  /** Of each name the list it stands in, counted from 0; made when first asked for. */
  private int @Nullable [] lists;

  /** How many of a list are accepted. */
  private int[] acceptedIn = new int[0];

  /** How many of a list wait for a neighbour. */
  private int[] waitingIn = new int[0];

  private final Map<String, int[]> cuePlaces = new HashMap<>();

  /** How many of those accepted are no concepts. */
  private int particulars;

  Guards(Dictionary dictionary, String folded, SectionKind section, List<Found> found) {
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
    List<Integer> pending = new ArrayList<>(0);
    particulars = 0;
    for (int i = 0; i < found.size(); i++) {
      Guard guard = dictionary.nameGuard(found.get(i).name);
      if (isJobTitle(found.get(i))) {
        refused.add(found.get(i));
      } else if (guard == null) {
        accept(i);
      } else if (covered(guard, found.get(i))) {
        refused.add(found.get(i));
      } else if (guard.needs().isEmpty() && !found.get(i).otherCase) {
        accept(i);
      } else {
        pending.add(i);
        waits(i, true);
      }
    }
    boolean moved = !pending.isEmpty();
    while (moved) {
      moved = false;
      for (int k = pending.size() - 1; k >= 0; k--) {
        int i = pending.get(k);
        if (holds(i)) {
          accept(i);
          waits(i, false);
          moved = true;
        }
      }
      if (moved) {
        pending.removeIf(i -> accepted[i]);
      }
    }
    for (int i : pending) {
      refused.add(found.get(i));
    }
    return before < refused.size();
  }

  private void accept(int i) {
    accepted[i] = true;
    if (Tagger.isParticular(dictionary, found.get(i))) {
      particulars++;
    }
    if (lists != null) {
      acceptedIn[lists[i]]++;
    }
  }

  private void waits(int i, boolean waiting) {
    waits.set(i, waiting);
    if (lists != null) {
      waitingIn[lists[i]] += waiting ? 1 : -1;
    }
  }

  /** A field before the word for a person is an occupation: {@code 프론트엔드 개발자}. */
  private boolean isJobTitle(Found f) {
    if (Tagger.isParticular(dictionary, f)) {
      return false;
    }
    int at = f.end;
    if (at < folded.length() && folded.charAt(at) == ' ') {
      at++;
    }
    return dictionary.lexicon().affixes().job(folded, at);
  }

  private boolean covered(Guard guard, Found f) {
    for (String phrase : guard.not()) {
      for (int at = Math.max(0, f.start - phrase.length() + 1); at < f.end; at++) {
        if (folded.startsWith(phrase, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean holds(int i) {
    Guard guard = found.get(i).name < 0 ? null : dictionary.nameGuard(found.get(i).name);
    if (guard == null) {
      return true;
    }
    if (found.get(i).otherCase) {
      return listed(i, false);
    }
    boolean cue = false;
    for (Guard.Need need : guard.needs()) {
      boolean holds =
          switch (need) {
            case SECTION -> section.listsSkills() || section.studies();
            case CUE -> false;
            case LINE -> particulars > 0;
            case LIST -> listed(i, true);
          };
      if (holds) {
        return true;
      }
      cue |= need == Guard.Need.CUE;
    }
    // Cues are looked for in the whole line: last, where nothing else speaks for the name.
    return cue && cue(guard, found.get(i));
  }

  private boolean cue(Guard guard, Found f) {
    for (String cue : guard.cues()) {
      int[] places = cuePlaces.computeIfAbsent(cue, this::firstAndLast);
      for (int at : places) {
        if (at + cue.length() <= f.start || at >= f.end) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The first and the last place of a cue: if it stands anywhere apart from a name, one of them
   * does.
   */
  private int[] firstAndLast(String cue) {
    int first = -1;
    int last = -1;
    for (int at = folded.indexOf(cue); at >= 0; at = folded.indexOf(cue, at + 1)) {
      if (edges(at, at + cue.length())) {
        first = first < 0 ? at : first;
        last = at;
      }
    }
    return first < 0 ? new int[0] : new int[] {first, last};
  }

  private boolean edges(int start, int end) {
    boolean left =
        start == 0
            || !Script.isLatin(folded.charAt(start))
            || !Script.isLatinWord(folded.charAt(start - 1));
    boolean right =
        end == folded.length()
            || !Script.isLatin(folded.charAt(end - 1))
            || !Script.isLatinWord(folded.charAt(end));
    return left && right;
  }

  /**
   * A neighbour in a list counts; so do two guarded neighbours that only want for one another, or
   * one that does what this one does ({@code Go 또는 Rust}, {@code Chef, Puppet}).
   */
  private boolean listed(int i, boolean byWaiting) {
    int list = lists()[i];
    if (acceptedIn[list] > 0) {
      return true;
    }
    return byWaiting && (waitingIn[list] - 1 >= 2 || likeWaits(i, i - 1) || likeWaits(i, i + 1));
  }

  private boolean likeWaits(int i, int k) {
    if (k < 0 || k >= found.size() || !waits.get(k) || lists()[i] != lists()[k]) {
      return false;
    }
    Skill one = dictionary.skill(dictionary.nameSkill(found.get(i).name));
    Skill other = dictionary.skill(dictionary.nameSkill(found.get(k).name));
    return !one.id().equals(other.id())
        && ((one.classOrNull() != null && one.classOrNull().equals(other.classOrNull()))
            || (one.kind() == SkillKind.TECH
                && other.kind() == SkillKind.TECH
                && one.broader().stream().anyMatch(other.broader()::contains)));
  }

  private int[] lists() {
    int[] of = lists;
    if (of == null) {
      of = new int[found.size()];
      acceptedIn = new int[of.length];
      waitingIn = new int[of.length];
      for (int k = 0; k < of.length; k++) {
        if (k > 0) {
          Found near = found.get(k - 1);
          Found far = found.get(k);
          boolean same = parted(near.end, far.start, near, far) || inSpacedList(k);
          of[k] = same ? of[k - 1] : of[k - 1] + 1;
        }
        acceptedIn[of[k]] += accepted[k] ? 1 : 0;
        waitingIn[of[k]] += waits.get(k) ? 1 : 0;
      }
      lists = of;
    }
    return of;
  }

  /**
   * Whether two neighbours stand in a list: list signs between them, with at most a short word or a
   * version; or a conjunction or particle; or a space where one is part of the other ({@code AWS
   * Lambda}, {@code Java Spring}).
   */
  private boolean parted(int from, int to, Found one, Found other) {
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
    if (hangul + latin == 0) {
      return related(one, other) && to - from <= 6;
    }
    return dictionary.lexicon().affixes().joins(folded, from, to);
  }

  /** Whether the {@code k}th name and the one before it stand in a row of names and spaces. */
  private boolean inSpacedList(int k) {
    int from = k;
    while (from > 0 && spaced(from)) {
      from--;
    }
    int to = k;
    while (to + 1 < found.size() && spaced(to + 1)) {
      to++;
    }
    return from < k && to - from + 1 >= SPACED_LIST;
  }

  /** Whether one space stands between the {@code k}th name and the one before it. */
  private boolean spaced(int k) {
    int gap = found.get(k - 1).end;
    return found.get(k).start == gap + 1 && folded.charAt(gap) == ' ';
  }

  private boolean related(Found one, Found other) {
    int a = dictionary.nameSkill(one.name);
    int b = dictionary.nameSkill(other.name);
    return dictionary.shows(a, b) || dictionary.shows(b, a);
  }
}
