/** Relations as officials write them, put into the language of catalogues by what a table has. */
@NullMarked
package vn.cchc.io.internal.sketch.notation;

import org.jspecify.annotations.NullMarked;
