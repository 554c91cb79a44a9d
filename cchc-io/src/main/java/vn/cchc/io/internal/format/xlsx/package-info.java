/** Reads workbooks of Open XML, part by part, without keeping their XML. */
@NullMarked
package vn.cchc.io.internal.format.xlsx;

import org.jspecify.annotations.NullMarked;
