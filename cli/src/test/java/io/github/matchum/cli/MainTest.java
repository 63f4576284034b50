package io.github.matchum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.matchum.Matchum;
import io.github.matchum.render.Language;
import io.github.matchum.render.Phrases;
import io.github.matchum.render.Width;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final String POSTING = "postings/platform-engineer-haneulpay.txt";
  private static final String RESUME = "resumes/platform-engineer-yeoreum.md";
  private static final String OTHER_RESUME = "resumes/backend-java-sandeul.md";

  @TempDir Path folder;

  private static Ran score(String... more) {
    List<String> args = new ArrayList<>(List.of("score", POSTING, "--resume", RESUME));
    args.addAll(Arrays.asList(more));
    return Ran.of(args.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void valid(String schema, String json) throws IOException {
    try (InputStream in = Matchum.class.getResourceAsStream("schema/" + schema + ".json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Schema s =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON);
      assertThat(s.validate(json, InputFormat.JSON))
          .as(json.substring(0, Math.min(200, json.length())))
          .isEmpty();
    }
  }

  // ---- score

  @Test
  void scoresForAPerson() {
    Ran ran = score("--lang", "ko");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("하늘페이", "기준일 2026-11-22", "/ 100", "자격요건", "우대사항", "부족한 점")
        .doesNotContain("\u001b", "\r");
    assertThat(score("--lang", "en").out()).contains("as of 2026-11-22", "Required", "Gaps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ndjson", "md", "html", "csv"})
  void everyFormatEndsItsLinesWithLineFeeds(String format) {
    Ran ran = score("--format", format);
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .endsWith("\n")
        .doesNotContain("\r")
        .isEqualTo(score("--format", format).out());
  }

  @Test
  void jsonIsWhatTheSchemaSays() throws IOException {
    valid("score", score("--format", "json").out());
    String line = score("--format", "ndjson").out();
    assertThat(line.lines()).hasSize(1);
    valid("score", line);
    // Whatever the language.
    assertThat(score("--format", "ndjson", "--lang", "ko").out()).isEqualTo(line);
  }

  @Test
  void explainShowsTheSum() {
    assertThat(score("--explain", "--lang", "en").out())
        .contains("How the score adds up", "Σ / W × 100");
    assertThat(score("--lang", "en").out()).doesNotContain("How the score adds up");
  }

  @Test
  void asOfIsToday() {
    assertThat(score().out()).isEqualTo(score("--as-of", "2026-11-22").out());
    assertThat(score("--as-of", "2025-01-31").out()).contains("2025-01-31");
  }

  @Test
  void failUnderSetsTheExitCode() {
    assertThat(score("--fail-under", "0").code()).isZero();
    assertThat(score("--fail-under", "100").code()).isEqualTo(1);
    assertThat(score("--fail-under", "100").out()).isEqualTo(score().out());
  }

  @Test
  void anUnreadablePostingReachesNoThreshold() throws IOException {
    file("p.txt", "안녕하세요. 반갑습니다.");
    file("r.md", "# 이력서\n\n## 경력\n- Java 개발");
    Ran ran =
        Ran.in(
            folder,
            Map.of(),
            "",
            "score",
            "p.txt",
            "--resume",
            "r.md",
            "--fail-under",
            "0",
            "--lang",
            "en");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("No score").doesNotContain("Nothing that was read is missing");
  }

  @Test
  void readsStandardInput() throws IOException {
    String posting = Files.readString(Ran.FIXTURES.resolve(POSTING));
    Ran ran =
        Ran.in(
            Ran.FIXTURES,
            Map.of(),
            posting,
            "score",
            "-",
            "--resume",
            RESUME,
            "--format",
            "ndjson");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().replace("\"source\":\"-\"", "\"source\":\"" + POSTING + "\""))
        .isEqualTo(score("--format", "ndjson").out());
  }

  @Test
  void swappedFilesAreNoticed() {
    Ran ran = Ran.of("score", OTHER_RESUME, "--resume", POSTING, "--lang", "en");
    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .contains(OTHER_RESUME + ": this reads like a resume")
        .contains(POSTING + ": this reads like a posting");
  }

  @Test
  void writesAFileWhole() throws IOException {
    Path out = folder.resolve("report.html");
    Ran ran = score("--format", "html", "--output", out.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(out)
        .content(StandardCharsets.UTF_8)
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void neverOverwritesAnInput() throws IOException {
    file("p.txt", "백엔드 개발자\n\n자격요건\n- Java");
    file("r.md", "# 이력서\n- Java");
    for (String input : List.of("p.txt", "r.md", "./p.txt")) {
      Ran ran =
          Ran.in(
              folder,
              Map.of(),
              "",
              "score",
              "p.txt",
              "--resume",
              "r.md",
              "--output",
              input,
              "--lang",
              "en");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("this is an input");
    }
    assertThat(folder.resolve("p.txt")).content().startsWith("백엔드");
  }

  @Test
  void dictionariesAndRubricsOfOnesOwn() throws IOException {
    file("p.txt", "백엔드 개발자\n\n자격요건\n- 무지개큐 운영 경험");
    file("r.md", "# 이력서\n\n## 경력\n### 회사 (2024.01 ~ 2026.01)\n- 무지개큐 운영");
    file("own.yaml", "- id: rainbow-queue\n  name: 무지개큐\n  kind: tech\n");
    Ran ran =
        Ran.in(
            folder,
            Map.of(),
            "",
            "score",
            "p.txt",
            "--resume",
            "r.md",
            "--dictionary",
            "own.yaml",
            "--format",
            "ndjson");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("\"rainbow-queue\"");
    file("rubric.yaml", "met: 900\n");
    assertThat(
            Ran.in(
                    folder,
                    Map.of(),
                    "",
                    "score",
                    "p.txt",
                    "--resume",
                    "r.md",
                    "--rubric",
                    "rubric.yaml")
                .code())
        .isZero();
    file("bad.yaml", "- id: Rainbow Queue\n  colour: 7\n");
    Ran bad =
        Ran.in(
            folder, Map.of(), "", "score", "p.txt", "--resume", "r.md", "--dictionary", "bad.yaml");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).contains("bad.yaml:").doesNotContain("\tat ");
  }

  @Test
  void ownWeightsAreShown() throws IOException {
    file("p.txt", "백엔드 개발자\n\n자격요건\n- Kafka 운영 경험\n우대사항\n- Redis 운영 경험");
    file("r.md", "# 이력서\n\n## 경력\n### 물푸레 (2024.01 ~ 2026.01)\n- Redis 운영");
    file("mine.yaml", "sections: {preferred: 6000}\nskills: {레디스: 3000}\n");
    String[] args = {"score", "p.txt", "--resume", "r.md", "--lang", "ko", "--format"};
    for (String format : List.of("text", "md", "html", "json")) {
      String[] plain = Arrays.copyOf(args, args.length + 1);
      plain[args.length] = format;
      String[] own = Arrays.copyOf(plain, plain.length + 2);
      own[plain.length] = "--rubric";
      own[plain.length + 1] = "mine.yaml";
      String without = Ran.in(folder, Map.of(), "", plain).out();
      String with = Ran.in(folder, Map.of(), "", own).out();
      assertThat(without).doesNotContain("1000→6000");
      assertThat(with).contains("1000→6000", "1000→3000", "redis", "1+own");
      if (format.equals("json")) {
        valid("score", with);
        assertThat(with).contains("\"own-numbers\"");
      } else {
        assertThat(with).contains("내 채점 기준").contains("우대사항 1000→6000");
      }
    }
    file("bad.yaml", "skills: {kafak: 3000}\n");
    Ran bad =
        Ran.in(folder, Map.of(), "", "score", "p.txt", "--resume", "r.md", "--rubric", "bad.yaml");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.out()).isEmpty();
    assertThat(bad.err()).contains("bad.yaml:1: no skill is called 'kafak'", "apache-kafka");
  }

  @Test
  void sayWhatReachesAThreshold() throws IOException {
    file("p.txt", "백엔드 개발자\n\n자격요건\n- Kafka 운영 경험\n- Redis 운영 경험\n- gRPC 개발 경험");
    file("r.md", "# 이력서\n\n## 경력\n### 물푸레, 백엔드 (2024.01 ~ 2026.01)\n- Redis 운영");
    for (String format : List.of("text", "md", "html", "json", "ndjson")) {
      Ran ran =
          Ran.in(
              folder,
              Map.of(),
              "",
              "score",
              "p.txt",
              "--resume",
              "r.md",
              "--threshold",
              "75",
              "--lang",
              "en",
              "--format",
              format);
      assertThat(ran.code()).isZero();
      if (format.endsWith("json")) {
        valid("score", ran.out());
        assertThat(ran.out().replace(" ", ""))
            .contains("\"threshold\":75,", "\"status\":\"reachable\"", "\"exact\":true");
      } else {
        assertThat(ran.out()).contains("To reach 75", "shown in use at work make");
      }
    }
    assertThat(score("--lang", "en").out()).doesNotContain("To reach");
    for (String wrong : List.of("0", "101", "7.5", "many")) {
      Ran ran = score("--threshold", wrong, "--lang", "en");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("--threshold " + wrong);
    }
  }

  @Test
  void namesThatAreNotKnownAreTold() throws IOException {
    file("p.txt", "백엔드 개발자\n\n자격요건\n- Zephyrix 운영 경험\n- Kafka 운영 경험");
    file("r.md", "# 이력서\n\n## 경력\n### 물푸레 (2024.01 ~ 2026.01)\n- Kafka 운영");
    for (String format : List.of("text", "md", "html", "ndjson")) {
      Ran ran =
          Ran.in(
              folder,
              Map.of(),
              "",
              "score",
              "p.txt",
              "--resume",
              "r.md",
              "--lang",
              "en",
              "--format",
              format);
      assertThat(ran.out())
          .contains(
              format.equals("ndjson")
                  ? "\"unknownTerms\":[{\"line\":4,\"term\":\"Zephyrix\"}]"
                  : "Zephyrix (L4)");
    }
    Ran inspect =
        Ran.in(folder, Map.of(), "", "inspect", "p.txt", "--as", "posting", "--format", "ndjson");
    valid("inspect", inspect.out());
    assertThat(inspect.out()).contains("\"term\":\"Zephyrix\"");
    assertThat(
            Ran.in(folder, Map.of(), "", "inspect", "p.txt", "--as", "posting", "--lang", "en")
                .out())
        .contains("Zephyrix (L4)");
  }

  // ---- looks

  @Test
  void colourFollowsTheTerminal() {
    String[] args = {"score", POSTING, "--resume", RESUME};
    assertThat(Ran.in(Ran.FIXTURES, Map.of("OUT_IS_TERMINAL", "1"), "", args).out())
        .contains("\u001b[");
    assertThat(
            Ran.in(Ran.FIXTURES, Map.of("OUT_IS_TERMINAL", "1", "NO_COLOR", "1"), "", args).out())
        .doesNotContain("\u001b[");
    assertThat(Ran.in(Ran.FIXTURES, Map.of("OUT_IS_TERMINAL", "1", "TERM", "dumb"), "", args).out())
        .doesNotContain("\u001b[", "✔");
    assertThat(score("--color", "always").out()).contains("\u001b[");
    assertThat(
            Ran.in(
                    Ran.FIXTURES,
                    Map.of("OUT_IS_TERMINAL", "1"),
                    "",
                    "score",
                    POSTING,
                    "--resume",
                    RESUME,
                    "--color",
                    "never")
                .out())
        .doesNotContain("\u001b[");
  }

  @Test
  void textKeepsToTheWidthOfTheTerminal() {
    for (String columns : List.of("60", "80", "120")) {
      Ran ran =
          Ran.in(
              Ran.FIXTURES,
              Map.of("COLUMNS", columns),
              "",
              "score",
              POSTING,
              "--resume",
              RESUME,
              "--explain",
              "--lang",
              "ko");
      assertThat(ran.out().lines()).allMatch(l -> Width.of(l) <= Integer.parseInt(columns));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LC_ALL,ko_KR.UTF-8,기준일",
    "LC_MESSAGES,ko_KR,기준일",
    "LANG,ko,기준일",
    "LANG,C.UTF-8,as of",
    "LANG,de_DE,as of"
  })
  void languageFollowsTheLocale(String name, String value, String word) {
    assertThat(
            Ran.in(Ran.FIXTURES, Map.of(name, value), "", "score", POSTING, "--resume", RESUME)
                .out())
        .contains(word);
  }

  // ---- inspect

  @Test
  void inspectGuessesTheKind() throws IOException {
    Ran posting = Ran.of("inspect", POSTING, "--format", "json");
    assertThat(posting.out()).contains("\"kind\": \"posting\"");
    valid("inspect", posting.out());
    Ran resume = Ran.of("inspect", OTHER_RESUME, "--format", "json");
    assertThat(resume.out()).contains("\"kind\": \"resume\"");
    valid("inspect", resume.out());
    assertThat(Ran.of("inspect", OTHER_RESUME, "--lang", "ko").out()).contains("이력서", "경력");
    assertThat(Ran.of("inspect", POSTING, "--lang", "ko").out()).contains("자격요건", "나온 기술");
  }

  @Test
  void inspectsAFolderInTheOrderOfNames() {
    Ran ran = Ran.of("inspect", "postings", "--as", "posting", "--format", "ndjson");
    assertThat(ran.code()).isZero();
    List<String> sources =
        ran.out().lines().map(l -> l.replaceFirst(".*?\"source\":\"([^\"]*)\".*", "$1")).toList();
    assertThat(sources).isSorted().hasSizeGreaterThan(10).allMatch(s -> s.startsWith("postings/"));
  }

  @Test
  void findsStatements() throws IOException {
    Ran ran = Ran.of("inspect", RESUME, "--find", "쿠버네티스", "--format", "ndjson");
    assertThat(ran.code()).isZero();
    valid("inspect", ran.out());
    assertThat(ran.out()).contains("\"kind\":\"found\"").contains("\"line\"");
    assertThat(Ran.of("inspect", RESUME, "--find", "쿠버네티스", "--lang", "ko").out()).contains("L");
  }

  // ---- skill

  @Test
  void looksUpASkillByAnyName() throws IOException {
    for (String name : List.of("k8s", "쿠버네티스", "Kubernetes", "kubernetes")) {
      Ran ran = Ran.of("skill", name, "--format", "ndjson");
      assertThat(ran.out()).contains("\"id\":\"kubernetes\"");
      valid("skill", ran.out().lines().findFirst().orElseThrow());
    }
    assertThat(Ran.of("skill", "k8s", "--lang", "en").out()).contains("Kubernetes", "is a kind of");
  }

  @Test
  void suggestsTheNearestSkill() {
    Ran ran = Ran.of("skill", "쿠버네티", "--lang", "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("did you mean 쿠버네티스 (Kubernetes)?");
    assertThat(Ran.of("skill", "쿠버네티", "--lang", "ko").err()).contains("혹시 쿠버네티스 (Kubernetes)?");
    assertThat(Ran.of("skill", "qqqqqqqqqqqqqqqq", "--lang", "en").err()).contains("no such skill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "csv", "text"})
  void listsAllSkills(String format) {
    Ran ran = Ran.of("skill", "--all", "--format", format);
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines().count()).isGreaterThan(500);
  }

  // ---- errors

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score nowhere.txt --resume resumes/platform-engineer-yeoreum.md | there is no such file | 파일이 없습니다",
        "score postings --resume resumes/platform-engineer-yeoreum.md | this is a folder | 폴더입니다",
        "score https://example.com/job --resume x.md | opens no connection | 연결하지 않습니다",
        "score - --resume - | standard input | 표준 입력",
        "score x.txt | --resume is missing | --resume: 빠졌습니다",
        "score --resume x.md | POSTING is missing | POSTING: 빠졌습니다",
        "score x.txt --resume | needs a value | 값이 필요합니다",
        "score x.txt --resume a --resume b | given twice | 두 번",
        "score x.txt --resume a --frobnicate | no such option | 없는 옵션",
        "score x.txt --resume a --as-of 2026-13-01 | no date | 날짜가 아닙니다",
        "score x.txt --resume a --as-of yesterday | no date | 날짜가 아닙니다",
        "score x.txt --resume a --format docx | no such format | 없는 형식",
        "score x.txt --resume a --fail-under 101 | from 0 to 100 | 0에서 100",
        "score x.txt --resume a --color blue | auto, always or never | auto, always, never",
        "score x.txt --resume a --dictionary none.yaml | no such file | 파일이 없습니다",
        "rank nowhere --resume a | no such folder | 폴더가 없습니다",
        "rank postings/platform-engineer-haneulpay.txt --resume a | takes a folder | 폴더를 받습니다",
        "inspect x --as letter | posting or resume | posting 이나 resume",
        "inspect postings --format json | ndjson | ndjson",
        "skill | name of a skill or --all | 기술 이름",
        "frobnicate | no such command | 없는 명령",
      })
  void mistakesGetOneClearLine(String command, String english, String korean) {
    for (Language language : Language.values()) {
      List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
      if (args.get(args.size() - 1).equals("--resume")) {
        args.add(1, "--lang=" + language.code());
      } else {
        args.add("--lang=" + language.code());
      }
      Ran ran = Ran.of(args.toArray(String[]::new));
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err())
          .contains(language == Language.KO ? korean : english)
          .doesNotContain("\tat ", "Exception");
      assertThat(ran.err().lines().count()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void filesThatAreNoText() throws IOException {
    Files.write(folder.resolve("p.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 7, 0, 0, 9});
    file("empty.txt", "");
    file("r.md", "# 이력서\n- Java");
    for (String name : List.of("p.txt", "empty.txt")) {
      Ran ran = Ran.in(folder, Map.of(), "", "score", name, "--resume", "r.md", "--lang", "en");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).startsWith("matchum: " + name + ": ").doesNotContain("\tat ");
      assertThat(ran.err().lines()).hasSize(1);
    }
  }

  @Test
  void fiftyMegabytes() throws IOException {
    byte[] line = "자격요건 Java 개발 경험\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(folder.resolve("big.txt"))) {
      for (long written = 0; written < 50_000_000; written += line.length) {
        out.write(line);
      }
    }
    file("r.md", "# 이력서\n- Java");
    Ran ran = Ran.in(folder, Map.of(), "", "score", "big.txt", "--resume", "r.md", "--lang", "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("maxBytes");
  }

  @Test
  void debuggingShowsWhereItFailed() {
    Ran ran =
        Ran.in(
            Ran.FIXTURES,
            Map.of("MATCHUM_DEBUG", "1"),
            "",
            "score",
            "nowhere.txt",
            "--resume",
            RESUME);
    assertThat(ran.err()).contains("\tat ");
  }

  // ---- help

  @Test
  void helpInBothLanguages() {
    for (List<String> command :
        List.of(
            List.<String>of(),
            List.of("score"),
            List.of("rank"),
            List.of("inspect"),
            List.of("skill"))) {
      for (Language language : Language.values()) {
        List<String> args = new ArrayList<>(command);
        args.addAll(List.of("--lang", language.code(), "--help"));
        Ran ran = Ran.of(args.toArray(String[]::new));
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
            .contains(language == Language.KO ? "옵션" : "Options")
            .endsWith("\n")
            .doesNotContain("option.");
      }
    }
    assertThat(Ran.of("--version").out()).isEqualTo("matchum " + Matchum.version() + "\n");
    assertThat(Ran.of().code()).isEqualTo(2);
    assertThat(Ran.of().err()).contains("Usage");
  }

  @Test
  void bothLanguagesSayEverything() {
    Phrases korean = Phrases.of(Speech.class, Language.KO);
    Phrases english = Phrases.of(Speech.class, Language.EN);
    assertThat(korean.keys()).isEqualTo(english.keys());
    for (var reason : io.github.matchum.reading.UnreadableException.Reason.values()) {
      assertThat(english.has("unreadable." + reason.name().toLowerCase(java.util.Locale.ROOT)))
          .as(reason.name())
          .isTrue();
    }
  }
}
