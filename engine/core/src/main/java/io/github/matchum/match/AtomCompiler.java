package io.github.matchum.match;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.dictionary.SkillKind;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.posting.Group;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compiles a posting into atoms. A line with n groups gives each {@code w · min(n, 3) / n}; atoms
 * that ask the same of the same skills merge into the heaviest.
 */
public final class AtomCompiler {
  private static final int FULL_GROUPS = 3;
  private static final String OTHER = "other";

  /** A line that was not read may be a must. */
  private static final String UNREAD = "required";

  private final Dictionary dictionary;
  private final Rubric rubric;
  private final AskedFacts facts;

  /** Makes a compiler for a dictionary and a rubric. */
  public AtomCompiler(Dictionary dictionary, Rubric rubric) {
    this.dictionary = dictionary;
    this.rubric = rubric;
    this.facts = new AskedFacts(dictionary.lexicon());
  }

  /**
   * Compiles a posting.
   *
   * @return its atoms in the order of the lines, the occupation last, with the weight of what is
   *     unknown
   */
  public PreparedPosting compile(Posting posting) {
    // By id: a requirement as a key would hash all its words each time.
    Map<String, List<Atom>> own = new LinkedHashMap<>();
    long unknown = 0;
    // A posting that names no technology and no known occupation is one of another trade, in which
    // years of engineering are no years.
    boolean foreign =
        posting.role().equals(OTHER)
            && posting.requirements().stream().noneMatch(this::namesTechnology);
    for (Requirement r : posting.requirements()) {
      int weight = weight(r);
      List<Atom> atoms = atoms(r, weight);
      if (foreign) {
        atoms = atoms.stream().map(AtomCompiler::ofTrade).toList();
      }
      own.put(r.id(), atoms);
      if (atoms.isEmpty()) {
        unknown += weight;
      }
    }
    unknown += (long) posting.unread().size() * rubric.sections().getOrDefault(UNREAD, 0);
    Map<Ask, Merged> merged = new HashMap<>();
    IdentityHashMap<Atom, Merged> mergedOf = new IdentityHashMap<>();
    for (List<Atom> atoms : own.values()) {
      for (Atom atom : atoms) {
        if (atom instanceof Atom.Skills s) {
          Merged all = merged.computeIfAbsent(Ask.of(s), k -> new Merged(s));
          all.add(s);
          mergedOf.put(s, all);
        }
      }
    }
    List<Atom> counted = new ArrayList<>();
    Map<String, String> countedAt = new HashMap<>();
    own.forEach((id, atoms) -> {
      for (int i = 0; i < atoms.size(); i++) {
        if (!(atoms.get(i) instanceof Atom.Skills s)) {
          counted.add(atoms.get(i));
          continue;
        }
        Merged all = Objects.requireNonNull(mergedOf.get(s));
        if (!s.equals(all.heaviest)) {
          countedAt.put(id + "/" + i, all.heaviest.requirement().id());
        } else if (!all.placed) {
          all.placed = true;
          counted.add(all.lines.size() == 1 ? s : all.counted());
        }
      }
    });
    if ((foreign || !posting.role().equals(OTHER)) && !counted.isEmpty()) {
      long rest = counted.stream().mapToLong(Atom::weight).sum();
      counted.add(new Atom.Role(posting.role(), (int) (rest * rubric.roleShare() / 1000)));
    }
    return new PreparedPosting(posting, counted, own, countedAt, unknown);
  }

  /** All atoms that ask the same of the same skills. */
  private static final class Merged {
    private final List<Integer> lines = new ArrayList<>(2);
    private Atom.Skills heaviest;
    private boolean placed;

    Merged(Atom.Skills first) {
      this.heaviest = first;
    }

    void add(Atom.Skills s) {
      heaviest = s.weight() > heaviest.weight() ? s : heaviest;
      lines.addAll(s.lines());
    }

    /** The heaviest, with the lines of all. */
    Atom.Skills counted() {
      return new Atom.Skills(
          heaviest.requirement(),
          heaviest.skills(),
          heaviest.atLeast(),
          heaviest.minMonths(),
          heaviest.demand(),
          heaviest.weight(),
          lines.stream().distinct().sorted().toList());
    }
  }

  /** What an atom asks: how many of which skills, these in rising order. */
  private record Ask(List<Integer> skills, int atLeast) {
    static Ask of(Atom.Skills s) {
      List<Integer> skills = s.skills();
      if (skills.size() > 1) {
        skills = new ArrayList<>(skills);
        skills.sort(null);
      }
      return new Ask(skills, s.atLeast());
    }
  }

  private int weight(Requirement r) {
    long section = rubric.sections().getOrDefault(r.sectionName(), 0);
    long kind = rubric.kinds().getOrDefault(r.kind().label(), 0);
    return (int) (section * kind / 1000);
  }

