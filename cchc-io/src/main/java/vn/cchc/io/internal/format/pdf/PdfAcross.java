package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cchc.model.Remark;

/**
 * Pages that go on to the right of others: a sheet too wide for its paper is printed column by
 * column, so that a page holds figures without the names of their rows. Where its lines stand
 * beside those of a page with names, they are put together; else it is said.
 */
final class PdfAcross {

  /** How far lines of one row may be apart, in points. */
  private static final double SAME_ROW = 1.5;

  private static final int FEWEST = 4;

  /** Between the columns of two pages, in letters' sizes. */
  private static final double APART = 3;

  private final List<Page> pages = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** A page, by its number from 1, and what stands to its right. */
  record Page(int number, PdfView view) {}

  /** What begins like a row: with its name, or with figures alone. */
  private record Row(double y, boolean named, boolean figures) {}

  private PdfAcross() {}

  /** Puts together what belongs beside each other. */
  static PdfAcross of(List<PdfView> views, PdfEffort effort) {
    PdfAcross across = new PdfAcross();
    List<List<Row>> rows = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      Page page = new Page(i + 1, views.get(i));
      List<Row> own = rows(page.view());
      if (!isNameless(own)) {
        across.pages.add(page);
        rows.add(own);
        continue;
      }
      int beside = beside(own, rows, effort);
      if (beside < 0) {
        across.pages.add(page);
        rows.add(own);
        if (i > 0) {
          across.remarks.add(Remark.of("pages-apart", null, page.number()));
        }
      } else {
        Page left = across.pages.get(beside);
        PdfView right = withoutRunning(page.view(), left.view(), last(own, rows.get(beside)));
        across.pages.set(beside, new Page(left.number(), joined(left.view(), right)));
        across.remarks.add(Remark.of("pages-joined", null, page.number(), left.number()));
      }
    }
    return across;
  }

  List<Page> pages() {
    return pages;
  }

  List<Remark> remarks() {
    return remarks;
  }

  private static List<Row> rows(PdfView view) {
    List<Row> rows = new ArrayList<>();
    for (PdfLine line : PdfLine.of(view.glyphs())) {
      String text = line.text();
      if (text.isEmpty()) {
        continue;
      }
      String[] words = text.split(" ", 3);
      boolean named = hasLetter(words[0]) || words.length > 1 && hasLetter(words[1]);
      boolean figures = !named && text.chars().anyMatch(Character::isDigit);
      rows.add(new Row(line.y(), named, figures));
    }
    return rows;
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether a page has rows of figures without names, below headings at most. */
  private static boolean isNameless(List<Row> rows) {
    int first = 0;
    while (first < rows.size() && !rows.get(first).figures()) {
      first++;
    }
    long figures = rows.stream().filter(Row::figures).count();
    long named = rows.subList(first, rows.size()).stream().filter(Row::named).count();
    // the number of the page may be printed below
    return figures >= FEWEST && named <= 1 + figures / 10 && first <= FEWEST + figures / 2;
  }

  /** Returns the page whose named rows these figures stand beside; -1 if there is none. */
  private static int beside(List<Row> figures, List<List<Row>> pages, PdfEffort effort) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    double top = top(figures);
    for (int p = 0; p < pages.size(); p++) {
      int matched = 0;
      int rows = 0;
      List<Row> page = pages.get(p);
      effort.spend(figures.size());
      for (Row row : figures) {
        if (row.figures()) {
          rows++;
          matched += at(page, row.y()) ? 1 : 0;
        }
      }
      long named = page.stream().filter(row -> row.named() && row.y() >= top).count();
      int off = (int) Math.abs(named - rows);
      // the number of the page stands beside no row
      boolean level = matched >= FEWEST && matched >= rows - 1;
      if (!isNameless(page) && level && 2 * off <= rows && off < least) {
        best = p;
        least = off;
      }
    }
    return best;
  }

  private static double top(List<Row> rows) {
    return rows.stream().filter(Row::figures).mapToDouble(Row::y).min().orElse(0) - SAME_ROW;
  }

  private static boolean at(List<Row> page, double y) {
    int low = 0;
    int high = page.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (page.get(middle).y() < y - SAME_ROW) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int r = low; r < page.size() && page.get(r).y() <= y + SAME_ROW; r++) {
      if (page.get(r).named()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the height of the last figures that stand beside a named row. */
  private static double last(List<Row> figures, List<Row> page) {
    double last = 0;
    for (Row row : figures) {
      last = row.figures() && at(page, row.y()) ? row.y() : last;
    }
    return last;
  }

  /**
   * Leaves out the lines that stand at the same height of both pages and say the same, and the
   * number of the page.
   */
  private static PdfView withoutRunning(PdfView page, PdfView other, double last) {
    List<PdfGlyph> kept = new ArrayList<>(page.glyphs());
    List<PdfLine> others = PdfLine.of(other.glyphs());
    for (PdfLine line : PdfLine.of(page.glyphs())) {
      boolean again =
          hasLetter(line.text())
              && others.stream()
                  .anyMatch(
                      same ->
                          Math.abs(same.y() - line.y()) <= SAME_ROW
                              && isRunning(same.text(), line.text()));
      boolean numbers = line.y() > last + SAME_ROW && !hasLetter(line.text());
      if (again || numbers) {
        kept.removeIf(glyph -> Math.abs(glyph.y() - line.y()) <= SAME_ROW);
      }
    }
    return new PdfView(page.width(), page.height(), kept, page.turned(), page.strokes());
  }

  /**
   * Whether two lines say the same but for the number of the page, alone or behind another page's.
   */
  private static boolean isRunning(String line, String other) {
    String words = line.replaceAll("\\d+", "#");
    String same = other.replaceAll("\\d+", "#");
    return words.equals(same);
  }

  private static PdfView joined(PdfView left, PdfView right) {
    double moved =
        left.strokes().isEmpty() || right.strokes().isEmpty()
            ? end(left) + APART * size(left) - start(right)
            : edge(left, true) - edge(right, false);
    List<PdfGlyph> glyphs = new ArrayList<>(left.glyphs());
    right.glyphs().forEach(glyph -> glyphs.add(moved(glyph, moved)));
    List<PdfGlyph> turned = new ArrayList<>(left.turned());
    right.turned().forEach(glyph -> turned.add(moved(glyph, moved)));
    List<double[]> strokes = new ArrayList<>(left.strokes());
    for (double[] stroke : right.strokes()) {
      strokes.add(new double[] {stroke[0] + moved, stroke[1], stroke[2] + moved, stroke[3]});
    }
    double width = Math.max(left.width(), moved + right.width());
    return new PdfView(width, left.height(), glyphs, turned, strokes);
  }

  private static PdfGlyph moved(PdfGlyph glyph, double by) {
    return new PdfGlyph(
        glyph.text(), glyph.x() + by, glyph.y(), glyph.width(), glyph.size(), glyph.old());
  }

  private static double end(PdfView view) {
    return view.glyphs().stream().mapToDouble(PdfGlyph::end).max().orElse(0);
  }

  private static double start(PdfView view) {
    return view.glyphs().stream().mapToDouble(PdfGlyph::x).min().orElse(0);
  }

  private static double size(PdfView view) {
    return view.glyphs().stream().mapToDouble(PdfGlyph::size).max().orElse(0);
  }

  private static double edge(PdfView view, boolean right) {
    double[] xs =
        view.strokes().stream()
            .flatMapToDouble(s -> Arrays.stream(new double[] {s[0], s[2]}))
            .sorted()
            .toArray();
    return right ? xs[xs.length - 1] : xs[0];
  }
}
