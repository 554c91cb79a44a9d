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
              FigureRef::standpoint, Comparator.nullsFirst(Comparator.<Standpoint>naturalOrder()))
          .thenComparing(
              FigureRef::report, Comparator.nullsFirst(Comparator.<ReportRef>naturalOrder()));

  private final @Nullable String table;
  private final @Nullable RowRef row;
  private final IndicatorId indicator;
  private final @Nullable Standpoint standpoint;
  private final @Nullable ReportRef report;
  private final int hash;

  private FigureRef(
      @Nullable String table,
      @Nullable RowRef row,
      IndicatorId indicator,
      @Nullable Standpoint standpoint,
      @Nullable ReportRef report) {
    this.table = table;
    this.row = row;
    this.indicator = indicator;
    this.standpoint = standpoint;
    this.report = report;
    int cell = row == null ? indicator.hashCode() : 31 * row.hashCode() + indicator.hashCode();
    int from = standpoint == null ? cell : 31 * cell + standpoint.hashCode();
    this.hash = report == null ? from : 31 * from + report.hashCode();
  }

  /** Returns the reference to the figure of an indicator. */
  public static FigureRef of(IndicatorId indicator) {
    return new FigureRef(null, null, requireNonNull(indicator, "indicator"), null, null);
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
        null,
        null);
  }

  /** Returns the reference to the figure of the same name in other reports than this one. */
  public FigureRef from(Standpoint other) {
    return new FigureRef(table, row, indicator, requireNonNull(other, "other"), null);
  }

  /** Returns the reference to the figure of the same name in the report that is meant here. */
  public FigureRef in(ReportRef other) {
    return new FigureRef(table, row, indicator, standpoint, requireNonNull(other, "other"));
  }

  /** Returns the reference to the figure of the same name in the report that is spoken of. */
  public FigureRef here() {
    return standpoint == null && report == null
        ? this
        : new FigureRef(table, row, indicator, null, null);
  }

  /** Returns the other report it stands in, once that is known; null where it is this one. */
  public @Nullable ReportRef report() {
    return report;
  }

  /** Returns the reports it is taken from; null where it is this one. */
  public @Nullable Standpoint standpoint() {
    return standpoint;
  }

  /** Returns the cell of this column, or this row, in a table; of the same report. */
  public FigureRef inCell(String inTable, RowRef inRow, IndicatorId column) {
    requireNonNull(inTable, "inTable");
    requireNonNull(inRow, "inRow");
    requireNonNull(column, "column");
    return new FigureRef(inTable, inRow, column, standpoint, report);
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
    requireNonNull(other, "other");
    return row == null
            && other.row == null
            && Objects.equals(standpoint, other.standpoint)
            && Objects.equals(report, other.report)
        ? indicator.compareTo(other.indicator)
        : ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof FigureRef ref
            && ref.hash == hash
            && ref.indicator.equals(indicator)
            && Objects.equals(ref.standpoint, standpoint)
            && Objects.equals(ref.report, report)
            && Objects.equals(ref.row, row)
            && Objects.equals(ref.table, table);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /**
   * Returns it as messages name it: {@code 3.1.3.a}, {@code Đất đai (7)}, {@code 3.1.3 [2020-YEAR]}
   * of another report.
   */
  @Override
  public String toString() {
    return named(row == null ? indicator.value() : row.name() + " (" + indicator.value() + ")");
  }

  /** Returns a name of the figure with what says which report it stands in. */
  String named(String name) {
    if (report != null) {
      boolean below = Standpoint.CHILDREN.equals(standpoint);
      return name + " [" + (below ? report.agency() : report.period()) + "]";
    }
    return standpoint == null ? name : standpoint.of(name);
  }

  /** Which other reports a figure is taken from. Immutable. */
  public static final class Standpoint implements Comparable<Standpoint>, Serializable {

    private static final long serialVersionUID = 1L;

    /** The report whose period ends on the day before this one's begins. */
    public static final Standpoint PREVIOUS = new Standpoint("previous(", null);

    /** The report before this one in time; their periods may overlap. */
    public static final Standpoint LAST_REPORT = new Standpoint("last report(", null);

    /** The report of the same kind of period, a year before. */
    public static final Standpoint SAME_PERIOD_LAST_YEAR =
        new Standpoint("same period last year(", null);

    /** The reports of the agencies below this one, added up. */
    public static final Standpoint CHILDREN = new Standpoint("sum(children ", null);

    /** The least of the figures of the agencies below this one. */
    public static final Standpoint LEAST_OF_CHILDREN = new Standpoint("min(children ", null);

    /** The greatest of the figures of the agencies below this one. */
    public static final Standpoint GREATEST_OF_CHILDREN = new Standpoint("max(children ", null);

    private static final String MEAN = "mean(children ";

    private final String words;
    private final @Nullable String kind;
    private final @Nullable IndicatorId weight;

    private Standpoint(String words, @Nullable String kind) {
      this(words, kind, null);
    }

    private Standpoint(String words, @Nullable String kind, @Nullable IndicatorId weight) {
      this.words = words;
      this.kind = kind;
      this.weight = weight;
    }

    /**
     * Returns the mean of the figures of the agencies below this one, such as rates.
     *
     * @param weight by which each counts: how many it is a rate of, in the same row of a table
     */
    public static Standpoint meanOfChildren(IndicatorId weight) {
      return new Standpoint(MEAN, null, requireNonNull(weight, "weight"));
    }

    /** Returns whether it is made of the figures of the agencies below this one. */
    public boolean isOfChildren() {
      return equals(CHILDREN)
          || equals(LEAST_OF_CHILDREN)
          || equals(GREATEST_OF_CHILDREN)
          || weight != null;
    }

    /** Returns by what {@link #meanOfChildren} weighs figures; null for the others. */
    public @Nullable IndicatorId weight() {
      return weight;
    }

    /**
     * Returns the report of a kind of period of the same year, whose period lies within this one's.
     *
     * @param kind such as {@code 6M}
     */
    public static Standpoint thisYear(String kind) {
      return new Standpoint("this year " + requireNonNull(kind, "kind") + "(", kind);
    }

    /** Returns the kind of period of {@link #thisYear}; null for the others. */
    public @Nullable String kind() {
      return kind;
    }

    /** Returns the words formulas are written with, around the name of a figure. */
    public String of(String name) {
      String by = weight == null ? "" : " by " + weight.value();
      return words + requireNonNull(name, "name") + by + ")";
    }

    @Override
    public int compareTo(Standpoint other) {
      requireNonNull(other, "other");
      return of("").compareTo(other.of(""));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Standpoint some
          && some.words.equals(words)
          && Objects.equals(some.weight, weight);
    }

    @Override
    public int hashCode() {
      return words.hashCode();
    }

    @Override
    public String toString() {
      return of("x");
    }
  }
}
