/** The blank form as a workbook that checks itself while it is filled in. Not part of the API. */
@NullMarked
package vn.cchc.io.internal.workbook;

import org.jspecify.annotations.NullMarked;
