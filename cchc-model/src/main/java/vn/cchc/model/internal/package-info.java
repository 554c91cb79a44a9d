/** How texts and quotients are compared, for the library's own modules. Not part of the API. */
@NullMarked
package vn.cchc.model.internal;

import org.jspecify.annotations.NullMarked;
