package io.github.matchum.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.document.Statement;
import io.github.matchum.facts.SignScanner;
import io.github.matchum.lexicon.DataException;
import io.github.matchum.lexicon.DataNode;
import io.github.matchum.lexicon.DataReader;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.tagging.Mention;
import io.github.matchum.tagging.Tagger;
import io.github.matchum.text.Folding;
import io.github.matchum.text.PhraseTrie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads the data as an author writes it. Every mistake is shown with file, line and what to write
 * instead; a test shows all of its mistakes at once.
 */
class DictionaryDataTest {
  private static final Path DATA = Path.of(System.getProperty("matchum.dictionaries"));

  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "kind",
          "class",
          "aliases",
          "corrections",
          "broader",
          "implies",
          "near",
          "guards",
          "replacedBy");

  private static final List<String> GUARD_FIELDS =
      List.of("names", "case", "needs", "cues", "not", "yes", "no");

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** An entry with the place where it stands. */
  private record Entry(DataNode node, String id) {
    List<DataNode> names() {
      List<DataNode> out = new ArrayList<>();
      out.add(node.need("name"));
      for (String field : List.of("aliases", "corrections")) {
        DataNode list = node.get(field);
        if (list != null) {
          out.addAll(list.list());
        }
      }
      return out;
    }

    List<DataNode> targets() {
      List<DataNode> out = new ArrayList<>();
      for (String field : List.of("broader", "implies")) {
        DataNode list = node.get(field);
        if (list != null) {
          out.addAll(list.list());
        }
      }
      return out;
    }

    /** Where it points: what leads up, and what it is near to. */
    List<DataNode> pointers() {
      List<DataNode> out = new ArrayList<>(targets());
      DataNode near = node.get("near");
      if (near != null) {
        out.addAll(near.list());
      }
      return out;
    }

    List<DataNode> guards() {
      DataNode list = node.get("guards");
      return list == null ? List.of() : list.list();
    }
  }

  private static final Map<String, String> TEXTS = new TreeMap<>();
  private static final List<Entry> ENTRIES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path file : files("skills")) {
      String name = "skills/" + file.getFileName();
      TEXTS.put(name, Files.readString(file));
      for (DataNode node : DataReader.read(name, TEXTS.get(name)).list()) {
        ENTRIES.add(new Entry(node, node.need("id").text()));
      }
    }
    for (Path file : files("lexicon")) {
      TEXTS.put("lexicon/" + file.getFileName(), Files.readString(file));
    }
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String at(DataNode node, String problem) {
    return node.mistake(problem).getMessage();
  }

  private static void none(List<String> mistakes) {
    assertThat(mistakes).as("mistakes in the data: file:line: what is wrong; the cure").isEmpty();
  }

  @Test
  void everyFileSaysWhatItIsFor() {
    List<String> mistakes = new ArrayList<>();
    TEXTS.forEach((file, text) -> {
      if (!text.startsWith("# ")) {
        mistakes.add(
            file + ":1: no header; say in comment lines what belongs here and what does not");
      }
    });
    none(mistakes);
  }

  @Test
  void filesAreWrittenInOneStyle() {
    List<String> mistakes = new ArrayList<>();
    Pattern quotedKey = Pattern.compile("^[ -]*[\"'][a-z]+[\"']:.*");
    TEXTS.forEach((file, text) -> {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        String place = file + ":" + (i + 1) + ": ";
        if (line.indexOf('\t') >= 0) {
          mistakes.add(place + "a tab; write spaces");
        }
        if (line.endsWith(" ")) {
          mistakes.add(place + "a space at the end; cut it off");
        }
        if (quotedKey.matcher(line).matches()) {
          mistakes.add(place + "a quoted field name; write it plainly (yes: and no: too)");
        }
      }
      if (text.indexOf('\r') >= 0 || !text.endsWith("\n") || text.endsWith("\n\n")) {
        mistakes.add(file + ": lines end in LF alone, the file in just one");
      }
    });
    none(mistakes);
  }

  @Test
  void fieldsAreKnownAndInOrder() {
    List<String> mistakes = new ArrayList<>();
    for (Entry entry : ENTRIES) {
      fields(entry.node(), FIELDS, mistakes);
      for (DataNode guard : entry.guards()) {
        fields(guard, GUARD_FIELDS, mistakes);
      }
    }
    none(mistakes);
  }

  private static void fields(DataNode node, List<String> known, List<String> mistakes) {
    int last = -1;
    for (Map.Entry<String, DataNode> field : node.map().entrySet()) {
      int index = known.indexOf(field.getKey());
      if (index < 0) {
        mistakes.add(
            at(field.getValue(), "unknown field '" + field.getKey() + "'; write one of " + known));
      } else if (index < last) {
        mistakes.add(
            at(
                field.getValue(),
                "'" + field.getKey() + "' stands too late; the order is " + known));
      } else {
        last = index;
      }
      if (field.getValue() instanceof DataNode.Items items && items.items().isEmpty()) {
        mistakes.add(at(items, "'" + field.getKey() + "' is empty; leave it out"));
      }
    }
  }

  @Test
  void entriesAreSortedById() {
    List<String> mistakes = new ArrayList<>();
    Entry before = null;
    for (Entry entry : ENTRIES) {
      if (before != null
          && before.node().file().equals(entry.node().file())
          && before.id().compareTo(entry.id()) >= 0) {
        mistakes.add(
            at(entry.node(), "'" + entry.id() + "' must stand before '" + before.id() + "'"));
      }
      if (!SLUG.matcher(entry.id()).matches()) {
        mistakes.add(at(entry.node(), "'" + entry.id() + "' is no slug; write a-z, 0-9 and -"));
      }
      DataNode skillClass = entry.node().get("class");
      if (skillClass != null && !SLUG.matcher(skillClass.text()).matches()) {
        mistakes.add(at(skillClass, "'" + skillClass.text() + "' is no slug; write a-z, 0-9, -"));
      }
      before = entry;
    }
    none(mistakes);
  }

  @Test
  void noNameStandsTwice() {
    List<String> mistakes = new ArrayList<>();
    Map<String, Entry> ids = new HashMap<>();
    Map<String, Entry> owners = new HashMap<>();
    for (Entry entry : ENTRIES) {
      Entry twin = ids.putIfAbsent(entry.id(), entry);
      if (twin != null) {
        mistakes.add(
            at(entry.node(), "the id '" + entry.id() + "' is also " + place(twin) + "; merge"));
      }
      for (DataNode name : entry.names()) {
        Entry owner = owners.putIfAbsent(squashed(name.text()), entry);
        if (owner != null && !owner.equals(entry)) {
          mistakes.add(
              at(
                  name,
                  "the name '"
                      + name.text()
                      + "' is also one of '"
                      + owner.id()
                      + "' ("
                      + place(owner)
                      + "); a name belongs to one entry"));
        }
      }
    }
    none(mistakes);
  }

  private static String place(Entry entry) {
    return entry.node().file() + ":" + entry.node().line();
  }

  /** What is left of a name when no separator counts: two entries must not share it. */
  private static String squashed(String name) {
    String key = PhraseTrie.key(name);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) > ' ') {
        out.append(key.charAt(i));
      }
    }
    return out.toString();
  }

  @Test
  void noNameIsNeedless() {
    List<String> mistakes = new ArrayList<>();
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    for (Entry entry : ENTRIES) {
      List<DataNode> names = entry.names();
      for (int i = 1; i < names.size(); i++) {
        String name = names.get(i).text();
        PhraseTrie.Builder others = new PhraseTrie.Builder();
        for (int k = 0; k < names.size(); k++) {
          if (k != i && (k < i || !sameKey(names.get(k).text(), name))) {
            others.add(names.get(k).text(), k);
          }
        }
        String folded = Folding.fold(name);
        others.build().find(folded, 0, hits);
        for (int h = 0; h < hits.count(); h++) {
          if (hits.end(h) == folded.length()) {
            mistakes.add(
                at(
                    names.get(i),
                    "'"
                        + name
                        + "' is found by another name of '"
                        + entry.id()
                        + "' already (case, spaces and hyphens make no difference); drop it"));
          }
        }
      }
    }
    none(mistakes);
  }

  private static boolean sameKey(String a, String b) {
    return PhraseTrie.key(a).equals(PhraseTrie.key(b));
  }

  @Test
  void noNameIsASyllable() {
    List<String> mistakes = new ArrayList<>();
    Pattern syllable = Pattern.compile("[가-힣]");
    for (Entry entry : ENTRIES) {
      for (DataNode name : entry.names()) {
        String text = name.text();
        if (syllable.matcher(text).matches() || text.isBlank() || !text.equals(text.strip())) {
          mistakes.add(
              at(name, "'" + text + "' is no name to look for; a syllable stands everywhere"));
        }
      }
    }
    none(mistakes);
  }

  @Test
  void everyTargetIsThere() {
    List<String> mistakes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    ENTRIES.forEach(e -> ids.add(e.id()));
    for (Entry entry : ENTRIES) {
      Set<String> seen = new HashSet<>();
      for (DataNode target : entry.pointers()) {
        if (!ids.contains(target.text())) {
          mistakes.add(
              at(target, "'" + target.text() + "' is no skill; write an id or add the entry"));
        } else if (target.text().equals(entry.id()) || !seen.add(target.text())) {
          mistakes.add(at(target, "'" + target.text() + "' is named twice; drop one"));
        }
      }
    }
    none(mistakes);
  }

  @Test
  void nothingLeadsBackToItself() {
    Map<String, Entry> byId = new HashMap<>();
    ENTRIES.forEach(e -> byId.put(e.id(), e));
    List<String> mistakes = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Entry entry : ENTRIES) {
      climb(entry, byId, new ArrayList<>(), done, mistakes);
    }
    none(mistakes);
  }

  private static void climb(
      Entry entry,
      Map<String, Entry> byId,
      List<String> path,
      Set<String> done,
      List<String> mistakes) {
    int from = path.indexOf(entry.id());
    path.add(entry.id());
    if (from >= 0) {
      mistakes.add(
          at(
              entry.node(),
              String.join(" -> ", path.subList(from, path.size())) + "; take out one edge"));
    } else if (!done.contains(entry.id())) {
      for (DataNode target : entry.targets()) {
        Entry up = byId.get(target.text());
        if (up != null) {
          climb(up, byId, path, done, mistakes);
        }
      }
      done.add(entry.id());
    }
    path.remove(path.size() - 1);
  }

  @Test
  void guardsAreWhole() {
    List<String> mistakes = new ArrayList<>();
    for (Entry entry : ENTRIES) {
      Set<String> names = new HashSet<>();
      entry.names().forEach(n -> names.add(n.text()));
      Set<String> guarded = new HashSet<>();
      for (DataNode guard : entry.guards()) {
        for (DataNode name : guard.need("names").list()) {
          if (!names.contains(name.text())) {
            mistakes.add(at(name, "'" + name.text() + "' is no name of '" + entry.id() + "'"));
          }
          if (!guarded.add(name.text())) {
            mistakes.add(at(name, "'" + name.text() + "' is in two guards; keep one"));
          }
        }
        List<String> needs = guard.textsOf("needs");
        if (needs.contains("cue") == guard.textsOf("cues").isEmpty()) {
          mistakes.add(at(guard, "'cue' among the needs and a list of cues go together"));
        }
        if (needs.isEmpty() && guard.get("case") == null && guard.get("not") == null) {
          mistakes.add(at(guard, "a guard that asks nothing; write case, needs or not"));
        }
        for (String field : List.of("yes", "no")) {
          if (guard.textsOf(field).isEmpty()) {
            mistakes.add(at(guard, "no example '" + field + ":'; write a line for it"));
          }
        }
      }
    }
    none(mistakes);
  }

  @Test
  void examplesOfGuardsHold() throws IOException {
    Dictionary dictionary = DictionaryCompiler.compile(DATA);
    Tagger tagger = new Tagger(dictionary);
    List<String> mistakes = new ArrayList<>();
    for (Entry entry : ENTRIES) {
      for (DataNode guard : entry.guards()) {
        PhraseTrie.Builder names = new PhraseTrie.Builder();
        guard.textsOf("names").forEach(n -> names.add(n, 0));
        PhraseTrie guarded = names.build();
        // A name that only a list of skills lets through is shown in one.
        SectionKind section =
            guard.textsOf("needs").equals(List.of("section"))
                ? SectionKind.STACK
                : SectionKind.UNKNOWN;
        for (DataNode line : examples(guard, "yes")) {
          if (!found(tagger, entry.id(), guarded, line.text(), section)) {
            mistakes.add(
                at(
                    line,
                    "'"
                        + line.text()
                        + "' must show "
                        + guard.textsOf("names")
                        + " of '"
                        + entry.id()
                        + "' and does not; mend the guard or the example"));
          }
        }
        for (DataNode line : examples(guard, "no")) {
          if (found(tagger, entry.id(), guarded, line.text(), SectionKind.UNKNOWN)) {
            mistakes.add(
                at(
                    line,
                    "'"
                        + line.text()
                        + "' must not show "
                        + guard.textsOf("names")
                        + " of '"
                        + entry.id()
                        + "' and does; add to not:, or narrow needs:"));
          }
        }
      }
    }
    none(mistakes);
  }

  private static List<DataNode> examples(DataNode guard, String field) {
    DataNode list = guard.get(field);
    return list == null ? List.of() : list.list();
  }

  /** Whether the skill is found in the line by one of the guarded names. */
  private static boolean found(
      Tagger tagger, String id, PhraseTrie guarded, String line, SectionKind section) {
    PhraseTrie.Hits hits = new PhraseTrie.Hits();
    for (Mention mention : tagger.tag(Statement.plain(line, 0).build(), section)) {
      if (!mention.skill().id().value().equals(id)) {
        continue;
      }
      String surface = Folding.fold(mention.surface());
      guarded.find(surface, 0, hits);
      for (int h = 0; h < hits.count(); h++) {
        if (hits.end(h) == surface.length()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void examplesOfTheLexiconHold() {
    List<String> mistakes = new ArrayList<>();
    for (String table : Lexicon.TABLES) {
      String file = "lexicon/" + table + ".yaml";
      for (DataException e : Lexicon.checkExamples(DataReader.read(file, TEXTS.get(file)))) {
        mistakes.add(e.getMessage());
      }
    }
    none(mistakes);
  }

  @Test
  void examplesOfSignsHold() {
    DataNode file = DataReader.read("lexicon/signs.yaml", TEXTS.get("lexicon/signs.yaml"));
    List<String> mistakes = new ArrayList<>();
    for (DataException e : Lexicon.checkExamples(file.need("words"))) {
      mistakes.add(e.getMessage());
    }
    Dictionary dictionary = Dictionary.load();
    SignScanner scanner = new SignScanner(dictionary.lexicon().signs());
    for (DataNode rule : file.need("rules").list()) {
      String shows = rule.need("shows").text();
      if (dictionary.lookUp(shows).isEmpty()) {
        mistakes.add(at(rule, "'" + shows + "' is no skill; write the id of one"));
      }
      for (DataNode line : rule.need("yes").list()) {
        if (!shows(scanner, line.text(), shows)) {
          mistakes.add(at(line, "'" + line.text() + "' must show " + shows));
        }
      }
      for (DataNode line : rule.need("no").list()) {
        if (shows(scanner, line.text(), shows)) {
          mistakes.add(at(line, "'" + line.text() + "' must not show " + shows));
        }
      }
    }
    none(mistakes);
  }

  private static boolean shows(SignScanner scanner, String line, String skill) {
    return scanner.find(Folding.fold(line)).stream().anyMatch(s -> s.skill().equals(skill));
  }

  @Test
  void theDictionaryIsBroad() {
    Map<String, Integer> kinds = new TreeMap<>();
    int edges = 0;
    for (Entry entry : ENTRIES) {
      kinds.merge(entry.node().need("kind").text(), 1, Integer::sum);
      edges += entry.targets().size();
    }
    assertThat(ENTRIES).as("skills").hasSizeGreaterThanOrEqualTo(3000);
    assertThat(kinds).as("kinds").containsOnlyKeys("cert", "concept", "tech");
    assertThat(kinds.get("concept")).as("concepts").isGreaterThanOrEqualTo(500);
    assertThat(kinds.get("cert")).as("certificates").isGreaterThanOrEqualTo(150);
    assertThat(edges).as("edges").isGreaterThanOrEqualTo(1500);
  }
}
