package io.github.matchum.reading;

import io.github.matchum.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads saved pages: the posting that a page carries as schema.org data, else the page's main text.
 */
final class HtmlReader {
  /** A {@code main} element stands for the page where it holds at least this share of its text. */
  private static final double MAIN_SHARE = 0.3;

  private HtmlReader() {}

  static Document read(String name, String content, Limits limits) throws UnreadableException {
    org.jsoup.nodes.Document page = Jsoup.parse(content);
    for (Element script : page.select("script[type=application/ld+json]")) {
      Map<String, Object> posting = JobPostingData.find(script.data(), limits);
      if (posting != null) {
        return JobPostingData.read(name, posting, limits);
      }
    }
    Extract extract = new Extract(name, limits);
    HtmlText text = new HtmlText();
    text.read(mainElement(page.body()), false);
    if (text.isOnlyPictures()) {
      throw UnreadableException.pictureOnly(name);
    }
    text.writeTo(extract);
    return extract.build(properties(page));
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

  private static Map<String, String> properties(org.jsoup.nodes.Document page) {
    Map<String, String> properties = new LinkedHashMap<>();
    Element shared = page.selectFirst("meta[property=og:title]");
    String title = shared == null ? page.title() : shared.attr("content");
    if (!title.isBlank()) {
      properties.put("title", title.strip());
    }
    return properties;
  }
}
