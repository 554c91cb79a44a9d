/** Reads prose: figures, what they claim, and which figures of the table they repeat. */
@NullMarked
package vn.cchc.rules.internal.prose;

import org.jspecify.annotations.NullMarked;
