package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.cchc.model.Place;

/**
 * What stands on a page: tables that strokes draw, and the lines around them.
 *
 * @param lines from above
 * @param tables from above
 */
record PdfPage(int number, double height, List<PdfTextLine> lines, List<PdfTable> tables) {

  /** Lines further from each other than the usual distance, by so much, are parted. */
  private static final double PARTED = 1.35;

  /** Lines of a paragraph are nowhere further from each other, in letters' sizes. */
  private static final double WIDEST = 2.6;

  static PdfPage of(PdfView view, int number, PdfEffort effort) {
    List<PdfGrid> grids = new ArrayList<>();
    for (PdfRulings.Group group : PdfRulings.groups(view.strokes(), effort)) {
      PdfGrid grid = PdfGrid.of(group, effort);
      if (grid != null) {
        grids.add(grid);
      }
    }
    List<List<PdfGlyph>> inside = new ArrayList<>();
    grids.forEach(grid -> inside.add(new ArrayList<>()));
    List<PdfGlyph> outside = new ArrayList<>();
    List<PdfGlyph> all = new ArrayList<>(view.glyphs());
    all.addAll(view.turned());
    for (PdfGlyph glyph : all) {
      int grid = 0;
      while (grid < grids.size() && grids.get(grid).at(glyph.middle(), glyph.heart()) < 0) {
        grid++;
      }
      effort.spend(grid);
      (grid < grids.size() ? inside.get(grid) : outside).add(glyph);
    }
    double[] counted = PdfLine.of(all).stream().mapToDouble(PdfLine::y).toArray();
    PdfTable.Lines lines = y -> Place.ofPage(number, lineAt(counted, y));
    List<PdfTable> tables = new ArrayList<>();
    for (int g = 0; g < grids.size(); g++) {
      PdfTable table = PdfTable.of(grids.get(g), inside.get(g), lines);
      if (!table.isBlank()) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparingDouble(PdfTable::top));
    return new PdfPage(number, view.height(), lines(outside, number, counted), tables);
  }

  private static int lineAt(double[] counted, double y) {
    int found = Arrays.binarySearch(counted, y + 0.01);
    int above = found >= 0 ? found : -found - 2;
    boolean nextIsNearer =
        above + 1 < counted.length && (above < 0 || counted[above + 1] - y < y - counted[above]);
    return Math.max(0, nextIsNearer ? above + 1 : above) + 1;
  }

  private static List<PdfTextLine> lines(List<PdfGlyph> glyphs, int page, double[] counted) {
    List<PdfLine> found = PdfLine.of(glyphs);
    found.removeIf(line -> line.text().isEmpty());
    double left = found.stream().mapToDouble(PdfLine::start).min().orElse(0);
    double right = found.stream().mapToDouble(PdfLine::end).max().orElse(0);
    double[] apart = new double[Math.max(0, found.size() - 1)];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = (found.get(i + 1).y() - found.get(i).y()) / found.get(i + 1).size();
    }
    double[] sorted = apart.clone();
    Arrays.sort(sorted);
    // most lines are of paragraphs: a low quartile is the distance within them
    double usual = sorted.length == 0 ? 1.2 : Math.max(1, sorted[sorted.length / 4]);
    List<PdfTextLine> lines = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      PdfLine line = found.get(i);
      boolean afterBlank = i > 0 && apart[i - 1] > Math.min(usual * PARTED, WIDEST);
      lines.add(
          new PdfTextLine(
              line, line.text(), page, lineAt(counted, line.y()), afterBlank, i == 0, left, right));
    }
    return lines;
  }

  /** Returns this page without some of its lines. */
  PdfPage without(List<PdfTextLine> left) {
    List<PdfTextLine> kept = new ArrayList<>(lines);
    kept.removeIf(left::contains);
    return new PdfPage(number, height, kept, tables);
  }
}
