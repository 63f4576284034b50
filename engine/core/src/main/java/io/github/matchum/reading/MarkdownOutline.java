package io.github.matchum.reading;

import io.github.matchum.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a Markdown text looks like before it is parsed: one pass over its lines that finds where the
 * parser must be helped or protected.
 *
 * <p>The parser gets a <em>shadow</em> of the text, unit for unit as long, so that its offsets are
 * those of the text. In the shadow a sign is replaced where the parser would take it for markup
 * that its author did not mean ({@code 2020. 03} as item 2,020 of a list), or where there are so
 * many of them that parsing would take more than linear time or a deep stack. What is visible is
 * always read from the text itself. The shadow is parsed in parts, since the parser's time grows
 * with the square of a document's blocks.
 */
final class MarkdownOutline {
  /** Stands for a sign that shall be read as a letter. */
  private static final char LETTER = 'x';

  /** Blocks after which a part ends at the next heading, and after which it ends anywhere. */
  private static final int PART_BLOCKS = 300;

  private static final int PART_BLOCKS_AT_MOST = 1500;

  /** Signs of markup in one paragraph, and signs times length, beyond which they are letters. */
  private static final int MAX_SIGNS = 1000;

  private static final long MAX_SIGN_WORK = 2_000_000;

  /** Equal signs in a row, and bars in a row of a table, that recursive patterns still stand. */
  private static final int MAX_RUN = 100;

  private static final int MAX_BARS = 200;

  /** How long a line above a {@code ---} may be, to be the heading that Markdown takes it for. */
  private static final int MAX_UNDERLINED = 40;

  private final String name;
  private final String text;
  private final Limits limits;
  private final char[] shadow;
  private final BitSet hidden = new BitSet();
  private final Set<String> labels = new HashSet<>();
  private final List<Integer> cuts = new ArrayList<>();

  // The state of the pass.
  private char fence;
  private int fenceLength;
  private int commentEnd;
  private boolean table;

  /** The shortest fence of each sign that is known not to close; shorter ones may. */
  private int unclosedBackticks = Integer.MAX_VALUE;

  private int unclosedTildes = Integer.MAX_VALUE;
  private int blocks;
  private int groupStart;
  private int groupSigns;
  private int[] listColumns = new int[16];
  private int lists;
  private Line before = Line.BLANK;
  private boolean twoBefore = true;

  /**
   * What later lines need to know of a line.
   *
   * @param start its first unit
   * @param paragraph whether it is running text
   * @param open whether running text could go on in the next line
   * @param length its length without emphasis
   * @param sentence whether it ends as sentences do
   * @param bars whether it has a bar of a table
   */
  private record Line(
      int start, boolean paragraph, boolean open, int length, boolean sentence, boolean bars) {
    static final Line BLANK = new Line(0, false, false, 0, false, false);
  }

  private MarkdownOutline(String name, String text, Limits limits) {
    this.name = name;
    this.text = text;
    this.limits = limits;
    this.shadow = text.toCharArray();
  }

  static MarkdownOutline of(String name, String text, int from, Limits limits)
      throws UnreadableException {
    MarkdownOutline outline = new MarkdownOutline(name, text, limits);
    Arrays.fill(outline.shadow, 0, from, ' ');
    outline.cuts.add(from);
    outline.groupStart = from;
    int start = from;
    while (start < text.length()) {
      int end = PlainTextReader.lineEnd(text, start);
      int next = FrontMatter.nextLine(text, end);
      if (next == end + 1 && text.charAt(end) == '\r') {
        outline.shadow[end] = '\n';
      }
      outline.line(start, end);
      start = next;
    }
    outline.closeGroup(text.length());
    outline.cuts.add(text.length());
    return outline;
  }

  /** Returns where the parts begin, and where the last one ends. */
  List<Integer> cuts() {
    return cuts;
  }

  /** Returns a part of the shadow. */
  String part(int from, int to) {
    return new String(shadow, from, to - from);
  }

  /** Returns whether a unit of the text is markup that the parser was not shown. */
  boolean isHidden(int offset) {
    return hidden.get(offset);
  }

  /** Returns whether the document says where a label leads, {@code [label]: address}. */
  boolean isDefined(String label) {
    return labels.contains(normal(label));
  }

