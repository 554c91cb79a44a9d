/** Rules of a program's own. */
@NullMarked
package vn.cchc.ownrules;

import org.jspecify.annotations.NullMarked;
