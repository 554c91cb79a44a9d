package vn.cchc.io.internal.sketch.shape;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.TableRow;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Place;
import vn.cchc.model.RowRef;

/**
 * A row of a table.
 *
 * @param gridRow on the grid of its document, from 0
 * @param number people call it by, from 1
 * @param name as printed
 * @param serial its serial number without dots and brackets; empty where it has none
 * @param code by which formulas name it: printed and unique, or {@code r} and its place from 1
 * @param codePrinted whether the code is printed
 * @param ref its name below those of its groups
 * @param parent the row it lies below, by its place among the rows; -1 where there is none
 * @param closes whether it is the total of the rows above it, below the same title
 */
public record RowSketch(
    int gridRow,
    int number,
    String name,
    String serial,
    IndicatorId code,
    boolean codePrinted,
    RowRef ref,
    int parent,
    TableRow.Role role,
    boolean closes,
    @Nullable Place place) {

  public RowSketch {
    requireNonNull(name, "name");
    requireNonNull(serial, "serial");
    requireNonNull(code, "code");
    requireNonNull(ref, "ref");
    requireNonNull(role, "role");
  }

  /** Returns this row in another role. */
  public RowSketch as(TableRow.Role other) {
    return new RowSketch(
        gridRow, number, name, serial, code, codePrinted, ref, parent, other, closes, place);
  }
}
