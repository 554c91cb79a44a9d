/** What reports of several agencies tell together. Not part of the API. */
@NullMarked
package vn.cchc.rules.internal.context;

import org.jspecify.annotations.NullMarked;