  private static String normal(String label) {
    return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private void line(int start, int end) throws UnreadableException {
    for (int i = start; i < end; i++) {
      if (shadow[i] == 0) {
        shadow[i] = '\uFFFD';
      }
    }
    if (fence != 0) {
      int sign = skipQuotes(start, end);
      if (closesFence(sign, end)) {
        shortenRule(sign, end);
        fence = 0;
      }
      closeGroup(start);
      remember(Line.BLANK);
      return;
    }
    if (start < commentEnd && commentEnd < Integer.MAX_VALUE) {
      remember(Line.BLANK);
      return;
    }
    hideShortcodes(start, end);
    int words = skipSpaces(start, end);
    if (words == end) {
      table = false;
      closeGroup(start);
      blocks++;
      remember(Line.BLANK);
      return;
    }
    underline(start, words, end);
    boolean bars = indexOf("|", words, end) >= 0;
    table(start, words, end, bars);
    int body = prefix(start, words, end);
    boolean heading = isHeading(body, end);
    if (body > words || heading || table) {
      closeGroup(start);
      blocks++;
    }
    cut(start, words, heading && body == start);
    shortenRule(body, end);
    definition(body, end);
    signs(body, end);
    openFence(body, end);
    comments(start, end);
    boolean paragraph = body == words && !heading && fence == 0 && !isRule(words, end);
    remember(
        new Line(
            start,
            paragraph,
            !heading && fence == 0 && !isRule(words, end),
            lengthOfWords(words, end),
            endsSentence(end),
            paragraph && bars));
  }

  private void remember(Line line) {
    twoBefore = before.open();
    before = line;
  }

  private int skipSpaces(int from, int end) {
    int i = from;
    while (i < end && (shadow[i] == ' ' || shadow[i] == '\t')) {
      i++;
    }
    return i;
  }

  private int skipQuotes(int from, int end) {
    int i = from;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '>')) {
      i++;
    }
    return i;
  }

  /** Follows a comment over its lines, if it closes; one that was left open is no comment. */
  private void comments(int start, int end) {
    int open = start;
    while ((open = indexOf("<!--", open, end)) >= 0) {
      if (commentEnd < Integer.MAX_VALUE && commentEnd <= open) {
        int close = text.indexOf("-->", open + 4);
        commentEnd = close < 0 ? Integer.MAX_VALUE : close + 3;
      }
      if (commentEnd == Integer.MAX_VALUE) {
        shadow[open] = LETTER;
      }
      open += 4;
    }
  }

  private void hideShortcodes(int start, int end) {
    int at = start;
    while ((at = indexOf("{{", at, end)) >= 0) {
      char kind = at + 2 < end ? text.charAt(at + 2) : ' ';
      int close =
          kind == '<'
              ? indexOf(">}}", at + 3, end)
              : kind == '%' ? indexOf("%}}", at + 3, end) : -1;
      if (close < 0) {
        at += 2;
        continue;
      }
      hidden.set(at, close + 3);
      Arrays.fill(shadow, at, close + 3, ' ');
      at = close + 3;
    }
  }

  private int indexOf(String what, int from, int end) {
    for (int i = from; i + what.length() <= end; i++) {
      if (text.startsWith(what, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Takes a line of dashes or equals signs for an underline only where what is above is a title.
   */
  private void underline(int start, int words, int end) {
    char c = text.charAt(words);
    if ((c != '-' && c != '=') || !before.open() || words - start > 3) {
      return;
    }
    int i = words;
    while (i < end && text.charAt(i) == c) {
      i++;
    }
    if (skipSpaces(i, end) < end) {
      return;
    }
    boolean title =
        before.paragraph()
            && !twoBefore
            && before.length() <= MAX_UNDERLINED
            && !before.sentence()
            && i - words >= (c == '-' ? 3 : 2);
    if (!title) {
      // At the start of a part nothing is above it: dashes are a rule again.
      cutAt(start);
      if (c == '=' || i - words < 3) {
        Arrays.fill(shadow, start, end, ' ');
      }
    }
  }

  /** Begins a part at the heading row of a table that follows running text without a blank line. */
  private void table(int start, int words, int end, boolean bars) {
    if (table || !bars || !before.bars()) {
      table &= bars;
      blocks += table ? 1 : 0;
      return;
    }
    boolean dashes = false;
    for (int i = words; i < end; i++) {
      char c = text.charAt(i);
      dashes |= c == '-';
      if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t') {
        return;
      }
    }
    table = dashes;
    if (dashes && twoBefore && words - start < 4) {
      cutAt(before.start());
    }
  }

  private int lastCut() {
    return cuts.get(cuts.size() - 1);
  }

  private void cutAt(int offset) {
    if (offset > lastCut()) {
      cuts.add(offset);
      blocks = 0;
    }
  }

  private void cut(int start, int words, boolean heading) {
    boolean plainStart = words == start && !before.open();
    if (blocks > PART_BLOCKS_AT_MOST || (blocks > PART_BLOCKS && (heading || plainStart))) {
      closeGroup(start);
      cutAt(start);
    }
  }

  /** Passes over quote signs and list markers, and counts how deep they nest. */
  private int prefix(int start, int words, int end) throws UnreadableException {
    int quotes = 0;
    int i = words;
    while (i < end) {
      char c = shadow[i];
      int after;
      if (c == '>') {
        quotes++;
        blocks++;
        after = i + 1;
      } else if ((c == '-' || c == '*' || c == '+')
          && !isRule(i, end)
          && isSpaceOrEnd(i + 1, end)) {
        pushList(PlainTextReader.columns(text, start, i));
        after = i + 1;
      } else {
        after = number(i, end);
        if (after < 0) {
          break;
        }
        pushList(PlainTextReader.columns(text, start, i));
      }
      if (quotes + lists > limits.maxDepth()) {
        throw UnreadableException.tooDeep(name, "maxDepth", limits.maxDepth());
      }
      i = skipSpaces(after, end);
    }
    return i;
  }

  private void pushList(int column) {
    while (lists > 0 && listColumns[lists - 1] >= column) {
      lists--;
    }
    if (lists == listColumns.length) {
      listColumns = Arrays.copyOf(listColumns, lists * 2);
    }
    listColumns[lists++] = column;
    blocks++;
  }

  private boolean isSpaceOrEnd(int at, int end) {
    return at >= end || shadow[at] == ' ' || shadow[at] == '\t';
  }

  /** Returns the end of a list number, -1 where there is none. A year and its dot are not one. */
  private int number(int at, int end) {
    int i = at;
    while (i < end && Script.isDigit(shadow[i]) && i - at < 9) {
      i++;
    }
    if (i == at
        || i >= end
        || (shadow[i] != '.' && shadow[i] != ')')
        || !isSpaceOrEnd(i + 1, end)) {
      return -1;
    }
    if (i - at >= 3 || (shadow[i] == '.' && PlainTextReader.isDate(text, i + 1, end))) {
      shadow[i] = LETTER;
      return -1;
    }
    return i + 1;
  }

  private boolean isHeading(int at, int end) {
    int i = at;
    while (i < end && shadow[i] == '#') {
      i++;
    }
    return i > at && i - at <= 6 && isSpaceOrEnd(i, end);
  }

  /** Returns whether the rest of a line is a rule: three or more of one sign, spaces between. */
  private boolean isRule(int at, int end) {
    char c = shadow[at];
    if (c != '-' && c != '*' && c != '_') {
      return false;
    }
    int signs = 0;
    for (int i = at; i < end; i++) {
      if (shadow[i] == c) {
        signs++;
      } else if (shadow[i] != ' ' && shadow[i] != '\t') {
        return false;
      }
    }
    return signs >= 3;
  }

  /** Cuts a long line of one sign down to three, which mean the same. */
  private void shortenRule(int at, int end) {
    if (end - at <= MAX_RUN || "-*_=~`#".indexOf(shadow[at]) < 0) {
      return;
    }
    char c = shadow[at];
    int third = at;
    int signs = 0;
    for (int i = at; i < end; i++) {
      if (shadow[i] == c) {
        if (++signs == 3) {
          third = i;
        }
      } else if (shadow[i] != ' ' && shadow[i] != '\t') {
        return;
      }
    }
    if (signs > 3) {
      Arrays.fill(shadow, third + 1, end, ' ');
    }
  }

  private void openFence(int body, int end) {
    if (body >= end) {
      return;
    }
    char c = shadow[body];
    if (c != '`' && c != '~') {
      return;
    }
    int i = body;
    while (i < end && shadow[i] == c) {
      i++;
    }
    if (i - body < 3 || (c == '`' && text.substring(i, end).indexOf('`') >= 0)) {
      return;
    }
    fence = c;
    fenceLength = i - body;
    if (fenceLength > MAX_RUN) {
      // Beyond any use; its closing line would have to be as long.
      fenceLength = MAX_RUN;
    }
    int unclosed = c == '`' ? unclosedBackticks : unclosedTildes;
    for (int from = FrontMatter.nextLine(text, end);
        fenceLength < unclosed && from < text.length(); ) {
      int to = PlainTextReader.lineEnd(text, from);
      if (closesFence(skipQuotes(from, to), to)) {
        return;
      }
      from = FrontMatter.nextLine(text, to);
    }
    // It never closes: a line of decoration, or forgotten. What follows is worth reading as text.
    fence = 0;
    if (c == '`') {
      unclosedBackticks = Math.min(unclosedBackticks, fenceLength);
    } else {
      unclosedTildes = Math.min(unclosedTildes, fenceLength);
    }
    Arrays.fill(shadow, body, i, LETTER);
    if (skipSpaces(i, end) == end) {
      Arrays.fill(shadow, body, i, ' ');
    }
  }

  private boolean closesFence(int words, int end) {
    int i = words;
    while (i < end && text.charAt(i) == fence) {
      i++;
    }
    return i - words >= fenceLength && skipSpaces(i, end) == end;
  }

  /**
   * Keeps {@code [label]: address} a definition, which is not visible, only where what follows can
   * be an address; {@code [우대]: Java} is what its author wants to be read.
   */
  private void definition(int body, int end) {
    if (body >= end || shadow[body] != '[') {
      return;
    }
    int close = indexOf("]:", body, end);
    if (close < 0) {
      return;
    }
    String target = text.substring(close + 2, end).strip();
    boolean address =
        target.startsWith("<")
            || target.startsWith("#")
            || target.indexOf('/') >= 0
            || target.indexOf('@') >= 0;
    if (address && text.charAt(body + 1) != '^') {
      labels.add(normal(text.substring(body + 1, close)));
    } else {
      shadow[close + 1] = LETTER;
    }
  }

  /** Counts the signs of inline markup, and takes those for letters that are too many. */
  private void signs(int body, int end) {
    int bars = 0;
    int run = 0;
    for (int i = body; i < end; i++) {
      char c = shadow[i];
      if (isSign(c)) {
        groupSigns++;
      } else if (c == '|') {
        bars++;
      }
      run = i > body && c == shadow[i - 1] ? run + 1 : 1;
      boolean ends = i + 1 == end || shadow[i + 1] != c;
      if (ends && run > MAX_RUN && (isSign(c) || c == '-' || c == '~' || c == '#' || c == '=')) {
        Arrays.fill(shadow, i - run + 1, i + 1, LETTER);
      }
    }
    if (bars > MAX_BARS) {
      replace(body, end, "|");
    }
  }

  private static boolean isSign(char c) {
    return "*_[]`<&\\!".indexOf(c) >= 0;
  }

  private void replace(int from, int to, String signs) {
    for (int i = from; i < to; i++) {
      if (signs.indexOf(shadow[i]) >= 0) {
        shadow[i] = LETTER;
      }
    }
  }

  /** Ends a run of lines that the parser may take for one paragraph. */
  private void closeGroup(int end) {
    if (groupSigns > MAX_SIGNS || (long) groupSigns * (end - groupStart) > MAX_SIGN_WORK) {
      replace(groupStart, end, "*_[]`<&\\!");
    }
    groupStart = end;
    groupSigns = 0;
  }

  private int lengthOfWords(int words, int end) {
    int length = 0;
    for (int i = words; i < end; i++) {
      char c = text.charAt(i);
      length += c == '*' || c == '_' || c == '`' || c == '#' ? 0 : 1;
    }
    return length;
  }

  private boolean endsSentence(int end) {
    int i = end - 1;
    while (i > 0 && (shadow[i] == ' ' || shadow[i] == '\t' || shadow[i] == '*')) {
      i--;
    }
    return i >= 0 && (text.charAt(i) == '.' || text.charAt(i) == '\u3002');
  }
}
