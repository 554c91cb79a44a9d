package vn.cchc.io.internal.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** From where to where a cell reaches, in any unit of length. */
  record Span(int left, int right) {}

  private static final class Edge {
    private final int position;
    private final int weight;

    Edge(int position, int weight) {
      this.position = position;
      this.weight = weight;
    }

    Edge with(Edge other) {
      return new Edge(weight >= other.weight ? position : other.position, weight + other.weight);
    }
  }

  private Grid() {}

  /** Makes the grid of all cells of a table. */
  static Grid of(List<Span> cells) {
    Map<Span, Integer> spans = new LinkedHashMap<>();
    TreeMap<Integer, Integer> weights = new TreeMap<>();
    for (Span cell : cells) {
      spans.merge(cell, 1, Integer::sum);
      weights.merge(cell.left, 1, Integer::sum);
      weights.merge(cell.right, 1, Integer::sum);
    }
    Grid grid = new Grid();
    List<Edge> edges = new ArrayList<>();
    int begun = 0;
    for (Map.Entry<Integer, Integer> weight : weights.entrySet()) {
      Edge edge = new Edge(weight.getKey(), weight.getValue());
      if (edges.isEmpty() || edge.position - begun > NEAR) {
        begun = edge.position;
        edges.add(edge);
      } else {
        edges.set(edges.size() - 1, edges.get(edges.size() - 1).with(edge));
      }
      grid.indices.put(edge.position, edges.size() - 1);
    }
    grid.join(edges, List.copyOf(spans.keySet()));
    return grid;
  }

  private void join(List<Edge> edges, List<Span> spans) {
    long effort = 0;
    boolean joined = true;
    while (joined && effort < EFFORT) {
      joined = false;
      effort += spans.size();
      for (int column : unfilled(edges, spans)) {
        effort += spans.size();
        if (effort < EFFORT && mayJoin(edges, spans, column)) {
          edges.set(column, edges.get(column).with(edges.get(column + 1)));
          edges.remove(column + 1);
          indices.replaceAll((position, index) -> index > column ? index - 1 : index);
          joined = true;
          break;
        }
      }
    }
  }

  /** Returns the columns that no cell fills alone, the narrowest first. */
  private List<Integer> unfilled(List<Edge> edges, List<Span> spans) {
    boolean[] filled = new boolean[edges.size()];
    for (Span span : spans) {
      if (index(span.right) - index(span.left) <= 1) {
        filled[index(span.left)] = true;
      }
    }
    return IntStream.range(0, edges.size() - 1)
        .filter(column -> !filled[column])
        .boxed()
        .sorted(
            Comparator.comparingInt(
                column -> edges.get(column + 1).position - edges.get(column).position))
        .toList();
  }

  /** Whether each cell still stands mostly where it stood if both edges of a column are one. */
  private boolean mayJoin(List<Edge> edges, List<Span> spans, int column) {
    Edge one = edges.get(column).with(edges.get(column + 1));
    for (Span span : spans) {
      int left = index(span.left);
      int right = index(span.right);
      boolean touched =
          left == column || left == column + 1 || right == column || right == column + 1;
      if (touched) {
        int from = left == column || left == column + 1 ? one.position : edges.get(left).position;
        int to = right == column || right == column + 1 ? one.position : edges.get(right).position;
        long common = (long) Math.min(to, span.right) - Math.max(from, span.left);
        if (2 * common <= to - from || 2 * common <= span.right - span.left) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the column that begins at an edge, or behind which it ends, from 0. */
  int index(int edge) {
    Map.Entry<Integer, Integer> found = indices.floorEntry(edge);
    return found == null ? 0 : found.getValue();
  }
}
