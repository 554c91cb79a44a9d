/** What the relations of a catalogue say of each other. Not part of the API. */
@NullMarked
package vn.cchc.rules.internal.review;

import org.jspecify.annotations.NullMarked;
