/** Workbooks, whichever program wrote them: one adapter before the readers of each. */
@NullMarked
package vn.cchc.io.internal.format.workbook;

import org.jspecify.annotations.NullMarked;
