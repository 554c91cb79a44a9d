/** The commands of {@code cchc.jar}. */
@NullMarked
package vn.cchc.cli;

import org.jspecify.annotations.NullMarked;
