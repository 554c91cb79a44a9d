/**
 * Which figures are wrong, what was probably meant, and why: hypotheses, the search among them,
 * their order. Not part of the API.
 */
@NullMarked
package vn.cchc.rules.internal.diagnose;

import org.jspecify.annotations.NullMarked;
