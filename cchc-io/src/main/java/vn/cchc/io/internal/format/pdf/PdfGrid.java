package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.pdf.PdfRulings.Group;
import vn.cchc.io.internal.format.pdf.PdfRulings.Ruling;

/** The cells that strokes draw: where two places have no stroke between them they are one cell. */
final class PdfGrid {

  /** How far the strokes of one edge may be beside each other, in points. */
  private static final double SAME_EDGE = 3;

  private static final int MOST_PLACES = 400_000;

  /** The part of an edge that must be drawn. */
  private static final double DRAWN = 0.6;

  private final double[] xs;
  private final double[] ys;
  private final int[] owner;
  private final List<Box> boxes = new ArrayList<>();

  /** A cell: rows and columns from 0, of the grid's edges. */
  record Box(int row, int column, int rows, int columns) {}

  private PdfGrid(double[] xs, double[] ys, Group group) {
    this.xs = xs;
    this.ys = ys;
    owner = new int[(xs.length - 1) * (ys.length - 1)];
    Arrays.fill(owner, -1);
    boolean[] right = edges(group.upright(), xs, ys);
    boolean[] below = edges(group.level(), ys, xs);
    for (int r = 0; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        if (owner[r * columns() + c] < 0) {
          take(r, c, right, below);
        }
      }
    }
  }

  /** Returns the grid of strokes; null if they draw no table. */
  static @Nullable PdfGrid of(Group group, PdfEffort effort) {
    if (group.level().size() + group.upright().size() < 3) {
      return null;
    }
    double[] xs = edges(group.upright(), group.level());
    double[] ys = edges(group.level(), group.upright());
    long places = (xs.length - 1L) * (ys.length - 1L);
    if (places < 2 || places > MOST_PLACES) {
      return null;
    }
    effort.spend(
        (long) group.upright().size() * ys.length + (long) group.level().size() * xs.length);
    PdfGrid grid = new PdfGrid(xs, ys, group);
    return grid.boxes.size() < 2 ? null : grid;
  }

  /** Returns where strokes stand, and where those across them end: few tables are left open. */
  private static double[] edges(List<Ruling> strokes, List<Ruling> across) {
    List<Double> all = new ArrayList<>();
    strokes.forEach(stroke -> all.add(stroke.at()));
    all.add(across.stream().mapToDouble(Ruling::start).min().orElse(0));
    all.add(across.stream().mapToDouble(Ruling::end).max().orElse(0));
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double[] edges = new double[sorted.length];
    int count = 0;
    for (double at : sorted) {
      if (count == 0 || at - edges[count - 1] > SAME_EDGE) {
        edges[count++] = at;
      }
    }
    return Arrays.copyOf(edges, count);
  }

  /**
   * Returns whether an edge is drawn behind each place: by line of places along the strokes, then
   * by edge.
   */
  private static boolean[] edges(List<Ruling> strokes, double[] at, double[] along) {
    int edges = at.length;
    double[] drawn = new double[edges * (along.length - 1)];
    for (Ruling stroke : strokes) {
      int edge = nearest(at, stroke.at());
      for (int p = 0; p + 1 < along.length; p++) {
        double shared = Math.min(stroke.end(), along[p + 1]) - Math.max(stroke.start(), along[p]);
        drawn[p * edges + edge] += Math.max(0, shared);
      }
    }
    boolean[] isDrawn = new boolean[drawn.length];
    for (int p = 0; p + 1 < along.length; p++) {
      for (int e = 0; e < edges; e++) {
        isDrawn[p * edges + e] = drawn[p * edges + e] >= DRAWN * (along[p + 1] - along[p]);
      }
    }
    return isDrawn;
  }

  private static int nearest(double[] sorted, double at) {
    int nearest = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (Math.abs(sorted[i] - at) < Math.abs(sorted[nearest] - at)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** Takes the cell whose upper left place is free: to the right, then downwards. */
  private void take(int row, int column, boolean[] right, boolean[] below) {
    int columns = 1;
    while (column + columns < columns()
        && owner[row * columns() + column + columns] < 0
        && !right[row * xs.length + column + columns]) {
      columns++;
    }
    int rows = 1;
    while (row + rows < rows() && isOpen(row + rows, column, columns, right, below)) {
      rows++;
    }
    for (int r = row; r < row + rows; r++) {
      Arrays.fill(owner, r * columns() + column, r * columns() + column + columns, boxes.size());
    }
    boxes.add(new Box(row, column, rows, columns));
  }

  private boolean isOpen(int row, int column, int columns, boolean[] right, boolean[] below) {
    for (int c = column; c < column + columns; c++) {
      boolean parted = c > column && right[row * xs.length + c];
      if (owner[row * columns() + c] >= 0 || below[c * ys.length + row] || parted) {
        return false;
      }
    }
    return true;
  }

  int rows() {
    return ys.length - 1;
  }

  int columns() {
    return xs.length - 1;
  }

  List<Box> boxes() {
    return boxes;
  }

  double[] xs() {
    return xs;
  }

  double top() {
    return ys[0];
  }

  double bottom() {
    return ys[ys.length - 1];
  }

  double width(Box box) {
    return xs[box.column() + box.columns()] - xs[box.column()];
  }

  double left(Box box) {
    return xs[box.column()];
  }

  /** Returns which of the cells a point is in; -1 if it is outside of the table. */
  int at(double x, double y) {
    int column = place(xs, x);
    int row = place(ys, y);
    return column < 0 || row < 0 ? -1 : owner[row * columns() + column];
  }

  private static int place(double[] edges, double at) {
    if (at < edges[0] || at > edges[edges.length - 1]) {
      return -1;
    }
    int found = Arrays.binarySearch(edges, at);
    return Math.min(edges.length - 2, found >= 0 ? found : -found - 2);
  }
}
