/** Readers of PDF, DOCX, HWP and HWPX. */
@NullMarked
package io.github.matchum.formats;

import org.jspecify.annotations.NullMarked;
