/** Figures as relations compute with them, and their sums. Exact. Not part of the API. */
@NullMarked
package vn.cchc.rules.internal.sums;

import org.jspecify.annotations.NullMarked;
