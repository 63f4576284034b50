package io.github.matchum.dictionary;

import io.github.matchum.lexicon.DataException;
import io.github.matchum.lexicon.DataNode;
import io.github.matchum.lexicon.DataReader;
import io.github.matchum.lexicon.EverydayWords;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.WeightTable;
import io.github.matchum.text.Folding;
import io.github.matchum.text.PhraseTrie;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Dictionary} out of YAML: the data folder when the engine is built, a user's own
 * files over a loaded dictionary at run time.
 */
public final class DictionaryCompiler {
  private static final Set<String> FIELDS =
      Set.of(
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
  private static final String WEIGHTS = "term-weights.tsv";

  /** Files of words that are plain, not merely no misspellings, begin so. */
  private static final String PLAIN = "plain-";

  private static final Set<String> GUARD_FIELDS =
      Set.of("names", "case", "needs", "cues", "not", "yes", "no");

  /** A skill as a data file defines it, with its guards by name. */
  private record Definition(Skill skill, Map<String, Guard> guards, DataNode node) {}

  private final Map<String, Definition> definitions = new TreeMap<>();
  private final Map<SkillId, SkillId> retired = new TreeMap<>();
  private final List<DataException> mistakes = new ArrayList<>();

  private DictionaryCompiler() {}

  /**
   * Compiles a data folder into a file.
   *
   * @param args the folder of the data, and the file to write
   */
  public static void main(String[] args) throws IOException {
    System.exit(run(args, System.err));
  }

  private static int run(String[] args, PrintStream err) throws IOException {
    if (args.length != 2) {
      err.println("usage: DictionaryCompiler DATA_FOLDER OUTPUT_FILE");
      return 2;
    }
    try {
      Dictionary dictionary = compile(Path.of(args[0]));
      Path out = Path.of(args[1]);
      Path parent = out.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(out, DictionaryFile.bytes(dictionary));
      return 0;
    } catch (DataException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  /**
   * Compiles a data folder: {@code skills/*.yaml}, {@code lexicon/*.yaml}, the lists beside them,
   * {@code rubric.yaml}.
   *
   * @throws DataException with all mistakes, a line each, each with file and line
   */
  public static Dictionary compile(Path folder) throws IOException {
    MessageDigest digest = sha256();
    Map<String, DataNode> lexiconFiles = new LinkedHashMap<>();
    for (Path file : yaml(folder.resolve("lexicon"))) {
      lexiconFiles.put(stem(file), read(file, digest));
    }
    lexiconFiles.put("rubric", read(folder.resolve("rubric.yaml"), digest));
    List<String> everyday = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("lexicon"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        text.lines()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .map(l -> Folding.fold(l.strip()))
            .forEach(stem(file).startsWith(PLAIN) ? plain::add : everyday::add);
      }
    }
    WeightTable weights = weights(folder.resolve("lexicon").resolve(WEIGHTS), digest);
    Lexicon lexicon =
        Lexicon.of(lexiconFiles, EverydayWords.of(everyday), EverydayWords.of(plain), weights);
    DictionaryCompiler compiler = new DictionaryCompiler();
    for (Path file : yaml(folder.resolve("skills"))) {
      compiler.add(read(file, digest), false);
    }
    return compiler.build(lexicon, HexFormat.of().formatHex(digest.digest()).substring(0, 12));
  }

  private static WeightTable weights(Path file, MessageDigest digest) throws IOException {
    String text = Files.readString(file);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return WeightTable.parse(WEIGHTS, text);
  }

  /**
   * Lays a user's own entries over a dictionary: an id that is there is replaced, others are added.
   *
   * @param base the dictionary below
   * @param file name of the file, for messages
   * @param yaml its text: a list of entries as in the data files; guards need no examples
   * @throws DataException with all mistakes, a line each, each with file and line and what to write
   */
  public static Dictionary overlay(Dictionary base, String file, String yaml) {
    DictionaryCompiler compiler = new DictionaryCompiler();
    for (Skill skill : base.skills()) {
      Map<String, Guard> guards = new HashMap<>();
      int number = base.number(skill.id());
      for (int name = base.firstName(number); name < base.firstName(number + 1); name++) {
        Guard guard = base.nameGuard(name);
        if (guard != null) {
          guards.put(base.nameText(name), guard);
        }
      }
      compiler.definitions.put(
          skill.id().value(),
          new Definition(
              skill, guards, new DataNode.Scalar("the shipped dictionary", 0, skill.name())));
    }
    compiler.retired.putAll(base.retired());
    DataNode root = DataReader.read(file, yaml);
    compiler.add(root, true);
    MessageDigest digest = sha256();
    digest.update(yaml.getBytes(StandardCharsets.UTF_8));
    return compiler.build(
        base.lexicon(),
        base.version() + "+" + HexFormat.of().formatHex(digest.digest()).substring(0, 8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static DataNode read(Path file, MessageDigest digest) throws IOException {
    String text = Files.readString(file);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return DataReader.read(String.valueOf(file.getFileName()), text);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  private void add(DataNode file, boolean replace) {
    for (DataNode node : file.list()) {
      try {
        Definition definition = definition(node);
        String id = definition.skill().id().value();
        Definition there = definitions.get(id);
        if (there != null && !replace) {
          throw node.mistake(
              "the id '"
                  + id
                  + "' is also in "
                  + there.node().file()
                  + ":"
                  + there.node().line()
                  + "; merge the two");
        }
        if (node.get("replacedBy") != null) {
          retired.put(definition.skill().id(), new SkillId(node.need("replacedBy").text()));
        } else {
          definitions.put(id, definition);
        }
      } catch (DataException e) {
        mistakes.add(e);
      }
    }
  }

  private static Definition definition(DataNode node) {
    node.allow(FIELDS);
    DataNode id = node.need("id");
    String slug = id.text();
    if (!SkillId.isSlug(slug)) {
      throw id.mistake("not an id: '" + slug + "'; write lower-case letters, digits and hyphens");
    }
    String name = node.textOf("name", slug);
    SkillKind kind =
        switch (node.textOf("kind", "tech")) {
          case "tech" -> SkillKind.TECH;
          case "concept" -> SkillKind.CONCEPT;
          case "cert" -> SkillKind.CERT;
          default -> throw node.need("kind").mistake("unknown kind; write tech, concept or cert");
        };
    List<String> aliases = node.textsOf("aliases");
    List<String> corrections = node.textsOf("corrections");
    Set<String> all = new HashSet<>(aliases);
    all.add(name);
    all.addAll(corrections);
    Map<String, Guard> guards = new HashMap<>();
    DataNode guardsNode = node.get("guards");
    if (guardsNode != null) {
      for (DataNode guardNode : guardsNode.list()) {
        Guard guard = guard(guardNode);
        for (DataNode guarded : guardNode.need("names").list()) {
          if (!all.contains(guarded.text())) {
            throw guarded.mistake(
                "'"
                    + guarded.text()
                    + "' is no name of '"
                    + slug
                    + "'; write one of its names as it stands there");
          }
          guards.put(guarded.text(), guard);
        }
      }
    }
    Skill skill =
        new Skill(
            new SkillId(slug),
            name,
            kind,
            node.get("class") == null ? null : node.need("class").text(),
            aliases,
            corrections,
            ids(node, "broader"),
            ids(node, "implies"),
            ids(node, "near"));
    return new Definition(skill, guards, node);
  }

  private static List<SkillId> ids(DataNode node, String field) {
    List<SkillId> out = new ArrayList<>();
    DataNode list = node.get(field);
    if (list != null) {
      for (DataNode item : list.list()) {
        if (!SkillId.isSlug(item.text())) {
          throw item.mistake("not an id: '" + item.text() + "'; write the id of a skill");
        }
        out.add(new SkillId(item.text()));
      }
    }
    return out;
  }

  private static Guard guard(DataNode node) {
    node.allow(GUARD_FIELDS);
    Set<Guard.Need> needs = EnumSet.noneOf(Guard.Need.class);
    DataNode list = node.get("needs");
    if (list != null) {
      for (DataNode need : list.list()) {
        needs.add(
            switch (need.text()) {
              case "list" -> Guard.Need.LIST;
              case "line" -> Guard.Need.LINE;
              case "section" -> Guard.Need.SECTION;
              case "cue" -> Guard.Need.CUE;
              default ->
                  throw need.mistake(
                      "unknown need '" + need.text() + "'; write list, line, section or cue");
            });
      }
    }
    String letterCase = node.textOf("case", "");
    if (!letterCase.isEmpty() && !letterCase.equals("exact")) {
      throw node.need("case")
          .mistake("unknown case '" + letterCase + "'; write exact, or leave it out");
    }
    return new Guard(
        letterCase.equals("exact"),
        needs,
        node.textsOf("cues").stream().map(Folding::fold).toList(),
        node.textsOf("not").stream().map(Folding::fold).toList());
  }

  private Dictionary build(Lexicon lexicon, String version) {
    checkTargets();
    checkCycles();
    List<Skill> skills = definitions.values().stream().map(Definition::skill).toList();
    PhraseTrie.Builder trie = new PhraseTrie.Builder();
    StringBuilder nameGuard = new StringBuilder();
    List<Guard> guards = new ArrayList<>();
    Map<Guard, Integer> guardIndex = new HashMap<>();
    Map<String, Definition> owner = new HashMap<>();
    List<String> typoWords = new ArrayList<>();
    List<Integer> typoNames = new ArrayList<>();
    for (Definition definition : definitions.values()) {
      Skill skill = definition.skill();
      List<String> names = new ArrayList<>();
      names.add(skill.name());
      names.addAll(skill.aliases());
      int corrections = names.size();
      names.addAll(skill.corrections());
      Set<String> keys = new HashSet<>();
      Map<String, Integer> words = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        String key = PhraseTrie.key(name.strip());
        Definition other = owner.putIfAbsent(key, definition);
        if (other != null && !other.equals(definition)) {
          // What a user wrote is at fault, not what ships: its entries have no line.
          boolean theirs = definition.node().line() == 0;
          mistakes.add(
              theirs ? sharedName(other, definition, name) : sharedName(definition, other, name));
          continue;
        }
        if (!keys.add(key)) {
          mistakes.add(
              definition
                  .node()
                  .mistake(
                      "the name '"
                          + name
                          + "' of '"
                          + skill.id()
                          + "' stands twice; case, spaces and hyphens make no difference"));
          continue;
        }
        Guard guard = definition.guards().get(name);
        // Names are numbered as they come, which is the order in which the table of skills keeps
        // them.
        int index = nameGuard.length();
        trie.add(name.strip(), index);
        nameGuard.append((char) (guard == null ? 0 : index(guard, guards, guardIndex) + 1));
        String word = guard == null ? TypoIndex.word(Folding.fold(name)) : "";
        if (!word.isEmpty() && i < corrections && words.putIfAbsent(word, index) == null) {
          typoWords.add(word);
          // All words of a skill carry one name, so that two of them near a misspelling agree.
          typoNames.add(words.values().iterator().next());
        }
      }
    }
    if (!mistakes.isEmpty()) {
      StringBuilder all = new StringBuilder(mistakes.get(0).getMessage());
      mistakes.stream().skip(1).limit(49).forEach(m -> all.append('\n').append(m.getMessage()));
      throw new DataException(
          mistakes.get(0).file(),
          mistakes.get(0).line(),
          withoutPlace(mistakes.get(0), all.toString()));
    }
    return new Dictionary(
        SkillTable.of(skills, retired),
        retired,
        trie.build(),
        nameGuard.toString().toCharArray(),
        GuardTable.of(guards),
        TypoIndex.of(typoWords, typoNames),
        lexicon,
        version);
  }

  private static DataException sharedName(Definition at, Definition other, String name) {
    String place =
        other.node().line() == 0
            ? other.node().file()
            : other.node().file() + ":" + other.node().line();
    return at.node()
        .mistake(
            "the name '"
                + name
                + "' of '"
                + at.skill().id()
                + "' is also a name of '"
                + other.skill().id()
                + "' ("
                + place
                + "); a name belongs to one entry");
  }

  private static String withoutPlace(DataException first, String all) {
    String place =
        first.line() > 0 ? first.file() + ":" + first.line() + ": " : first.file() + ": ";
    return all.startsWith(place) ? all.substring(place.length()) : all;
  }

  private static int index(Guard guard, List<Guard> guards, Map<Guard, Integer> indexes) {
    return indexes.computeIfAbsent(
        guard,
        g -> {
          guards.add(g);
          return guards.size() - 1;
        });
  }

  private void checkTargets() {
    for (Definition definition : definitions.values()) {
      List<SkillId> all = new ArrayList<>(targets(definition));
      all.addAll(definition.skill().near());
      for (SkillId target : all) {
        if (find(target) == null) {
          mistakes.add(
              definition
                  .node()
                  .mistake(
                      "'"
                          + definition.skill().id()
                          + "' points at '"
                          + target
                          + "', which is no skill; write an id that is there"));
        }
      }
    }
    retired.forEach((id, by) -> {
      if (find(by) == null) {
        mistakes.add(
            new DataException(
                "skills", 0, "'" + id + "' is replaced by '" + by + "', which is no skill"));
      }
    });
  }

  private @Nullable Definition find(SkillId id) {
    return definitions.get(retired.getOrDefault(id, id).value());
  }

  /** What a skill leads up to; {@code near} leads nowhere further, so it may go both ways. */
  private static List<SkillId> targets(Definition definition) {
    List<SkillId> out = new ArrayList<>(definition.skill().broader());
    out.addAll(definition.skill().implies());
    return out;
  }

  private void checkCycles() {
    Map<String, Integer> state = new HashMap<>();
    for (String id : definitions.keySet()) {
      visit(id, state, new ArrayList<>());
    }
  }

  private void visit(String id, Map<String, Integer> state, List<String> path) {
    Integer seen = state.get(id);
    if (seen != null && seen == 2) {
      return;
    }
    Definition definition = definitions.get(id);
    if (definition == null) {
      return;
    }
    path.add(id);
    if (seen != null) {
      mistakes.add(
          definition
              .node()
              .mistake(
                  "broader and implies lead back to themselves: "
                      + String.join(" -> ", path.subList(path.indexOf(id), path.size()))));
      path.remove(path.size() - 1);
      return;
    }
    state.put(id, 1);
    for (SkillId target : targets(definition)) {
      visit(target.value(), state, path);
    }
    state.put(id, 2);
    path.remove(path.size() - 1);
  }
}
