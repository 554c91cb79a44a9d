/** Where findings stand in the text of a file, and what would replace them there. Not API. */
@NullMarked
package vn.cchc.io.internal.sarif;

import org.jspecify.annotations.NullMarked;
