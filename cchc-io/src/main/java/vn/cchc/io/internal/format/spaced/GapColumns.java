package vn.cchc.io.internal.format.spaced;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Columns of a table that nothing is drawn around, found by the gaps that its lines share.
 * Immutable.
 */
public final class GapColumns {

  /** One line in so many may reach into a gap: a heading over two columns, a long number. */
  private static final int EXCEPTIONS = 12;

  private final int[] starts;
  private final int[] ends;

  private GapColumns(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * What stands in a line from a position to another, in characters or in parts of a point.
   *
   * @param end behind its last
   */
  public record Span(int start, int end) {}

  /** Returns the columns of lines that have at least two spans each. */
  static GapColumns of(List<List<Span>> lines) {
    int width = lines.stream().flatMap(List::stream).mapToInt(Span::end).max().orElse(0);
    int[] covering = new int[width + 1];
    for (List<Span> line : lines) {
      int last = -1;
      for (Span span : line) {
        for (int x = Math.max(span.start(), last); x < span.end(); x++) {
          covering[x]++;
        }
        last = Math.max(last, span.end());
      }
    }
    int exceptions = lines.size() / EXCEPTIONS;
    List<Span> columns = new ArrayList<>();
    int start = -1;
    for (int x = 0; x <= width; x++) {
      boolean covered = covering[x] > exceptions;
      if (covered && start < 0) {
        start = x;
      } else if (!covered && start >= 0) {
        columns.add(new Span(start, x));
        start = -1;
      }
    }
    return at(withRare(columns, lines));
  }

  private static GapColumns at(List<Span> columns) {
    return new GapColumns(
        columns.stream().mapToInt(Span::start).toArray(),
        columns.stream().mapToInt(Span::end).toArray());
  }

  /** Adds the columns in which few lines have anything, and that wholly in the gap of others. */
  private static List<Span> withRare(List<Span> columns, List<List<Span>> lines) {
    if (columns.isEmpty()) {
      return columns;
    }
    List<Span> all = new ArrayList<>(columns);
    lines.stream()
        .flatMap(List::stream)
        .filter(span -> columns.stream().noneMatch(column -> meet(column, span)))
        .forEach(all::add);
    all.sort(Comparator.comparingInt(Span::start));
    List<Span> apart = new ArrayList<>();
    for (Span span : all) {
      Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && meet(last, span)) {
        apart.set(apart.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }

  private static boolean meet(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  int count() {
    return starts.length;
  }

  /** Returns the column in which most of a span stands. */
  int of(Span span) {
    int best = 0;
    int most = Integer.MIN_VALUE;
    for (int c = 0; c < starts.length; c++) {
      int shared = Math.min(ends[c], span.end()) - Math.max(starts[c], span.start());
      if (shared > most) {
        most = shared;
        best = c;
      }
    }
    return best;
  }

  /** Returns how many columns, from one on, a span covers for the better part. */
  int spanned(Span span, int from) {
    int columns = 1;
    while (from + columns < starts.length) {
      int c = from + columns;
      int shared = Math.min(ends[c], span.end()) - Math.max(starts[c], span.start());
      if (shared * 2 < ends[c] - starts[c]) {
        break;
      }
      columns++;
    }
    return columns;
  }

  /** Returns the first column that a span covers for the better part. */
  int first(Span span) {
    for (int c = 0; c < starts.length; c++) {
      int shared = Math.min(ends[c], span.end()) - Math.max(starts[c], span.start());
      if (shared * 2 >= ends[c] - starts[c]) {
        return Math.min(c, of(span));
      }
    }
    return of(span);
  }

  /**
   * Returns which columns of a table before these go on: for each of these, the nearest there; an
   * empty array if these are of another table.
   */
  int[] goingOn(GapColumns before, int most) {
    int[] same = new int[starts.length];
    int last = -1;
    for (int c = 0; c < starts.length; c++) {
      int nearest = -1;
      for (int b = last + 1; b < before.starts.length; b++) {
        int apart = distance(before, b, c);
        if (apart <= most && (nearest < 0 || apart < distance(before, nearest, c))) {
          nearest = b;
        }
      }
      if (nearest < 0) {
        return new int[0];
      }
      same[c] = nearest;
      last = nearest;
    }
    return same;
  }

  private int distance(GapColumns before, int b, int c) {
    return Math.min(
        Math.abs(before.starts[b] - starts[c]),
        Math.abs(before.starts[b] + before.ends[b] - starts[c] - ends[c]) / 2);
  }

  /** Returns these columns, the first of them parted where another begins within it. */
  GapColumns partedAt(int start) {
    if (starts.length == 0 || start <= starts[0] + 1 || start >= ends[0]) {
      return this;
    }
    int[] moreStarts = new int[starts.length + 1];
    int[] moreEnds = new int[starts.length + 1];
    System.arraycopy(starts, 0, moreStarts, 1, starts.length);
    System.arraycopy(ends, 0, moreEnds, 1, ends.length);
    moreStarts[0] = starts[0];
    moreEnds[0] = start - 1;
    moreStarts[1] = start;
    return new GapColumns(moreStarts, moreEnds);
  }

  /** Returns whether a position is where the second column begins, or so far behind it. */
  boolean isNearSecond(int position, int most) {
    return starts.length > 1 && position >= starts[1] && position <= starts[1] + most;
  }

  /**
   * Returns whether a column begins at a position, and the one before it ends behind another.
   *
   * @param most how far it may be off
   */
  boolean isStart(int start, int endBefore, int most) {
    for (int c = 1; c < starts.length; c++) {
      if (Math.abs(starts[c] - start) <= most && ends[c - 1] + most >= endBefore) {
        return true;
      }
    }
    return false;
  }
}
