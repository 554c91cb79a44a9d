/**
 * XML changed in its text: what is put in stands where it must, and every other character stays as
 * it was.
 */
@NullMarked
package vn.cchc.io.internal.format.markup;

import org.jspecify.annotations.NullMarked;
