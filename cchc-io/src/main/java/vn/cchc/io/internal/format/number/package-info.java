/**
 * Number formats of spreadsheets: what a stored number looks like in its cell. Exact; needs no
 * library. Numbers are those of ECMA-376 part 1, 18.8.31.
 */
@NullMarked
package vn.cchc.io.internal.format.number;

import org.jspecify.annotations.NullMarked;
