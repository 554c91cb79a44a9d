/** How catalogue files are read; not API. */
@NullMarked
package vn.cchc.catalogue.internal;

import org.jspecify.annotations.NullMarked;
