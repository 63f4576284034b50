package io.github.matchum.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.DictionaryCompiler;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.DataNode;
import io.github.matchum.lexicon.DataReader;
import io.github.matchum.structure.SectionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tagger against a slow oracle that shares no code with it: names as regular expressions, word
 * lists as lists. The real lists of particles and nouns, a small dictionary, random lines.
 *
 * <p>Misspellings are left out (the oracle knows none), so are addresses.
 */
class RandomTaggerTest {
  private static final Path DATA = Path.of(System.getProperty("matchum.dictionaries"));
  private static final long SEED = 20261101L;
  private static final int LINES = 40_000;

  /** Names that are beginnings, ends and neighbours of one another; {@code !} asks for a cue. */
  private static final List<String> NAMES =
      List.of(
          "Java",
          "JavaScript",
          "Java Card",
          "자바",
          "자바스크립트",
          "Spring Boot",
          "Boot",
          "스프링",
          "스프링 부트",
          "도커",
          "도커 컴포즈",
          "쿠버네티스",
          "파이썬",
          "엑셀",
          "데이터 분석",
          "데이터",
          "분석 도구",
          "실시간 분석",
          "Node.js",
          "Vue.js",
          "CI/CD",
          "TCP/IP",
          "C",
          "C++",
          "C#",
          ".NET",
          "R",
          "Go!",
          "뷰!",
          "Rust!",
          "AWS",
          "k8s",
          "K8s 클러스터",
          "ASP.NET Core",
          "머신러닝",
          "머신러닝 모델",
          "웹 서버",
          "하둡",
          "MS SQL",
          "SQL");

  private static final String CUE = "언어";

  @TempDir private static Path folder;

  private static Tagger tagger;
  private static Oracle oracle;
  private static List<String> particles;
  private static List<String> nouns;

  @BeforeAll
  static void compile() throws IOException {
    Files.createDirectories(folder.resolve("skills"));
    Files.createDirectories(folder.resolve("lexicon"));
    try (Stream<Path> files = Files.list(DATA.resolve("lexicon"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("lexicon").resolve(file.getFileName()));
      }
    }
    Files.copy(DATA.resolve("rubric.yaml"), folder.resolve("rubric.yaml"));
    StringBuilder yaml = new StringBuilder("# Names for one test.\n");
    for (int i = 0; i < NAMES.size(); i++) {
      boolean guarded = NAMES.get(i).endsWith("!");
      String name = NAMES.get(i).replace("!", "");
      yaml.append(String.format(Locale.ROOT, "- id: s%02d%n  name: \"%s\"%n", i, name));
      if (guarded) {
        yaml.append("  guards: [{names: [\"").append(name).append("\"], needs: [cue], cues: [");
        yaml.append(CUE).append("]}]\n");
      }
    }
    Files.writeString(folder.resolve("skills").resolve("test.yaml"), yaml.toString());
    Dictionary dictionary = DictionaryCompiler.compile(folder);
    tagger = new Tagger(dictionary);
    DataNode affixes =
        DataReader.read("affixes.yaml", Files.readString(DATA.resolve("lexicon/affixes.yaml")));
    oracle = new Oracle(affixes);
    particles = new ArrayList<>();
    affixes.need("particles").map().values().forEach(g -> particles.addAll(g.texts()));
    nouns = new ArrayList<>(affixes.textsOf("behind"));
    nouns.addAll(affixes.textsOf("before"));
    nouns.addAll(affixes.textsOf("both"));
  }

  @Test
  void tagsAsTheOracleDoes() {
    Random random = new Random(SEED);
    for (int i = 0; i < LINES; i++) {
      List<String> pieces = line(random);
      if (differ(String.join("", pieces))) {
        String least = String.join("", shrunk(pieces));
        assertThat(found(least))
            .as("seed %d, line %d: \"%s\"; the oracle says this", SEED, i, least)
            .isEqualTo(oracle.find(least));
      }
    }
  }

  private static boolean differ(String line) {
    return !found(line).equals(oracle.find(line));
  }

  /** Leaves out pieces as long as the two still differ. */
  private static List<String> shrunk(List<String> pieces) {
    List<String> out = new ArrayList<>(pieces);
    for (int i = 0; i < out.size(); ) {
      List<String> fewer = new ArrayList<>(out);
      fewer.remove(i);
      if (differ(String.join("", fewer))) {
        out = fewer;
        i = 0;
      } else {
        i++;
      }
    }
    return out;
  }

  private static List<String> found(String line) {
    return tagger.tag(Statement.plain(line, 0).build(), SectionKind.UNKNOWN).stream()
        .filter(m -> !m.corrected())
        .map(m -> m.span().start() + "-" + m.span().end() + " " + m.skill().name())
        .toList();
  }

