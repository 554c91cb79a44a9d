/** Rich text. */
@NullMarked
package vn.cchc.io.internal.format.rtf;

import org.jspecify.annotations.NullMarked;
