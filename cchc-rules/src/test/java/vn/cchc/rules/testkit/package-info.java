/**
 * Consistent and inconsistent reports of any catalogue, for tests of systems that use them. Start
 * at {@link vn.cchc.rules.testkit.ReportArbitraries}. This package is public API.
 */
@NullMarked
package vn.cchc.rules.testkit;

import org.jspecify.annotations.NullMarked;
