package vn.cchc.io.internal.tree;

/**
 * Where a part of a file stands: lines and columns from 1, columns in UTF-16 units.
 *
 * @param endColumn behind its last character
 */
public record Mark(int line, int column, int endLine, int endColumn) {}
