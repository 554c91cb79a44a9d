/**
 * Figures as relations compute with them, their sums, and what is said where they do not agree.
 * Exact. Not part of the API.
 */
@NullMarked
package vn.cchc.rules.internal.sums;

import org.jspecify.annotations.NullMarked;
