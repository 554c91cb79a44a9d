/** Names, lists and texts of small files, YAML or JSON, each with its place. Not API. */
@NullMarked
package vn.cchc.io.internal.tree;

import org.jspecify.annotations.NullMarked;
