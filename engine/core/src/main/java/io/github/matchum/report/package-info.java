/**
 * One view for each report: the values that every format shows, without prose. Made by {@link
 * io.github.matchum.report.Views} from what reading and matching gave.
 */
@NullMarked
package io.github.matchum.report;

import org.jspecify.annotations.NullMarked;
