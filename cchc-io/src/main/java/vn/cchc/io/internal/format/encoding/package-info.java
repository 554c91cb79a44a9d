/** Bytes to Unicode, those of Vietnamese from before Unicode among them. */
@NullMarked
package vn.cchc.io.internal.format.encoding;

import org.jspecify.annotations.NullMarked;
