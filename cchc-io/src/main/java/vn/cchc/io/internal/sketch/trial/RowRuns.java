package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.catalogue.TableRow.Role;

/**
 * Runs of neighbouring rows that add up to the row before them or behind them. They are found by
 * sums of rows condensed to one number each, in two halves of the columns, so that one wrong cell
 * does not hide them.
 */
public final class RowRuns {

  private static final int MOST = 500;

  private final List<Run> found = new ArrayList<>();
  private final Set<Integer> members = new HashSet<>();

  /** Rows that make up another. */
  public record Run(int total, List<Integer> parts) {}

  private RowRuns() {}

  /**
   * Returns the runs of a table.
   *
   * @param columns those that add up over rows
   */
  public static RowRuns of(Figures figures, List<Integer> columns) {
    RowRuns runs = new RowRuns();
    if (columns.size() < 2) {
      return runs;
    }
    List<Integer> rows = new ArrayList<>();
    for (int r = 0; r < figures.rows().size(); r++) {
      Role role = figures.rows().get(r).role();
      if (role != Role.SECTION) {
        rows.add(r);
      }
    }
    Set<Run> seen = new HashSet<>();
    for (int half = 0; half < 2; half++) {
      List<Integer> some = new ArrayList<>();
      for (int i = half; i < columns.size(); i += 2) {
        some.add(columns.get(i));
      }
      runs.search(figures, rows, some, seen);
    }
    return runs;
  }

  /** Returns the runs that were found. */
  public List<Run> found() {
    return found;
  }

  /** Returns rows without those that make up another row of them. */
  public List<Integer> withoutMembers(List<Integer> rows) {
    return rows.stream().filter(row -> !members.contains(row)).toList();
  }

  private void search(Figures figures, List<Integer> rows, List<Integer> columns, Set<Run> seen) {
    int size = rows.size();
    long[] condensed = new long[size];
    for (int i = 0; i < size; i++) {
      for (int c : columns) {
        BigDecimal number = figures.at(rows.get(i), c).number();
        if (number != null) {
          BigInteger scaled = number.movePointRight(figures.decimals(c)).toBigInteger();
          condensed[i] += scaled.longValue() * weight(c);
        }
      }
    }
    long[] sums = new long[size + 1];
    Map<Long, List<Integer>> at = new HashMap<>();
    for (int i = 0; i <= size; i++) {
      sums[i] = i == 0 ? 0 : sums[i - 1] + condensed[i - 1];
      at.computeIfAbsent(sums[i], s -> new ArrayList<>()).add(i);
    }
    for (int i = 0; i < size && found.size() < MOST; i++) {
      if (condensed[i] == 0) {
        continue;
      }
      for (int end : at.getOrDefault(condensed[i] + sums[i + 1], List.of())) {
        if (end >= i + 3) {
          add(rows.get(i), rows.subList(i + 1, end), seen);
          break;
        }
      }
      List<Integer> starts = at.getOrDefault(sums[i] - condensed[i], List.of());
      for (int s = starts.size() - 1; s >= 0; s--) {
        if (starts.get(s) <= i - 2) {
          add(rows.get(i), rows.subList(starts.get(s), i), seen);
          break;
        }
      }
    }
  }

  private void add(int total, List<Integer> parts, Set<Run> seen) {
    Run run = new Run(total, List.copyOf(parts));
    if (seen.add(run)) {
      found.add(run);
      members.addAll(parts);
    }
  }

  /** A number that has nothing to do with those of other columns. */
  private static long weight(int column) {
    long mixed = (column + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31) | 1;
  }
}
