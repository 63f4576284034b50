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
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

  /** Weights of skills in the frozen table; filled by several threads. */
  private final Map<SkillId, Integer> rarities = new ConcurrentHashMap<>();

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
    return weigh(unweighed(posting));
  }

  /**
   * Finds what each line asks, without weights: from posting and dictionary alone, so that it may
   * be kept while the rubric changes.
   */
  public Unweighed unweighed(Posting posting) {
    // A posting that names no technology and no known occupation is one of another trade, in which
    // years of engineering are no years.
    boolean foreign =
        posting.role().equals(OTHER)
            && posting.requirements().stream().noneMatch(this::namesTechnology);
    List<List<Atom>> asked = new ArrayList<>(posting.requirements().size());
    for (Requirement r : posting.requirements()) {
      asked.add(atoms(r).stream().map(a -> foreign ? ofTrade(a) : a).toList());
    }
    return new Unweighed(posting, asked, foreign);
  }

  /** Gives what a posting asks its weights. */
  public PreparedPosting weigh(Unweighed unweighed) {
    Posting posting = unweighed.posting();
    boolean foreign = unweighed.foreign();
    // By id: a requirement as a key would hash all its words each time.
    Map<String, List<Atom>> own = new LinkedHashMap<>();
    long unknown = 0;
    for (int i = 0; i < posting.requirements().size(); i++) {
      Requirement r = posting.requirements().get(i);
      int weight = weight(r);
      List<Atom> atoms = weighed(r, unweighed.asked().get(i), weight);
      own.put(r.id(), atoms);
      if (atoms.isEmpty()) {
        unknown += weight;
      }
    }
    unknown += (long) posting.unread().size() * rubric.sections().getOrDefault(UNREAD, 0);
    Map<Ask, Merged> merged = new HashMap<>();
    IdentityHashMap<Atom, Merged> of = new IdentityHashMap<>();
    for (List<Atom> atoms : own.values()) {
      for (Atom atom : atoms) {
        if (atom instanceof Atom.Skills s) {
          Merged all = merged.computeIfAbsent(new Ask(s), k -> new Merged(s));
          all.add(s);
          of.put(s, all);
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
        Merged all = of.getOrDefault(s, new Merged(s));
        if (!all.isHeaviest(s)) {
          countedAt.put(id + "/" + i, all.heaviest.requirement().id());
        } else if (!all.placed) {
          all.placed = true;
          counted.add(all.atom(s));
        }
      }
    });
    if ((foreign || !posting.role().equals(OTHER)) && !counted.isEmpty()) {
      long rest = 0;
      for (Atom atom : counted) {
        rest += atom.weight();
      }
      counted.add(new Atom.Role(posting.role(), (int) (rest * rubric.roleShare() / 1000)));
    }
    return new PreparedPosting(posting, counted, own, countedAt, unknown);
  }

  /** The skills of an atom in any order, and how many of them are asked. */
  private static final class Ask {
    private final int[] skills;
    private final int atLeast;

    Ask(Atom.Skills s) {
      skills = new int[s.skills().size()];
      for (int i = 0; i < skills.length; i++) {
        skills[i] = s.skills().get(i);
      }
      Arrays.sort(skills);
      atLeast = s.atLeast();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ask a && a.atLeast == atLeast && Arrays.equals(a.skills, skills);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(skills) + atLeast;
    }
  }

  /** Tells all numbers of the rubric by which postings are weighed: equal ones weigh alike. */
  public String weights() {
    return String.join(
        " ",
        String.valueOf(new TreeMap<>(rubric.sections())),
        String.valueOf(new TreeMap<>(rubric.kinds())),
        String.valueOf(new TreeMap<>(rubric.skills())),
        String.valueOf(rubric.freeText()),
        String.valueOf(rubric.openCareer()),
        String.valueOf(rubric.leastShare()),
        String.valueOf(rubric.roleShare()));
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

    boolean isHeaviest(Atom.Skills s) {
      // Of another line it is another; to compare all words of both lines takes long.
      return s.requirement().id().equals(heaviest.requirement().id()) && s.equals(heaviest);
    }

    /** The atom that counts for all, with the lines of all. */
    Atom.Skills atom(Atom.Skills s) {
      return lines.size() == 1
          ? s
          : new Atom.Skills(
              s.requirement(),
              s.skills(),
              s.atLeast(),
              s.minMonths(),
              s.demand(),
              s.weight(),
              lines.stream().distinct().sorted().toList());
    }
  }

  private int weight(Requirement r) {
    long section = rubric.sections().getOrDefault(r.sectionName(), 0);
    long kind = rubric.kinds().getOrDefault(r.kind().label(), 0);
    return (int) (section * kind / 1000);
  }

  private List<Atom> atoms(Requirement r) {
    return switch (r.kind()) {
      case SOFT, OTHER -> List.of();
      case CAREER -> {
        boolean newcomer = dictionary.lexicon().cues().find(r.statement().folded()).has("newcomer");
        if (!r.groups().isEmpty() && r.minYears() != null) {
          List<Atom> both = new ArrayList<>(groups(r));
          both.add(career(r, newcomer));
          yield both;
        }
        boolean says = r.minYears() != null || r.maxYears() != null || newcomer;
        yield says ? List.of(career(r, newcomer)) : List.of(freeText(r));
      }
      case EDUCATION -> List.of(facts.degree(r));
      case LANGUAGE -> List.of(facts.language(r));
      case CERTIFICATE -> List.of(certificate(r));
      case SKILL -> r.groups().isEmpty() ? List.of(freeText(r)) : groups(r);
    };
  }

  /** Shares the weight of a line among its atoms. */
  private List<Atom> weighed(Requirement r, List<Atom> atoms, int weight) {
    // Groups that stand beside years share the weight with them.
    boolean both = atoms.size() > 1 && atoms.get(atoms.size() - 1) instanceof Atom.Career;
    boolean groups = !atoms.isEmpty() && atoms.get(0) instanceof Atom.Skills;
    int[] ofGroups = groups ? shares(r, both ? weight / 2 : weight) : new int[0];
    List<Atom> out = new ArrayList<>(atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      out.add(
          switch (atoms.get(i)) {
            case Atom.Skills s -> s.withWeight(ofGroups[i]);
            case Atom.FreeText f -> f.withWeight((int) ((long) weight * rubric.freeText() / 1000));
            case Atom.Career c -> c.withWeight(career(c, both ? weight - weight / 2 : weight));
            case Atom.Degree d -> d.withWeight(weight);
            case Atom.Certificate c -> c.withWeight(weight);
            case Atom.Language l -> l.withWeight(weight);
            case Atom.Role role -> role;
          });
    }
    return out;
  }

  /** What everybody meets ("신입/경력") tells little of who fits. */
  private int career(Atom.Career c, int weight) {
    return c.minMonths() > 0 ? weight : (int) ((long) weight * rubric.openCareer() / 1000);
  }

  private Atom freeText(Requirement r) {
    return new Atom.FreeText(r, role(r), null, 0);
  }

  /**
   * A line that welcomes newcomers beside experienced people asks no years of those who have none.
   */
  private Atom career(Requirement r, boolean newcomer) {
    return new Atom.Career(r, newcomer ? 0 : months(r), role(r), 0);
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

  private Atom certificate(Requirement r) {
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
      return freeText(r);
    }
    return new Atom.Certificate(r, certificates, fields, 0);
  }

  private List<Atom> groups(Requirement r) {
    List<Atom> out = new ArrayList<>(r.groups().size());
    for (Group g : r.groups()) {
      List<Integer> skills = new ArrayList<>(g.anyOf().size());
      for (SkillId id : g.anyOf()) {
        skills.add(dictionary.number(id));
      }
      Integer months = g.minMonths();
      out.add(
          new Atom.Skills(
              r,
              skills,
              g.atLeast(),
              months == null ? 0 : months,
              r.demand(),
              0,
              List.of(r.line())));
    }
    return out;
  }

  /** The weights of the groups of a line. */
  private int[] shares(Requirement r, int weight) {
    int n = r.groups().size();
    // What few postings name says more of the line than what all of them do: in "Ceph 기반 클라우드
    // 운영" Ceph is asked. The weight of the line stays what it is.
    long shares = 0;
    for (Group g : r.groups()) {
      shares += share(g);
    }
    int[] out = new int[n];
    Map<String, Integer> factors = rubric.skills();
    for (int i = 0; i < n; i++) {
      Group g = r.groups().get(i);
      long each = (long) weight * Math.min(n, FULL_GROUPS) * share(g) / shares;
      long factor = 0;
      for (SkillId id : g.anyOf()) {
        factor = Math.max(factor, factors.getOrDefault(id.value(), 1000));
      }
      out[i] = (int) (each * factor / 1000);
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
      rarest = Math.max(rarest, rarity(id));
    }
    return Math.max(rubric.leastShare(), rarest);
  }

  private int rarity(SkillId id) {
    Integer known = rarities.get(id);
    if (known == null) {
      known = dictionary.lexicon().weights().weight("skill:" + id.value());
      rarities.put(id, known);
    }
    return known;
  }
}
