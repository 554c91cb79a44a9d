package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Notation;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;

/**
 * A value and the range it lies in.
 *
 * @param whole whether only whole numbers will do
 * @param otherwise what the cell would say by the other convention, as it should have been printed;
 *     present only where that would lie in the range. Where the value itself lies in it, it is a
 *     ratio, and this the percentage
 */
public record RangeCheck(
    Relation relation,
    Operand value,
    boolean whole,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String otherwise)
    implements Check {

  @Override
  public boolean holds() {
    return otherwise == null && contains(value.number(), whole, low, high);
  }

  /** Returns whether the value is a ratio where a percentage belongs. */
  public boolean isRatio() {
    return otherwise != null && contains(value.number(), whole, low, high);
  }

  @Override
  public List<FigureRef> figures() {
    return List.of(value.figure());
  }

  public static boolean contains(
      BigDecimal number, boolean whole, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    return (low == null || low.compareTo(number) <= 0)
        && (high == null || number.compareTo(high) <= 0)
        && !(whole && hasDecimals(number));
  }

  /** Decimals that are all zero make no fraction: 5,0 is 5. */
  private static boolean hasDecimals(BigDecimal number) {
    return number.scale() > 0 && number.stripTrailingZeros().scale() > 0;
  }

  private Term term() {
    return isRatio() ? Term.of(value.figure(), value.number(), false) : value.term();
  }

  @Override
  public Description describe() {
    String ends =
        (low == null ? "" : Notation.of(low)) + ".." + (high == null ? "" : Notation.of(high));
    String reading = otherwise;
    Description description =
        Description.of(
            isRatio() ? reading : ends,
            isRatio() ? Notation.of(value.number()) : value.text(),
            new Evidence.Range(term(), low, high, whole, reading));
    return reading == null ? description : description.mendedBy(value.figure(), List.of(reading));
  }
}
