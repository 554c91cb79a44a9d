/** Benchmarks; not part of the library. */
@NullMarked
package vn.cchc.benchmarks;

import org.jspecify.annotations.NullMarked;
