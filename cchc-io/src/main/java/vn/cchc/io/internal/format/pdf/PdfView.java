package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page of PDF as a person turns it: most text from left to right, y downwards.
 *
 * @param turned the letters written in other directions, as lines set where they stand
 * @param strokes x and y of one end, then of the other
 */
record PdfView(
    double width,
    double height,
    List<PdfGlyph> glyphs,
    List<PdfGlyph> turned,
    List<double[]> strokes) {

  /** Returns the page; letters outside of it are left out. */
  static PdfView of(PDRectangle box, List<PdfDrawn> drawn, List<double[]> strokes) {
    int[] counts = new int[4];
    for (PdfDrawn letter : drawn) {
      counts[direction(letter)]++;
    }
    int main = 0;
    for (int i = 1; i < counts.length; i++) {
      main = counts[i] > counts[main] ? i : main;
    }
    boolean across = main % 2 == 0;
    double width = across ? box.getWidth() : box.getHeight();
    double height = across ? box.getHeight() : box.getWidth();
    List<PdfGlyph> glyphs = new ArrayList<>();
    List<List<PdfGlyph>> others =
        List.of(List.of(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<String> seen = new HashSet<>();
    for (PdfDrawn letter : drawn) {
      PdfGlyph glyph = letter.glyph();
      int direction = direction(letter);
      double[] at = turned(box, glyph.x(), glyph.y(), direction);
      PdfGlyph set =
          new PdfGlyph(glyph.text(), at[0], at[1], glyph.width(), glyph.size(), glyph.old());
      double[] onPage = turned(box, glyph.x(), glyph.y(), main);
      boolean outside =
          onPage[0] < -1 || onPage[1] < -1 || onPage[0] > width + 1 || onPage[1] > height + 1;
      // letters drawn twice, a little apart, are bold
      String place = glyph.text() + Math.round(at[0] / 1.5) + ":" + Math.round(at[1] / 1.5);
      if (outside || !glyph.isSpace() && !seen.add(direction + place)) {
        continue;
      }
      if (direction == main) {
        glyphs.add(set);
      } else {
        others.get((direction - main + 4) % 4).add(set);
      }
    }
    List<double[]> turnedStrokes = new ArrayList<>();
    for (double[] stroke : strokes) {
      double[] from = turned(box, stroke[0], stroke[1], main);
      double[] to = turned(box, stroke[2], stroke[3], main);
      if (Math.max(from[0], to[0]) < -1
          || Math.min(from[0], to[0]) > width + 1
          || Math.max(from[1], to[1]) < -1
          || Math.min(from[1], to[1]) > height + 1) {
        continue;
      }
      turnedStrokes.add(new double[] {from[0], from[1], to[0], to[1]});
    }
    return new PdfView(width, height, glyphs, others(width, height, others), turnedStrokes);
  }

  /** Sets lines that are written upwards, upside down or downwards as if each were one letter. */
  private static List<PdfGlyph> others(double width, double height, List<List<PdfGlyph>> others) {
    List<PdfGlyph> set = new ArrayList<>();
    for (int turn = 1; turn < others.size(); turn++) {
      for (PdfLine line : PdfLine.of(others.get(turn))) {
        double along = (line.start() + line.end()) / 2;
        double x = turn == 1 ? line.y() : turn == 2 ? width - along : width - line.y();
        double y = turn == 1 ? height - along : turn == 2 ? height - line.y() : along;
        set.add(new PdfGlyph(line.text() + " ", x, y, line.size() * 0.5, line.size() * 0.9, null));
      }
    }
    return set;
  }

  /** Returns in which direction a letter is written: 0 to the right, 1 upwards, 2, 3 downwards. */
  private static int direction(PdfDrawn letter) {
    if (Math.abs(letter.dx()) >= Math.abs(letter.dy())) {
      return letter.dx() >= 0 ? 0 : 2;
    }
    return letter.dy() > 0 ? 1 : 3;
  }

  /** Returns where a point is once text of a direction is turned to run from left to right. */
  private static double[] turned(PDRectangle box, double x, double y, int direction) {
    double left = x - box.getLowerLeftX();
    double right = box.getUpperRightX() - x;
    double below = y - box.getLowerLeftY();
    double above = box.getUpperRightY() - y;
    return switch (direction) {
      case 0 -> new double[] {left, above};
      case 1 -> new double[] {below, left};
      case 2 -> new double[] {right, below};
      default -> new double[] {above, right};
    };
  }
}
