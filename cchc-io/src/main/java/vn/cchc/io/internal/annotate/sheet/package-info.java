/** Workbooks with what was found: fills, comments, and a sheet that lists it. */
@NullMarked
package vn.cchc.io.internal.annotate.sheet;

import org.jspecify.annotations.NullMarked;
