/**
 * Checks a report against a catalogue of relations.
 *
 * <p>Start at {@link vn.cchc.rules.ReportValidator}. This package is public API; {@code
 * vn.cchc.rules.internal} is not and may change in any release.
 */
@NullMarked
package vn.cchc.rules;

import org.jspecify.annotations.NullMarked;
