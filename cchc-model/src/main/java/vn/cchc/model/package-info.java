/**
 * What a report and a result are: plain immutable values, without an engine or a file format.
 *
 * <p>Start at {@link vn.cchc.model.Report} and {@link vn.cchc.model.ValidationResult}. This package
 * is public API.
 */
@NullMarked
package vn.cchc.model;

import org.jspecify.annotations.NullMarked;
