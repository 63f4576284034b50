package io.github.matchum.facts;

import io.github.matchum.document.Document;
import io.github.matchum.document.Form;
import io.github.matchum.document.Statement;
import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.lexicon.PhraseTable;
import io.github.matchum.text.Folding;
import io.github.matchum.text.Script;
import io.github.matchum.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the personal data of one resume: names, addresses of mail and web, telephone numbers, dates
 * of birth, age, gender, places, photographs and schools. Immutable, thread-safe.
 */
public final class PersonalData {
  private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s()<>\\[\\]|\"]+");
  private static final Pattern MAIL =
      Pattern.compile("[\\p{Alnum}._%+-]+\\s?@\\s?[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.-])(?:\\+?82[-.) ]{0,2}\\(?0?\\)?\\d{1,2}|\\(?0\\d{1,2}\\)?)[-. )]{1,2}\\d{3,4}[-. ]\\d{4}(?!\\d)|(?<![\\d.])01[016789]\\d{7,8}(?!\\d)|(?<![\\d.])\\+\\d{1,3}[-. (]{1,2}\\d{2,4}[-. )]{1,2}\\d{3,4}[-. ]\\d{3,4}(?!\\d)");
  private static final Pattern RESIDENT =
      Pattern.compile("(?<!\\d)\\d{6}\\s?-\\s?[0-9*]{7}(?!\\d)");
  private static final Pattern AGE =
      Pattern.compile(
          "(?<!\\d)(?:만\\s*)?\\d{2}\\s*세(?!대|트|션|\\p{IsHangul})|(?<!\\d)(?:19|20)?\\d{2}\\s*년\\s*생|(?<!\\d)(?:19|20)\\d{2}년\\s*\\d{1,2}월\\s*\\d{1,2}일\\s*생|(?<!\\d)\\d{2} years old");
  private static final Pattern HANGUL_NAME = Pattern.compile("[가-힣]{2,4}|[가-힣](?: [가-힣]){1,3}");
  private static final Pattern LATIN_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'.-]*(?:[ ,]+\\p{Lu}[\\p{L}'.-]*){1,2}");
  private static final Pattern PARTS = Pattern.compile("[|/\u00B7()\\[\\],;]| [-\u2013\u2014] ");
  private static final int FIRST_BLOCK = 12;
  private static final int TITLE_LINES = 3;

  private final PhraseTable words;
  private final PhraseTable roles;
  private final PhraseTable schools;
  private final PhraseTable headings;
  private final Set<Statement> top;
  private final List<String> names;

  /**
   * Looks through a document for the name of the person.
   *
   * @param lexicon labels and words
   * @param document the resume
   */
  public PersonalData(Lexicon lexicon, Document document) {
    this.words = lexicon.personal();
    this.roles = lexicon.roles();
    this.schools = lexicon.schools();
    this.headings = lexicon.resumeHeadings();
    Set<Statement> first = new LinkedHashSet<>();
    int lines = 0;
    for (Statement s : document.statements()) {
      if (s.form() == Form.PROPERTY || s.isBlank()) {
        continue;
      }
      if (lines++ >= FIRST_BLOCK || headings.whole(words(s.folded())).isPresent()) {
        break;
      }
      first.add(s);
    }
    this.top = Set.copyOf(first);
    Set<String> found = new LinkedHashSet<>();
    for (String key : List.of("author", "name")) {
      String value = document.properties().get(key);
      if (value != null && value.strip().length() > 1) {
        found.add(value.strip());
      }
    }
    String title = document.properties().get("title");
    boolean known = !found.isEmpty() || (title != null && nameParts(title, found));
    int at = 0;
    for (Statement s : first) {
      if (at++ < TITLE_LINES && !known) {
        known = nameParts(s.text(), found);
      }
      introduced(s.text(), found);
    }
    for (Statement s : document.statements()) {
      labelled(s, found);
    }
    this.names = List.copyOf(found);
  }

  private static String words(String folded) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      out.append(Character.isLetterOrDigit(c) ? c : ' ');
    }
    return out.toString().replaceFirst("^[\\s\\d]+", "").strip();
  }

  /** Returns a label without the spaces that stretch it ({@code 성 명}). */
  private static String squeezed(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i)) || folded.charAt(i) == '.') {
        out.append(folded.charAt(i));
      }
    }
    return out.toString();
  }

  private String label(String folded) {
    if (folded.length() > 24) {
      return "";
    }
    OptionalInt type = words.whole(squeezed(folded));
    return type.isPresent() ? words.className(type.getAsInt()) : "";
  }

  /**
   * Adds the first part of a title line that is like a person's name, in Hangul and in Latin
   * letters.
   */
  private boolean nameParts(String line, Set<String> found) {
    boolean hangul = false;
    boolean latin = false;
    for (String part : PARTS.split(line, -1)) {
      String name = part.strip();
      boolean inHangul = !hangul && HANGUL_NAME.matcher(name).matches() && surnamed(name);
      boolean inLatin = !latin && LATIN_NAME.matcher(name).matches();
      String folded = Folding.fold(name);
      if ((inHangul || inLatin)
          && roles.find(folded).isEmpty()
          && headings.whole(folded).isEmpty()
          && words.whole(squeezed(folded)).isEmpty()) {
        found.add(name);
        hangul |= inHangul;
        latin |= inLatin;
      }
    }
    return hangul || latin;
  }

  private boolean surnamed(String name) {
    for (PhraseTable.Found f : words.find(name.replace(" ", "")).all("surname")) {
      if (f.start() == 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds the name of "... 개발자 홍길동입니다". */
  private void introduced(String line, Set<String> found) {
    String folded = Folding.fold(line);
    for (PhraseTable.Found f : words.find(folded).all("introduces")) {
      int end = f.start();
      while (end > 0 && folded.charAt(end - 1) == ' ') {
        end--;
      }
      int start = end;
      while (start > 0 && Script.isHangul(folded.charAt(start - 1))) {
        start--;
      }
      String name = line.substring(start, end);
      if (name.length() == 3 && surnamed(name) && roles.find(Folding.fold(name)).isEmpty()) {
        found.add(name);
      }
    }
  }

  private void labelled(Statement s, Set<String> found) {
    for (Span field : fields(s)) {
      String part = s.text().substring(field.start(), field.end());
      int colon = colon(part);
      if (colon > 0 && label(Folding.fold(part.substring(0, colon))).equals("name")) {
        String name = part.substring(colon + 1).replaceFirst("[(,].*", "").strip();
        if (name.length() > 1) {
          found.add(name);
        }
      }
    }
    List<Span> cells = s.cells();
    for (int i = 0; i + 1 < cells.size(); i++) {
      if (label(s.folded().substring(cells.get(i).start(), cells.get(i).end())).equals("name")) {
        String name = s.text().substring(cells.get(i + 1).start(), cells.get(i + 1).end()).strip();
        if (name.length() > 1) {
          found.add(name);
        }
      }
    }
  }

  private static int colon(String s) {
    int at = s.indexOf(':');
    return at >= 0 ? at : s.indexOf('\uFF1A');
  }

  /** The fields of a line that holds several: "성별: 남 | 나이: 만 31세". */
  private static List<Span> fields(Statement s) {
    List<Span> out = new ArrayList<>();
    String text = s.text();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean cut =
          i == text.length()
              || text.charAt(i) == '|'
              || (text.charAt(i) == '/' && i > 0 && text.charAt(i - 1) == ' ');
      if (cut) {
        if (i > from) {
          out.add(new Span(from, i));
        }
        from = i + 1;
      }
    }
    return out;
  }

  /** Returns a statement with its personal data masked. */
  public MaskedLine mask(Statement statement) {
    List<Span> spans = new ArrayList<>();
    String text = statement.text();
    String folded = statement.folded();
    all(URL, folded, spans);
    all(MAIL, folded, spans);
    if (hasDigit(folded)) {
      all(PHONE, folded, spans);
      all(RESIDENT, folded, spans);
      all(AGE, folded, spans);
    }
    addresses(folded, spans);
    fields(statement, spans);
    cells(statement, spans);
    boolean first = top.contains(statement);
    for (String name : names) {
      // A name of two syllables may be a word, so it counts in the first block only.
      if (first || name.length() > 2) {
        name(text, name, spans);
      }
    }
    if (first) {
      PhraseTable.Matches found = words.find(folded);
      found.all("gender-word").forEach(f -> spans.add(new Span(f.start(), f.end())));
      for (PhraseTable.Found f : found.all("region")) {
        int end = f.end();
        while (end < text.length() && "|/(".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        spans.add(new Span(f.start(), end));
      }
    }
    if (first && !spans.isEmpty()) {
      reached(statement, spans);
    }
    if (first) {
      links(statement, spans);
    }
    schools(statement, spans);
    return new MaskedLine(statement, spans);
  }

  /**
   * In a line of the first block with a mail address or telephone, places and the like stand beside
   * it.
   */
  private void reached(Statement s, List<Span> spans) {
    boolean contact = MAIL.matcher(s.folded()).find() || PHONE.matcher(s.folded()).find();
    if (!contact) {
      return;
    }
    for (Span field : fields(s)) {
      String part = s.folded().substring(field.start(), field.end());
      if (roles.find(part).isEmpty()) {
        spans.add(field);
      }
    }
  }

  /** A line of the first block that only names links: "GitHub · Blog", their addresses behind. */
  private void links(Statement s, List<Span> spans) {
    List<Span> found = new ArrayList<>();
    Matcher part = LINK_PART.matcher(s.folded());
    while (part.find()) {
      Span span = new Span(part.start(), part.end());
      if (label(part.group()).equals("link")) {
        found.add(span);
      } else if (hasWord(part.group()) && spans.stream().noneMatch(m -> m.contains(span))) {
        return;
      }
    }
    spans.addAll(found);
  }

  private static boolean hasWord(String s) {
    return s.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean hasDigit(String s) {
    return s.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static void all(Pattern pattern, String folded, List<Span> spans) {
    Matcher m = pattern.matcher(folded);
    while (m.find()) {
      spans.add(new Span(m.start(), m.end()));
    }
  }

  /** Web addresses without a scheme: a known ending with a path, or with two dots. */
  private void addresses(String folded, List<Span> spans) {
    if (folded.indexOf('.') < 0) {
      return;
    }
    PhraseTable.Matches found = words.find(folded);
    List<PhraseTable.Found> ends = new ArrayList<>(found.all("link-end"));
    int sure = ends.size();
    ends.addAll(found.all("link-end-weak"));
    for (int i = 0; i < ends.size(); i++) {
      int start = ends.get(i).start();
      while (start > 0
          && (Script.isLatinWord(folded.charAt(start - 1))
              || "-_.".indexOf(folded.charAt(start - 1)) >= 0)) {
        start--;
      }
      int end = ends.get(i).end();
      while (end < folded.length()
          && folded.charAt(end) > ' '
          && folded.charAt(end) < 0x7F
          && "()<>\"[]|,".indexOf(folded.charAt(end)) < 0) {
        end++;
      }
      boolean dots = folded.substring(start, ends.get(i).start()).indexOf('.') >= 0;
      boolean path = ends.get(i).end() + 1 < end && folded.charAt(ends.get(i).end()) == '/';
      boolean handle = path && folded.charAt(ends.get(i).end() + 1) == '@';
      if (start < ends.get(i).start() && (dots || handle || (i < sure && path))) {
        spans.add(new Span(start, end));
      }
    }
  }

  private void fields(Statement s, List<Span> spans) {
    for (Span field : fields(s)) {
      String part = s.folded().substring(field.start(), field.end());
      int colon = colon(part);
      if (colon <= 0) {
        spaced(s, field, part, spans);
        continue;
      }
      String label = label(part.substring(0, colon));
      switch (label) {
        case "name", "birth", "age", "gender", "address", "phone", "photo", "family" ->
            spans.add(new Span(field.start() + colon + 1, field.end()));
        case "link", "email" -> link(field, spans);
        default -> {}
      }
    }
  }

  /** A label of the first block without a colon: "성명 홍길동". */
  private void spaced(Statement s, Span field, String part, List<Span> spans) {
    if (!top.contains(s) || part.length() > 60) {
      return;
    }
    int space = part.indexOf(' ', firstLetter(part));
    if (space > 0) {
      switch (label(part.substring(0, space))) {
        case "name", "birth", "age", "gender", "address", "phone" ->
            spans.add(new Span(field.start() + space, field.end()));
        default -> {}
      }
    }
  }

  private static int firstLetter(String s) {
    int i = 0;
    while (i < s.length() && s.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Where the value of a link is an address, its label names no skill ("GitHub : https://…"). */
  private static void link(Span field, List<Span> spans) {
    for (Span s : List.copyOf(spans)) {
      if (field.contains(s)) {
        spans.add(new Span(field.start(), s.end()));
        return;
      }
    }
  }

  private void cells(Statement s, List<Span> spans) {
    List<Span> cells = s.cells();
    for (int i = 0; i + 1 < cells.size(); i++) {
      switch (label(s.folded().substring(cells.get(i).start(), cells.get(i).end()))) {
        case "name", "birth", "age", "gender", "address", "phone", "photo", "family" ->
            spans.add(cells.get(i + 1));
        default -> {}
      }
    }
  }

  private static void name(String text, String name, List<Span> spans) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean hangul = Script.isHangul(name.charAt(0));
      boolean left =
          at == 0
              || (hangul
                  ? !Script.isHangul(text.charAt(at - 1))
                  : !Script.isLatinWord(text.charAt(at - 1)));
      boolean right = end == text.length() || hangul || !Script.isLatinWord(text.charAt(end));
      if (left && right) {
        spans.add(new Span(at, end));
      }
    }
  }

  /** Masks the name of a school, but not the word that says what school it is. */
  private void schools(Statement s, List<Span> spans) {
    String folded = s.folded();
    String text = s.text();
    words.find(folded).all("school-name").forEach(f -> spans.add(new Span(f.start(), f.end())));
    for (PhraseTable.Found f : schools.find(folded).all()) {
      if (schools.className(f.type()).startsWith("state-")) {
        continue;
      }
      int start = f.start();
      if (Script.isHangul(folded.charAt(start))) {
        while (start > 0
            && (Script.isHangul(folded.charAt(start - 1))
                || Script.isLatin(folded.charAt(start - 1)))) {
          start--;
        }
        if (start < f.start()) {
          spans.add(new Span(start, f.start()));
        }
      } else {
        english(text, f, spans);
      }
    }
  }

  private static void english(String text, PhraseTable.Found f, List<Span> spans) {
    int start = f.start();
    while (start > 1 && text.charAt(start - 1) == ' ') {
      int from = start - 1;
      while (from > 0
          && (Character.isLetter(text.charAt(from - 1))
              || text.charAt(from - 1) == '-'
              || text.charAt(from - 1) == '\'')) {
        from--;
      }
      if (from == start - 1 || !Character.isUpperCase(text.charAt(from))) {
        break;
      }
      start = from;
    }
    if (start < f.start()) {
      spans.add(new Span(start, f.start() - 1));
    }
    Matcher of = OF.matcher(text);
    of.region(f.end(), text.length());
    if (of.lookingAt()) {
      spans.add(new Span(of.start(1), of.end(1)));
    }
  }

  private static final Pattern LINK_PART = Pattern.compile("[^|,/\u00B7]+");

  private static final Pattern OF =
      Pattern.compile(
          " (?:of|at) ((?:the )?\\p{Lu}[\\p{L}.'-]*(?: (?:\\p{Lu}[\\p{L}.'-]*|at|of|and))*)");
}
