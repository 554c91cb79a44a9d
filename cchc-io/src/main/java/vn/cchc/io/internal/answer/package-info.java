/** What people are told of a result, in words, before it is laid out as text, page or workbook. */
@NullMarked
package vn.cchc.io.internal.answer;

import org.jspecify.annotations.NullMarked;
