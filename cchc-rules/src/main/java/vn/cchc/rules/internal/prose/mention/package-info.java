/**
 * What each figure of a text is: its value, what it counts, in which state, and where it stands.
 */
@NullMarked
package vn.cchc.rules.internal.prose.mention;

import org.jspecify.annotations.NullMarked;
