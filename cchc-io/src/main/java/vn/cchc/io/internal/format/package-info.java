/** Adapters: the bytes of one format to pages. They know nothing of forms. */
@NullMarked
package vn.cchc.io.internal.format;

import org.jspecify.annotations.NullMarked;
