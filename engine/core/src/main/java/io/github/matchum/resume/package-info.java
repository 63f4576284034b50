/**
 * What a resume shows. {@link io.github.matchum.resume.ResumeReader} turns a document into a {@link
 * io.github.matchum.resume.Resume}: dated entries, evidence of skills with grade and months, and
 * graded statements. Pure values; nothing here knows a posting.
 */
@NullMarked
package io.github.matchum.resume;

import org.jspecify.annotations.NullMarked;
