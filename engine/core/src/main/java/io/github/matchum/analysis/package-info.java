/**
 * Korean and English terms of free text. The only room that knows nori. The unit of analysis is the
 * eojeol (what stands between spaces), everywhere, so that remembering changes nothing.
 */
@NullMarked
package io.github.matchum.analysis;

import org.jspecify.annotations.NullMarked;
