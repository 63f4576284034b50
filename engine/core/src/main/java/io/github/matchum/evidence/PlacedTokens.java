package io.github.matchum.evidence;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Gives Lucene tokens whose places are known already. */
final class PlacedTokens extends TokenStream {
  /** Postings with positions and offsets; no norms, as no score looks at lengths. */
  static final FieldType TYPE = type();

  /** A token at a position; positions rise, or stay where two stand in one place. */
  record Token(String term, int position, int start, int end) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private int next;
  private int position = -1;

  PlacedTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    clearAttributes();
    Token token = tokens.get(next++);
    term.append(token.term());
    offset.setOffset(token.start(), token.end());
    increment.setPositionIncrement(token.position() - position);
    position = token.position();
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    position = -1;
  }
}
