/**
 * What the sections of a document are: {@link io.github.matchum.structure.Outliner} tells headings
 * from other lines and gives each section its {@link io.github.matchum.structure.SectionKind}.
 */
@NullMarked
package io.github.matchum.structure;

import org.jspecify.annotations.NullMarked;
