package vn.cchc.io.internal.sketch.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.TableRow.Role;

/** Of what whole each row of a table may be a part: of the table, or of the group it lies in. */
final class Wholes {

  private final Figures figures;
  private final RowTree tree;
  private final List<Integer> rows;
  private final List<Integer> tops;
  private final @Nullable Integer total;

  Wholes(Figures figures) {
    this.figures = figures;
    tree = new RowTree(figures);
    rows =
        IntStream.range(0, figures.rows().size())
            .filter(row -> !tree.isSection(row) && !tree.isRate(row))
            .boxed()
            .toList();
    List<Integer> totals =
        rows.stream().filter(row -> figures.rows().get(row).role() == Role.TOTAL).toList();
    total = totals.size() == 1 ? totals.get(0) : null;
    tops = tree.standing(tree.tops());
  }

  /** Returns the total of the table; null where there is none, or are several. */
  @Nullable Integer total() {
    return total;
  }

  /** Returns the rows that lie below no other. */
  List<Integer> tops() {
    return tops;
  }

  /** What the whole of each row may be: of the table, or of the group it lies in. */
  List<Map<Integer, List<Integer>>> ways() {
    List<Integer> all = total == null ? tops : List.of(total);
    List<Map<Integer, List<Integer>>> ways = new ArrayList<>();
    Map<Integer, List<Integer>> ofTable = new TreeMap<>();
    Map<Integer, List<Integer>> ofGroups = new TreeMap<>();
    for (int row : rows) {
      ofTable.put(row, all);
      Integer group = group(row);
      ofGroups.put(row, group == null ? all : List.of(group));
    }
    if (total != null || tops.size() > 2) {
      ways.add(ofTable);
    }
    if (!ofGroups.equals(ofTable)) {
      if (total == null) {
        ofGroups.values().removeIf(tops::equals);
      }
      ways.add(ofGroups);
    }
    return ways;
  }

  /** The row with the figures of the group that a row lies in; null where it lies in none. */
  private @Nullable Integer group(int row) {
    if (figures.rows().get(row).closes()) {
      return row;
    }
    int above = figures.rows().get(row).parent();
    if (above < 0) {
      return null;
    }
    List<Integer> standing = tree.standing(List.of(above));
    return standing.size() == 1 ? standing.get(0) : group(above);
  }

  /** The same wholes, made up of their parts. */
  Map<Integer, List<Integer>> added(Map<Integer, List<Integer>> way) {
    Map<Integer, List<Integer>> added = new TreeMap<>();
    way.forEach(
        (row, whole) -> {
          boolean whatIsPrinted = whole.size() == 1 && whole.get(0).equals(total);
          added.put(row, whatIsPrinted ? parts() : whole);
        });
    return added;
  }

  List<Integer> parts() {
    // what is added to a total stands below it
    return tops.stream()
        .filter(row -> total == null || total == 0 ? !row.equals(total) : row < total)
        .toList();
  }

  /** Whether a row is taken for a part of the whole table. */
  boolean isOfTable(Map<Integer, List<Integer>> way, int row) {
    List<Integer> whole = way.get(row);
    return whole != null && (total == null ? whole.equals(tops) : whole.equals(List.of(total)));
  }
}
