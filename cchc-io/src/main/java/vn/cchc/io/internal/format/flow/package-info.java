/** What flows, whichever program wrote it: paragraphs, lists and tables as a person sees them. */
@NullMarked
package vn.cchc.io.internal.format.flow;

import org.jspecify.annotations.NullMarked;
