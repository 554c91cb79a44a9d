/** Relations in the Validation and Transformation Language. Not part of the API. */
@NullMarked
package vn.cchc.io.internal.vtl;

import org.jspecify.annotations.NullMarked;
