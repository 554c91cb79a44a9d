/** Texts and spreadsheets of OpenDocument. */
@NullMarked
package vn.cchc.io.internal.format.odf;

import org.jspecify.annotations.NullMarked;
