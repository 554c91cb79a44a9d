package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.RowWords;

/** The rows of one table of a report: those the form prints, and those the report brings along. */
public final class TableRows {

  private final Table table;
  private final Map<RowRef, Role> rows = new LinkedHashMap<>();

  /**
   * Lays the rows of a report over a table.
   *
   * @param given the rows of its figures, in their order
   */
  public TableRows(Table table, List<RowRef> given) {
    this.table = table;
    for (TableRow row : table.rows()) {
      rows.put(row.ref(), row.role());
    }
    if (table.isOpen()) {
      open(given);
    }
  }

  private void open(List<RowRef> given) {
    Set<RowRef> groups = new HashSet<>();
    List<RowRef> own = new ArrayList<>();
    for (RowRef row : given) {
      if (known(row) == null) {
        own.add(row);
        for (RowRef group = row.group(); group != null && groups.add(group); ) {
          group = group.group();
        }
      }
    }
    for (RowRef row : own) {
      boolean total = row.path().size() == 1 && table.isTotal(row.name());
      rows.put(row, total ? Role.TOTAL : groups.contains(row) ? Role.GROUP : Role.ITEM);
    }
    for (RowRef group : groups) {
      rows.putIfAbsent(group, Role.SECTION);
    }
  }

  /** Returns the row of this form that a report means; null if it has none. */
  public @Nullable RowRef known(RowRef row) {
    if (rows.containsKey(row)) {
      return row;
    }
    return table.printed(row).orElse(null);
  }

  /** Returns the rows with figures, in order. */
  public List<RowRef> withValues() {
    return rows.entrySet().stream()
        .filter(row -> row.getValue() != Role.SECTION)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the total rows. */
  public List<RowRef> totals() {
    return ofRole(Role.TOTAL);
  }

  /** Returns the subtotals. */
  public List<RowRef> groups() {
    return ofRole(Role.GROUP);
  }

  private List<RowRef> ofRole(Role role) {
    return rows.entrySet().stream()
        .filter(row -> row.getValue() == role)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns the rows with figures that lie in a group, and in none below it, and that make it up.
   * Of rows that a report brings along only their names tell: a rate is no part, and what is "trong
   * đó" need not be all of it.
   *
   * @param group null for the table itself
   */
  public List<RowRef> members(@Nullable RowRef group) {
    return rowsOf(group, false);
  }

  /**
   * Returns the rows with figures that a report brings along as some of a group, "trong đó".
   *
   * @param group null for the table itself
   */
  public List<RowRef> some(@Nullable RowRef group) {
    return rowsOf(group, true);
  }

  private List<RowRef> rowsOf(@Nullable RowRef group, boolean some) {
    List<RowRef> members = new ArrayList<>();
    for (Map.Entry<RowRef, Role> row : rows.entrySet()) {
      if (row.getValue() != Role.TOTAL
          && row.getValue() != Role.SECTION
          && isIn(row.getKey(), group, some)) {
        members.add(row.getKey());
      }
    }
    return members;
  }

  /** Whether the nearest group with figures that a row lies in is this one. */
  private boolean isIn(RowRef row, @Nullable RowRef group, boolean some) {
    boolean printed = table.printed(row).isPresent();
    boolean among = !printed && RowWords.isSome(row.name());
    RowRef above = row.group();
    while (above != null && rows.get(above) == Role.SECTION) {
      among |= !printed && RowWords.isSome(above.name());
      above = above.group();
    }
    boolean in = group == null ? above == null || rows.get(above) == null : group.equals(above);
    return in && among == some && (printed || !RowWords.isRate(row.name()));
  }
}
