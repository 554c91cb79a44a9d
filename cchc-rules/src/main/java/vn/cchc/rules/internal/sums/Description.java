package vn.cchc.rules.internal.sums;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Correction;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Bound;
import vn.cchc.model.FigureRef;

/**
 * What there is to say about a check that does not hold.
 *
 * @param expected what the other figures imply, with its unit
 * @param actual what the report says, with its unit
 * @param corrections what the check by itself knows would mend it, the best first
 */
public record Description(
    @Nullable String expected,
    @Nullable String actual,
    Evidence evidence,
    List<Correction> corrections) {

  private static final int MAX_CORRECTIONS = 3;

  public Description {
    corrections = List.copyOf(corrections);
  }

  /** Returns what there is to say where nothing mends it. */
  public static Description of(
      @Nullable String expected, @Nullable String actual, Evidence evidence) {
    return new Description(expected, actual, evidence, List.of());
  }

  /** Returns what there is to say of two sums that compare as they should not. */
  public static Description of(Sides sides, Bound.Role role) {
    String sign = sides.operator().sign();
    return of(
        sign + " " + sides.right().total(),
        sides.left().total(),
        new Bound(sides.left().terms(), sign, sides.right().terms(), role));
  }

  /** Returns it with values that would mend it, the best first, of which the first few are kept. */
  public Description mendedBy(FigureRef indicator, List<String> values) {
    return new Description(
        expected,
        actual,
        evidence,
        values.stream()
            .limit(MAX_CORRECTIONS)
            .map(value -> Correction.of(indicator, value))
            .toList());
  }
}
