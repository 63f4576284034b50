package io.github.matchum.reading;

import io.github.matchum.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON Resume ({@code https://jsonresume.org/schema}) and schema.org JobPosting. A resume
 * becomes text as a person would write it: a heading for each part and entry with its dates,
 * bullets below.
 */
final class JsonReader {
  /** Stands for the end of what has not ended. */
  private static final String STILL = "present";

  private final Extract extract;

  private JsonReader(Extract extract) {
    this.extract = extract;
  }

  static Document read(String name, String content, Limits limits) throws UnreadableException {
    Object tree = JsonTree.parse(name, content, limits);
    Map<String, Object> posting = JobPostingData.find(tree);
    if (posting != null) {
      return JobPostingData.read(name, posting, limits);
    }
    Map<String, Object> resume = JsonTree.map(tree);
    boolean known =
        resume.containsKey("basics")
            || resume.containsKey("work")
            || resume.containsKey("skills")
            || resume.containsKey("projects");
    if (!known) {
      throw UnreadableException.unsupported(
          name, "JSON that is neither a JSON Resume nor a JobPosting");
    }
    Extract extract = new Extract(name, limits);
    new JsonReader(extract).resume(resume);
    Map<String, String> properties = new LinkedHashMap<>();
    String modified = JsonTree.text(JsonTree.map(JsonTree.get(resume, "meta")), "lastModified");
    if (!modified.isEmpty()) {
      properties.put("lastmod", modified);
    }
    return extract.build(properties);
  }

  private void resume(Map<String, Object> resume) throws UnreadableException {
    basics(JsonTree.map(JsonTree.get(resume, "basics")));
    entries(resume, "work", "Work Experience", "name", "company", "position");
    entries(resume, "projects", "Projects", "name", "", "entity");
    entries(resume, "volunteer", "Volunteer", "organization", "", "position");
    entries(resume, "education", "Education", "institution", "", "area");
    labelled(resume, "skills", "Skills", "name", "level");
    labelled(resume, "languages", "Languages", "language", "fluency");
    entries(resume, "certificates", "Certificates", "name", "", "issuer");
    entries(resume, "awards", "Awards", "title", "", "awarder");
    entries(resume, "publications", "Publications", "name", "", "publisher");
    labelled(resume, "interests", "Interests", "name", "");
  }

  private void basics(Map<String, Object> basics) throws UnreadableException {
    extract.heading(1, JsonTree.text(basics, "name"));
    extract.lines(JsonTree.text(basics, "label"));
    for (String key : List.of("email", "phone", "url", "website")) {
      extract.lines(JsonTree.text(basics, key));
    }
    Map<String, Object> location = JsonTree.map(JsonTree.get(basics, "location"));
    extract.lines(
        joined(
            ", ",
            JsonTree.text(location, "address"),
            JsonTree.text(location, "city"),
            JsonTree.text(location, "region")));
    for (Object profile : JsonTree.list(JsonTree.get(basics, "profiles"))) {
      Map<String, Object> map = JsonTree.map(profile);
      extract.lines(
          joined(": ", JsonTree.text(map, "network"), JsonTree.text(map, "url", "username")));
    }
    String summary = JsonTree.text(basics, "summary");
    if (!summary.isEmpty()) {
      extract.heading(2, "Summary");
      extract.lines(summary);
    }
  }

  /** Writes one entry of a part. */
  private interface EntryWriter {
    void write(Map<String, Object> entry) throws UnreadableException;
  }

  /**
   * Writes the heading of a part that has entries, and those; plain words are items as they are.
   */
  private void part(Map<String, Object> resume, String part, String heading, EntryWriter writer)
      throws UnreadableException {
    List<Object> entries = JsonTree.list(JsonTree.get(resume, part));
    if (entries.isEmpty()) {
      return;
    }
    extract.heading(2, heading);
    for (Object value : entries) {
      if (value instanceof String line) {
        extract.item("-", 0, line);
      } else {
        writer.write(JsonTree.map(value));
      }
    }
  }

  /** Writes the entries of a part, each a heading with its dates. */
  private void entries(
      Map<String, Object> resume,
      String part,
      String heading,
      String name,
      String oldName,
      String role)
      throws UnreadableException {
    part(
        resume,
        part,
        heading,
        entry -> {
          extract.heading(
              3,
              joined(
                  " | ",
                  JsonTree.text(entry, name, oldName),
                  JsonTree.text(entry, role),
                  JsonTree.text(entry, "studyType"),
                  dates(entry)));
          extract.lines(JsonTree.text(entry, "summary"));
          extract.lines(JsonTree.text(entry, "description"));
          extract.lines(JsonTree.text(entry, "score", "gpa"));
          bullets(JsonTree.get(entry, "roles"));
          bullets(JsonTree.get(entry, "highlights"));
          bullets(JsonTree.get(entry, "courses"));
          extract.lines(commas(JsonTree.get(entry, "keywords")));
        });
  }

  private static String dates(Map<String, Object> entry) {
    String start = JsonTree.text(entry, "startDate");
    String end = JsonTree.text(entry, "endDate");
    if (!start.isEmpty()) {
      return start + " ~ " + (end.isEmpty() ? STILL : end);
    }
    return end.isEmpty() ? JsonTree.text(entry, "date", "releaseDate") : end;
  }

  private void bullets(Object values) throws UnreadableException {
    for (Object value : JsonTree.list(values)) {
      if (value instanceof String line) {
        for (String one : line.lines().toList()) {
          extract.item("-", 0, one);
        }
      }
    }
  }

  /** Writes a part whose entries are short: {@code Backend (Master): Java, Spring}. */
  private void labelled(
      Map<String, Object> resume, String part, String heading, String name, String level)
      throws UnreadableException {
    part(
        resume,
        part,
        heading,
        entry -> {
          String degree = JsonTree.text(entry, level);
          String label = JsonTree.text(entry, name) + (degree.isEmpty() ? "" : " (" + degree + ")");
          String keywords = commas(JsonTree.get(entry, "keywords"));
          extract.item("-", 0, joined(": ", label.strip(), keywords));
        });
  }

  private static String commas(Object values) {
    List<String> words = new ArrayList<>();
    for (Object value : JsonTree.list(values)) {
      if (value instanceof String s && !s.isBlank()) {
        words.add(s.strip());
      }
    }
    return String.join(", ", words);
  }

  private static String joined(String separator, String... parts) {
    List<String> said = new ArrayList<>();
    for (String part : parts) {
      if (!part.isEmpty()) {
        said.add(part);
      }
    }
    return String.join(separator, said);
  }
}
