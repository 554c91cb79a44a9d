package vn.cchc.io.internal.format.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The columns that all rows of a table share, made of the edges of their cells. Where a border was
 * dragged in some rows, edges lie a little apart; a column that no cell ever fills is none, and its
 * two edges are one.
 */
final class Grid {

  /** Edges so near to each other are one: the rounding of programs, in twentieths of a point. */
  private static final int NEAR = 15;

  /** Comparisons of cells with columns, so that hostile edges cost no more. */
  private static final long EFFORT = 20_000_000;

  private final TreeMap<Integer, Integer> indices = new TreeMap<>();
  private final List<Edge> edges = new ArrayList<>();

  /** From where to where a cell reaches, in any unit of length. */
  record Span(int left, int right) {}

  private record Edge(int position, int weight) {

    Edge with(Edge other) {
      return new Edge(weight >= other.weight ? position : other.position, weight + other.weight);
    }
  }

  /** Cells of the same edges, and the indices of these. */
  private static final class Reach {
    private final Span span;
    private int left;
    private int right;

    Reach(Span span, int left, int right) {
      this.span = span;
      this.left = left;
      this.right = right;
    }

    boolean touches(int column) {
      return left == column || left == column + 1 || right == column || right == column + 1;
    }

    /** The edge behind a column becomes the one before it. */
    void join(int column) {
      left -= left > column ? 1 : 0;
      right -= right > column ? 1 : 0;
    }
  }

  private Grid() {}

  /** Makes the grid of all cells of a table. */
  static Grid of(List<Span> cells) {
    Set<Span> spans = new LinkedHashSet<>();
    TreeMap<Integer, Integer> weights = new TreeMap<>();
    for (Span cell : cells) {
      spans.add(cell);
      weights.merge(cell.left, 1, Integer::sum);
      weights.merge(cell.right, 1, Integer::sum);
    }
    Grid grid = new Grid();
    grid.take(weights);
    grid.join(
        spans.stream()
            .map(span -> new Reach(span, grid.index(span.left), grid.index(span.right)))
            .toList());
    return grid;
  }

  private void take(SortedMap<Integer, Integer> weights) {
    int begun = 0;
    for (Map.Entry<Integer, Integer> weight : weights.entrySet()) {
      Edge edge = new Edge(weight.getKey(), weight.getValue());
      int last = edges.size() - 1;
      if (last < 0 || edge.position - begun > NEAR) {
        begun = edge.position;
        edges.add(edge);
      } else {
        edges.set(last, edges.get(last).with(edge));
      }
      indices.put(edge.position, edges.size() - 1);
    }
  }

  private void join(List<Reach> cells) {
    long effort = 0;
    boolean joined = true;
    while (joined && effort < EFFORT) {
      joined = false;
      effort += cells.size();
      for (int column : unfilled(cells)) {
        effort += cells.size();
        if (effort < EFFORT && mayJoin(cells, column)) {
          edges.set(column, edges.get(column).with(edges.get(column + 1)));
          edges.remove(column + 1);
          cells.forEach(cell -> cell.join(column));
          indices.replaceAll((position, index) -> index > column ? index - 1 : index);
          joined = true;
          break;
        }
      }
    }
  }

  /** Returns the columns that no cell fills alone, the narrowest first. */
  private List<Integer> unfilled(List<Reach> cells) {
    boolean[] filled = new boolean[edges.size()];
    for (Reach cell : cells) {
      if (cell.right - cell.left <= 1) {
        filled[cell.left] = true;
      }
    }
    return IntStream.range(0, edges.size() - 1)
        .filter(column -> !filled[column])
        .boxed()
        .sorted(Comparator.comparingInt(this::width))
        .toList();
  }

  private int width(int column) {
    return edges.get(column + 1).position - edges.get(column).position;
  }

  /** Whether each cell still stands mostly where it stood if both edges of a column are one. */
  private boolean mayJoin(List<Reach> cells, int column) {
    int one = edges.get(column).with(edges.get(column + 1)).position;
    for (Reach cell : cells) {
      if (cell.touches(column)) {
        int from = position(cell.left, column, one);
        int to = position(cell.right, column, one);
        Span span = cell.span;
        long common = (long) Math.min(to, span.right) - Math.max(from, span.left);
        if (2 * common <= to - from || 2 * common <= span.right - span.left) {
          return false;
        }
      }
    }
    return true;
  }

  private int position(int edge, int column, int one) {
    return edge == column || edge == column + 1 ? one : edges.get(edge).position;
  }

  /** Returns the column that begins at an edge, or behind which it ends, from 0. */
  int index(int edge) {
    Map.Entry<Integer, Integer> found = indices.floorEntry(edge);
    return found == null ? 0 : found.getValue();
  }
}
