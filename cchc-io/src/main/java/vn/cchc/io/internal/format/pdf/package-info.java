/** Documents of pages, of which only what is drawn and where is known. */
@NullMarked
package vn.cchc.io.internal.format.pdf;

import org.jspecify.annotations.NullMarked;
