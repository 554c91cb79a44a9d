package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;

/** A table that strokes draw, which may go on over pages. Its cells know where they stand. */
final class PdfTable {

  /** How far edges of the same column may be apart from page to page, in points. */
  private static final double SAME_COLUMN = 4;

  /** What no name of a row begins with. */
  private static final Pattern GOES_ON = Pattern.compile("\\p{Ll}|[),;:.%]|\\d+[),;:]");

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
    PdfOverflow.gather(grid.boxes(), inside);
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
    double right = next.edges[next.edges.length - 1] - edges[edges.length - 1];
    if (Math.abs(moved - right) > SAME_COLUMN || Math.abs(moved) > 40) {
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
    int split = next.split(this, moved);
    int last = rows.size() - 1;
    for (int r = 0; r < next.rows.size(); r++) {
      List<Part> row = next.rows.get(r);
      List<Part> moves = new ArrayList<>();
      for (Part p : row) {
        moves.add(new Part(p.left() - moved, p.right() - moved, p.rows(), p.text(), p.place()));
      }
      if (r == split) {
        rows.set(last, joined(rows.get(last), moves));
      } else {
        rows.add(moves);
      }
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

  /**
   * Returns which row of this page is the other half of the last one of the page before; -1 for
   * none. Headings may be repeated above it.
   */
  private int split(PdfTable before, double moved) {
    int first = 0;
    while (first < rows.size()
        && first < before.rows.size()
        && texts(rows.get(first)).equals(texts(before.rows.get(first)))) {
      first++;
    }
    if (first >= rows.size() || before.rows.isEmpty()) {
      return -1;
    }
    List<Part> above = before.rows.get(before.rows.size() - 1);
    List<Part> here = rows.get(first);
    boolean begun = false;
    boolean goesOn = false;
    for (Part part : above) {
      begun |= before.nearest(part.left()) == 0;
    }
    for (Part part : here) {
      int column = before.nearest(part.left() - moved);
      Part own = before.in(above, column);
      if (column == 0 || own != null && !isSentence(own.text(), part.text())) {
        return -1;
      }
      goesOn |= own != null;
    }
    return begun && goesOn ? first : -1;
  }

  private @Nullable Part in(List<Part> row, int column) {
    return row.stream().filter(part -> nearest(part.left()) == column).findFirst().orElse(null);
  }

  /** Whether words go on with those of the page before. */
  private static boolean isSentence(String before, String behind) {
    return Character.isLetter(before.charAt(0))
        && ".;:".indexOf(before.charAt(before.length() - 1)) < 0
        && GOES_ON.matcher(behind).lookingAt();
  }

  private static List<String> texts(List<Part> row) {
    return row.stream().map(Part::text).toList();
  }

  private List<Part> joined(List<Part> above, List<Part> here) {
    List<Part> row = new ArrayList<>();
    for (Part part : above) {
      Part more = in(here, nearest(part.left()));
      row.add(
          more == null
              ? part
              : new Part(
                  part.left(),
                  part.right(),
                  part.rows(),
                  part.text() + " " + more.text(),
                  part.place()));
    }
    for (Part part : here) {
      if (in(above, nearest(part.left())) == null) {
        row.add(part);
      }
    }
    row.sort(Comparator.comparingDouble(Part::left));
    return row;
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
