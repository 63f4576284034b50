package io.github.matchum.posting;

import io.github.matchum.lexicon.Affixes;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the occupation of a posting from its title, else from its duties. */
final class RoleReader {
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

  private final PhraseTable roles;
  private final Affixes affixes;

  RoleReader(Lexicon lexicon) {
    this.roles = lexicon.roles();
    this.affixes = lexicon.affixes();
  }

  String ofPosting(String title, List<Requirement> requirements) {
    String folded = Folding.fold(title);
    // What stands in brackets says which team or product it is; what stands outside is the
    // position.
    String fromTitle = role(ASIDE.matcher(folded).replaceAll(" "));
    if (fromTitle == null) {
      fromTitle = role(folded);
    }
    if (fromTitle != null) {
      return fromTitle;
    }
    Map<String, Integer> votes = new HashMap<>();
    for (Requirement r : requirements) {
      if (r.section() == SectionKind.DUTIES || r.section() == SectionKind.REQUIRED) {
        String role = role(r.statement().folded());
        if (role != null) {
          votes.merge(role, r.section() == SectionKind.DUTIES ? 2 : 1, Integer::sum);
        }
      }
    }
    String best = "other";
    int most = 1;
    for (String role : roles.classes()) {
      int v = votes.getOrDefault(role, 0);
      if (v > most) {
        most = v;
        best = role;
      }
    }
    return best;
  }

  /** Whether a line is nothing but the name of an occupation: {@code 백엔드}, {@code ML Engineer}. */
  boolean isRole(String folded) {
    String line = folded.strip();
    if (roles.whole(line).isPresent()) {
      return true;
    }
    for (PhraseTable.Found f : roles.find(line).all()) {
      String person = line.substring(f.end()).strip();
      if (f.start() == 0 && person.indexOf(' ') < 0 && affixes.job(person, 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The occupation named in a folded line: the first class, by the order of the data, with a phrase
   * of its own.
   */
  @Nullable String role(String folded) {
    List<PhraseTable.Found> found = roles.find(folded).all();
    boolean front = false;
    boolean back = false;
    PhraseTable.Found best = null;
    for (int i = 0; i < found.size(); i++) {
      PhraseTable.Found f = found.get(i);
      if (PhraseTable.isInLonger(found, i)) {
        continue;
      }
      String name = roles.className(f.type());
      front |= name.equals("frontend");
      back |= name.equals("backend");
      if (best == null || f.type() < best.type()) {
        best = f;
      }
    }
    if (best == null) {
      return null;
    }
    return front && back && roles.className(best.type()).equals("frontend")
        ? "fullstack"
        : roles.className(best.type());
  }
}
