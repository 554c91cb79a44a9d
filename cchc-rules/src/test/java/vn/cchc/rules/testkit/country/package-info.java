/**
 * A generated country: reports of all its agencies over years, sound or with known errors. For
 * tests and measurements; start at {@link vn.cchc.rules.testkit.country.Country}.
 */
@NullMarked
package vn.cchc.rules.testkit.country;

import org.jspecify.annotations.NullMarked;
