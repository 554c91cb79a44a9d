/**
 * Ways in and out: reports as JSON, plain text, CSV, XLSX and DOCX; results as JSON and text.
 *
 * <p>Start at {@link vn.cchc.io.ReportReader}. This package is public API; {@code
 * vn.cchc.io.internal} is not and may change in any release.
 */
@NullMarked
package vn.cchc.io;

import org.jspecify.annotations.NullMarked;
