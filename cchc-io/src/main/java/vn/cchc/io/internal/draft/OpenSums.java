package vn.cchc.io.internal.draft;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.internal.TableRows;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.model.RowRef;

/**
 * Whether the rows of a document keep what is said of any rows of its form, as well as they keep
 * the rules it was told by: a draft must not refuse the sound document that it was made from.
 */
final class OpenSums {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final TableSketch sketch;
  private final TableRows rows;
  private final Map<RowRef, Integer> places = new HashMap<>();

  /**
   * Lays the rows of a document over a table that names none.
   *
   * @param table whose rows every report brings along
   */
  OpenSums(TableSketch sketch, Table table) {
    this.sketch = sketch;
    for (int r = 0; r < sketch.rows().size(); r++) {
      if (hasText(r)) {
        places.putIfAbsent(sketch.rows().get(r).ref(), r);
      }
    }
    List<RowRef> given =
        sketch.rows().stream().map(RowSketch::ref).filter(places::containsKey).distinct().toList();
    rows = new TableRows(table, given);
  }

  /** Returns whether groups are sums of their rows wherever some rules say it of some. */
  boolean areGroups(List<RuleSketch> like) {
    int broken = 0;
    for (RowRef group : rows.groups()) {
      broken += broken(group, group, like);
    }
    return broken <= allowed(like);
  }

  /** Returns whether totals are sums of all rows wherever some rules say it. */
  boolean isTotal(List<RuleSketch> like) {
    int broken = 0;
    for (RowRef total : rows.totals()) {
      broken += broken(total, null, like);
    }
    return broken <= allowed(like);
  }

  private static int allowed(List<RuleSketch> like) {
    return like.stream().mapToInt(RuleSketch::broken).sum();
  }

  private boolean hasText(int row) {
    for (int c = 0; c < sketch.columns().size(); c++) {
      if (sketch.columns().get(c).kind().isFigures()
          && !sketch.cells().get(row).get(c).text().isBlank()) {
        return true;
      }
    }
    return false;
  }

  private int broken(RowRef whole, @Nullable RowRef group, List<RuleSketch> like) {
    List<RowRef> parts = rows.members(group);
    int broken = 0;
    for (int c = 0; c < sketch.columns().size() && !parts.isEmpty(); c++) {
      if (isSaidOf(sketch.columns().get(c), like)) {
        broken += isKept(whole, parts, c) ? 0 : 1;
      }
    }
    return broken;
  }

  private static boolean isSaidOf(ColumnSketch column, List<RuleSketch> like) {
    return column.kind().isFigures()
        && like.stream()
            .anyMatch(rule -> rule.only().isEmpty() || rule.only().contains(column.id()));
  }

  private boolean isKept(RowRef whole, List<RowRef> parts, int column) {
    BigDecimal total = number(whole, column);
    BigDecimal sum = BigDecimal.ZERO;
    int scale = total == null ? 0 : total.scale();
    for (RowRef part : parts) {
      BigDecimal number = number(part, column);
      if (number != null) {
        sum = sum.add(number);
        scale = Math.min(scale, number.scale());
      }
    }
    if (total == null) {
      return true;
    }
    // half a unit for each rounded figure; what is counted has none
    boolean counted = sketch.columns().get(column).kind() == ColumnKind.COUNT;
    BigDecimal slack =
        counted
            ? BigDecimal.ZERO
            : BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(parts.size() + 1L));
    return total.subtract(sum).abs().multiply(TWO).compareTo(slack) <= 0;
  }

  private @Nullable BigDecimal number(RowRef row, int column) {
    Integer place = places.get(row);
    return place == null ? null : sketch.cells().get(place).get(column).value().number();
  }
}
