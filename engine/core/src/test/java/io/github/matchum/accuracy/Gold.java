package io.github.matchum.accuracy;

import io.github.matchum.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gold set: invented postings, resumes and pairs with their labels. What the labels mean stands
 * in {@code fixtures/gold/README.md}.
 */
record Gold(Map<String, Posting> postings, Map<String, Resume> resumes, List<Pair> pairs) {
  /**
   * A posting. Lines are 1-based lines of {@code text}; the title is not among them.
   *
   * @param slices what the posting is a case of
   */
  record Posting(
      String id,
      String title,
      String text,
      String role,
      @Nullable Integer minYears,
      @Nullable Integer maxYears,
      boolean newcomer,
      List<Mention> mentions,
      List<Ask> asks,
      Set<String> slices) {
    /** Returns the text as it is handed over: under its title. */
    String handedOver() {
      return title + "\n\n" + text;
    }

    /** By how many lines the text stands lower when handed over. */
    static final int SHIFT = 2;
  }

  /** A mention: {@code surface} as written, {@code skill} as it is usually called. */
  record Mention(int line, String surface, String skill, String kind) {}

  /** A requirement; {@code needs} is an all-of list of any-of lists of names. */
  record Ask(int line, String section, String kind, List<List<String>> needs, int minYears) {}

  /** A resume; {@code careerMonths} is null where no dated job stands. */
  record Resume(
      String id,
      String text,
      @Nullable Integer careerMonths,
      List<Held> skills,
      Set<String> slices) {}

  /** A skill of a resume with the strongest grade the resume says, and the lines that name it. */
  record Held(String skill, String kind, String grade, Set<Integer> lines) {}

  /** A resume and a posting: fit from 0 to 4. */
  record Pair(String resume, String posting, int fit, List<Verdict> verdicts) {}

  /**
   * The verdict of a line of the posting; {@code cited} are the lines of the resume that decided.
   */
  record Verdict(int line, String verdict, Set<Integer> cited) {}

  private static final Pattern CITED = Pattern.compile("L(\\d+)");

  static Path folder() {
    return Samples.folder().resolve("gold");
  }

  static Gold read() {
    Map<String, Posting> postings = new TreeMap<>();
    for (JsonNode node : lines("postings.jsonl")) {
      Posting posting = posting(node);
      postings.put(posting.id(), posting);
    }
    Map<String, Resume> resumes = new TreeMap<>();
    for (JsonNode node : lines("resumes.jsonl")) {
      Resume resume = resume(node);
      resumes.put(resume.id(), resume);
    }
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode node : lines("pairs.jsonl")) {
      List<Verdict> verdicts = new ArrayList<>();
      for (JsonNode v : node.get("verdicts")) {
        Set<Integer> cited = new TreeSet<>();
        CITED
            .matcher(v.get("why").asString())
            .results()
            .forEach(r -> cited.add(Integer.valueOf(r.group(1))));
        verdicts.add(new Verdict(v.get("line").asInt(), v.get("verdict").asString(), cited));
      }
      pairs.add(
          new Pair(
              node.get("resume").asString(),
              node.get("posting").asString(),
              node.get("fit").asInt(),
              verdicts));
    }
    return new Gold(postings, resumes, pairs);
  }

  private static Posting posting(JsonNode node) {
    JsonNode labels = node.get("labels");
    JsonNode career = labels.get("career");
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode m : labels.get("mentions")) {
      mentions.add(
          new Mention(
              m.get(0).asInt(), m.get(1).asString(), m.get(2).asString(), m.get(3).asString()));
    }
    List<Ask> asks = new ArrayList<>();
    for (JsonNode q : labels.get("requirements")) {
      List<List<String>> needs = new ArrayList<>();
      for (JsonNode group : q.get("needs")) {
        needs.add(strings(group));
      }
      int years = q.has("min_years") ? q.get("min_years").asInt() : 0;
      asks.add(
          new Ask(
              q.get("line").asInt(),
              q.get("section").asString(),
              q.get("kind").asString(),
              needs,
              years));
    }
    return new Posting(
        node.get("id").asString(),
        node.get("title").asString(),
        node.get("text").asString(),
        labels.get("title_role").asString(),
        number(career.get("min_years")),
        number(career.get("max_years")),
        career.get("newcomer_ok").asBoolean(),
        mentions,
        asks,
        new LinkedHashSet<>(strings(node.get("slices"))));
  }

  private static Resume resume(JsonNode node) {
    JsonNode labels = node.get("labels");
    List<Held> skills = new ArrayList<>();
    for (JsonNode s : labels.get("skills")) {
      Set<Integer> lines = new TreeSet<>();
      s.get(3).forEach(n -> lines.add(n.asInt()));
      skills.add(new Held(s.get(0).asString(), s.get(1).asString(), s.get(2).asString(), lines));
    }
    return new Resume(
        node.get("id").asString(),
        node.get("text").asString(),
        number(labels.get("career_months")),
        skills,
        new LinkedHashSet<>(strings(node.get("slices"))));
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isNull() ? null : node.asInt();
  }

  private static List<String> strings(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(n -> out.add(n.asString()));
    return out;
  }

  private static List<JsonNode> lines(String file) {
    JsonMapper json = JsonMapper.builder().build();
    try {
      return Files.readAllLines(folder().resolve(file)).stream()
          .filter(l -> !l.isBlank())
          .map(json::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
