/**
 * The validator as a Jakarta Validation constraint: {@link
 * vn.cchc.rules.constraint.ConsistentReport}. This package is public API.
 */
@NullMarked
package vn.cchc.rules.constraint;

import org.jspecify.annotations.NullMarked;
