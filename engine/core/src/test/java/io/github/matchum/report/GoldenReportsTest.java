package io.github.matchum.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Matchum;
import io.github.matchum.Samples;
import io.github.matchum.render.JsonReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reports as they were, byte for byte. {@code golden/RESUME--POSTING.json} is the report of that
 * resume for that posting, {@code golden/POSTING.json} what is read in a posting: a new case is an
 * empty file of such a name, filled with {@code -Dmatchum.golden=write}, which writes all of them
 * anew.
 */
class GoldenReportsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("matchum.golden"));
  private static final Matchum MATCHUM = Matchum.builder().asOf(LocalDate.of(2026, 11, 22)).build();
  private static final JsonReports JSON = new JsonReports().indented();

  private static Map<String, Path> byStem(List<Path> files) {
    Map<String, Path> out = new TreeMap<>();
    files.forEach(f -> out.put(Samples.stem(f), f));
    return out;
  }

  @TestFactory
  List<DynamicTest> reportsAreAsTheyWere() {
    Map<String, Path> resumes = byStem(Samples.resumes());
    Map<String, Path> postings = byStem(Samples.postings());
    List<DynamicTest> tests = new ArrayList<>();
    for (Path golden : Samples.files("golden")) {
      String[] names = Samples.stem(golden).split("--", -1);
      tests.add(
          DynamicTest.dynamicTest(
              Samples.stem(golden),
              () -> {
                Path posting = postings.get(names[names.length - 1]);
                assertThat(posting)
                    .as("no posting is called " + names[names.length - 1])
                    .isNotNull();
                var read =
                    MATCHUM.posting(posting.getFileName().toString(), Files.readAllBytes(posting));
                if (names.length == 1) {
                  check(golden, JSON.posting(read.view()));
                  return;
                }
                Path resume = resumes.get(names[0]);
                assertThat(names).hasSize(2);
                assertThat(resume).as("no resume is called " + names[0]).isNotNull();
                check(
                    golden,
                    JSON.score(
                        MATCHUM.score(
                            MATCHUM.resume(
                                resume.getFileName().toString(), Files.readAllBytes(resume)),
                            read)));
              }));
    }
    return tests;
  }

  @Test
  void everyPostingHasItsReading() {
    Set<String> golden = new TreeSet<>(byStem(Samples.files("golden")).keySet());
    assertThat(golden).containsAll(byStem(Samples.postings()).keySet());
  }

  private static void check(Path golden, String json) throws IOException {
    // Versions change with every change of the data; what they are is no part of what was read.
    String report =
        json.replaceAll("(\"(?:engine|dictionary)\"\\s*:\\s*)\"[^\"]*\"", "$1\"-\"") + "\n";
    if (WRITE) {
      Files.writeString(golden, report);
    }
    assertThat(Files.readString(golden))
        .as("write it anew with -Dmatchum.golden=write, and read the difference")
        .isEqualTo(report);
  }
}
