/** Reads workbooks of Excel before 2007. */
@NullMarked
package vn.cchc.io.internal.format.xls;

import org.jspecify.annotations.NullMarked;
