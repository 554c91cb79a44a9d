package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of which a part is not shown, as their cell is too narrow: what is left of them is no
 * figure, and is marked with an ellipsis.
 */
final class PdfCut {

  private static final String ELLIPSIS = "…";
  private static final Pattern OF_NUMBER = Pattern.compile("[\\d.,]\\s*");
  private static final Pattern CUT = Pattern.compile("…[\\d.,]+|[\\d.,]+…");

  /** How far letters of one number are apart, of their width. */
  private static final double NEAR = 0.8;

  private PdfCut() {}

  /** Returns letters in the order they are drawn, those beside a hidden part of a number marked. */
  static List<PdfDrawn> marked(List<PdfDrawn> letters) {
    List<PdfDrawn> marked = new ArrayList<>(letters);
    for (int i = 0; i + 1 < letters.size(); i++) {
      PdfDrawn left = letters.get(i);
      PdfDrawn right = letters.get(i + 1);
      if (left.clipped() == right.clipped() || !isOfOne(left, right)) {
        continue;
      }
      if (right.clipped()) {
        marked.set(i, left.saying(left.glyph().text() + ELLIPSIS));
      } else {
        marked.set(i + 1, right.saying(ELLIPSIS + right.glyph().text()));
      }
    }
    return marked;
  }

  private static boolean isOfOne(PdfDrawn left, PdfDrawn right) {
    PdfGlyph one = left.glyph();
    PdfGlyph other = right.glyph();
    return left.cell() == right.cell()
        && OF_NUMBER.matcher(one.text()).matches()
        && OF_NUMBER.matcher(other.text()).matches()
        && !one.text().endsWith(" ")
        && Math.abs(one.y() - other.y()) < 1
        && Math.abs(other.x() - one.end()) < NEAR * Math.max(one.width(), other.width());
  }

  /** Returns the numbers on a page that are marked so, in the order of its lines. */
  static List<String> numbers(PdfView view) {
    List<String> numbers = new ArrayList<>();
    for (PdfLine line : PdfLine.of(view.glyphs())) {
      Matcher cut = CUT.matcher(line.text());
      while (cut.find()) {
        numbers.add(cut.group());
      }
    }
    return numbers;
  }
}
