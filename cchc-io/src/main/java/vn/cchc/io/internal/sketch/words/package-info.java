/** The words of forms: of headings and rows, days, units, answers with yes and no. */
@NullMarked
package vn.cchc.io.internal.sketch.words;

import org.jspecify.annotations.NullMarked;
