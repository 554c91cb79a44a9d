/**
 * A document as a person sees it, before anything of it is understood: pages of paragraphs and
 * tables, cells on a grid. Adapters make it, one a format; layout reads it, one for all.
 */
@NullMarked
package vn.cchc.io.internal.page;

import org.jspecify.annotations.NullMarked;
