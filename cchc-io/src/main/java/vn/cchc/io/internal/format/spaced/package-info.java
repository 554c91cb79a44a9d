/** Tables that spaces alone make. */
@NullMarked
package vn.cchc.io.internal.format.spaced;

import org.jspecify.annotations.NullMarked;
