package io.github.matchum.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A compiled set of phrases, each with an {@code int} payload, found at a given offset of a folded
 * text.
 *
 * <p>Inside a phrase some places are <em>gaps</em>, where the text may have a separator or nothing:
 * a space or hyphen between two letters is a gap that matches nothing, spaces, a hyphen or an
 * underscore ({@code spring boot} finds {@code springboot}); a dot matches that or a dot; a slash
 * matches that, a slash or a middle dot. Other characters stand for themselves.
 *
 * <p>Immutable and safe for use by several threads; the caller holds the {@link Hits}.
 */
public final class PhraseTrie {
  private static final char GAP = 1;
  private static final char DOT_GAP = 2;
  private static final char SLASH_GAP = 3;

  /**
   * The root's edges are looked up by pages of this many units, so that a small trie stays small.
   */
  private static final int PAGE_BITS = 6;

  private static final int PAGE = 1 << PAGE_BITS;

  /**
   * Of each node the first edge, shifted by one, and in the lowest bit whether a phrase ends there.
   * Nodes are numbered breadth first, so that edge {@code e} leads to node {@code e + 1}.
   */
  private final int[] nodes;

  private final char[] edgeSymbol;

  /** The nodes at which phrases end, rising. */
  private final int[] ends;

  /** Of each end, and behind the last one, where its payloads begin. */
  private final int[] firstPayload;

  private final int[] payloads;

  /** The page in {@link #rootTarget} of the units with the same high bits; page 0 is empty. */
  private final char[] rootPage = new char[0x10000 >> PAGE_BITS];

  /**
   * The node behind each edge of the root, 0 where there is none; negative where whatever follows
   * the first unit may belong to a phrase.
   */
  private final int[] rootTarget;

  /**
   * A bit for each hash of a phrase's first two units. In Korean text one unit of two begins some
   * phrase, one pair of twenty does.
   */
  private final long[] pairs;

  private final int pairShift;

  /** Of each node its place in {@link #ends}; meaningless for nodes at which nothing ends. */
  private final int[] endOf;

  private PhraseTrie(
      int[] nodes, char[] edgeSymbol, int[] ends, int[] firstPayload, int[] payloads) {
    this.nodes = nodes;
    this.edgeSymbol = edgeSymbol;
    this.ends = ends;
    this.firstPayload = firstPayload;
    this.payloads = payloads;
    int rootEdges = nodes[1] >> 1;
    int pages = 1;
    for (int e = 0; e < rootEdges; e++) {
      if (rootPage[edgeSymbol[e] >> PAGE_BITS] == 0) {
        rootPage[edgeSymbol[e] >> PAGE_BITS] = (char) pages++;
      }
    }
    this.rootTarget = new int[pages << PAGE_BITS];
    int seconds = (nodes[rootEdges + 1] >> 1) - rootEdges;
    int bits = Math.max(6, 32 - Integer.numberOfLeadingZeros(8 * seconds));
    this.pairs = new long[1 << (bits - 6)];
    this.pairShift = 32 - bits;
    for (int e = 0; e < rootEdges; e++) {
      int node = e + 1;
      int from = nodes[node] >> 1;
      int to = nodes[node + 1] >> 1;
      boolean open = (nodes[node] & 1) != 0 || (from < to && edgeSymbol[from] <= SLASH_GAP);
      rootTarget[rootPlace(edgeSymbol[e])] = open ? -node : node;
      for (int second = from; second < to; second++) {
        int pair = pair(edgeSymbol[e], edgeSymbol[second]);
        pairs[pair >> 6] |= 1L << pair;
      }
    }
    this.endOf = new int[nodes.length];
    for (int i = 0; i < ends.length; i++) {
      endOf[ends[i]] = i;
    }
  }

  private int pair(char first, char second) {
    return ((first * 0x9E37 + second) * 0x9E3779B9) >>> pairShift;
  }

