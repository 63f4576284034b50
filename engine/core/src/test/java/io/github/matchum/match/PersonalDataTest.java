package io.github.matchum.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose resume it is changes no score. */
class PersonalDataTest {
  private static final Bench BENCH = Bench.shipped();
  private static final List<PreparedPosting> POSTINGS = BENCH.samplePostings();

  /** The people of the sample resumes, and others that would like to pass for a skill. */
  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          Map.entry("여름들", "고은별"),
          Map.entry("백산들", "강도커"),
          Map.entry("나다정", "서리액"),
          Map.entry("마하람", "구글로"),
          Map.entry("Ma Haram", "Go Spring"),
          Map.entry("Bora Chu", "Ruby Swift"),
          Map.entry("곽철새", "임자바"));

  static List<Path> resumes() {
    return Samples.resumes();
  }

  private static List<Score> scores(String name, String text) {
    PreparedResume resume = BENCH.resume(name, text);
    return POSTINGS.stream().map(p -> BENCH.matcher.score(resume, p)).toList();
  }

  private static void assertSame(Path file, String changed) {
    String name = file.getFileName().toString();
    assertThat(changed).isNotEqualTo(Samples.text(file));
    assertThat(scores(name, changed))
        .as(changed.substring(0, Math.min(400, changed.length())))
        .isEqualTo(scores(name, Samples.text(file)));
  }

  @ParameterizedTest
  @MethodSource("resumes")
  void theName(Path file) {
    String text = Samples.text(file);
    for (Map.Entry<String, String> person : PEOPLE.entrySet()) {
      text = text.replace(person.getKey(), person.getValue());
    }
    assertSame(file, text);
  }

  @ParameterizedTest
  @MethodSource("resumes")
  void theAddressOfTheMail(Path file) {
    assertSame(
        file,
        Samples.text(file)
            .replaceAll("[a-z.]+@example\\.com", "kubernetes.kafka@docker.example.com"));
  }

  @ParameterizedTest
  @MethodSource("resumes")
  void theNameOfTheSchool(Path file) {
    assertSame(
        file,
        Samples.text(file)
            .replaceAll("[가-힣]+대학교", "리눅스대학교")
            .replace("Nabi University", "Java University"));
  }

  @ParameterizedTest(name = "{0}: {1} or {2}")
  @CsvSource({
    "생년월일, 1991.03.04, 1971.12.31",
    "생년월일, 1991년 3월 4일, 2001년 12월 31일",
    "나이, 만 35세, 만 55세",
    "성별, 여, 남",
    "성별, 여성, 남성",
    "전화, 010-1234-5678, 010-8765-4321",
    "연락처, 010-1234-5678, +82 10 8765 4321",
    "이메일, a@example.com, java.spring@kafka.example.com",
    "주소, 서울시 종로구, 부산시 해운대구",
    "출생지, 대구, 광주",
    "사진, photo.jpg, docker.png",
    "혼인, 미혼, 기혼",
    "Date of birth, 1991-03-04, 1971-12-31",
    "Gender, female, male",
    "Phone, +82 10-1234-5678, +82 10-8765-4321",
  })
  void whatIsSaidOfThePerson(String label, String one, String other) {
    // Each label meets two of the resumes, so that all of them are met and the test stays quick.
    List<Path> files = Samples.resumes();
    for (int i = 0; i < 2; i++) {
      Path file = files.get(Math.floorMod(label.hashCode() + one.length() + 3 * i, files.size()));
      String name = file.getFileName().toString();
      List<String> forms =
          name.endsWith(".md")
              ? List.of("- %s: %s", "%s : %s", "| 항목 | 내용 |\n|---|---|\n| %s | %s |")
              : List.of("- %s: %s", "%s : %s");
      for (String form : forms) {
        List<Score> before =
            scores(name, placed(file, String.format(Locale.ROOT, form, label, one)));
        assertThat(scores(name, placed(file, String.format(Locale.ROOT, form, label, other))))
            .as(String.format(Locale.ROOT, form, label, other) + " in " + name)
            .isEqualTo(before);
      }
    }
  }

  /** Puts a line in front of the first that is a heading after the beginning. */
  private static String placed(Path file, String line) {
    String text = Samples.text(file);
    int at = text.indexOf("\n\n", text.indexOf("---", 4) + 3);
    return text.substring(0, at) + "\n\n" + line + text.substring(at);
  }

  @Test
  void thePersonalLinesAreNotQuoted() {
    for (Path file : Samples.resumes()) {
      PreparedResume resume = BENCH.resume(file);
      for (PreparedPosting posting : POSTINGS) {
        BENCH
            .matcher
            .match(resume, posting)
            .judgements()
            .forEach(j ->
                j.quotes()
                    .forEach(q ->
                        assertThat(q.statement().text().substring(q.span().start(), q.span().end()))
                            .doesNotContain("@example.com")));
      }
    }
  }
}
