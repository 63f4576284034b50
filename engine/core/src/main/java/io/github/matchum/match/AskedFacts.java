package io.github.matchum.match;

import io.github.matchum.lexicon.Education;
import io.github.matchum.lexicon.LanguageTests;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.posting.Requirement;
import io.github.matchum.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads degrees, majors and languages that a line asks into atoms without weights. */
final class AskedFacts {
  private static final Pattern SCORE = Pattern.compile("\\d{2,4}(?:\\.\\d)?");

  private final Lexicon lexicon;

  AskedFacts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Atom.Degree degree(Requirement r) {
    String folded = r.statement().folded();
    int rank = 0;
    for (Education.Degree d : lexicon.education().degrees(folded)) {
      rank = rank == 0 ? d.rank() : Math.min(rank, d.rank());
    }
    boolean any = lexicon.cues().find(folded).has("unneeded");
    List<String> majors = new ArrayList<>();
    Set<String> fields = new LinkedHashSet<>();
    for (Education.Major m : lexicon.education().majors(folded)) {
      majors.add(m.id());
      fields.add(m.field());
    }
    return new Atom.Degree(
        r, any ? 0 : rank, any ? List.of() : majors, any ? List.of() : List.copyOf(fields), 0);
  }

  Atom.Language language(Requirement r) {
    String folded = r.statement().folded();
    Set<String> languages = new LinkedHashSet<>();
    int rank = 0;
    for (LanguageTests.Found f : lexicon.languageTests().find(folded)) {
      languages.add(f.test().language());
      String after = folded.substring(f.end(), Math.min(folded.length(), f.end() + 16));
      int asked = 0;
      Matcher m = SCORE.matcher(after);
      if (f.test().byScore() && m.find()) {
        asked = f.test().rank(m.group());
      } else if (!f.test().byScore()) {
        for (String level : f.test().levels()) {
          if (after.contains(Folding.fold(level))) {
            asked = Math.max(asked, f.test().rank(level));
          }
        }
      }
      rank = rank == 0 ? asked : Math.min(rank, asked == 0 ? rank : asked);
    }
    for (PhraseTable.Found f : lexicon.languages().find(folded).all()) {
      languages.add(lexicon.languages().className(f.type()));
    }
    return new Atom.Language(r, List.copyOf(languages), rank, 0);
  }
}
