/** Plain text and tables parted by signs. */
@NullMarked
package vn.cchc.io.internal.format.text;

import org.jspecify.annotations.NullMarked;
