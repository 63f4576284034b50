package io.github.matchum.analysis;

import java.util.List;

/** Cuts free text into terms. Implementations are safe for use by several threads. */
public interface TextAnalyzer {
  /** Returns the terms of a text from left to right. */
  List<Term> terms(String text);
}
