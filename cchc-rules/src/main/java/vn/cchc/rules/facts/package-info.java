/**
 * What rules of one's own see of a report, and what they conclude: {@link
 * vn.cchc.rules.facts.CheckedReport}, {@link vn.cchc.rules.facts.ReportFigure}, {@link
 * vn.cchc.rules.facts.MissingFigure} and {@link vn.cchc.rules.facts.Discrepancy} are there before
 * the first rule fires; rules insert {@link vn.cchc.rules.facts.OwnFinding}, {@link
 * vn.cchc.rules.facts.Diagnosis} and {@link vn.cchc.rules.facts.Excuse}.
 *
 * <p>Rules are written in DRL, compiled by the build of whoever owns them, and added by {@link
 * vn.cchc.rules.ReportValidator.Builder#rules}. All types are immutable, without nulls, and safe
 * for use by several threads. This package is public API.
 */
@NullMarked
package vn.cchc.rules.facts;

import org.jspecify.annotations.NullMarked;
