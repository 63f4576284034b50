package io.github.matchum.store;

/**
 * The parts of an index file, in their order. Numbers are whole ones of four bytes, little-endian.
 */
enum IndexPart {
  /** The postings, as {@link PostingForm} writes them. */
  RECORDS,
  /** The free text of the postings: each its lines as weight, occupation, terms; then its CRC. */
  WORDS,
  /** The names of the sources, UTF-8. */
  NAMES,
  /** Of each posting where its record begins (two numbers), its length and its CRC. */
  RECORD_ROWS,
  /** Where the words of each posting begin, and where the last ones end. */
  WORD_STARTS,
  /** Where the name of each posting begins, and where the last one ends. */
  NAME_STARTS,
  /** What the postings ask, free text apart: numbers of pairs. */
  ASKS,
  /** Where the asks of each posting begin, and where the last ones end. */
  ASK_STARTS,
  /** Of each posting the weight of all it asks. */
  WEIGHTS,
  /** Of each posting the weight of its free text. */
  FREE_WEIGHTS,
  /** Of each posting the number of the one that it repeats, or its own. */
  ORIGINALS,
  /** Pairs of an atom and a weight. */
  PAIRS,
  /** The atoms: how many members are asked and the members; or 0 and the number of another one. */
  ATOMS,
  /** Where each atom begins, and where the last one ends. */
  ATOM_STARTS,
  /** Members of atoms: skill, demand, months, whether it is a label. */
  MEMBERS,
  /** The weight of each term. */
  TERM_WEIGHTS,
  /** Where each term begins, and where the last one ends. */
  TERM_STARTS,
  /** The terms, UTF-8. */
  TERMS,
  /** Atoms that are not of skills, as {@link PostingForm} writes them. */
  OTHERS,
  /** How often each skill is asked: number, required, preferred, elsewhere. */
  ASKED;

  /** Returns whether it is checked as a whole when the file is opened, or piece by piece later. */
  boolean isCheckedAtOnce() {
    return this != RECORDS && this != WORDS;
  }
}
