/** Reads XML Spreadsheet 2003, as Excel and portals write it. */
@NullMarked
package vn.cchc.io.internal.format.xml2003;

import org.jspecify.annotations.NullMarked;
