/** What a file is, told by its content. */
@NullMarked
package vn.cchc.io.internal.format.kind;

import org.jspecify.annotations.NullMarked;
