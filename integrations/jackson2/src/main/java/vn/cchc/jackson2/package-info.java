/**
 * Reports and results as JSON by a mapper of Jackson 2.
 *
 * <p>Register {@link vn.cchc.jackson2.CchcModule}. This package is public API.
 */
@NullMarked
package vn.cchc.jackson2;

import org.jspecify.annotations.NullMarked;
