package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from in its document, and what stands beside it there. Immutable.
 *
 * @param place of the cell that holds the value
 * @param others what other columns of its row hold
 * @param comment somebody's comment on the cell; it says nothing to any check
 * @param recalculated what the cell's formula gives, as it would be displayed, where that differs
 *     from the displayed text; null where it agrees, and where there is no formula that can be
 *     computed
 */
public record Origin(
    @Nullable Place place,
    List<Other> others,
    @Nullable String comment,
    @Nullable String recalculated)
    implements Serializable {

  /** Nothing is known of it. */
  public static final Origin UNKNOWN = new Origin(null, List.of(), null, null);

  public Origin {
    others = List.copyOf(requireNonNull(others, "others"));
  }

  /** Returns the origin of a figure that stands at a place. */
  public static Origin at(Place place) {
    return new Origin(requireNonNull(place, "place"), List.of(), null, null);
  }

  /**
   * A cell of another column of figures.
   *
   * @param heading of its column, as printed
   * @param meaning of its column
   * @param value as printed
   */
  public record Other(String heading, ColumnMeaning meaning, String value) implements Serializable {
    public Other {
      requireNonNull(heading, "heading");
      requireNonNull(meaning, "meaning");
      requireNonNull(value, "value");
    }
  }
}
