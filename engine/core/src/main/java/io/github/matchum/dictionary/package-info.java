/**
 * Skills and their names. {@link io.github.matchum.dictionary.DictionaryCompiler} makes the
 * compiled form out of YAML, when the engine is built and, with a user's own files laid over it, at
 * run time; {@link io.github.matchum.dictionary.Dictionary} is what the engine asks.
 */
@NullMarked
package io.github.matchum.dictionary;

import org.jspecify.annotations.NullMarked;
