package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.cchc.model.IndicatorId;

/**
 * For which cells of a table a relation holds, that is stated once. Immutable and thread-safe.
 *
 * @param table the identifier of the table
 * @param each what its formula is about: the columns of one row, or the rows of one column
 * @param only the columns it holds for where it is about rows, and the rows, by their codes, where
 *     it is about columns; empty where it holds for all
 */
public record Scope(String table, Each each, List<IndicatorId> only) {

  public Scope {
    requireNonNull(table, "table");
    requireNonNull(each, "each");
    only = List.copyOf(requireNonNull(only, "only"));
  }

  /** Returns the scope of a relation between the columns of every row. */
  public static Scope eachRow(String table) {
    return new Scope(table, Each.ROW, List.of());
  }

  /** Returns the scope of a relation between the rows of every column of numbers. */
  public static Scope eachColumn(String table) {
    return new Scope(table, Each.COLUMN, List.of());
  }

  /** Returns this scope for some columns, or rows, alone. */
  public Scope only(List<IndicatorId> some) {
    return new Scope(table, each, requireNonNull(some, "some"));
  }

  /** Returns the columns of its table that are numbers, unless it is for some alone. */
  public List<Indicator> columns(Table of) {
    return columns(of, false);
  }

  /**
   * Returns the columns of its table that add up: no shares, scores or choices, unless it is for
   * some alone.
   */
  public List<Indicator> summed(Table of) {
    return columns(of, true);
  }

  private List<Indicator> columns(Table of, boolean summed) {
    return requireNonNull(of, "of").columns().stream()
        .filter(
            column ->
                only.isEmpty()
                    ? column.kind() == Indicator.Kind.COUNT
                        || column.kind() == Indicator.Kind.AMOUNT
                        || !summed && column.isNumeric()
                    : only.contains(column.id()))
        .toList();
  }

  /** What a relation is stated once for. */
  public enum Each {
    /** Between columns, in every row. */
    ROW,
    /** Between rows, in every column. */
    COLUMN
  }
}
