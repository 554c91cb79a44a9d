/** The headings of a table as they lie below each other, and the sums that they imply. */
@NullMarked
package vn.cchc.io.internal.sketch.heads;

import org.jspecify.annotations.NullMarked;
