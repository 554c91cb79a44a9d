package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Past;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Notation;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Scale;
import vn.cchc.rules.internal.sums.Series;

/**
 * A figure and those of earlier reports. How far it lies beyond all of them is measured in robust
 * deviations: 1.4826 times the median distance from the median (Hampel 1974), on a scale on which
 * figures of its kind spread evenly. Figures stay exact; only the measure is a floating number, of
 * {@link StrictMath}, the same everywhere.
 *
 * @param value what is compared: the figure, or what it adds to earlier reports of the year
 * @param like whether it is like the others
 * @param meant what the figure would be by another power of ten, if that is like the others; null
 *     if there is no such power
 */
public record HistoryCheck(
    Relation relation,
    Operand printed,
    BigDecimal value,
    Series series,
    boolean like,
    @Nullable BigDecimal meant)
    implements Check {

  /**
   * Of the normal distribution: its standard deviation over the median distance from the median.
   */
  private static final double NORMAL = 1.4826;

  private static final int MOST_ZEROS = 3;

  /**
   * Returns the check of a figure.
   *
   * @param within how many robust deviations it may lie beyond the others
   * @param few whether the others are so few that the distance of most of them from the median may
   *     be small by chance; then they spread by no less than half of what they span
   */
  public static HistoryCheck of(
      Relation relation,
      Operand printed,
      Series series,
      Scale scale,
      BigDecimal within,
      boolean few) {
    BigDecimal value = printed.number().subtract(series.taken());
    boolean like =
        series.contains(value)
            || !series.isConstant() && beyond(value, series, scale, few) <= within.doubleValue();
    BigDecimal meant = like ? null : meant(printed.number(), series);
    // what never changed does not tell what is unlike it, unless zeros were added or left out
    boolean untold = series.isConstant() && meant == null;
    return new HistoryCheck(relation, printed, value, series, like || untold, meant);
  }

  private static double beyond(BigDecimal value, Series series, Scale scale, boolean few) {
    double[] others = new double[series.values().size()];
    for (int i = 0; i < others.length; i++) {
      others[i] = scale.of(series.values().get(i));
    }
    double median = median(others);
    double[] distances = new double[others.length];
    for (int i = 0; i < others.length; i++) {
      distances[i] = Math.abs(others[i] - median);
    }
    double spread = Math.max(NORMAL * median(distances), scale.least());
    // sorted by now
    double least = others[0];
    double most = others[others.length - 1];
    spread = few ? Math.max(spread, (most - least) / 2) : spread;
    double at = scale.of(value);
    return Math.max(at - most, least - at) / spread;
  }

  /** Sorts some numbers, and returns the one in the middle. */
  private static double median(double[] some) {
    Arrays.sort(some);
    int half = some.length / 2;
    return some.length % 2 == 1 ? some[half] : (some[half - 1] + some[half]) / 2;
  }

  private static @Nullable BigDecimal meant(BigDecimal printed, Series series) {
    for (int zeros = 1; zeros <= MOST_ZEROS; zeros++) {
      for (BigDecimal other :
          List.of(printed.movePointLeft(zeros), printed.movePointRight(zeros))) {
        BigDecimal plain = other.stripTrailingZeros();
        plain = plain.scale() < 0 ? plain.setScale(0) : plain;
        boolean whole = plain.scale() <= Math.max(0, printed.scale());
        if (printed.signum() != 0 && whole && series.contains(plain.subtract(series.taken()))) {
          return plain;
        }
      }
    }
    return null;
  }

  @Override
  public boolean holds() {
    return like;
  }

  /** Returns whether zeros were probably added or left out, or the unit was another. */
  public boolean isScaled() {
    return meant != null;
  }

  @Override
  public List<FigureRef> figures() {
    return List.of(printed.figure());
  }

  @Override
  public Description describe() {
    BigDecimal median = series.median();
    Term term = Term.of(printed.figure(), value, printed.percent());
    Description description =
        Description.of(
            Notation.of(Collections.min(series.values()))
                + ".."
                + Notation.of(Collections.max(series.values())),
            printed.text(),
            new Past(term, series.values(), median, series.added(), series.season()));
    BigDecimal other = meant;
    return other == null
        ? description
        : description.mendedBy(
            printed.figure(), List.of(Notation.of(other) + (printed.percent() ? "%" : "")));
  }
}
