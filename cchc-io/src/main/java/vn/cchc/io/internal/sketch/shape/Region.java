package vn.cchc.io.internal.sketch.shape;

import java.util.List;

/**
 * Where a table stands on a grid: rows from 0.
 *
 * @param firstHead of its headings
 * @param lastHead of its headings; smaller than the first where it has none
 * @param numbering the row that numbers its columns; -1 where there is none
 * @param body its rows, without repeated headings
 * @param above what stands above it, from top to bottom
 * @param below what stands below it
 */
record Region(
    Grid grid,
    int firstHead,
    int lastHead,
    int numbering,
    List<Integer> body,
    List<Line> above,
    List<Line> below) {}
