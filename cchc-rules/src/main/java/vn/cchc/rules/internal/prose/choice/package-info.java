/**
 * Weighs what could be meant by a text, and chooses what agrees with each other and explains most.
 */
@NullMarked
package vn.cchc.rules.internal.prose.choice;

import org.jspecify.annotations.NullMarked;
