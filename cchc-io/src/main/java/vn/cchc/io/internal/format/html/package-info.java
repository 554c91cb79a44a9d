/** Web pages, alone or in an archive with what belongs to them. */
@NullMarked
package vn.cchc.io.internal.format.html;

import org.jspecify.annotations.NullMarked;