  private List<Atom> atoms(Requirement r, int weight) {
    return switch (r.kind()) {
      case SOFT, OTHER -> List.of();
      case CAREER -> {
        boolean newcomer = dictionary.lexicon().cues().find(r.statement().folded()).has("newcomer");
        if (!r.groups().isEmpty() && r.minYears() != null) {
          List<Atom> both = new ArrayList<>(groups(r, weight / 2));
          both.add(career(r, newcomer, weight - weight / 2));
          yield both;
        }
        boolean says = r.minYears() != null || r.maxYears() != null || newcomer;
        yield says ? List.of(career(r, newcomer, weight)) : List.of(freeText(r, weight));
      }
      case EDUCATION -> List.of(facts.degree(r, weight));
      case LANGUAGE -> List.of(facts.language(r, weight));
      case CERTIFICATE -> List.of(certificate(r, weight));
      case SKILL -> r.groups().isEmpty() ? List.of(freeText(r, weight)) : groups(r, weight);
    };
  }

  private Atom freeText(Requirement r, int weight) {
    return new Atom.FreeText(r, role(r), (int) ((long) weight * rubric.freeText() / 1000));
  }

  /**
   * A line that welcomes newcomers beside experienced people asks no years of those who have none.
   */
  private Atom career(Requirement r, boolean newcomer, int weight) {
    return new Atom.Career(r, newcomer ? 0 : months(r), role(r), weight);
  }

  /** The occupation whose work a line names ("백엔드 개발 경력 3년"); empty where none. */
  private String role(Requirement r) {
    PhraseTable roles = dictionary.lexicon().roles();
    PhraseTable.Found best = null;
    for (PhraseTable.Found f : roles.find(r.statement().folded()).all()) {
      if (best == null || f.end() - f.start() > best.end() - best.start()) {
        best = f;
      }
    }
    return best == null ? "" : roles.className(best.type());
  }

  private static int months(Requirement r) {
    Integer years = r.minYears();
    return years == null ? 0 : years * 12;
  }

  private Atom certificate(Requirement r, int weight) {
    List<Integer> certificates = new ArrayList<>();
    List<Integer> fields = new ArrayList<>();
    for (Group g : r.groups()) {
      for (SkillId id : g.anyOf()) {
        int n = dictionary.number(id);
        (dictionary.skill(n).kind() == SkillKind.CERT ? certificates : fields).add(n);
      }
    }
    if (certificates.isEmpty()
        && fields.isEmpty()
        && dictionary.lexicon().cues().find(r.statement().folded()).has("named-certificate")) {
      // A certificate of another trade: no dictionary entry, but its words may stand in the resume.
      return freeText(r, weight);
    }
    return new Atom.Certificate(r, certificates, fields, weight);
  }

  private List<Atom> groups(Requirement r, int weight) {
    int n = r.groups().size();
    // What few postings name says more of the line than what all of them do: in "Ceph 기반 클라우드
    // 운영" Ceph is asked. The weight of the line stays what it is.
    long[] each = new long[n];
    long shares = 0;
    for (int i = 0; i < n; i++) {
      each[i] = share(r.groups().get(i));
      shares += each[i];
    }
    List<Atom> out = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      Group g = r.groups().get(i);
      long own = (long) weight * Math.min(n, FULL_GROUPS) * each[i] / shares;
      long factor = 0;
      List<Integer> skills = new ArrayList<>(g.anyOf().size());
      for (SkillId id : g.anyOf()) {
        skills.add(dictionary.number(id));
        factor = Math.max(factor, rubric.skills().getOrDefault(id.value(), 1000));
      }
      Integer months = g.minMonths();
      out.add(
          new Atom.Skills(
              r,
              skills,
              g.atLeast(),
              months == null ? 0 : months,
              r.demand(),
              (int) (own * factor / 1000),
              List.of(r.line())));
    }
    return out;
  }

  private boolean namesTechnology(Requirement r) {
    return r.groups().stream()
        .flatMap(g -> g.anyOf().stream())
        .anyMatch(id -> dictionary.skill(dictionary.number(id)).kind() == SkillKind.TECH);
  }

  private static Atom ofTrade(Atom atom) {
    return atom instanceof Atom.Career c && c.role().isEmpty()
        ? new Atom.Career(c.requirement(), c.minMonths(), OTHER, c.weight())
        : atom;
  }

  /** The share of a group in its line: by the rarest of its skills, from the frozen table. */
  private long share(Group g) {
    int rarest = 0;
    for (SkillId id : g.anyOf()) {
      rarest = Math.max(rarest, dictionary.lexicon().weights().weight("skill:" + id.value()));
    }
    return Math.max(rubric.leastShare(), rarest);
  }
}
