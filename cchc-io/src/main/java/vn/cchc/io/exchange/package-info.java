/**
 * Results and catalogues for other programs: code hosts and editors (SARIF), analysts (CSV), the
 * European Statistical System, and whoever lists relations and messages. This package is public
 * API.
 */
@NullMarked
package vn.cchc.io.exchange;

import org.jspecify.annotations.NullMarked;
