/**
 * The text of a document and places in it.
 *
 * <p>Everything later works on {@link io.github.matchum.text.SourceText#text()}, which is the
 * decoded file in Unicode form NFC. {@link io.github.matchum.text.SourceText} knows the way back:
 * {@link io.github.matchum.text.SourceText#slice} gives the words as they stand in the file, and
 * {@link io.github.matchum.text.SourceText#locate} the line and column there. {@link
 * io.github.matchum.text.PhraseTrie} finds phrases in folded text; {@link
 * io.github.matchum.text.Folding} says what folding is.
 */
@NullMarked
package io.github.matchum.text;

import org.jspecify.annotations.NullMarked;
