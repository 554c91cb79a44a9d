package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;

/**
 * One cell of a report's table: what is printed, or the number that a system holds, and what it
 * says.
 *
 * @param ref the indicator the row was recognised as, or the cell of a table
 * @param text the cell as printed; absent where nothing is, and for a number that was never
 *     printed. What is too long for a figure is for the rules to say: it cannot be read as one
 * @param value what the cell says
 * @param note the note beside it
 * @param row the row as printed, where it was read from a table
 * @param origin where it stands in its document, where it was read from one
 */
public record Figure(
    @NotNull FigureRef ref,
    @Nullable String text,
    @NotNull FigureValue value,
    @Size(max = MAX_NOTE) @Nullable String note,
    @Valid @Nullable PrintedRow row,
    @NotNull Origin origin)
    implements Serializable {

  /** The longest note, in characters. */
  public static final int MAX_NOTE = 10_000;

  /** The most digits of a number, before or behind the decimal mark; of more none is counted. */
  public static final int MAX_DIGITS = 1_000;

  public Figure {
    requireNonNull(ref, "ref");
    requireNonNull(value, "value");
    requireNonNull(origin, "origin");
  }

  /** Returns the indicator; of a cell of a table, its column. */
  public IndicatorId indicator() {
    return ref.indicator();
  }

  /** Returns the figure of a whole number. */
  public static Figure of(FigureRef ref, long number) {
    return of(ref, BigDecimal.valueOf(number));
  }

  /**
   * Returns the figure of a number as it is, or would be, printed: its scale is the number of
   * printed decimals, so that {@code 99.00} and {@code 99} as percentages are not the same. What a
   * system computed is {@link #unrounded}.
   *
   * @param number of more than {@value #MAX_DIGITS} digits, it is a figure that cannot be read
   */
  public static Figure of(FigureRef ref, BigDecimal number) {
    return number(ref, requireNonNull(number, "number"), Precision.EXACT);
  }

  /**
   * Returns the figure of a number that a system computed and nobody has rounded, such as {@code
   * 66.66666666666667} for 2/3 in per cent: it is compared after rounding as the form prints it, a
   * percentage half up to two decimals. A count is not rounded.
   *
   * @param number of more than {@value #MAX_DIGITS} digits, it is a figure that cannot be read
   */
  public static Figure unrounded(FigureRef ref, BigDecimal number) {
    return number(ref, requireNonNull(number, "number"), Precision.UNROUNDED);
  }

  /** Returns the figure printed as {@code text} by the Vietnamese notation, without a note. */
  public static Figure printed(FigureRef ref, @Nullable String text) {
    return printed(ref, text, null, null, NumberNotation.VI);
  }

  /** Returns the figure printed as {@code text} by the given notation. */
  public static Figure printed(
      FigureRef ref,
      @Nullable String text,
      @Nullable String note,
      @Nullable PrintedRow row,
      NumberNotation notation) {
    requireNonNull(notation, "notation");
    return new Figure(
        requireNonNull(ref, "ref"),
        text,
        FigureText.read(text, notation),
        note,
        row,
        Origin.UNKNOWN);
  }

  /** Returns a figure that is left blank. */
  public static Figure blank(FigureRef ref) {
    return new Figure(ref, null, FigureValue.BLANK, null, null, Origin.UNKNOWN);
  }

  private static Figure number(FigureRef ref, BigDecimal number, Precision precision) {
    if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
      return new Figure(
          ref, number.toString(), new Unreadable(List.of()), null, null, Origin.UNKNOWN);
    }
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    return new Figure(ref, null, new Quantity(plain, false, precision), null, null, Origin.UNKNOWN);
  }

  /** Returns this figure with another note. */
  public Figure withNote(@Nullable String other) {
    return new Figure(ref, text, value, other, row, origin);
  }

  /** Returns this figure as that of another row or cell. */
  public Figure withRef(FigureRef other) {
    requireNonNull(other, "other");
    return new Figure(other, text, value, note, row, origin);
  }

  /** Returns this figure as one that stands elsewhere. */
  public Figure withOrigin(Origin other) {
    requireNonNull(other, "other");
    return new Figure(ref, text, value, note, row, other);
  }

  /**
   * Returns the cell as people see it: as printed, or the number in a notation where it was never
   * printed; null if it is blank.
   */
  public @Nullable String shown(NumberNotation notation) {
    requireNonNull(notation, "notation");
    if (text != null || !(value instanceof Quantity quantity)) {
      return text;
    }
    return Notation.of(quantity.number(), notation) + (quantity.percent() ? "%" : "");
  }
}
