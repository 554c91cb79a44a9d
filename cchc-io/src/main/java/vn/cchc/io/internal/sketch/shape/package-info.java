/**
 * What a table of a form nobody described looks like: where it begins and ends, its columns with
 * their headings, its rows and how they lie in each other, what its cells say. Knows no rules.
 */
@NullMarked
package vn.cchc.io.internal.sketch.shape;

import org.jspecify.annotations.NullMarked;
