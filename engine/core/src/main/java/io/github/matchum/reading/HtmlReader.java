package io.github.matchum.reading;

import io.github.matchum.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved pages: the posting that a page carries as schema.org data or as data of its script,
 * where that says more than the page shows, else the page's main text.
 */
final class HtmlReader {
  /** A {@code main} element stands for the page where it holds at least this share of its text. */
  private static final double MAIN_SHARE = 0.3;

  /** Data of so many lines is the posting; of fewer it may be a line about it. */
  private static final int LINES = 3;

  private final String name;
  private final Limits limits;
  private final org.jsoup.nodes.Document page;

  private HtmlReader(String name, Limits limits, org.jsoup.nodes.Document page) {
    this.name = name;
    this.limits = limits;
    this.page = page;
  }

  static Document read(String name, String content, Limits limits) throws UnreadableException {
    return new HtmlReader(name, limits, Jsoup.parse(content)).read();
  }

  private Document read() throws UnreadableException {
    Map<String, Object> posting = null;
    for (Element script : page.select("script[type=application/ld+json]")) {
      posting = posting == null ? JobPostingData.find(script.data(), limits) : posting;
    }
    ScriptPosting script = script();
    String company = company();
    PageChrome.strip(page.body());
    HtmlText text = new HtmlText();
    text.read(mainElement(page.body()), false);
    if (posting != null) {
      HtmlText description = JobPostingData.description(posting);
      boolean whole = description.size() >= LINES || 2 * description.length() >= text.length();
      if (whole && (script == null || description.length() * 2 >= script.length())) {
        return JobPostingData.read(name, posting, limits);
      }
    }
    if (script != null && script.length() > text.length()) {
      return script.read(name, limits);
    }
    if (text.isOnlyPictures()) {
      throw UnreadableException.pictureOnly(name);
    }
    Map<String, String> properties = properties(text, company);
    if (posting != null) {
      properties.putAll(JobPostingData.properties(posting));
    }
    Extract extract = new Extract(name, limits);
    text.writeTo(extract);
    return extract.build(properties);
  }

  private @Nullable ScriptPosting script() {
    ScriptPosting best = null;
    for (Element script : page.select("script[type=application/json], script#__NEXT_DATA__")) {
      ScriptPosting found = ScriptPosting.find(script.data(), limits);
      if (found != null && (best == null || found.length() > best.length())) {
        best = found;
      }
    }
    return best;
  }

  private static Element mainElement(Element body) {
    Element main = null;
    for (Element candidate : body.select("main, [role=main]")) {
      if (main != null) {
        return body;
      }
      main = candidate;
    }
    if (main == null || main.text().length() < body.text().length() * MAIN_SHARE) {
      return body;
    }
    return main;
  }

  private String title() {
    Element shared = page.selectFirst("meta[property=og:title]");
    String title = shared == null ? "" : shared.attr("content").strip();
    return title.isEmpty() ? page.title().strip() : title;
  }

  /** The company, where a link to it says the name that the title says too. */
  private String company() {
    String title = letters(title());
    for (Element named :
        page.select("a[href*=/compan], a[href*=/corp], [class*=company], [class*=coName]")) {
      String words = named.text().strip();
      if (words.length() > 1 && words.length() <= 40 && title.contains(letters(words))) {
        return words;
      }
    }
    return "";
  }

  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  /**
   * What the page says of itself. Its title often says the site and the company too, so that a
   * heading that is a part of it is the better one.
   */
  private Map<String, String> properties(HtmlText text, String company) {
    Map<String, String> properties = new LinkedHashMap<>();
    String title = title();
    for (String heading : text.headings()) {
      if (heading.length() > company.length() && title.contains(heading)) {
        title = heading;
        break;
      }
    }
    if (!title.isBlank()) {
      properties.put("title", title);
    }
    if (!company.isEmpty()) {
      properties.put("company", company);
    }
    return properties;
  }
}
