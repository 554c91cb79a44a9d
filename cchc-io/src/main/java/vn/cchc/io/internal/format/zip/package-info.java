/** The files of a zip, counted and compared with their checksums. */
@NullMarked
package vn.cchc.io.internal.format.zip;

import org.jspecify.annotations.NullMarked;
