/**
 * The grid of a table: what each of its places and rows looks like by itself, and where on it the
 * tables of figures stand.
 */
@NullMarked
package vn.cchc.io.internal.sketch.grid;

import org.jspecify.annotations.NullMarked;
