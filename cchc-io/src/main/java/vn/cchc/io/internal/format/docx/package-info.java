/** Documents of Word since 2007. */
@NullMarked
package vn.cchc.io.internal.format.docx;

import org.jspecify.annotations.NullMarked;
