package io.github.matchum.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes off a page what stands around its text: menus, footers, notices on cookies, dialogs, and
 * cards of other postings. They are told by their elements and roles, by the words in their classes
 * that are usual for them, and by being little but links.
 */
final class PageChrome {
  private static final Set<String> TAGS = Set.of("nav", "footer", "dialog", "aside");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "banner",
          "menu",
          "menubar",
          "tablist",
          "button");

  /** Words that pages call such parts by, in classes and ids. */
  private static final Set<String> NAMES =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "gnb",
          "lnb",
          "snb",
          "breadcrumb",
          "breadcrumbs",
          "footer",
          "sidebar",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "banner",
          "advert",
          "ads",
          "recommend",
          "recommended",
          "recommendation",
          "recommendations",
          "related",
          "similar",
          "suggest",
          "suggestion",
          "suggestions",
          "popular",
          "share",
          "sns",
          "social",
          "login",
          "modal",
          "popup",
          "tooltip",
          "toast",
          "skip",
          "quick",
          "floating",
          "sticky",
          "comments",
          "newsletter",
          "subscribe",
          "copyright");

  /** Parts that links are counted in. */
  private static final Set<String> PARTS =
      Set.of("div", "ul", "ol", "section", "article", "header", "dl", "p", "form", "table", "li");

  private static final int FEWEST_LINKS = 3;
  private static final double LINK_SHARE = 0.6;

  /** Links as short as this under a heading are tags, such as the technologies in use. */
  private static final int LONGEST_TAG = 18;

  /** The small print is no more of a page than this. */
  private static final double IMPRINT = 0.25;

  /** What holds more of the page than this is the page. */
  private static final double MOST = 0.5;

  private final IdentityHashMap<Element, Size> sizes = new IdentityHashMap<>();
  private final List<Element> chrome = new ArrayList<>();
  private int all;

  private PageChrome() {}

  private static final class Size {
    int text;
    int linked;
    int links;
    boolean title;
    boolean heading;
    boolean copyright;
  }

  /** Removes what is no text of the page. */
  static void strip(Element body) {
    PageChrome page = new PageChrome();
    page.all = page.measure(body, false).text;
    page.children(body);
    int removed = page.chrome.stream().mapToInt(e -> page.size(e).text).sum();
    if (removed < page.all) {
      page.chrome.forEach(Node::remove);
    }
  }

  private Size measure(Element element, boolean inLink) {
    String tag = element.normalName();
    boolean link = inLink || tag.equals("a");
    Size size = new Size();
    size.title = tag.equals("h1");
    size.heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    size.links = tag.equals("a") ? 1 : 0;
    if (!tag.equals("script") && !tag.equals("style") && !tag.equals("noscript")) {
      for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
        if (node instanceof TextNode text) {
          String words = text.text().strip();
          int length = words.length();
          size.copyright |= words.indexOf('\u00A9') >= 0;
          size.text += length;
          size.linked += link ? length : 0;
        } else if (node instanceof Element child) {
          Size inner = measure(child, link);
          size.text += inner.text;
          size.linked += inner.linked;
          size.links += inner.links;
          size.title |= inner.title;
          size.heading |= inner.heading;
          size.copyright |= inner.copyright;
        }
      }
    }
    sizes.put(element, size);
    return size;
  }

  private Size size(Element element) {
    Size size = sizes.get(element);
    return size == null ? new Size() : size;
  }

  private void children(Element parent) {
    for (Element child : parent.children()) {
      if (isChrome(child)) {
        chrome.add(child);
      } else {
        children(child);
      }
    }
  }

  private boolean isChrome(Element element) {
    Size size = size(element);
    String tag = element.normalName();
    if (size.title) {
      return false;
    }
    if (size.text > all * MOST) {
      // Many cards may be longer than a short posting; a part that holds both is no card.
      return isLinks(element, size)
          && element.children().stream().allMatch(c -> size(c).links > 0 || isHeading(c));
    }
    return TAGS.contains(tag)
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || isNamed(element.className())
        || isNamed(element.id())
        || (PARTS.contains(tag) && (isLinks(element, size) || isImprint(size)));
  }

  /** Whether it is the small print at the end: a sign of copyright, and no heading. */
  private boolean isImprint(Size size) {
    return size.copyright && !size.heading && size.text <= all * IMPRINT;
  }

  private static boolean isLinks(Element element, Size size) {
    if (size.links < FEWEST_LINKS || size.linked < size.text * LINK_SHARE) {
      return false;
    }
    boolean tags = size.linked <= size.links * LONGEST_TAG && isHeaded(element);
    return !tags;
  }

  private static boolean isHeaded(Element element) {
    Element before = element.previousElementSibling();
    if (before == null) {
      Element child = element.firstElementChild();
      return child != null && isHeading(child);
    }
    return isHeading(before);
  }

  private static boolean isHeading(Element element) {
    String tag = element.normalName();
    return tag.matches("h[1-6]|dt|th|strong|b|legend");
  }

  /** Whether a class or id holds one of the names as a word: {@code JobSuggest_a1}, gnb-wrap. */
  private static boolean isNamed(String names) {
    int from = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean cut =
          i == names.length()
              || !Character.isLetter(names.charAt(i))
              || (i > from
                  && Character.isUpperCase(names.charAt(i))
                  && Character.isLowerCase(names.charAt(i - 1)));
      if (cut) {
        if (i > from && NAMES.contains(names.substring(from, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        from = i < names.length() && Character.isLetter(names.charAt(i)) ? i : i + 1;
      }
    }
    return false;
  }
}
