/** Documents of Word before 2007. */
@NullMarked
package vn.cchc.io.internal.format.doc;

import org.jspecify.annotations.NullMarked;