  private static List<String> line(Random random) {
    String[] signs = {
      " ", " ", " ", ", ", "/", "·", "ㆍ", "(", ")", "-", "+", "#", ".", ".js", "&", "_", "'", "3",
      "17.0", " 2.x", ":", "  ", "Script", "x", "가", "캠프", "쿨러", "의 ", CUE
    };
    List<String> out = new ArrayList<>();
    int n = 1 + random.nextInt(7);
    for (int i = 0; i < n; i++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> out.add(written(NAMES.get(random.nextInt(NAMES.size())), random));
        case 3 -> out.add(particles.get(random.nextInt(particles.size())));
        case 4 -> out.add(nouns.get(random.nextInt(nouns.size())));
        default -> out.add(signs[random.nextInt(signs.length)]);
      }
    }
    return out;
  }

  /** A name as somebody may write it: other case, other separators. */
  private static String written(String name, Random random) {
    String out = name.replace("!", "");
    String[] gaps = {"", " ", "-", "_", "  "};
    if (random.nextInt(3) == 0) {
      out = out.replace(" ", gaps[random.nextInt(gaps.length)]);
    }
    if (random.nextInt(6) == 0) {
      out = out.replace("/", gaps[random.nextInt(gaps.length)]);
    }
    return random.nextInt(4) == 0 ? out.toLowerCase(Locale.ROOT) : out;
  }

  /** The rules once more, written to be read and not to be fast. */
  private static final class Oracle {
    private record Name(String text, Pattern pattern, boolean guarded) {}

    private record Hit(int start, int end, Name name) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, DataNode> particles;
    private final List<String> behind;
    private final List<String> before;

    Oracle(DataNode affixes) {
      for (String written : NAMES) {
        String text = written.replace("!", "");
        names.add(new Name(text, pattern(text), written.endsWith("!")));
      }
      particles = affixes.need("particles").map();
      behind = new ArrayList<>(affixes.textsOf("behind"));
      behind.addAll(affixes.textsOf("both"));
      before = new ArrayList<>(affixes.textsOf("before"));
      before.addAll(affixes.textsOf("both"));
    }

    private static Pattern pattern(String name) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        boolean inside = i > 0 && i + 1 < name.length();
        if (inside && (c == ' ' || c == '-')) {
          out.append("(?:  |[ _-])?");
        } else if (inside && c == '.') {
          out.append("(?:  |[ ._-])?");
        } else if (inside && c == '/') {
          out.append("(?: / | /|  |[/·_-][/ ]|[ /·_-])?");
        } else {
          out.append(Pattern.quote(String.valueOf(c)));
        }
      }
      return Pattern.compile(out.toString(), Pattern.CASE_INSENSITIVE);
    }

    List<String> find(String line) {
      String s = line.replace('ㆍ', '·').toLowerCase(Locale.ROOT);
      List<Hit> refused = new ArrayList<>();
      while (true) {
        List<Hit> hits = scan(s, refused);
        List<Hit> wrong = hits.stream().filter(h -> h.name.guarded && !hasCue(s, h)).toList();
        if (wrong.isEmpty()) {
          return hits.stream().map(h -> h.start + "-" + h.end + " " + h.name.text).toList();
        }
        refused.addAll(wrong);
      }
    }

    private static boolean hasCue(String s, Hit hit) {
      return s.substring(0, hit.start).contains(CUE) || s.substring(hit.end).contains(CUE);
    }

    private List<Hit> scan(String s, List<Hit> refused) {
      List<Hit> out = new ArrayList<>();
      int mayBegin = -1;
      int i = 0;
      while (i < s.length()) {
        boolean begins =
            hangul(s, i)
                ? !hangul(s, i - 1) || i == mayBegin
                : !(word(s, i) && (word(s, i - 1) || at(s, i - 1) == '_'));
        Hit hit = begins ? longest(s, i, refused) : null;
        if (hit != null) {
          out.add(hit);
          i = hit.end;
          if (hangul(s, i) && hangul(s, i - 1)) {
            i = behindName(s, i);
          }
          mayBegin = i;
        } else if (begins && hangul(s, i) && behindNouns(s, i) > i) {
          i = behindNouns(s, i);
          mayBegin = i;
        } else {
          i++;
        }
      }
      return out;
    }

    private Hit longest(String s, int i, List<Hit> refused) {
      Hit best = null;
      for (Name name : names) {
        for (int end : ends(s, i, name)) {
          Hit hit = new Hit(i, end, name);
          if (!refused.contains(hit) && stands(s, i, end) && (best == null || end > best.end)) {
            best = hit;
          }
        }
      }
      return best;
    }

    private static List<Integer> ends(String s, int i, Name name) {
      Matcher m = name.pattern.matcher(s).region(i, s.length());
      return m.lookingAt() ? List.of(m.end()) : List.of();
    }

    private boolean stands(String s, int start, int end) {
      boolean single = end - start == 1;
      boolean isShort = end - start <= 2;
      if (at(s, start) == '.' && word(s, start - 1)) {
        return false;
      }
      if (isShort && at(s, start - 1) == '.' && word(s, start - 2)) {
        return false;
      }
      if (single && "-&".indexOf(at(s, start - 1)) >= 0 && latin(s, start - 2)) {
        return false;
      }
      String rest = s.substring(end);
      if (hangul(s, end - 1)) {
        return mayFollow(s, end, runEnd(s, end), 0);
      }
      if (rest.matches("(?s)_[a-z0-9].*")) {
        return false;
      }
      if (word(s, end - 1) && word(s, end)) {
        return latin(s, end - 1)
            && end - start >= 3
            && rest.matches("(?s)[0-9](?:[0-9]|\\.(?=[0-9x])|(?<=\\.)x)*+(?![a-z]).*");
      }
      if (rest.startsWith("+")) {
        return !rest.startsWith("++") && (!isShort || rest.startsWith("+ "));
      }
      if (rest.startsWith("#") || rest.matches("(?s)\\.js(?![a-z0-9]).*")) {
        return false;
      }
      if (end - start <= 3 && rest.matches("(?s)\\.[a-z].*")) {
        return false;
      }
      return !(single && rest.matches("(?s)[-&'][a-z].*"));
    }

    /** Whether the Hangul from {@code i} to {@code end} may stand behind a Hangul name. */
    private boolean mayFollow(String s, int i, int end, int depth) {
      if (i == end) {
        return true;
      }
      if (depth > 6) {
        return false;
      }
      for (int to : particleEnds(s, i)) {
        if (to == end || beginsName(s, to, end, depth + 1)) {
          return true;
        }
      }
      for (int to : nounEnds(behind, s, i)) {
        if (to <= end && mayFollow(s, to, end, depth + 1)) {
          return true;
        }
      }
      return beginsName(s, i, end, depth + 1);
    }

    /** Whether a name of two syllables and more begins here and ends well within the run. */
    private boolean beginsName(String s, int i, int end, int depth) {
      if (depth > 6) {
        return false;
      }
      for (Name name : names) {
        for (int to : ends(s, i, name)) {
          if (to > i + 1 && to <= end && mayFollow(s, to, end, depth + 1)) {
            return true;
          }
        }
      }
      return false;
    }

    /** Where the next name of the run may begin. */
    private int behindName(String s, int i) {
      int end = runEnd(s, i);
      if (beginsName(s, i, end, 0)) {
        return i;
      }
      int best = i;
      for (int to : particleEnds(s, i)) {
        if (to < end && to > best && beginsName(s, to, end, 0)) {
          best = to;
        }
      }
      if (best > i) {
        return best;
      }
      int at = i;
      while (at < end) {
        int to = nounEnds(behind, s, at).stream().max(Integer::compare).orElse(at);
        if (to == at) {
          return i;
        }
        at = to;
        if (at < end && beginsName(s, at, end, 0)) {
          return at;
        }
      }
      return i;
    }

    /** Steps over the nouns that may stand in front of a name; {@code i} where there is no name. */
    private int behindNouns(String s, int i) {
      int end = runEnd(s, i);
      List<Integer> ends = new ArrayList<>(nounEnds(before, s, i));
      ends.sort((a, b) -> b - a);
      for (int to : ends) {
        if (to < end && (beginsName(s, to, end, 0) || behindNouns(s, to) > to)) {
          return to;
        }
      }
      return i;
    }

    private List<Integer> particleEnds(String s, int i) {
      List<Integer> out = new ArrayList<>();
      for (Map.Entry<String, DataNode> group : particles.entrySet()) {
        if (!agrees(group.getKey(), s.charAt(i - 1))) {
          continue;
        }
        for (String particle : group.getValue().texts()) {
          if (s.startsWith(particle, i)) {
            out.add(i + particle.length());
          }
        }
      }
      return out;
    }

    private static boolean agrees(String group, char before) {
      if (before < '가' || before > '힣') {
        return true;
      }
      int last = (before - '가') % 28;
      return switch (group) {
        case "consonant" -> last != 0;
        case "vowel" -> last == 0;
        case "hard" -> last != 0 && last != 8;
        case "soft" -> last == 0 || last == 8;
        default -> true;
      };
    }

    private static List<Integer> nounEnds(List<String> nouns, String s, int i) {
      List<Integer> out = new ArrayList<>();
      for (String noun : nouns) {
        if (s.startsWith(noun, i)) {
          out.add(i + noun.length());
        }
      }
      return out;
    }

    private static int runEnd(String s, int from) {
      int i = from;
      while (hangul(s, i)) {
        i++;
      }
      return i;
    }

    private static char at(String s, int i) {
      return i >= 0 && i < s.length() ? s.charAt(i) : ' ';
    }

    private static boolean hangul(String s, int i) {
      return at(s, i) >= '가' && at(s, i) <= '힣';
    }

    private static boolean latin(String s, int i) {
      return at(s, i) >= 'a' && at(s, i) <= 'z';
    }

    private static boolean word(String s, int i) {
      return latin(s, i) || (at(s, i) >= '0' && at(s, i) <= '9');
    }
  }
}
