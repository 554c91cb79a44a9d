package vn.cchc.io.internal.format.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A letter of a page of PDF, or several that are drawn as one; measures in points, y downwards.
 *
 * @param y of the line it stands on
 * @param size of its font
 * @param old how its font shows windows-1252 as Vietnamese; null for a font that does not
 */
record PdfGlyph(String text, double x, double y, double width, double size, @Nullable OldFont old) {

  /** Fonts of before Unicode. */
  enum OldFont {
    TCVN3,
    TCVN3_CAPITALS,
    VNI
  }

  double end() {
    return x + width;
  }

  double middle() {
    return x + width / 2;
  }

  /** Returns the height at which most of it is seen. */
  double heart() {
    return y - size * 0.3;
  }

  boolean isSpace() {
    return text.isBlank();
  }
}
