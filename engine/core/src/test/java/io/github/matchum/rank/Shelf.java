package io.github.matchum.rank;

import io.github.matchum.Samples;
import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.evidence.EvidenceIndex;
import io.github.matchum.evidence.TermWeights;
import io.github.matchum.lexicon.Rubric;
import io.github.matchum.match.AtomCompiler;
import io.github.matchum.match.Matcher;
import io.github.matchum.match.Outlook;
import io.github.matchum.match.PreparedResume;
import io.github.matchum.resume.Resume;
import io.github.matchum.resume.ResumeReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** Small postings put together at random, and what they would score. */
final class Shelf {
  private static final List<String> SKILLS =
      List.of(
          "Java",
          "Kotlin",
          "Spring Boot",
          "Go",
          "Python",
          "AWS",
          "GCP",
          "클라우드",
          "Kubernetes",
          "Docker",
          "Kafka",
          "RabbitMQ",
          "메시지 큐",
          "Redis",
          "MySQL",
          "PostgreSQL",
          "React",
          "Vue.js");

  private final Dictionary dictionary = Samples.dictionary();
  private final Rubric rubric = dictionary.lexicon().rubric();
  private final NoriAnalyzer analyzer = new NoriAnalyzer();
  private final TermWeights terms = new TermWeights(analyzer, Samples.tagger());
  private final Matcher matcher = new Matcher(dictionary, rubric, terms);
  private final AtomCompiler compiler = new AtomCompiler(dictionary, rubric, terms);

  /** Returns the text of a posting. */
  static String posting(Random random) {
    StringBuilder out = new StringBuilder("백엔드 개발자\n\n자격요건\n");
    int lines = 2 + random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      if (i == lines / 2) {
        out.append("\n우대사항\n");
      }
      StringJoiner names = new StringJoiner(", ");
      int n = 1 + random.nextInt(3);
      for (int k = 0; k < n; k++) {
        names.add(SKILLS.get(random.nextInt(SKILLS.size())));
      }
      String end =
          n == 3 && random.nextBoolean()
              ? " 중 2개 이상 사용 경험"
              : n > 1 && random.nextBoolean()
                  ? " 중 하나 이상 사용 경험"
                  : random.nextBoolean() ? " 개발 경험 3년 이상" : " 사용 경험";
      out.append("- ").append(names).append(end).append('\n');
    }
    return out.toString();
  }

  PreparedResume resume(String text) {
    Resume resume =
        new ResumeReader(Samples.tagger())
            .read(Samples.document("resume.md", text), LocalDate.of(2026, 11, 22));
    return new PreparedResume(
        resume, dictionary, EvidenceIndex.of(resume, dictionary, analyzer, rubric));
  }

  Outlook outlook(PreparedResume resume, String posting) {
    return matcher.brief(resume, compiler.compile(Samples.posting(posting))).outlook();
  }
}
