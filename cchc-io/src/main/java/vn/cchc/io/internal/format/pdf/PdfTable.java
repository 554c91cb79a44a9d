package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;

/** A table that strokes draw, which may go on over pages. Its cells know where they stand. */
final class PdfTable {

  /** How far edges of the same column may be apart from page to page, in points. */
  private static final double SAME_COLUMN = 4;

  private final double top;
  private final double bottom;
  private final List<List<Part>> rows = new ArrayList<>();
  private double[] edges;

  private record Part(double left, double right, int rows, String text, Place place) {}

  /** Where the lines of a page are counted. */
  interface Lines {
    Place at(double y);
  }

  private PdfTable(PdfGrid grid) {
    top = grid.top();
    bottom = grid.bottom();
    edges = grid.xs();
  }

  static PdfTable of(PdfGrid grid, List<PdfGlyph> glyphs, Lines lines) {
    List<List<PdfGlyph>> inside = new ArrayList<>();
    grid.boxes().forEach(box -> inside.add(new ArrayList<>()));
    for (PdfGlyph glyph : glyphs) {
      int cell = grid.at(glyph.middle(), glyph.heart());
      if (cell >= 0) {
        inside.get(cell).add(glyph);
      }
    }
    double padding = padding(grid, inside);
    PdfTable table = new PdfTable(grid);
    for (int r = 0; r < grid.rows(); r++) {
      table.rows.add(new ArrayList<>());
    }
    for (int b = 0; b < inside.size(); b++) {
      PdfGrid.Box box = grid.boxes().get(b);
      List<PdfLine> of = PdfLine.of(inside.get(b));
      String text = PdfCellText.of(of, grid.width(box) - 2 * padding);
      if (!text.isEmpty()) {
        double left = grid.left(box);
        double right = left + grid.width(box);
        Place place = lines.at(of.get(0).y());
        table.rows.get(box.row()).add(new Part(left, right, box.rows(), text, place));
      }
    }
    return table;
  }

  /** Returns how far text stays away from the strokes: as far as what comes nearest. */
  private static double padding(PdfGrid grid, List<List<PdfGlyph>> inside) {
    double least = 8;
    for (int b = 0; b < inside.size(); b++) {
      double left = grid.left(grid.boxes().get(b));
      for (PdfGlyph glyph : inside.get(b)) {
        least = glyph.isSpace() ? least : Math.min(least, glyph.x() - left);
      }
    }
    return Math.max(0.5, least);
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  boolean isBlank() {
    return rows.stream().allMatch(List::isEmpty);
  }

  /** Takes the rows of a table of the next page, if its columns are these; returns whether. */
  boolean goesOnWith(PdfTable next) {
    double moved = next.edges[0] - edges[0];
    double last = next.edges[next.edges.length - 1] - edges[edges.length - 1];
    if (Math.abs(moved - last) > SAME_COLUMN || Math.abs(moved) > 40) {
      return false;
    }
    int known = 0;
    for (double edge : next.edges) {
      known += isEdge(edge - moved) ? 1 : 0;
    }
    // a page may lack a column that was merged all over it, or part one more
    if (known < 3 && known < edges.length || known + 1 < next.edges.length) {
      return false;
    }
    for (List<Part> row : next.rows) {
      List<Part> moves = new ArrayList<>();
      for (Part p : row) {
        moves.add(new Part(p.left() - moved, p.right() - moved, p.rows(), p.text(), p.place()));
      }
      rows.add(moves);
    }
    double[] more = Arrays.copyOf(edges, edges.length + next.edges.length);
    int count = edges.length;
    for (double edge : next.edges) {
      if (!isEdge(edge - moved)) {
        more[count++] = edge - moved;
      }
    }
    edges = Arrays.copyOf(more, count);
    Arrays.sort(edges);
    return true;
  }

  private boolean isEdge(double at) {
    return Math.abs(edges[nearest(at)] - at) <= SAME_COLUMN;
  }

  private int nearest(double at) {
    int nearest = 0;
    for (int i = 1; i < edges.length; i++) {
      if (Math.abs(edges[i] - at) < Math.abs(edges[nearest] - at)) {
        nearest = i;
      }
    }
    return nearest;
  }

  Table table(Budget budget) {
    budget.rows(rows.size());
    budget.columns(edges.length - 1);
    List<Table.Row> numbered = new ArrayList<>();
    for (List<Part> row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (Part part : row) {
        int column = nearest(part.left());
        int columns = Math.max(1, nearest(part.right()) - column);
        budget.cell(part.text().length());
        cells.add(Cell.of(column, columns, part.rows(), part.text(), part.place()));
      }
      numbered.add(new Table.Row(numbered.size() + 1, cells));
    }
    return new Table(numbered);
  }
}
