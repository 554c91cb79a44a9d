/**
 * Reports and results as JSON by a mapper of Jackson 3.
 *
 * <p>Register {@link vn.cchc.jackson3.CchcModule}. This package is public API.
 *
 * <p>It stands beside {@code vn.cchc.jackson2} line by line and shares no code with it: what is the
 * same is in {@code vn.cchc.io} already, which reads and writes bytes, and what is left are the
 * types of one Jackson or the other (parsers, contexts, exceptions), by whose names the two cannot
 * be told apart without reflection.
 */
@NullMarked
package vn.cchc.jackson3;

import org.jspecify.annotations.NullMarked;
