/**
 * Workbooks as they are stored, and how pages are made of them: one for all formats of
 * spreadsheets, without any library.
 */
@NullMarked
package vn.cchc.io.internal.format.sheet;

import org.jspecify.annotations.NullMarked;
