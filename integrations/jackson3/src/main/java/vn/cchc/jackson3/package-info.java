/**
 * Reports and results as JSON by a mapper of Jackson 3.
 *
 * <p>Register {@link vn.cchc.jackson3.CchcModule}. This package is public API.
 */
@NullMarked
package vn.cchc.jackson3;

import org.jspecify.annotations.NullMarked;
