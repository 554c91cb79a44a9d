package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that does not fit into its cell runs on over the empty cells beside it, as workbooks show
 * it: a stroke through a word parts nothing.
 */
final class PdfOverflow {

  /** How far letters of one word may be apart, and off the line, of their size. */
  private static final double SAME_WORD = 0.1;

  private PdfOverflow() {}

  /**
   * Moves letters to the cell in which their word begins, with all that follows on their line.
   *
   * @param inside the letters of each cell, by its place among the boxes
   */
  static void gather(List<PdfGrid.Box> boxes, List<List<PdfGlyph>> inside) {
    List<Integer> fromLeft = new ArrayList<>();
    for (int b = 0; b < boxes.size(); b++) {
      fromLeft.add(b);
    }
    fromLeft.sort(Comparator.comparingInt(b -> boxes.get(b).column()));
    Integer[][] begins = begins(boxes);
    for (int b : fromLeft) {
      PdfGrid.Box box = boxes.get(b);
      int column = box.column() + box.columns();
      while (column < begins[box.row()].length) {
        Integer next = begins[box.row()][column];
        if (next == null || !takes(inside.get(b), inside.get(next))) {
          break;
        }
        column += boxes.get(next).columns();
      }
    }
  }

  private static Integer[][] begins(List<PdfGrid.Box> boxes) {
    int rows = 0;
    int columns = 0;
    for (PdfGrid.Box box : boxes) {
      rows = Math.max(rows, box.row() + 1);
      columns = Math.max(columns, box.column() + 1);
    }
    Integer[][] begins = new Integer[rows][columns];
    for (int b = 0; b < boxes.size(); b++) {
      begins[boxes.get(b).row()][boxes.get(b).column()] = b;
    }
    return begins;
  }

  /** Takes a line of the next cell that goes on with a word of this one; returns whether it did. */
  private static boolean takes(List<PdfGlyph> own, List<PdfGlyph> next) {
    PdfGlyph first =
        next.stream()
            .filter(glyph -> !glyph.isSpace())
            .min(Comparator.comparingDouble(PdfGlyph::x))
            .orElse(null);
    PdfGlyph last = first == null ? null : lastBefore(own, first);
    if (first == null || last == null || !isLetter(last) || !isLetter(first)) {
      return false;
    }
    double size = Math.max(first.size(), last.size());
    boolean alone =
        next.stream().allMatch(glyph -> Math.abs(glyph.y() - first.y()) < SAME_WORD * size);
    if (!alone || first.x() - last.end() > SAME_WORD * size) {
      return false;
    }
    own.addAll(next);
    next.clear();
    return true;
  }

  private static @Nullable PdfGlyph lastBefore(List<PdfGlyph> own, PdfGlyph first) {
    return own.stream()
        .filter(
            glyph ->
                !glyph.isSpace()
                    && Math.abs(glyph.y() - first.y()) < SAME_WORD * first.size()
                    && glyph.x() < first.x())
        .max(Comparator.comparingDouble(PdfGlyph::x))
        .orElse(null);
  }

  private static boolean isLetter(PdfGlyph glyph) {
    return Character.isLetter(glyph.text().codePointAt(0));
  }
}
