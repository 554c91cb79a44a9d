/** Relations that the names of columns tell: differences, what is left, debit and credit. */
@NullMarked
package vn.cchc.io.internal.sketch.named;

import org.jspecify.annotations.NullMarked;
