package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which figure is meant: findings, suspects, corrections and evidence all name figures by it.
 *
 * <p>Today a figure is told by its indicator alone. A form with several tables, or a finding about
 * several reports, needs more to tell it; that is added here, and nothing that holds a reference
 * changes. Immutable; equal when the same figure is meant.
 */
public final class FigureRef implements Comparable<FigureRef>, Serializable {

  private static final long serialVersionUID = 1L;

  private final IndicatorId indicator;

  private FigureRef(IndicatorId indicator) {
    this.indicator = indicator;
  }

  /** Returns the reference to the figure of an indicator. */
  public static FigureRef of(IndicatorId indicator) {
    return new FigureRef(requireNonNull(indicator, "indicator"));
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

  /** Returns the indicator whose figure is meant. */
  public IndicatorId indicator() {
    return indicator;
  }

  /** Returns the number of the form's section it stands in, {@code 3} for {@code 3.1.3}. */
  public String section() {
    return indicator.section();
  }

  @Override
  public int compareTo(FigureRef other) {
    return indicator.compareTo(other.indicator);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureRef ref && ref.indicator.equals(indicator);
  }

  @Override
  public int hashCode() {
    return indicator.hashCode();
  }

  /** Returns it as messages name it: {@code 3.1.3.a}. */
  @Override
  public String toString() {
    return indicator.value();
  }
}
