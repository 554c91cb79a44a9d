/**
 * What the figures of a text may claim together: structures, their arithmetic, and the evidence.
 */
@NullMarked
package vn.cchc.rules.internal.prose.structure;

import org.jspecify.annotations.NullMarked;
