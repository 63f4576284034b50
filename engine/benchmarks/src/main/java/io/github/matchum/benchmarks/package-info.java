/** Benchmarks and generators of load. */
@NullMarked
package io.github.matchum.benchmarks;

import org.jspecify.annotations.NullMarked;
