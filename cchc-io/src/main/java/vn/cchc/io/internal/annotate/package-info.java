/**
 * What was found, put into the officer's own file: which places are marked and what is said there,
 * whatever the format of the file.
 */
@NullMarked
package vn.cchc.io.internal.annotate;

import org.jspecify.annotations.NullMarked;
