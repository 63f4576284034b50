package io.github.matchum.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.matchum.LoadedPosting;
import io.github.matchum.LoadedResume;
import io.github.matchum.report.RankRow;
import io.github.matchum.report.RankingView;
import io.github.matchum.report.ScoreView;
import io.github.matchum.report.SkillView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All JSON of the samples is what the schemas in the jar say, and nothing more. */
class SchemasTest {
  private final JsonReports json = new JsonReports();

  private static Schema schema(String name) throws IOException {
    try (InputStream in =
        JsonReports.class.getResourceAsStream("/io/github/matchum/schema/" + name + ".json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    }
  }

  private static void check(Schema schema, String text) {
    assertThat(schema.validate(text, InputFormat.JSON))
        .as(text.substring(0, Math.min(300, text.length())))
        .isEmpty();
  }

  @Test
  void scores() throws IOException {
    Schema schema = schema("score");
    for (ScoreView view : Rendered.allScores()) {
      check(schema, json.score(view));
      check(schema, json.indented().score(view));
    }
    check(schema, json.score(Rendered.score("안녕하세요", "# 이력서\n\n- Java")));
  }

  @Test
  void linesOfRankings() throws IOException {
    Schema schema = schema("rank");
    for (ScoreView view : Rendered.allScores()) {
      check(schema, json.rankLine(view, false, 3, null));
      check(schema, json.rankLine(view, true, 3, "another.txt"));
    }
    RankingView ranking =
        ReportsTest.ranking(List.of("me.md"), List.of("a.md"), Map.of("b.txt", "empty"));
    check(schema, json.summary(ranking));
    List<RankRow> rows =
        Rendered.allScores().stream().map(v -> new RankRow(v, List.of("again.txt"))).toList();
    check(schema, json.ranking(rows, ranking, 3));
    check(schema, json.indented().ranking(rows, ranking, 3));
  }

  @Test
  void whatWasRead() throws IOException {
    Schema schema = schema("inspect");
    for (LoadedPosting posting : Rendered.allPostings()) {
      check(schema, json.posting(posting.view()));
    }
    for (LoadedResume resume : Rendered.allResumes()) {
      check(schema, json.resume(resume.view()));
      check(schema, json.found(resume.source(), "배포 자동화", resume.find("배포 자동화", 5)));
    }
  }

  @Test
  void skills() throws IOException {
    Schema schema = schema("skill");
    for (SkillView skill : Rendered.MATCHUM.skills()) {
      check(schema, json.skill(skill));
    }
  }

  @Test
  void nothingElseIsAllowed() throws IOException {
    String more =
        json.skill(Rendered.MATCHUM.skills("java").get(0)).replaceFirst("\\{", "{\"more\":1,");
    assertThat(schema("skill").validate(more, InputFormat.JSON)).isNotEmpty();
  }
}
