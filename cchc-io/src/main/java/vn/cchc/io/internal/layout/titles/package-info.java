/** What the titles of a document say: whose it is, and of what period. */
@NullMarked
package vn.cchc.io.internal.layout.titles;

import org.jspecify.annotations.NullMarked;
