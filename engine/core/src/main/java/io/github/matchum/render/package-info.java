/**
 * Writers: one for each format. They see the views of {@link io.github.matchum.report} and nothing
 * else. Prose, in Korean or English, is made here only.
 */
@NullMarked
package io.github.matchum.render;

import org.jspecify.annotations.NullMarked;
