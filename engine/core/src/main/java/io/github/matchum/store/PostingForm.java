package io.github.matchum.store;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.document.Document;
import io.github.matchum.document.Statement;
import io.github.matchum.evidence.LineTerms;
import io.github.matchum.match.Atom;
import io.github.matchum.match.Unweighed;
import io.github.matchum.posting.Career;
import io.github.matchum.posting.Demand;
import io.github.matchum.posting.Group;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.Requirement;
import io.github.matchum.posting.RequirementKind;
import io.github.matchum.posting.Unread;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a {@link KeptPosting}. Skills are numbers of the dictionary, kinds and sections
 * their places among their like: the bytes hold for one build of the engine and one dictionary,
 * which whoever stores them must tell apart.
 *
 * <p>Of the document its name, company and the lines that ask something are kept; not its text, its
 * mentions, nor where in it a statement stands. Immutable, thread-safe.
 */
public final class PostingForm {
  /** Changes with the form. */
  public static final int VERSION = 2;

  private static final int POSTING = 1;
  private static final int STRUCTURED = 2;
  private static final int FOREIGN = 4;
  private static final int NEWCOMER = 8;
  private static final String COMPANY = "company";

  private static final List<SectionKind> SECTIONS = List.of(SectionKind.values());
  private static final List<RequirementKind> KINDS = List.of(RequirementKind.values());
  private static final List<Demand> DEMANDS = List.of(Demand.values());

  private static final int SKILLS = 0;
  private static final int FREE_TEXT = 1;
  private static final int CAREER = 2;
  private static final int DEGREE = 3;
  private static final int CERTIFICATE = 4;
  private static final int LANGUAGE = 5;
  private static final int ROLE = 6;

  private final Dictionary dictionary;

