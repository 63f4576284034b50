package io.github.matchum.posting;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.matchum.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Postings that nobody writes are read in about the time that others take. */
class PathologicalTest {
  /** Ten times what they need on a slow machine; what is quadratic needs minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @BeforeAll
  static void warm() {
    Samples.posting("서버 개발자\n\n[자격요건]\n- Java 3년 이상\n");
  }

  @TestFactory
  List<DynamicTest> postings() {
    List<DynamicTest> tests = new ArrayList<>();
    add(tests, "a line of a million letters", below("가".repeat(1_000_000)));
    add(tests, "a line of a million Latin letters", below("a".repeat(1_000_000)));
    add(tests, "a line of a million digits", below("1".repeat(1_000_000)));
    add(tests, "a line of a million blanks and a word", below("가" + " ".repeat(1_000_000) + "나"));
    add(tests, "a heading of a million letters", "[자격요건" + " ".repeat(1_000_000) + "]\n- Java\n");
    add(tests, "commas", below(",".repeat(50_000)));
    add(tests, "commas between names", below("Java, ".repeat(50_000)));
    add(tests, "slashes between names", below("Java/Kotlin/".repeat(20_000)));
    add(tests, "brackets opened", below("(".repeat(50_000)));
    add(tests, "brackets around names", below("Java(".repeat(20_000)));
    add(tests, "brackets in pairs", below("메시지 큐(Kafka) ".repeat(20_000)));
    add(tests, "mentions in a line", below("Kafka Redis MySQL Docker ".repeat(5_000)));
    add(tests, "alternatives in a line", below("Kafka 또는 Redis 또는 ".repeat(10_000)));
    add(tests, "examples in a line", below("Kafka, Redis 등 ".repeat(10_000)));
    add(tests, "choices in a line", below("Kafka, Redis 중 하나 ".repeat(10_000)));
    add(tests, "years in a line", below("Java 3년 이상 ".repeat(20_000)));
    add(tests, "what is not needed", below("Java 불필요 ".repeat(20_000)));
    add(tests, "guarded names", below("Go, R, C, ".repeat(10_000)));
    add(tests, "guarded names and words", below("Go to R of C or ".repeat(10_000)));
    add(tests, "particles", below("도커와".repeat(20_000)));
    add(tests, "cues", below("우대 필수 경험 이해 ".repeat(20_000)));
    add(
        tests,
        "misspelt names",
        below(String.join(" ", Collections.nCopies(20_000, "kubernates"))));
    add(tests, "headings", "서버 개발자\n" + "[자격요건]\n".repeat(20_000));
    add(tests, "lines below a heading", "서버 개발자\n[자격요건]\n" + "- Kafka 운영 경험\n".repeat(20_000));
    add(tests, "lines without headings", "서버 개발자\n" + "Kafka 운영 경험이 있으신 분\n".repeat(20_000));
    add(tests, "lines that go on", "서버 개발자\n[자격요건]\n- Java\n" + "   Kafka 운영\n".repeat(20_000));
    add(tests, "short lines", "서버 개발자\n[자격요건]\n" + "가\n".repeat(50_000));
    add(tests, "a title in the way", "개발자 ".repeat(20_000));
    add(tests, "majors", below("컴퓨터공학, 전산학, ".repeat(20_000) + "전공"));
    add(tests, "language tests", below("TOEIC 800 OPIc IH ".repeat(20_000)));
    return tests;
  }

  private static String below(String line) {
    return "서버 개발자\n\n[자격요건]\n- " + line + "\n- MySQL 경험\n";
  }

  private static void add(List<DynamicTest> tests, String name, String text) {
    tests.add(
        DynamicTest.dynamicTest(
            name, () -> assertTimeoutPreemptively(LIMIT, () -> Samples.posting(text))));
  }
}
