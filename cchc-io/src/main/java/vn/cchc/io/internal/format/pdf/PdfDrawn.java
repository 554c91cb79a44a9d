package vn.cchc.io.internal.format.pdf;

/**
 * A letter in the coordinates of its page.
 *
 * @param dx and dy in which direction it is written
 * @param hidden whether it is there only to be searched
 * @param clipped whether it is outside of what is shown, such as of a cell too narrow for it
 * @param cell the same for letters that are drawn one after another into one box
 */
record PdfDrawn(PdfGlyph glyph, double dx, double dy, boolean hidden, boolean clipped, int cell) {
  /** Returns this letter with another text. */
  PdfDrawn saying(String text) {
    PdfGlyph said =
        new PdfGlyph(text, glyph.x(), glyph.y(), glyph.width(), glyph.size(), glyph.old());
    return new PdfDrawn(said, dx, dy, hidden, clipped, cell);
  }
}
