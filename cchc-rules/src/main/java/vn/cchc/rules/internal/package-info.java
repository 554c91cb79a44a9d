/** How relations are bound to figures and judged; not API, though rules need its types public. */
@NullMarked
package vn.cchc.rules.internal;

import org.jspecify.annotations.NullMarked;
