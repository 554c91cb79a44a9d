/** A catalogue prepared for use, and a report laid over it. Not part of the API. */
@NullMarked
package vn.cchc.rules.internal.form;

import org.jspecify.annotations.NullMarked;
