/** Formulas tried on the numbers of a table: where they hold, where they do not, what follows. */
@NullMarked
package vn.cchc.io.internal.sketch.trial;

import org.jspecify.annotations.NullMarked;
