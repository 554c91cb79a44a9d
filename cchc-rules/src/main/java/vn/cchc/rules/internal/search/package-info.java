/**
 * Which figures are wrong: the exact search for the smallest sets of suspects, and what a slip of
 * the pen makes of a number. Knows neither forms nor reports. Not part of the API.
 */
@NullMarked
package vn.cchc.rules.internal.search;

import org.jspecify.annotations.NullMarked;
