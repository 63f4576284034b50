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

  /** Words this short (데이터, 게임) are everyday words in a line; they weigh half. */
  private static final int LONGEST_EVERYDAY = 3;

  private final PhraseTable roles;
  private final Affixes affixes;
  private final PhraseTable cues;

  RoleReader(Lexicon lexicon) {
    this.roles = lexicon.roles();
    this.affixes = lexicon.affixes();
    this.cues = lexicon.cues();
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
        Named named = named(r.statement().folded());
        if (named != null) {
          int weight = r.section() == SectionKind.DUTIES ? 2 : 1;
          votes.merge(
              named.role(), named.length() <= LONGEST_EVERYDAY ? weight : 2 * weight, Integer::sum);
        }
      }
    }
    // The title of another trade ("바잉 MD") is not to be outvoted by a line or two on its data.
    int most = folded.isBlank() || cues.find(folded).has("engineering") ? 2 : 4;
    String best = "other";
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

  /** A role and how long the words are that name it. */
  private record Named(String role, int length) {}

  /**
   * The occupation named in a folded line: the first class, by the order of the data, with a phrase
   * of its own.
   */
  @Nullable String role(String folded) {
    Named named = named(folded);
    return named == null ? null : named.role();
  }

  private @Nullable Named named(String folded) {
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
    String role = roles.className(best.type());
    return new Named(
        front && back && role.equals("frontend") ? "fullstack" : role, best.end() - best.start());
  }
}
