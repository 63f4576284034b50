/** The {@code matchum} command. */
@NullMarked
package io.github.matchum.cli;

import org.jspecify.annotations.NullMarked;
