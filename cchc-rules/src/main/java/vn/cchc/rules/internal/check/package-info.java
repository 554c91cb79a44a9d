/**
 * What a relation says of one report: one record a kind, and the sums, sides and operands they
 * compute with. All arithmetic is here, and exact. Not part of the API.
 */
@NullMarked
package vn.cchc.rules.internal.check;

import org.jspecify.annotations.NullMarked;
