/** Computes formulas where the workbook alone says for certain what they give. */
@NullMarked
package vn.cchc.io.internal.format.compute;

import org.jspecify.annotations.NullMarked;