  /**
   * Returns a phrase as the trie keeps it: folded, its gaps marked. Equal keys match equal texts.
   */
  public static String key(String phrase) {
    String folded = Folding.fold(phrase);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean inside =
          i > 0
              && i + 1 < folded.length()
              && isWordPart(folded.charAt(i - 1))
              && isWordPart(folded.charAt(i + 1));
      if (inside && (c == ' ' || c == '-' || c == '_')) {
        out.append(GAP);
      } else if (inside
          && c == '.'
          && !(Script.isDigit(folded.charAt(i - 1)) && Script.isDigit(folded.charAt(i + 1)))) {
        out.append(DOT_GAP);
      } else if (inside && (c == '/' || c == '\u00B7')) {
        out.append(SLASH_GAP);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '+'
        || c == '#'
        || c == '.'
        || c == '&'
        || c == '('
        || c == ')'
        || c == '\'';
  }

  /** Collects phrases and builds a trie of them. Not thread-safe. */
  public static final class Builder {
    private static final class Node {
      final TreeMap<Character, Node> next = new TreeMap<>();
      final List<Integer> payloads = new ArrayList<>(1);
    }

    private final Node root = new Node();

    /** Creates an empty builder. */
    public Builder() {}

    /** Adds a phrase with its payload; one phrase may be added with several payloads. */
    public Builder add(String phrase, int payload) {
      String key = key(phrase);
      if (key.isEmpty()) {
        throw new IllegalArgumentException("an empty phrase");
      }
      Node node = root;
      for (int i = 0; i < key.length(); i++) {
        node = node.next.computeIfAbsent(key.charAt(i), c -> new Node());
      }
      if (!node.payloads.contains(payload)) {
        node.payloads.add(payload);
      }
      return this;
    }

    /** Builds the trie; the same phrases in the same order give the same trie. */
    public PhraseTrie build() {
      List<Node> order = new ArrayList<>();
      order.add(root);
      int edges = 0;
      int payloadCount = 0;
      int endCount = 0;
      for (int i = 0; i < order.size(); i++) {
        Node node = order.get(i);
        order.addAll(node.next.values());
        edges += node.next.size();
        payloadCount += node.payloads.size();
        endCount += node.payloads.isEmpty() ? 0 : 1;
      }
      int[] nodes = new int[order.size() + 1];
      char[] symbols = new char[edges];
      int[] ends = new int[endCount];
      int[] firstPayload = new int[endCount + 1];
      int[] payloads = new int[payloadCount];
      int edge = 0;
      int end = 0;
      int payload = 0;
      for (int i = 0; i < order.size(); i++) {
        Node node = order.get(i);
        nodes[i] = (edge << 1) | (node.payloads.isEmpty() ? 0 : 1);
        for (char symbol : node.next.keySet()) {
          symbols[edge++] = symbol;
        }
        if (!node.payloads.isEmpty()) {
          ends[end] = i;
          firstPayload[end++] = payload;
          for (int p : node.payloads) {
            payloads[payload++] = p;
          }
        }
      }
      nodes[order.size()] = edge << 1;
      firstPayload[end] = payload;
      return new PhraseTrie(nodes, symbols, ends, firstPayload, payloads);
    }
  }

  /** The phrases found at one offset; reused from call to call by one thread. */
  public static final class Hits {
    private int[] ends = new int[4];
    private int[] nodes = new int[4];
    private int count;

    /** Creates an empty buffer. */
    public Hits() {}

    /** Returns how many ends were found. */
    public int count() {
      return count;
    }

    /** Returns the end of hit {@code i}; hits come in no particular order of length. */
    public int end(int i) {
      return ends[i];
    }

    /** Returns the handle of hit {@code i} for {@link PhraseTrie#payloadCount}. */
    public int node(int i) {
      return nodes[i];
    }

    /** Sorts the hits by falling end, so that the longest comes first. */
    public void longestFirst() {
      for (int i = 1; i < count; i++) {
        int end = ends[i];
        int node = nodes[i];
        int j = i - 1;
        while (j >= 0 && ends[j] < end) {
          ends[j + 1] = ends[j];
          nodes[j + 1] = nodes[j];
          j--;
        }
        ends[j + 1] = end;
        nodes[j + 1] = node;
      }
    }

    private void add(int end, int node) {
      for (int i = 0; i < count; i++) {
        if (ends[i] == end && nodes[i] == node) {
          return;
        }
      }
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, count * 2);
        nodes = Arrays.copyOf(nodes, count * 2);
      }
      ends[count] = end;
      nodes[count++] = node;
    }
  }

  /**
   * Finds all phrases that begin at {@code from}.
   *
   * @param folded a text folded by {@link Folding}
   * @param from offset to begin at
   * @param hits cleared, then filled
   * @return whether any was found
   */
  public boolean find(String folded, int from, Hits hits) {
    hits.count = 0;
    if (from >= folded.length()) {
      return false;
    }
    int node = start(folded, from);
    if (node == 0) {
      return false;
    }
    walk(folded, from + 1, node, hits);
    return hits.count > 0;
  }

  /**
   * Returns the first place from {@code from} on at which a phrase may begin, by its first two
   * units; the length of the text where there is none.
   */
  public int next(String folded, int from) {
    int i = from;
    while (i < folded.length() && start(folded, i) == 0) {
      i++;
    }
    return i;
  }

  /** The node behind the first unit, or 0 where no phrase begins with it and the one behind it. */
  private int start(String text, int at) {
    char c = text.charAt(at);
    int node = rootTarget[rootPlace(c)];
    if (node <= 0) {
      return -node;
    }
    if (at + 1 == text.length()) {
      return 0;
    }
    int pair = pair(c, text.charAt(at + 1));
    return (pairs[pair >> 6] & (1L << pair)) == 0 ? 0 : node;
  }

  private int rootPlace(char c) {
    return (rootPage[c >> PAGE_BITS] << PAGE_BITS) | (c & (PAGE - 1));
  }

  private void walk(String text, int from, int start, Hits hits) {
    int at = from;
    int node = start;
    int n = text.length();
    while (true) {
      int packed = nodes[node];
      if ((packed & 1) != 0) {
        hits.add(at, node);
      }
      int lo = packed >> 1;
      int hi = nodes[node + 1] >> 1;
      // Gap symbols sort before all others, so they are the first edges.
      while (lo < hi && edgeSymbol[lo] <= SLASH_GAP) {
        gap(text, at, edgeSymbol[lo], lo + 1, hits);
        lo++;
      }
      if (lo == hi || at == n) {
        return;
      }
      node = target(lo, hi, text.charAt(at));
      if (node == 0) {
        return;
      }
      at++;
    }
  }

  private void gap(String text, int at, char kind, int target, Hits hits) {
    walk(text, at, target, hits);
    if (at >= text.length()) {
      return;
    }
    char c = text.charAt(at);
    boolean separates =
        c == ' '
            || c == '-'
            || c == '_'
            || (kind == DOT_GAP && c == '.')
            || (kind == SLASH_GAP && (c == '/' || c == '\u00B7'));
    if (!separates) {
      return;
    }
    int next = at + 1;
    if (c == ' ' && next < text.length() && text.charAt(next) == ' ') {
      next++;
    } else if (kind == SLASH_GAP
        && next < text.length()
        && (text.charAt(next) == '/' || text.charAt(next) == ' ')) {
      next++;
      if (next < text.length() && c == ' ' && text.charAt(next) == ' ') {
        next++;
      }
    }
    walk(text, next, target, hits);
  }

  private int target(int from, int to, char symbol) {
    if (to - from <= 6) {
      for (int e = from; e < to; e++) {
        if (edgeSymbol[e] == symbol) {
          return e + 1;
        }
      }
      return 0;
    }
    int e = Arrays.binarySearch(edgeSymbol, from, to, symbol);
    return e >= 0 ? e + 1 : 0;
  }

  /** Returns whether any phrase begins with the folded unit {@code c}. */
  public boolean begins(char c) {
    return rootTarget[rootPlace(c)] != 0;
  }

  /** Returns how many payloads stand at a node that {@link Hits#node} gave. */
  public int payloadCount(int node) {
    int end = endOf[node];
    return firstPayload[end + 1] - firstPayload[end];
  }

  /** Returns payload {@code i} of a node. */
  public int payload(int node, int i) {
    return payloads[firstPayload[endOf[node]] + i];
  }

  /** Writes the compiled form. */
  public void write(DataOutput out) throws IOException {
    Bulk.write(out, nodes);
    Bulk.write(out, edgeSymbol);
    Bulk.write(out, ends);
    Bulk.write(out, firstPayload);
    Bulk.write(out, payloads);
  }

  /** Reads what {@link #write} wrote. */
  public static PhraseTrie read(DataInput in) throws IOException {
    return new PhraseTrie(
        Bulk.ints(in), Bulk.chars(in), Bulk.ints(in), Bulk.ints(in), Bulk.ints(in));
  }
}
