package vn.cchc.io.internal.sketch.shape;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.words.DateWords;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Place;

/**
 * A column of a table.
 *
 * @param id the printed number, or {@code c} and its place from 1 where none is printed
 * @param printed the cell that numbers it, as printed, with the formula it may have; null where
 *     there is none
 * @param from the first column of the grid it stands in, from 0
 * @param width how many columns of the grid it takes
 * @param heading from the outermost heading to its own, as printed
 * @param kind what it holds
 * @param unit in which it counts; null where that is not said
 * @param kindTold whether headings say its kind, rather than what its cells look like
 * @param place of its lowest heading, or its number; null where it has neither
 */
public record ColumnSketch(
    IndicatorId id,
    @Nullable String printed,
    int from,
    int width,
    List<String> heading,
    ColumnKind kind,
    @Nullable String unit,
    boolean kindTold,
    @Nullable Place place) {

  private static final Pattern FIGURE_AND_WORDS =
      Pattern.compile(
          "\\d[\\d.,]*%?(?:\\s+|(?=[(\\[]))[^\\d/].{0,38}|(?iu)(?:(?:tăng|giảm)\\s|[↑↓▲▼])\\s*\\d.{0,38}");

  public ColumnSketch {
    requireNonNull(id, "id");
    heading = List.copyOf(heading);
    requireNonNull(kind, "kind");
  }

  /** Returns its own heading, without those it stands below; empty where it has none. */
  public String name() {
    return heading.isEmpty() ? "" : heading.get(heading.size() - 1);
  }

  /**
   * Returns whether a cell begins with a figure, or with how it changed, though it says more:
   * {@code 3 xã}, {@code 12,5 triệu}, {@code giảm 3 vụ}. A day, or what has a number inside a word,
   * is none.
   */
  public static boolean beginsAsFigure(String text) {
    return FIGURE_AND_WORDS.matcher(text).matches() && !DateWords.isDay(text);
  }

  /** Returns its headings on one line. */
  public String fullName() {
    return String.join(" – ", heading);
  }

  ColumnSketch as(ColumnKind other, @Nullable String otherUnit, boolean told) {
    return new ColumnSketch(id, printed, from, width, heading, other, otherUnit, told, place);
  }
}
