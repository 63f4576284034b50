package io.github.matchum.reading;

import io.github.matchum.document.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A posting in the data that a page's script makes the page from: a member for each of its
 * sections, whatever the objects around it. Such a page, saved before its script ran, shows
 * nothing.
 */
final class ScriptPosting {
  /** Names of members, letters alone, with the heading that their lines get, in that order. */
  private static final List<Map.Entry<String, List<String>>> SECTIONS =
      List.of(
          Map.entry("", List.of("intro", "introduction", "summary")),
          Map.entry(
              "Responsibilities",
              List.of(
                  "maintasks",
                  "maintask",
                  "tasks",
                  "responsibilities",
                  "responsibility",
                  "duties",
                  "jobduties",
                  "roleandresponsibilities")),
          Map.entry(
              "Requirements",
              List.of(
                  "requirements",
                  "requirement",
                  "qualifications",
                  "qualification",
                  "requiredqualifications",
                  "minimumqualifications")),
          Map.entry(
              "Preferred Qualifications",
              List.of(
                  "preferredpoints",
                  "preferred",
                  "preference",
                  "preferences",
                  "preferredqualifications",
                  "preferentialtreatment",
                  "nicetohave")),
          Map.entry("Benefits", List.of("benefits", "benefit", "welfare")));

  private static final List<String> SKILLS =
      List.of("skilltags", "skills", "techstacks", "techstack", "stacks", "technologies");
  private static final List<String> TITLES = List.of("position", "title", "name", "jobtitle");

  private final List<String> texts;
  private final List<Map<String, Object>> around;
  private final int length;

  private ScriptPosting(List<String> texts, List<Map<String, Object>> around) {
    this.texts = List.copyOf(texts);
    this.around = List.copyOf(around);
    this.length = texts.stream().mapToInt(String::length).sum();
  }

  /** Returns how many characters its sections have. */
  int length() {
    return length;
  }

  /** Returns the longest posting in a script; null where there is none or the script is broken. */
  static @Nullable ScriptPosting find(String json, Limits limits) {
    Object tree;
    try {
      tree = JsonTree.parse("", json.strip(), limits);
    } catch (UnreadableException e) {
      // The page itself can still be read.
      return null;
    }
    return best(tree, new ArrayDeque<>(), null);
  }

  private static @Nullable ScriptPosting best(
      Object tree, Deque<Map<String, Object>> above, @Nullable ScriptPosting found) {
    ScriptPosting best = found;
    if (tree instanceof List<?> list) {
      for (Object element : list) {
        best = best(element, above, best);
      }
    } else if (tree instanceof Map<?, ?>) {
      Map<String, Object> map = JsonTree.map(tree);
      above.push(map);
      ScriptPosting here = of(map, above);
      if (here != null && (best == null || here.length > best.length)) {
        best = here;
      }
      for (Object value : map.values()) {
        best = best(value, above, best);
      }
      above.pop();
    }
    return best;
  }

  /** An object is a posting where it says two of duties, requirements and wishes. */
  private static @Nullable ScriptPosting of(
      Map<String, Object> map, Deque<Map<String, Object>> above) {
    List<String> texts = new ArrayList<>();
    int said = 0;
    for (Map.Entry<String, List<String>> section : SECTIONS) {
      String text = text(map, section.getValue());
      texts.add(text);
      boolean asks = !section.getKey().isEmpty() && !section.getKey().equals("Benefits");
      said += asks && !text.isEmpty() ? 1 : 0;
    }
    return said < 2 ? null : new ScriptPosting(texts, List.copyOf(above));
  }

  private static String text(Map<String, Object> map, List<String> names) {
    for (Map.Entry<String, Object> member : map.entrySet()) {
      if (names.contains(letters(member.getKey()))) {
        StringBuilder out = new StringBuilder();
        for (Object value : JsonTree.list(member.getValue())) {
          out.append(value instanceof String s ? s : "").append('\n');
        }
        if (!out.toString().isBlank()) {
          return out.toString().strip();
        }
      }
    }
    return "";
  }

  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  /** The first of some members in the object and those around it, the nearest first. */
  private String near(List<String> names) {
    for (Map<String, Object> map : around) {
      String text = text(map, names);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private String company() {
    for (Map<String, Object> map : around) {
      Object company = JsonTree.get(map, "company");
      String name =
          company instanceof String s
              ? s
              : JsonTree.text(JsonTree.map(company), "name", "companyName");
      name = name.isEmpty() ? JsonTree.text(map, "companyName", "company_name") : name;
      if (!name.isBlank()) {
        return name.strip();
      }
    }
    return "";
  }

  private List<String> skills() {
    List<String> skills = new ArrayList<>();
    for (Map<String, Object> map : around) {
      for (Map.Entry<String, Object> member : map.entrySet()) {
        if (skills.isEmpty() && SKILLS.contains(letters(member.getKey()))) {
          for (Object value : JsonTree.list(member.getValue())) {
            String name =
                value instanceof String s
                    ? s
                    : JsonTree.text(JsonTree.map(value), "title", "name", "text", "keyword");
            if (!name.isBlank()) {
              skills.add(name.strip());
            }
          }
        }
      }
    }
    return skills;
  }

  /** Makes it a document. */
  Document read(String name, Limits limits) throws UnreadableException {
    Map<String, String> properties = new LinkedHashMap<>();
    Extract extract = new Extract(name, limits);
    String title = near(TITLES);
    if (!title.isEmpty()) {
      properties.put("title", title);
    }
    String company = company();
    if (!company.isEmpty()) {
      properties.put("company", company);
    }
    extract.heading(1, title);
    for (int i = 0; i < SECTIONS.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        extract.heading(2, SECTIONS.get(i).getKey());
        JobPostingData.html(texts.get(i)).writeTo(extract);
      }
    }
    List<String> skills = skills();
    if (!skills.isEmpty()) {
      extract.heading(2, "Tech Stack");
      for (String skill : skills) {
        extract.item("-", 0, skill);
      }
    }
    return extract.build(properties);
  }
}