  /** Makes the form for a dictionary. */
  public PostingForm(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Returns the bytes of a posting. Its free text must have its terms. */
  public byte[] bytes(KeptPosting kept) {
    Packer out = new Packer();
    Unweighed asked = kept.asked().orElse(null);
    if (asked == null) {
      return out.number(0).bytes();
    }
    Posting posting = asked.posting();
    out.number(
        POSTING
            | (posting.structured() ? STRUCTURED : 0)
            | (asked.foreign() ? FOREIGN : 0)
            | (posting.career().newcomer() ? NEWCOMER : 0));
    out.text(posting.title())
        .text(posting.document().properties().getOrDefault(COMPANY, ""))
        .text(posting.role())
        .orNone(posting.career().minYears())
        .orNone(posting.career().maxYears());
    hashes(out, kept.lines());
    hashes(out, kept.title());
    out.all(
        posting.requirements(),
        (r, i) -> {
          requirement(out, r, i);
          out.all(asked.asked().get(i), (atom, k) -> atom(out, atom));
          out.texts(asked.unknown().get(i));
        });
    out.all(posting.unread(), (u, i) -> out.number(u.line()).text(u.text()).text(u.why()));
    return out.bytes();
  }

  private static void hashes(Packer out, int[] hashes) {
    out.number(hashes.length);
    for (int hash : hashes) {
      out.whole(hash);
    }
  }

  private void requirement(Packer out, Requirement r, int i) {
    out.text(r.id().equals(usualId(i)) ? "" : r.id())
        .number(r.line())
        .number(r.section().ordinal())
        .number(r.kind().ordinal())
        .number(r.demand().ordinal())
        .orNone(r.minYears())
        .orNone(r.maxYears())
        .text(r.text());
    // Markup and list markers apart, both are the same.
    boolean same = r.statement().text().equals(r.text());
    out.number(same ? 1 : 0);
    if (!same) {
      out.text(r.statement().text());
    }
    out.all(
        r.groups(),
        (g, k) -> {
          out.all(g.anyOf(), (id, m) -> out.number(dictionary.number(id)));
          out.number(g.atLeast()).orNone(g.minMonths()).numbers(g.lines());
        });
  }

  private static String usualId(int i) {
    return "r" + (i + 1);
  }

  private static void atom(Packer out, Atom atom) {
    switch (atom) {
      case Atom.Skills s ->
          out.number(SKILLS)
              .numbers(s.skills())
              .number(s.atLeast())
              .number(s.minMonths())
              .number(s.demand().ordinal())
              .numbers(s.lines());
      case Atom.FreeText f -> {
        LineTerms terms = f.terms();
        if (terms == null) {
          throw new IllegalArgumentException("free text without its terms: " + f);
        }
        out.number(FREE_TEXT).text(f.role()).texts(terms.terms()).numbers(terms.weights());
      }
      case Atom.Career c -> out.number(CAREER).number(c.minMonths()).text(c.role());
      case Atom.Degree d ->
          out.number(DEGREE).number(d.degreeRank()).texts(d.majors()).texts(d.fields());
      case Atom.Certificate c ->
          out.number(CERTIFICATE).numbers(c.certificates()).numbers(c.fields());
      case Atom.Language l -> out.number(LANGUAGE).texts(l.languages()).number(l.rank());
      case Atom.Role r -> out.number(ROLE).text(r.role());
    }
  }

  /**
   * Reads a posting.
   *
   * @param name what reports call its source
   * @throws DamagedException where these are not the bytes of one
   */
  public KeptPosting read(String name, byte[] bytes) throws DamagedException {
    try {
      return read(name, new Unpacker(bytes));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DamagedException("not a posting: " + e.getMessage(), e);
    }
  }

  private KeptPosting read(String name, Unpacker in) throws DamagedException {
    int flags = in.number();
    if ((flags & POSTING) == 0) {
      in.end();
      return KeptPosting.none();
    }
    String title = in.text();
    String company = in.text();
    String role = in.text();
    Career career = new Career(in.orNone(), in.orNone(), (flags & NEWCOMER) != 0);
    int[] lines = hashes(in);
    int[] words = hashes(in);
    List<List<Atom>> asked = new ArrayList<>();
    List<List<String>> unknown = new ArrayList<>();
    List<Requirement> requirements =
        in.all(i -> {
          Requirement r = requirement(in, i);
          asked.add(in.all(k -> atom(in, r)));
          unknown.add(in.texts());
          return r;
        });
    List<Unread> unread = in.all(i -> new Unread(in.number(), in.text(), in.text()));
    in.end();
    Posting posting =
        new Posting(
            new Document(
                SourceText.of(name, ""),
                List.of(),
                company.isEmpty() ? Map.of() : Map.of(COMPANY, company)),
            title,
            role,
            career,
            List.of(),
            requirements,
            unread,
            (flags & STRUCTURED) != 0);
    return KeptPosting.of(
        new Unweighed(posting, asked, unknown, (flags & FOREIGN) != 0), lines, words);
  }

  /** A requirement that stands for any: credit does not depend on where something is asked. */
  private static final Requirement ANY =
      new Requirement(
          "r1",
          1,
          SectionKind.REQUIRED,
          RequirementKind.OTHER,
          List.of(),
          null,
          null,
          Demand.KNOW,
          Statement.plain("", 0).build(),
          "");

  /** Returns an atom without weight and place: those that ask the same are equal. */
  static Atom bare(Atom atom) {
    return switch (atom) {
      case Atom.Skills s ->
          new Atom.Skills(ANY, s.skills(), s.atLeast(), s.minMonths(), s.demand(), 0, List.of());
      case Atom.FreeText f -> new Atom.FreeText(ANY, f.role(), f.terms(), 0);
      case Atom.Career c -> new Atom.Career(ANY, c.minMonths(), c.role(), 0);
      case Atom.Degree d -> new Atom.Degree(ANY, d.degreeRank(), d.majors(), d.fields(), 0);
      case Atom.Certificate c -> new Atom.Certificate(ANY, c.certificates(), c.fields(), 0);
      case Atom.Language l -> new Atom.Language(ANY, l.languages(), l.rank(), 0);
      case Atom.Role r -> new Atom.Role(r.role(), 0);
    };
  }

  /** Makes a line of free text of its terms alone. */
  static Atom freeText(String role, LineTerms terms) {
    return new Atom.FreeText(ANY, role, terms, 0);
  }

  /** Returns the bytes of some atoms that {@link #bare} gave. */
  static byte[] bytes(List<Atom> atoms) {
    Packer out = new Packer();
    return out.all(atoms, (atom, i) -> atom(out, atom)).bytes();
  }

  /** Reads atoms. */
  List<Atom> atoms(byte[] bytes) throws DamagedException {
    try {
      Unpacker in = new Unpacker(bytes);
      List<Atom> out = in.all(i -> atom(in, ANY));
      in.end();
      return out;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DamagedException("no atoms: " + e.getMessage(), e);
    }
  }

  /** Reads the hashes of a posting alone. */
  static int[][] prints(byte[] bytes) throws DamagedException {
    Unpacker in = new Unpacker(bytes);
    in.number();
    in.text();
    in.text();
    in.text();
    in.orNone();
    in.orNone();
    return new int[][] {hashes(in), hashes(in)};
  }

  private static int[] hashes(Unpacker in) throws DamagedException {
    int[] out = new int[in.count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = in.whole();
    }
    return out;
  }

  private Requirement requirement(Unpacker in, int i) throws DamagedException {
    String id = in.text();
    int line = in.number();
    SectionKind section = SECTIONS.get(in.number());
    RequirementKind kind = KINDS.get(in.number());
    Demand demand = DEMANDS.get(in.number());
    @Nullable Integer minYears = in.orNone();
    @Nullable Integer maxYears = in.orNone();
    String text = in.text();
    String visible = in.number() == 1 ? text : in.text();
    List<Group> groups =
        in.all(k -> {
          List<SkillId> anyOf = in.all(m -> dictionary.skill(in.number()).id());
          return new Group(anyOf, in.number(), in.orNone(), in.numbers());
        });
    return new Requirement(
        id.isEmpty() ? usualId(i) : id,
        line,
        section,
        kind,
        groups,
        minYears,
        maxYears,
        demand,
        Statement.plain(visible, 0).build(),
        text);
  }

  private Atom atom(Unpacker in, Requirement r) throws DamagedException {
    int kind = in.number();
    return switch (kind) {
      case SKILLS ->
          new Atom.Skills(
              r, skills(in), in.number(), in.number(), DEMANDS.get(in.number()), 0, in.numbers());
      case FREE_TEXT -> new Atom.FreeText(r, in.text(), new LineTerms(in.texts(), in.numbers()), 0);
      case CAREER -> new Atom.Career(r, in.number(), in.text(), 0);
      case DEGREE -> new Atom.Degree(r, in.number(), in.texts(), in.texts(), 0);
      case CERTIFICATE -> new Atom.Certificate(r, skills(in), skills(in), 0);
      case LANGUAGE -> new Atom.Language(r, in.texts(), in.number(), 0);
      case ROLE -> new Atom.Role(in.text(), 0);
      default -> throw new DamagedException("no kind of atom: " + kind);
    };
  }

  private List<Integer> skills(Unpacker in) throws DamagedException {
    return in.all(i -> {
      int number = in.number();
      if (number >= dictionary.size()) {
        throw new DamagedException("no skill " + number);
      }
      return number;
    });
  }
}
