package io.github.matchum.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Degrees and majors with the phrases that name them. Immutable. */
public final class Education {
  /**
   * A level of education.
   *
   * @param id {@code high-school}, {@code associate}, {@code bachelor}, {@code master} or {@code
   *     doctorate}
   * @param rank 1 for the lowest
   */
  public record Degree(String id, int rank) {}

  /**
   * A field of study.
   *
   * @param id slug
   * @param name the usual Korean name
   * @param field the family of majors that postings take together, such as {@code computing}
   */
  public record Major(String id, String name, String field) {}

  private final Map<String, Degree> degrees;
  private final Map<String, Major> majors;
  private final PhraseTable phrases;

  private Education(Map<String, Degree> degrees, Map<String, Major> majors, PhraseTable phrases) {
    this.degrees = degrees;
    this.majors = majors;
    this.phrases = phrases;
  }

  static Education of(DataNode file) {
    PhraseTable.Builder phrases = new PhraseTable.Builder();
    Map<String, Degree> degrees = new LinkedHashMap<>();
    for (DataNode entry : file.need("degrees").list()) {
      String id = entry.need("level").text();
      degrees.put("degree:" + id, new Degree(id, entry.need("rank").number()));
      phrases.add("degree:" + id, entry.need("phrases").texts(), entry.textsOf("unless"));
    }
    Map<String, Major> majors = new LinkedHashMap<>();
    for (DataNode entry : file.need("majors").list()) {
      String id = entry.need("id").text();
      majors.put(
          "major:" + id, new Major(id, entry.need("name").text(), entry.need("field").text()));
      phrases.add("major:" + id, entry.need("phrases").texts(), entry.textsOf("unless"));
    }
    return new Education(degrees, majors, phrases.build());
  }

  /** Writes the compiled form. */
  void write(DataOutput out) throws IOException {
    out.writeInt(degrees.size());
    for (Map.Entry<String, Degree> e : degrees.entrySet()) {
      out.writeUTF(e.getKey());
      out.writeUTF(e.getValue().id());
      out.writeInt(e.getValue().rank());
    }
    out.writeInt(majors.size());
    for (Map.Entry<String, Major> e : majors.entrySet()) {
      out.writeUTF(e.getKey());
      out.writeUTF(e.getValue().id());
      out.writeUTF(e.getValue().name());
      out.writeUTF(e.getValue().field());
    }
    phrases.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static Education read(DataInput in) throws IOException {
    Map<String, Degree> degrees = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      degrees.put(in.readUTF(), new Degree(in.readUTF(), in.readInt()));
    }
    Map<String, Major> majors = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      majors.put(in.readUTF(), new Major(in.readUTF(), in.readUTF(), in.readUTF()));
    }
    return new Education(degrees, majors, PhraseTable.read(in));
  }

  /** Returns the degrees named in a folded line, in the order of the line. */
  public List<Degree> degrees(String folded) {
    PhraseTable.Matches matches = phrases.find(folded);
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Degree> out = new ArrayList<>();
    List<PhraseTable.Found> found = new ArrayList<>(matches.all());
    found.removeIf(f -> !degrees.containsKey(phrases.className(f.type())));
    for (int i = 0; i < found.size(); i++) {
      PhraseTable.Found f = found.get(i);
      if (inLonger(i, found)) {
        // 전문학사 holds 학사, and is none.
        continue;
      }
      Degree degree = degrees.get(phrases.className(f.type()));
      if (degree != null && !out.contains(degree)) {
        out.add(degree);
      }
    }
    return out;
  }

  /** Returns the majors named in a folded line; where two overlap, the longer one. */
  public List<Major> majors(String folded) {
    PhraseTable.Matches matches = phrases.find(folded);
    if (matches.isEmpty()) {
      return List.of();
    }
    List<PhraseTable.Found> found = new ArrayList<>(matches.all());
    found.removeIf(f -> !majors.containsKey(phrases.className(f.type())));
    List<Major> out = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      PhraseTable.Found f = found.get(i);
      Major major = majors.get(phrases.className(f.type()));
      if (!inLonger(i, found) && major != null && !out.contains(major)) {
        out.add(major);
      }
    }
    return out;
  }

  /** Returns how many letters and digits of a folded line stand within names of majors. */
  public int majorLetters(String folded) {
    BitSet within = new BitSet(folded.length());
    for (PhraseTable.Found f : phrases.find(folded).all()) {
      if (majors.containsKey(phrases.className(f.type()))) {
        within.set(f.start(), f.end());
      }
    }
    return (int) within.stream().filter(i -> Character.isLetterOrDigit(folded.charAt(i))).count();
  }

  /** Returns whether a range of a folded line lies within the name of a major. */
  public boolean inMajor(String folded, int start, int end) {
    for (PhraseTable.Found f : phrases.find(folded).all()) {
      if (f.start() <= start && end <= f.end() && majors.containsKey(phrases.className(f.type()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether another phrase takes the place: a longer one over it, or one that begins before and
   * ends in it.
   */
  private static boolean inLonger(int i, List<PhraseTable.Found> found) {
    PhraseTable.Found f = found.get(i);
    for (int k = PhraseTable.firstNear(found, i);
        k < found.size() && found.get(k).start() <= f.start();
        k++) {
      PhraseTable.Found o = found.get(k);
      boolean over =
          o.start() <= f.start() && f.end() <= o.end() && o.end() - o.start() > f.end() - f.start();
      boolean into =
          o.start() < f.start()
              && f.start() < o.end()
              && o.end() - o.start() >= f.end() - f.start();
      if (over || into) {
        return true;
      }
    }
    return false;
  }

  /** Returns a degree by its id. */
  public Optional<Degree> degree(String id) {
    return Optional.ofNullable(degrees.get("degree:" + id));
  }
}
