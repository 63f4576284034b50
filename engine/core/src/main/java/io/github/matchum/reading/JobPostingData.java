package io.github.matchum.reading;

import io.github.matchum.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A posting as schema.org data ({@code https://schema.org/JobPosting}), in JSON or in a page. */
final class JobPostingData {
  /** Members that may say more than the description, with the heading their lines get. */
  private static final List<Map.Entry<String, String>> MORE =
      List.of(
          Map.entry("responsibilities", "Responsibilities"),
          Map.entry("qualifications", "Qualifications"),
          Map.entry("experienceRequirements", "Requirements"),
          Map.entry("educationRequirements", "Requirements"),
          Map.entry("skills", "Tech Stack"));

  /** Words of HTML that part lines; a description without any parts them by line breaks. */
  private static final String LINE_TAGS =
      "br, p, div, li, tr, h1, h2, h3, h4, h5, h6, section, pre, dd";

  private static final Pattern YEARS = Pattern.compile("\\d\\s*\\+?\\s*(?:년|years?)");

  private JobPostingData() {}

  /**
   * Returns the posting in a script of a page, null where there is none or the script is broken.
   */
  static @Nullable Map<String, Object> find(String json, Limits limits) {
    try {
      Map<String, Object> posting = find(JsonTree.parse("", json.strip(), limits));
      return posting == null || JsonTree.text(posting, "description").isEmpty() ? null : posting;
    } catch (UnreadableException e) {
      // The page itself can still be read.
      return null;
    }
  }

  /** Returns the first posting of a tree, which may stand in a list or a graph. */
  static @Nullable Map<String, Object> find(Object tree) {
    if (tree instanceof List<?> list) {
      for (Object element : list) {
        Map<String, Object> found = find(element);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    Map<String, Object> map = JsonTree.map(tree);
    for (Object type : JsonTree.list(JsonTree.get(map, "@type"))) {
      if (type instanceof String s && s.endsWith("JobPosting")) {
        return map;
      }
    }
    for (String key : List.of("@graph", "mainEntity", "itemListElement", "item")) {
      Map<String, Object> found = map.containsKey(key) ? find(JsonTree.get(map, key)) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Returns what a posting says of itself: {@code title}, {@code company}, {@code date}. */
  static Map<String, String> properties(Map<String, Object> posting) {
    Map<String, String> properties = new LinkedHashMap<>();
    put(properties, "title", title(posting));
    Object organization = JsonTree.get(posting, "hiringOrganization");
    put(
        properties,
        "company",
        unescape(
            organization instanceof String s
                ? s
                : JsonTree.text(JsonTree.map(organization), "name")));
    put(properties, "date", JsonTree.text(posting, "datePosted"));
    return properties;
  }

  private static String title(Map<String, Object> posting) {
    return unescape(JsonTree.text(posting, "title", "name"));
  }

  /** Returns the lines of its description. */
  static HtmlText description(Map<String, Object> posting) {
    return html(JsonTree.text(posting, "description"));
  }

  static Document read(String name, Map<String, Object> posting, Limits limits)
      throws UnreadableException {
    Extract extract = new Extract(name, limits);
    extract.heading(1, title(posting));
    HtmlText text = description(posting);
    if (text.isOnlyPictures()) {
      throw UnreadableException.pictureOnly(name);
    }
    text.writeTo(extract);
    String said = plain(JsonTree.text(posting, "description"));
    for (Map.Entry<String, String> more : MORE) {
      StringBuilder words = new StringBuilder();
      for (Object value : JsonTree.list(JsonTree.get(posting, more.getKey()))) {
        String line = words(value, said);
        words.append(isSaid(line, said) ? "" : line + "\n");
      }
      if (!words.isEmpty()) {
        extract.heading(2, more.getValue());
        html(words.toString()).writeTo(extract);
      }
    }
    return extract.build(properties(posting));
  }

  /** Whether the description says all that a member lists. */
  private static boolean isSaid(String words, String said) {
    String whole = squeeze(said);
    for (String part : plain(words).split("[,;\n]", -1)) {
      if (!whole.contains(squeeze(part))) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String html) {
    return Jsoup.parse(unescapeTwice(html)).text();
  }

  private static void put(Map<String, String> properties, String key, String value) {
    if (!value.isBlank()) {
      properties.put(key, value.strip());
    }
  }

  private static String words(Object value, String said) {
    if (value instanceof String s) {
      return s;
    }
    Map<String, Object> map = JsonTree.map(value);
    String months = JsonTree.text(map, "monthsOfExperience");
    String category = JsonTree.text(map, "credentialCategory", "name", "description");
    // The description says it better, where it names years at all.
    return months.isEmpty() || YEARS.matcher(said).find()
        ? category
        : months + " months of experience";
  }

  private static String squeeze(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", "");
  }

  static HtmlText html(String source) {
    String html = unescapeTwice(source);
    Element body = Jsoup.parseBodyFragment(html).body();
    HtmlText text = new HtmlText();
    text.read(body, body.selectFirst(LINE_TAGS) == null);
    return text;
  }

  /** Undoes the escaping of HTML that was put into data as if it were text, even twice over. */
  private static String unescapeTwice(String source) {
    String html = source;
    for (int i = 0; i < 2 && html.indexOf('<') < 0 && html.indexOf('&') >= 0; i++) {
      html = unescape(html);
    }
    return html;
  }

  private static String unescape(String text) {
    return Parser.unescapeEntities(text, false);
  }
}
