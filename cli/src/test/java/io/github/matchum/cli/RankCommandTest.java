package io.github.matchum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.matchum.Matchum;
import io.github.matchum.Ranking;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankCommandTest {
  private static final String RESUME = "resumes/platform-engineer-yeoreum.md";
  private static final String POSTING =
      "백엔드 개발자\n\n자격요건\n- Java 개발 경험\n- Kafka 운영 경험\n\n우대사항\n- AWS 배포 경험\n";
  private static final String RESUME_TEXT =
      "# 이력서\n\n## 경력\n### 하늘 (2022.01 ~ 2025.06)\n- Java 서버 개발\n";

  private static Schema schema;

  @TempDir Path folder;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in = Matchum.class.getResourceAsStream("schema/rank.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Ran here(String... args) {
    return Ran.in(folder, Map.of(), "", args);
  }

  private static Ran fixtures(String... more) {
    List<String> args = new ArrayList<>(List.of("rank", "postings", "--resume", RESUME));
    args.addAll(Arrays.asList(more));
    return Ran.of(args.toArray(String[]::new));
  }

  private static String field(String line, String name) {
    return line.contains("\"" + name + "\":")
        ? line.replaceFirst(".*?\"" + name + "\":(\"[^\"]*\"|[^,}\\]]*).*", "$1").replace("\"", "")
        : "";
  }

  private static void valid(String json) {
    assertThat(schema.validate(json, InputFormat.JSON))
        .as(json.substring(0, Math.min(300, json.length())))
        .isEmpty();
  }

  @Test
  void linesComeByNameAndAreWhatTheSchemaSays() {
    for (String[] more : new String[][] {{}, {"--details"}}) {
      List<String> args = new ArrayList<>(List.of("--format", "ndjson"));
      args.addAll(Arrays.asList(more));
      Ran ran = fixtures(args.toArray(String[]::new));
      assertThat(ran.code()).isZero();
      List<String> lines = ran.out().lines().toList();
      lines.forEach(RankCommandTest::valid);
      assertThat(lines.get(lines.size() - 1)).contains("\"summary\"", "\"partial\":false");
      assertThat(lines.subList(0, lines.size() - 1).stream().map(l -> field(l, "source")))
          .isSorted()
          .hasSizeGreaterThan(10);
    }
    Ran json = fixtures("--format", "json");
    valid(json.out());
  }

  @Test
  void scoresAreThoseOfScore() {
    for (String line : fixtures("--format", "ndjson", "--details").out().lines().toList()) {
      if (line.contains("\"summary\"")) {
        continue;
      }
      String alone =
          Ran.of("score", field(line, "source"), "--resume", RESUME, "--format", "ndjson").out();
      String same = alone.strip().replace("matchum/score/1", "matchum/rank/1");
      int notes = line.indexOf("\"notes\":");
      assertThat(line.replaceFirst("\"repostOf\":(null|\"[^\"]*\"),", "").substring(0, notes - 60))
          .isEqualTo(same.substring(0, notes - 60));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ndjson", "md", "html", "csv"})
  void theNumberOfThreadsChangesNothing(String format) {
    String one = fixtures("--format", format, "--threads", "1", "--lang", "ko").out();
    assertThat(one).contains("platform-engineer-haneulpay.txt").endsWith("\n").doesNotContain("\r");
    for (String threads : List.of("2", "7")) {
      assertThat(fixtures("--format", format, "--threads", threads, "--lang", "ko").out())
          .isEqualTo(one);
    }
  }

  @Test
  void tablesComeByRankScore() {
    List<String> rows = fixtures("--format", "csv").out().lines().skip(1).toList();
    String json = fixtures("--format", "json").out();
    List<String> order =
        Arrays.stream(
                json.substring(
                        json.indexOf("\"order\""),
                        json.indexOf("\"skills\": [", json.indexOf("\"order\"")))
                    .split("\"", -1))
            .filter(s -> s.startsWith("postings/"))
            .toList();
    assertThat(rows.stream().map(r -> r.split(",", -1)[1])).isEqualTo(order);
  }

  @Test
  void topSortAndLeastScore() {
    assertThat(fixtures("--format", "csv", "--top", "3").out().lines()).hasSize(4);
    List<String> best =
        fixtures("--format", "csv", "--top", "3", "--sort", "score").out().lines().skip(1).toList();
    assertThat(best).hasSize(3);
    List<String> lines =
        fixtures("--format", "ndjson", "--sort", "score")
            .out()
            .lines()
            .filter(l ->
                l.contains("\"source\"")
                    && !l.contains("\"summary\"")
                    && !l.contains("\"score\":null"))
            .toList();
    assertThat(lines.stream().map(l -> -Double.parseDouble(field(l, "score")))).isSorted();
    List<String> high =
        fixtures("--format", "ndjson", "--min-score", "50")
            .out()
            .lines()
            .filter(l -> !l.contains("\"summary\""))
            .toList();
    assertThat(high).isNotEmpty().allMatch(l -> Double.parseDouble(field(l, "score")) >= 50);
    assertThat(fixtures("--sort", "colour").code()).isEqualTo(2);
    assertThat(fixtures("--top", "0").code()).isEqualTo(2);
    assertThat(fixtures("--min-score", "101").code()).isEqualTo(2);
    assertThat(fixtures("--threshold", "0").code()).isEqualTo(2);
    assertThat(fixtures("--threads", "0").code()).isEqualTo(2);
  }

  @Test
  void globsChooseFiles() throws IOException {
    file("a.txt", POSTING);
    file("b.md", POSTING.replace("Kafka", "Redis"));
    file("old/c.txt", POSTING.replace("Kafka", "MySQL"));
    file("r.md", RESUME_TEXT);
    assertThat(
            here("rank", ".", "--resume", "r.md", "--include", "*.txt", "--format", "ndjson").out())
        .contains("./a.txt", "./old/c.txt", "\"excluded\":1")
        .doesNotContain("b.md");
    assertThat(
            here("rank", ".", "--resume", "r.md", "--exclude", "old/**", "--format", "ndjson")
                .out())
        .contains("./a.txt", "b.md")
        .doesNotContain("c.txt");
    assertThat(here("rank", ".", "--resume", "r.md", "--include", "{", "--lang", "en").err())
        .contains("no pattern");
  }

  @Test
  void oneBadFileDoesNotStopTheRest() throws IOException {
    file("a.txt", POSTING);
    file("b.txt", "");
    file("c.json", "{\"a\":");
    Files.write(folder.resolve("d.txt"), new byte[] {0, 1, 2, 3, 0, 0, 9});
    try (var big = new java.io.RandomAccessFile(folder.resolve("e.txt").toFile(), "rw")) {
      big.setLength(100L << 20);
    }
    Files.createSymbolicLink(folder.resolve("f.txt"), Path.of("f.txt"));
    Files.createSymbolicLink(folder.resolve("g.txt"), Path.of("gone.txt"));
    Files.createSymbolicLink(folder.resolve("round"), folder);
    Files.createSymbolicLink(
        folder.resolve("h.txt"),
        Ran.FIXTURES.resolve("postings/platform-engineer-haneulpay.txt").toAbsolutePath());
    file(Normalizer.normalize("한글 이름.txt", Normalizer.Form.NFD), POSTING.replace("Kafka", "Redis"));
    file(".hidden.txt", POSTING);
    file(".git/x.txt", POSTING);
    file("page_files/x.html", "<p>" + POSTING);
    file("notes.log", "x");
    file(
        "other/resume.md",
        "# 홍길동 이력서\n\n## 경력\n### 하늘 (2020.01 ~ 2024.01)\n- Java 개발\n\n## 학력\n- 하늘대학교 졸업\n\n## 자격증\n- 정보처리기사\n");
    file("letter.md", "안녕하세요. 지난주에 말씀드린 모임 사진을 보냅니다.\n건강하세요.");
    file("resume.md", RESUME_TEXT);
    Ran ran = here("rank", ".", "--resume", "resume.md", "--format", "ndjson", "--lang", "en");
    assertThat(ran.code()).isZero();
    ran.out().lines().forEach(RankCommandTest::valid);
    for (String bad : List.of("b.txt", "c.json", "d.txt", "e.txt", "f.txt", "g.txt")) {
      assertThat(ran.err().lines().filter(l -> l.contains("./" + bad))).as(bad).hasSize(1);
      assertThat(ran.out()).contains("\"file\":\"./" + bad + "\"");
    }
    assertThat(ran.err()).doesNotContain("\tat ").contains("letter.md: this is no posting");
    assertThat(ran.out())
        .contains(
            "\"ranked\":2",
            "\"hidden\":2",
            "\"saved-page-folders\":1",
            "\"other-formats\":1",
            "\"resumes\":1",
            "\"links\":2")
        .contains("\"setAside\":[\"./letter.md\",\"./other/resume.md\"]")
        .doesNotContain("h.txt", "notes.log");
  }

  @Test
  void namesOfFilesMayBeAnything() throws IOException {
    List<String> names = new ArrayList<>(List.of("=cmd.txt", "a,\"b\".txt", "-x.txt", "공고 1.txt"));
    names.add(Normalizer.normalize("새 공고.txt", Normalizer.Form.NFD));
    names.add("line\nbreak\u001b[31m.txt");
    for (int i = 0; i < names.size(); i++) {
      file(names.get(i), POSTING + "- 업무" + i + " 시스템 운영 경험\n- 지역" + i + " 서비스 개발\n");
    }
    file("bad\n\u001b[31m.txt", "");
    file("r.md", RESUME_TEXT);
    for (String format : List.of("text", "ndjson", "json", "md", "html", "csv")) {
      Ran ran = here("rank", ".", "--resume", "r.md", "--format", format, "--lang", "en");
      assertThat(ran.code()).as(format).isZero();
      assertThat(ran.err()).doesNotContain("\u001b").hasLineCount(1);
      assertThat(ran.out()).contains("공고 1.txt", "cmd.txt").contains("x.txt");
      if (!format.equals("csv")) {
        assertThat(ran.out()).as(format).doesNotContain("\u001b");
      }
    }
  }

  @Test
  void namesInAnotherEncodingAreRead() throws IOException, InterruptedException {
    file("r.md", RESUME_TEXT);
    file("b.txt", POSTING);
    // 한글.txt as a Korean Windows writes it; Java itself makes no such name.
    Process sh =
        new ProcessBuilder(
                "sh", "-c", "cp b.txt \"$(printf '\\307\\321\\261\\333').txt\" && rm b.txt")
            .directory(folder.toFile())
            .start();
    org.junit.jupiter.api.Assumptions.assumeTrue(sh.waitFor() == 0);
    Ran ran = here("rank", ".", "--resume", "r.md", "--format", "ndjson");
    assertThat(ran.out()).contains("\"ranked\":1", "\"failed\":[]");
  }

  @Test
  void aFileThatIsGoneMeanwhileIsTold() throws Exception {
    file("p/a.txt", POSTING);
    Path gone = file("p/b.txt", POSTING.replace("Kafka", "Redis"));
    file("r.md", RESUME_TEXT);
    Matchum matchum = Matchum.builder().asOf(LocalDate.of(2026, 11, 22)).build();
    Folder files =
        Folder.walk("p", folder.resolve("p"), matchum.endings(), (f, a) -> false, f -> true);
    Files.delete(gone);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommonOptions common = new CommonOptions();
    common.format = "ndjson";
    RankOptions options = new RankOptions();
    options.check();
    Job job = job(out, err);
    int code =
        new RankRun(
                job,
                common,
                options,
                job.style(common, List.of("ndjson")),
                Ranking.of(matchum, List.of(matchum.resume("r.md", RESUME_TEXT))),
                false)
            .run("p", files, new TreeMap<>(), 2, () -> false);
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"ranked\":1", "\"file\":\"p/b.txt\"");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("p/b.txt: there is no such file");
  }

  private Job job(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of(),
            java.time.Clock.systemUTC(),
            folder,
            false,
            true);
    return new Job(around, new Speech(io.github.matchum.render.Language.EN));
  }

  @Test
  void theSameResumeTwiceIsOne() throws IOException {
    file("p/a.txt", POSTING);
    file("r/r.md", RESUME_TEXT);
    Ran ran = here("rank", "p", "--resume", "r/r.md", "--resume", "r", "--format", "ndjson");
    assertThat(ran.out()).contains("\"resumes\":[\"r/r.md\"]").hasLineCount(2);
  }

  @Test
  void whereTheReportCannotBeWrittenTheFolderIsTold() throws IOException {
    file("p/a.txt", POSTING);
    file("r.md", RESUME_TEXT);
    Ran ran = here("rank", "p", "--resume", "r.md", "--output", "no/such.txt", "--lang", "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("no/such.txt").doesNotContain(".part");
  }

  @Test
  void postingsOfOtherTradesAreRankedWithAMark() throws IOException {
    file(
        "nurse.txt",
        "병동 간호사 모집\n\n담당업무\n- 환자 간호\n- 병동 관리\n\n자격요건\n- 간호사 면허 소지자\n- 3교대 근무 가능하신 분\n- 임상 경력 2년 이상\n");
    file("r.md", RESUME_TEXT);
    Ran ran = here("rank", ".", "--resume", "r.md", "--format", "ndjson");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("nurse.txt", "\"few-known-skills\"", "\"setAside\":[]");
  }

  @Test
  void repostsShareARow() throws IOException {
    file("a.txt", POSTING);
    file("b.txt", "\n" + POSTING + "\n복지\n- 점심 제공\n");
    file("c.txt", POSTING.replace("Kafka", "Redis"));
    file("r.md", RESUME_TEXT);
    List<String> lines =
        here("rank", ".", "--resume", "r.md", "--format", "ndjson").out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("\"repostOf\":null");
    assertThat(lines.get(1)).contains("\"repostOf\":\"./a.txt\"");
    assertThat(lines.get(3))
        .contains("\"reposts\":1")
        .contains("\"skill\":\"java\",\"name\":\"Java\",\"required\":2");
    String csv = here("rank", ".", "--resume", "r.md", "--format", "csv").out();
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("./b.txt");
  }

  @Test
  void saysWhatIsAskedAndWhatToLearnFirst() throws IOException {
    for (int i = 0; i < 4; i++) {
      file(
          i + ".txt",
          "회사"
              + i
              + " 백엔드 개발자\n\n자격요건\n- Java 개발 경험\n- Kubernetes 운영 경험\n- 업무"
              + i
              + " 도메인 서버 개발 경험\n"
              + (i == 0 ? "- Redis 사용 경험\n" : ""));
    }
    file("r.md", RESUME_TEXT);
    String summary =
        here("rank", ".", "--resume", "r.md", "--format", "ndjson")
            .out()
            .lines()
            .reduce((a, b) -> b)
            .orElseThrow();
    assertThat(summary)
        .contains(
            "\"skill\":\"kubernetes\",\"name\":\"Kubernetes\",\"required\":4,\"preferred\":0,\"elsewhere\":0,\"heldBy\":0");
    assertThat(summary)
        .contains("\"steps\":[{\"skills\":[\"kubernetes\"]")
        .contains("\"exact\":true");
    String text = here("rank", ".", "--resume", "r.md", "--lang", "en").out();
    assertThat(text).contains("Do this first", "1. Kubernetes", "Skills asked most");
  }

  @Test
  void manyResumes() throws IOException {
    file("p/a.txt", POSTING);
    file("p/b.txt", POSTING.replace("Java", "Python").replace("Kafka", "Spark"));
    file("r/one.md", RESUME_TEXT);
    file("r/two.md", RESUME_TEXT.replace("Java 서버", "Python 데이터 파이프라인"));
    file("r/bad.md", "");
    Ran ran = here("rank", "p", "--resume", "r", "--format", "ndjson", "--lang", "en");
    assertThat(ran.code()).isZero();
    List<String> lines = ran.out().lines().toList();
    lines.forEach(RankCommandTest::valid);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(4))
        .contains(
            "\"byResume\":[{\"resume\":\"r/one.md\",\"top\":[{\"source\":\"p/a.txt\"",
            "\"byPosting\":[{\"source\":\"p/a.txt\",\"top\":[{\"resume\":\"r/one.md\"",
            "\"file\":\"r/bad.md\"",
            "\"plan\":null",
            "\"plans\":[{\"resume\":\"r/one.md\",\"threshold\":70",
            "{\"resume\":\"r/two.md\",\"threshold\":70");
    assertThat(ran.err()).contains("r/bad.md");
    for (String format : List.of("text", "json", "md", "html", "csv")) {
      assertThat(
              here(
                      "rank",
                      "p",
                      "--resume",
                      "r/one.md",
                      "--resume",
                      "r/two.md",
                      "--format",
                      format,
                      "--lang",
                      "ko")
                  .out())
          .contains("one.md", "two.md");
    }
  }

  @Test
  void eachOfSeveralResumesHasThePlanThatItHasAlone() throws IOException {
    for (int i = 0; i < 6; i++) {
      file(
          "p/" + i + ".txt",
          "회사"
              + i
              + " 개발자\n\n자격요건\n- Java 개발 경험\n- Python 사용 경험\n- "
              + List.of("Kafka", "Redis", "React").get(i % 3)
              + " 운영 경험\n- 업무"
              + i
              + " 화면 개선\n");
    }
    List<String> names = List.of("r/one.md", "r/two.md");
    file(names.get(0), RESUME_TEXT);
    file(names.get(1), RESUME_TEXT.replace("Java 서버", "Python 데이터"));
    String both = summary(here("rank", "p", "--resume", "r", "--format", "ndjson"));
    for (String name : names) {
      String alone = summary(here("rank", "p", "--resume", name, "--format", "ndjson"));
      String plan = alone.replaceFirst(".*\"plan\":(\\{.*}),\"plans\":\\[].*", "$1");
      assertThat(plan).startsWith("{\"resume\":\"" + name + "\"").contains("\"skills\":[\"");
      assertThat(both).contains(plan);
    }
    for (String format : List.of("text", "md", "html", "json")) {
      assertThat(here("rank", "p", "--resume", "r", "--format", format, "--lang", "en").out())
          .as(format)
          .containsPattern("one.md.{2,400}(1\\. Python|\"python\")".replace(".{", "[\\s\\S]{"))
          .containsPattern("two.md.{2,400}(1\\. Java|\"java\")".replace(".{", "[\\s\\S]{"));
    }
  }

  private static String summary(Ran ran) {
    return ran.out().lines().reduce((a, b) -> b).orElseThrow();
  }

  @Test
  void blindHidesWhoTheResumesAreOf() throws IOException {
    file("p/a.txt", POSTING + "- 정보처리기사 자격증 보유\n- 컴퓨터공학 학사 이상\n- 영어 회화 가능자\n- 대용량 트래픽 처리 경험\n");
    String resume =
        """
        # 선우현수
        - 이메일: hyunsu.sw@example.com
        - 연락처: 010-4821-7733
        - 생년월일: 1991.04.17
        - 사진: hyunsu-face.png

        ## 경력
        ### 하늘 (2021.01 ~ 현재)
        - 선우현수가 Java와 Kafka로 대용량 트래픽 처리 서버 개발
        - 문의는 hyunsu.sw@example.com 으로

        ## 학력
        - 무지개빛대학교 컴퓨터공학 학사 졸업 (2016.02)

        ## 자격증
        - 정보처리기사

        ## 어학
        - 선우현수 토익 900점
        """;
    file("r/선우현수_이력서.md", resume);
    file(
        "r/둘째사람.md",
        resume.replace("선우현수", "독고영재").replace("hyunsu", "yj").replace("4821", "5932"));
    file("r/셋째사람.md", "");
    file("p/넷째사람 이력서.md", resume.replace("선우현수", "장넷째"));
    file(
        "r/Minji_CV.txt",
        """
        박 민 지 님 이력서
        박 민 지
        Minji Park | Frontend Engineer (여, 1995.07.21)
        010.8642.9753 · +82 10-8642-9753 · mj.parkling@corp.example · github.com/minjip95
        서울특별시 마포구 달빛로 12 · 군필

        경력
        가람랩 2020.01 ~ 현재
        - Minji가 Java로 서버 개발, 박민지 단독 수행 (minjip95/kafka-kit)
        - 발표 "Kafka 운영기", M. Park
        - 대용량 트래픽 처리, parkling 계정으로 배포

        학력
        KAIST 전산학부 학사

        자격증
        정보처리기사 (박민지)
        """);
    List<String> secrets =
        List.of(
            "선우현수",
            "독고영재",
            "example.com",
            "hyunsu",
            "4821",
            "5932",
            "1991.04.17",
            "face.png",
            "무지개빛",
            "둘째사람",
            "셋째사람",
            "넷째사람",
            "민지",
            "민 지",
            "Minji",
            "minji",
            "Park",
            "parkling",
            "8642",
            "9753",
            "1995",
            "달빛로",
            "군필",
            "KAIST");
    for (String[] shown :
        new String[][] {
          {"text"}, {"json"}, {"ndjson"}, {"ndjson", "--details"}, {"md"}, {"html"}, {"csv"}
        }) {
      List<String> args =
          new ArrayList<>(
              List.of("rank", "p", "--resume", "r", "--blind", "--lang", "ko", "--format"));
      args.addAll(Arrays.asList(shown));
      Ran ran = here(args.toArray(String[]::new));
      assertThat(ran.code()).isZero();
      for (String secret : secrets) {
        assertThat(ran.out() + ran.err()).as(String.join(" ", shown)).doesNotContain(secret);
      }
      assertThat(ran.out()).contains("resume-001", "resume-002");
    }
    // The same numbers as with the names.
    String open =
        here("rank", "p", "--resume", "r", "--format", "csv", "--sort", "name")
            .out()
            .replaceAll(",r/[^,]*,", ",x,");
    String blind =
        here("rank", "p", "--resume", "r", "--format", "csv", "--sort", "name", "--blind")
            .out()
            .replaceAll(",resume-[^,]*,", ",x,");
    assertThat(blind.lines().sorted().toList().size()).isEqualTo(open.lines().toList().size());
  }

  @Test
  void writesAFileWholeAndNeverAnInput() throws IOException {
    file("p/a.txt", POSTING);
    file("r.md", RESUME_TEXT);
    for (String format : List.of("text", "ndjson", "csv")) {
      String out = here("rank", "p", "--resume", "r.md", "--format", format).out();
      assertThat(
              here("rank", "p", "--resume", "r.md", "--format", format, "--output", "report").out())
          .isEmpty();
      assertThat(folder.resolve("report")).content(StandardCharsets.UTF_8).isEqualTo(out);
    }
    for (String input : List.of("p/a.txt", "r.md")) {
      Ran ran = here("rank", "p", "--resume", "r.md", "--output", input, "--lang", "en");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("this is an input");
    }
    assertThat(folder.resolve("p/a.txt")).content(StandardCharsets.UTF_8).isEqualTo(POSTING);
    try (var left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("p", "r.md", "report");
    }
  }

  @Test
  void nothingToRankIsAnError() {
    Ran ran =
        here(
            "rank",
            ".",
            "--resume",
            Ran.FIXTURES.resolve(RESUME).toAbsolutePath().toString(),
            "--lang",
            "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("no posting here");
    assertThat(here("rank", "nowhere", "--resume", "r.md").code()).isEqualTo(2);
  }

  @Test
  void stoppedItTellsWhatItHas() throws Exception {
    for (int i = 0; i < 200; i++) {
      file("p/" + (1000 + i) + ".txt", "회사" + i + " " + POSTING + "- 업무" + i + " 시스템 운영 경험\n");
    }
    Matchum matchum = Matchum.builder().asOf(LocalDate.of(2026, 11, 22)).build();
    for (String format : List.of("ndjson", "text")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Job job = job(out, err);
      CommonOptions common = new CommonOptions();
      common.format = format;
      RankOptions options = new RankOptions();
      options.check();
      Ranking ranking = Ranking.of(matchum, List.of(matchum.resume("r.md", RESUME_TEXT)));
      AtomicInteger asked = new AtomicInteger();
      int code =
          new RankRun(job, common, options, job.style(common, List.of(format)), ranking, false)
              .run(
                  "p",
                  Folder.walk(
                      "p", folder.resolve("p"), matchum.endings(), (f, a) -> false, f -> true),
                  new TreeMap<>(),
                  2,
                  () -> asked.incrementAndGet() > 150);
      assertThat(code).isEqualTo(130);
      String said = out.toString(StandardCharsets.UTF_8);
      assertThat(said)
          .contains(format.equals("ndjson") ? "\"partial\":true" : "Stopped before the end");
      if (format.equals("ndjson")) {
        List<String> lines = said.lines().toList();
        assertThat(lines).hasSizeBetween(2, 200);
        assertThat(lines.get(lines.size() - 1)).contains("\"ranked\":" + (lines.size() - 1));
      }
    }
  }
}
