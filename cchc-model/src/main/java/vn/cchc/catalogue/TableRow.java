package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RowRef;

/**
 * A row of a table whose rows a form prints. Immutable and thread-safe.
 *
 * @param ref names the row, below the groups it lies in
 * @param code by which formulas name the row, such as {@code 01} or {@code LUA}; unique in its
 *     table
 * @param english its name in English; null where there is none
 * @param role what it is to the others
 */
public record TableRow(RowRef ref, IndicatorId code, @Nullable String english, Role role) {

  public TableRow {
    requireNonNull(ref, "ref");
    requireNonNull(code, "code");
    requireNonNull(role, "role");
  }

  /** Returns whether the row takes figures. */
  public boolean hasValues() {
    return role != Role.SECTION;
  }

  /** What a row is to the others. */
  public enum Role {
    /** A thing counted. */
    ITEM,
    /** A subtotal: rows lie below it, and it has figures of its own. */
    GROUP,
    /** The total of the table. */
    TOTAL,
    /** A title of rows, without figures. */
    SECTION
  }
}
