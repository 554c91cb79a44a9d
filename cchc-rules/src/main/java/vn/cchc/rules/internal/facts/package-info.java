/**
 * What the rules see and conclude besides checks: what does not hold, what may explain it, how much
 * it weighs. Not part of the API.
 */
@NullMarked
package vn.cchc.rules.internal.facts;

import org.jspecify.annotations.NullMarked;
