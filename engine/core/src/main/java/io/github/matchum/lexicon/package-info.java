/**
 * What the engine knows of the language: headings, cue phrases, particles, nouns that stand around
 * names, roles, degrees, tests, and the rubric of the score.
 *
 * <p>All of it is data, read by {@link io.github.matchum.lexicon.DataReader} from the YAML files of
 * the dictionaries module when the engine is built. {@link io.github.matchum.lexicon.Lexicon} is
 * the loaded form; a {@link io.github.matchum.lexicon.PhraseTable} tells which classes of phrases a
 * line holds.
 */
@NullMarked
package io.github.matchum.lexicon;

import org.jspecify.annotations.NullMarked;
