package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.ExplainedArgumentException;
import vn.cchc.model.internal.Texts;

/**
 * A table of a form: columns of figures, and rows that the form prints, or that every report brings
 * along. Immutable and thread-safe.
 *
 * <p>A cell is a row and a column; the column is an {@link Indicator}, which says what kind of
 * value its cells take. In a report a row is named by its code or its name, below those of the
 * groups it lies in. Where rows are open, a row below which others lie is a group, and one of a
 * name for totals is the total.
 */
public final class Table {

  /** Names of rows that are totals, folded, where the form does not say its own. */
  private static final Set<String> TOTALS =
      Set.of(
          "tong",
          "tong so",
          "tong cong",
          "cong",
          "cong tong",
          "tong toan tinh",
          "toan tinh",
          "toan huyen",
          "toan xa",
          "total",
          "grand total");

  private final String id;
  private final LocalizedText name;
  private final List<Indicator> columns;
  private final List<TableRow> rows;
  private final boolean open;
  private final boolean guessed;
  private final Set<String> totals;
  private final Map<IndicatorId, IndicatorId> moved;
  private final Map<IndicatorId, Indicator> byId = new LinkedHashMap<>();
  private final Set<RowRef> printedRows = new HashSet<>();
  private final Map<String, @Nullable RowRef> printedNames = new HashMap<>();

  private Table(Builder parts, LocalizedText name) {
    this.id = parts.id;
    this.name = name;
    this.columns = parts.columns;
    this.rows = parts.rows;
    this.open = parts.open;
    this.guessed = parts.guessed;
    this.totals = parts.totals;
    for (Indicator column : columns) {
      if (byId.put(column.id(), column) != null) {
        throw new ExplainedArgumentException("table.column-twice", id, column.id());
      }
    }
    Set<IndicatorId> codes = new HashSet<>();
    for (TableRow row : rows) {
      if (!codes.add(row.code())) {
        throw new ExplainedArgumentException("table.row-twice", id, row.code());
      }
      name(row.code().value(), row.ref());
      if (!printedRows.add(row.ref())) {
        throw new ExplainedArgumentException(
            "table.row-twice", id, Texts.shortened(row.ref().toString()));
      }
    }
    // a code that is another row's name is a code
    rows.forEach(row -> name(row.ref().name(), row.ref()));
    this.moved = Moves.checked(parts.moved, byId.keySet(), "column");
    if (columns.isEmpty()) {
      throw new ExplainedArgumentException("table.without-columns", id);
    }
    if (rows.isEmpty() && !open) {
      throw new ExplainedArgumentException("table.without-rows", id);
    }
  }

  /**
   * Returns a builder of a table; name and columns have to be given, and rows or that they are
   * open.
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Returns the identifier figures name the table by, such as {@code 06a}. */
  public String id() {
    return id;
  }

  /** Returns the title. */
  public LocalizedText name() {
    return name;
  }

  /** Returns the columns of figures and texts in printed order. */
  public List<Indicator> columns() {
    return columns;
  }

  /** Returns the column of this identifier. */
  public Optional<Indicator> column(IndicatorId column) {
    return Optional.ofNullable(byId.get(requireNonNull(column, "column")));
  }

  /** Returns the rows that the form prints, in printed order. */
  public List<TableRow> rows() {
    return rows;
  }

  /**
   * Returns the printed row that a report means: by its path, or alone by its code or its name, in
   * whatever case and spacing; empty where there is none, or two of the name.
   */
  public Optional<RowRef> printed(RowRef row) {
    if (printedRows.contains(requireNonNull(row, "row"))) {
      return Optional.of(row);
    }
    // most tables print no row, and have many cells
    return row.path().size() == 1 && !printedNames.isEmpty()
        ? Optional.ofNullable(printedNames.get(Texts.folded(row.name())))
        : Optional.empty();
  }

  /** A name that two rows have names none. */
  private void name(String word, RowRef row) {
    String folded = Texts.folded(word);
    if (!printedNames.containsKey(folded)) {
      printedNames.put(folded, row);
    } else if (!row.equals(printedNames.get(folded))) {
      printedNames.put(folded, null);
    }
  }

  /** Returns whether reports bring rows of their own. */
  public boolean isOpen() {
    return open;
  }

  /**
   * Returns whether the kinds of its columns were guessed from what their cells look like: then
   * what does not fit a kind may be right.
   */
  public boolean isGuessed() {
    return guessed;
  }

  /**
   * Returns which columns an earlier edition of the form called otherwise, by their numbers then.
   */
  public Map<IndicatorId, IndicatorId> moved() {
    return moved;
  }

  /** Returns the names of its total rows, folded; empty where the usual ones are meant. */
  public Set<String> totals() {
    return totals;
  }

  /** Returns whether a row of this name is a total, where rows are open. */
  public boolean isTotal(String rowName) {
    requireNonNull(rowName, "rowName");
    return (totals.isEmpty() ? TOTALS : totals).contains(Texts.folded(rowName));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Table table
        && id.equals(table.id)
        && name.equals(table.name)
        && columns.equals(table.columns)
        && rows.equals(table.rows)
        && open == table.open
        && guessed == table.guessed
        && moved.equals(table.moved)
        && totals.equals(table.totals);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, name, columns, rows, open, totals);
  }

  @Override
  public String toString() {
    return "Table " + id + ": " + name.vi();
  }

  /** Makes a table, part by part. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private @Nullable LocalizedText name;
    private List<Indicator> columns = List.of();
    private List<TableRow> rows = List.of();
    private boolean open;
    private boolean guessed;
    private Set<String> totals = Set.of();
    private Map<IndicatorId, IndicatorId> moved = Map.of();

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
      if (id.isBlank()) {
        throw new IllegalArgumentException("the identifier of a table is empty");
      }
    }

    /** Sets the title. */
    public Builder name(String vi, String en) {
      return name(new LocalizedText(vi, en));
    }

    /** Sets the title. */
    public Builder name(LocalizedText name) {
      this.name = requireNonNull(name, "name");
      return this;
    }

    /** Sets the columns. */
    public Builder columns(List<Indicator> columns) {
      this.columns = List.copyOf(requireNonNull(columns, "columns"));
      return this;
    }

    /** Sets the rows that the form prints. */
    public Builder rows(List<TableRow> rows) {
      this.rows = List.copyOf(requireNonNull(rows, "rows"));
      return this;
    }

    /** Has reports bring rows of their own. */
    public Builder open() {
      this.open = true;
      return this;
    }

    /** Says that the kinds of columns were guessed. */
    public Builder guessed() {
      this.guessed = true;
      return this;
    }

    /** Sets which columns an earlier edition of the form called otherwise. */
    public Builder moved(Map<IndicatorId, IndicatorId> moved) {
      this.moved = Map.copyOf(requireNonNull(moved, "moved"));
      return this;
    }

    /** Sets the names of total rows, where they are not the usual ones. */
    public Builder totals(List<String> names) {
      Set<String> folded = new HashSet<>();
      requireNonNull(names, "names").forEach(total -> folded.add(Texts.folded(total)));
      this.totals = Set.copyOf(folded);
      return this;
    }

    /**
     * Returns the table.
     *
     * @throws IllegalStateException if the name is missing
     * @throws IllegalArgumentException if it has no columns or no rows, or one twice, or one was
     *     moved to a column it does not have
     */
    public Table build() {
      if (name == null) {
        throw new IllegalStateException("table " + id + ": 'name' is missing");
      }
      return new Table(this, name);
    }
  }
}
