package io.github.matchum.evidence;

import org.apache.lucene.analysis.Analyzer;

/** Stands where Lucene asks for an analyser; all fields come as tokens. */
final class NoAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    throw new IllegalStateException("the field " + field + " is not made of tokens");
  }
}
