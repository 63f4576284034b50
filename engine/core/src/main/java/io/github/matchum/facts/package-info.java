/**
 * Facts that are no skills: years asked, dates and periods, results of language tests, and the
 * spans of personal data that never enter a score.
 */
@NullMarked
package io.github.matchum.facts;

import org.jspecify.annotations.NullMarked;
