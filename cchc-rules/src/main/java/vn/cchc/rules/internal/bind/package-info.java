/**
 * From a relation and the cells it speaks of to a check, or to the reason why there is none. Not
 * part of the API.
 */
@NullMarked
package vn.cchc.rules.internal.bind;

import org.jspecify.annotations.NullMarked;
