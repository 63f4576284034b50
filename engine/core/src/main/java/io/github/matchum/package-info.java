/** Matchum: how well a resume fits a job posting, and what is missing, with proof. */
@NullMarked
package io.github.matchum;

import org.jspecify.annotations.NullMarked;
