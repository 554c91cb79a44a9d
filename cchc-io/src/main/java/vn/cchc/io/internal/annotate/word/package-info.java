/** Documents of Word with what was found: comments at cells and at sentences. */
@NullMarked
package vn.cchc.io.internal.annotate.word;

import org.jspecify.annotations.NullMarked;
