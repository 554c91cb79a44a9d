/** How documents are taken apart; not API. */
@NullMarked
package vn.cchc.io.internal;

import org.jspecify.annotations.NullMarked;
