/**
 * What was understood of a form nobody described, as a catalogue and a report. Not part of the API.
 */
@NullMarked
package vn.cchc.io.internal.draft;

import org.jspecify.annotations.NullMarked;
