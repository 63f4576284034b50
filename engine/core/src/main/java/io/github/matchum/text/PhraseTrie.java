package io.github.matchum.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A compiled set of phrases, each with an {@code int} payload, found at a given offset of a folded
 * text.
 *
 * <p>Inside a phrase some places are <em>gaps</em>, where the text may have a separator or nothing: a
 * space or hyphen between two letters is a gap that matches nothing, spaces, a hyphen or an
 * underscore ({@code spring boot} finds {@code springboot}); a dot matches that or a dot; a slash
 * matches that, a slash or a middle dot. Other characters stand for themselves.
 *
 * <p>Immutable and safe for use by several threads; the caller holds the {@link Hits}.
 */
public final class PhraseTrie {
  private static final char GAP = 1;
  private static final char DOT_GAP = 2;
  private static final char SLASH_GAP = 3;

  private final int[] firstEdge;
  private final char[] edgeSymbol;
  private final int[] edgeTarget;
  private final int[] firstPayload;
  private final int[] payloads;
  private final int[] rootTarget;

  private PhraseTrie(
      int[] firstEdge, char[] edgeSymbol, int[] edgeTarget, int[] firstPayload, int[] payloads) {
    this.firstEdge = firstEdge;
    this.edgeSymbol = edgeSymbol;
    this.edgeTarget = edgeTarget;
    this.firstPayload = firstPayload;
    this.payloads = payloads;
    this.rootTarget = new int[0x10000];
    for (int e = firstEdge[0]; e < firstEdge[1]; e++) {
      rootTarget[edgeSymbol[e]] = edgeTarget[e];
    }
  }

  /** Returns a phrase as the trie keeps it: folded, its gaps marked. Equal keys match equal texts. */
  public static String key(String phrase) {
    String folded = Folding.fold(phrase);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean inside = i > 0 && i + 1 < folded.length() && isWordPart(folded.charAt(i - 1)) && isWordPart(folded.charAt(i + 1));
      if (inside && (c == ' ' || c == '-' || c == '_')) {
        out.append(GAP);
      } else if (inside && c == '.' && !(Script.isDigit(folded.charAt(i - 1)) && Script.isDigit(folded.charAt(i + 1)))) {
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
    return Character.isLetterOrDigit(c) || c == '+' || c == '#' || c == '.' || c == '&' || c == '(' || c == ')' || c == '\'';
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
      for (int i = 0; i < order.size(); i++) {
        Node node = order.get(i);
        order.addAll(node.next.values());
        edges += node.next.size();
        payloadCount += node.payloads.size();
      }
      int[] firstEdge = new int[order.size() + 1];
      char[] symbols = new char[edges];
      int[] targets = new int[edges];
      int[] firstPayload = new int[order.size() + 1];
      int[] payloads = new int[payloadCount];
      int edge = 0;
      int payload = 0;
      int nextTarget = 1;
      for (int i = 0; i < order.size(); i++) {
        firstEdge[i] = edge;
        firstPayload[i] = payload;
        for (char symbol : order.get(i).next.keySet()) {
          symbols[edge] = symbol;
          targets[edge++] = nextTarget++;
        }
        for (int p : order.get(i).payloads) {
          payloads[payload++] = p;
        }
      }
      firstEdge[order.size()] = edge;
      firstPayload[order.size()] = payload;
      return new PhraseTrie(firstEdge, symbols, targets, firstPayload, payloads);
    }
  }

  /** The phrases found at one offset; reused from call to call by one thread. */
  public static final class Hits {
    private int[] ends = new int[16];
    private int[] nodes = new int[16];
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
  public boolean find(CharSequence folded, int from, Hits hits) {
    hits.count = 0;
    if (from >= folded.length()) {
      return false;
    }
    int node = rootTarget[folded.charAt(from)];
    if (node != 0) {
      walk(folded, from + 1, node, hits);
    }
    return hits.count > 0;
  }

  private void walk(CharSequence text, int from, int start, Hits hits) {
    int at = from;
    int node = start;
    int n = text.length();
    while (true) {
      if (firstPayload[node] < firstPayload[node + 1]) {
        hits.add(at, node);
      }
      int lo = firstEdge[node];
      int hi = firstEdge[node + 1];
      // Gap symbols sort before all others, so they are the first edges.
      while (lo < hi && edgeSymbol[lo] <= SLASH_GAP) {
        gap(text, at, edgeSymbol[lo], edgeTarget[lo], hits);
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

  private void gap(CharSequence text, int at, char kind, int target, Hits hits) {
    walk(text, at, target, hits);
    if (at >= text.length()) {
      return;
    }
    char c = text.charAt(at);
    boolean separates =
        c == ' ' || c == '-' || c == '_'
            || (kind == DOT_GAP && c == '.')
            || (kind == SLASH_GAP && (c == '/' || c == '\u00B7'));
    if (!separates) {
      return;
    }
    int next = at + 1;
    if (c == ' ' && next < text.length() && text.charAt(next) == ' ') {
      next++;
    } else if (kind == SLASH_GAP && next < text.length() && (text.charAt(next) == '/' || text.charAt(next) == ' ')) {
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
          return edgeTarget[e];
        }
      }
      return 0;
    }
    int e = Arrays.binarySearch(edgeSymbol, from, to, symbol);
    return e >= 0 ? edgeTarget[e] : 0;
  }

  /** Returns whether any phrase begins with the folded unit {@code c}. */
  public boolean begins(char c) {
    return rootTarget[c] != 0;
  }

  /** Returns how many payloads stand at a node that {@link Hits#node} gave. */
  public int payloadCount(int node) {
    return firstPayload[node + 1] - firstPayload[node];
  }

  /** Returns payload {@code i} of a node. */
  public int payload(int node, int i) {
    return payloads[firstPayload[node] + i];
  }

  /** Writes the compiled form. */
  public void write(DataOutput out) throws IOException {
    writeInts(out, firstEdge);
    out.writeInt(edgeSymbol.length);
    ByteBuffer chars = ByteBuffer.allocate(edgeSymbol.length * 2);
    chars.asCharBuffer().put(edgeSymbol);
    out.write(chars.array());
    writeInts(out, edgeTarget);
    writeInts(out, firstPayload);
    writeInts(out, payloads);
  }

  /** Reads what {@link #write} wrote. */
  public static PhraseTrie read(DataInput in) throws IOException {
    int[] firstEdge = readInts(in);
    byte[] chars = new byte[in.readInt() * 2];
    in.readFully(chars);
    char[] symbols = new char[chars.length / 2];
    ByteBuffer.wrap(chars).asCharBuffer().get(symbols);
    return new PhraseTrie(firstEdge, symbols, readInts(in), readInts(in), readInts(in));
  }

  private static void writeInts(DataOutput out, int[] values) throws IOException {
    out.writeInt(values.length);
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4);
    bytes.asIntBuffer().put(values);
    out.write(bytes.array());
  }

  private static int[] readInts(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt() * 4];
    in.readFully(bytes);
    int[] values = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }
}
