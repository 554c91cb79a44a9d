/** What headings and names of rows say of stocks and flows, differences, meters and means. */
@NullMarked
package vn.cchc.io.internal.sketch.flow;

import org.jspecify.annotations.NullMarked;
