/** All reports of a country, validated by Apache Spark; see README.md beside it. */
@NullMarked
package vn.cchc.national;

import org.jspecify.annotations.NullMarked;
