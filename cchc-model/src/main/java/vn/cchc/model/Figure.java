package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a report's table: what is printed, and what it says.
 *
 * @param indicator the indicator the row was recognised as
 * @param text the cell as printed; absent where nothing is. What is too long for a figure is for
 *     the rules to say: it cannot be read as one
 * @param value the text, read
 * @param note the note printed beside it
 * @param row the row as printed, where it was read from a table
 */
public record Figure(
    @NotNull IndicatorId indicator,
    @Nullable String text,
    @NotNull FigureValue value,
    @Size(max = MAX_NOTE) @Nullable String note,
    @Valid @Nullable PrintedRow row)
    implements Serializable {

  /** The longest note, in characters. */
  public static final int MAX_NOTE = 10_000;

  public Figure {
    requireNonNull(indicator, "indicator");
    requireNonNull(value, "value");
  }

  /** Returns the figure printed as {@code text} by the Vietnamese convention, without a note. */
  public static Figure of(IndicatorId indicator, @Nullable String text) {
    return of(indicator, text, null, null, Convention.VI);
  }

  /** Returns the figure printed as {@code text} by the given convention. */
  public static Figure of(
      IndicatorId indicator,
      @Nullable String text,
      @Nullable String note,
      @Nullable PrintedRow row,
      Convention convention) {
    return new Figure(indicator, text, FigureText.read(text, convention), note, row);
  }
}
