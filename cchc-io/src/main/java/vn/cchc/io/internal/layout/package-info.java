/** What the pages of a document say: which table is the form, which column holds what. */
@NullMarked
package vn.cchc.io.internal.layout;

import org.jspecify.annotations.NullMarked;
