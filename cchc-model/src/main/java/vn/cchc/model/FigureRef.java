package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which figure is meant: findings, suspects, corrections and evidence all name figures by it.
 *
 * <p>In a form with one column of figures that is an indicator. In a table with columns it is a
 * cell: the table, the row, and the column as the indicator. Immutable; equal when the same figure
 * is meant.
 */
public final class FigureRef implements Comparable<FigureRef>, Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<FigureRef> ORDER =
      Comparator.comparing(
              FigureRef::table, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(ref -> ref.row == null ? "" : ref.row.toString())
          .thenComparing(FigureRef::indicator)
          .thenComparing(
              FigureRef::standpoint, Comparator.nullsFirst(Comparator.<Standpoint>naturalOrder()));

  private final @Nullable String table;
  private final @Nullable RowRef row;
  private final IndicatorId indicator;
  private final @Nullable Standpoint standpoint;
  private final int hash;

  private FigureRef(
      @Nullable String table,
      @Nullable RowRef row,
      IndicatorId indicator,
      @Nullable Standpoint standpoint) {
    this.table = table;
    this.row = row;
    this.indicator = indicator;
    this.standpoint = standpoint;
    int cell = row == null ? indicator.hashCode() : 31 * row.hashCode() + indicator.hashCode();
    this.hash = standpoint == null ? cell : 31 * cell + standpoint.words().hashCode();
  }

  /** Returns the reference to the figure of an indicator. */
  public static FigureRef of(IndicatorId indicator) {
    return new FigureRef(null, null, requireNonNull(indicator, "indicator"), null);
  }

  /**
   * Returns the reference to the figure of an indicator.
   *
   * @param indicator its identifier, such as {@code 3.1.3.a}
   * @throws IllegalArgumentException if that is no identifier
   */
  public static FigureRef of(String indicator) {
    return of(IndicatorId.parse(requireNonNull(indicator, "indicator")));
  }

  /**
   * Returns the reference to a cell of a table.
   *
   * @param table its identifier in the form
   * @param row the row the cell stands in
   * @param column the identifier of its column
   */
  public static FigureRef ofCell(String table, RowRef row, IndicatorId column) {
    return new FigureRef(
        requireNonNull(table, "table"),
        requireNonNull(row, "row"),
        requireNonNull(column, "column"),
        null);
  }

  /** Returns the reference to the figure of the same name in other reports than this one. */
  public FigureRef from(Standpoint other) {
    return new FigureRef(table, row, indicator, requireNonNull(other, "other"));
  }

  /** Returns the reports it is taken from; null where it is this one. */
  public @Nullable Standpoint standpoint() {
    return standpoint;
  }

  /** Returns the cell of this column, or this row, in a table; of the same report. */
  public FigureRef inCell(String inTable, RowRef inRow, IndicatorId column) {
    return new FigureRef(inTable, inRow, column, standpoint);
  }

  /** Returns the indicator whose figure is meant; of a cell, its column. */
  public IndicatorId indicator() {
    return indicator;
  }

  /** Returns the table the cell stands in; null where the form has one column of figures. */
  public @Nullable String table() {
    return table;
  }

  /** Returns the row the cell stands in; null where the form has one column of figures. */
  public @Nullable RowRef row() {
    return row;
  }

  /**
   * Returns the part of the form it stands in: of an indicator the number of its section, {@code 3}
   * for {@code 3.1.3}, of a cell its table.
   */
  public String section() {
    return table == null ? indicator.section() : table;
  }

  /** Returns the reference one level up, {@code 3.1} for {@code 3.1.3}; empty for cells. */
  public Optional<FigureRef> parent() {
    return row == null ? indicator.parent().map(FigureRef::of) : Optional.empty();
  }

  @Override
  public int compareTo(FigureRef other) {
    return row == null && other.row == null && standpoint == other.standpoint
        ? indicator.compareTo(other.indicator)
        : ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof FigureRef ref
            && ref.hash == hash
            && ref.indicator.equals(indicator)
            && ref.standpoint == standpoint
            && Objects.equals(ref.row, row)
            && Objects.equals(ref.table, table);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Returns it as messages name it: {@code 3.1.3.a}, {@code Đất đai (7)}. */
  @Override
  public String toString() {
    String name = row == null ? indicator.value() : row.name() + " (" + indicator.value() + ")";
    return standpoint == null ? name : standpoint.words().replace("x", name);
  }

  /** Which other reports a figure is taken from. */
  public enum Standpoint {
    /** The report whose period ends on the day before this one's begins. */
    PREVIOUS("previous(x)"),
    /** The report before this one in time; their periods may overlap. */
    LAST_REPORT("last report(x)"),
    /** The report of the same kind of period, a year before. */
    SAME_PERIOD_LAST_YEAR("same period last year(x)"),
    /** The reports of the agencies below this one, added up. */
    CHILDREN("sum(children x)");

    private final String words;

    Standpoint(String words) {
      this.words = words;
    }

    /** Returns the words formulas are written with, around {@code x}. */
    public String words() {
      return words;
    }
  }
}
