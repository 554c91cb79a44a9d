package vn.cchc.rules.internal.facts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.sums.Operand;

/**
 * Why a check is broken.
 *
 * @param suspect the figure that it says is wrong, if it says which
 * @param explanation the cause in words, if there is more to say than its name
 * @param ofTrade whether it is one that people of the field know, which is told rather than a slip
 */
public record Diagnosis(
    Discrepancy discrepancy,
    Cause cause,
    @Nullable FigureRef suspect,
    @Nullable Explanation explanation,
    boolean ofTrade) {

  /** Returns the diagnosis that the likeliest hypothesis makes. */
  public static Diagnosis of(Discrepancy discrepancy, Suspicion suspicion) {
    return new Diagnosis(discrepancy, suspicion.cause(), null, suspicion.explanation(), false);
  }

  /** Returns the diagnosis of a cause that people of the field know. */
  public static Diagnosis ofTrade(Discrepancy discrepancy, Cause cause) {
    return new Diagnosis(discrepancy, cause, null, null, true);
  }

  /** Returns the diagnosis of a cause that people of the field know, and that tells the figure. */
  public static Diagnosis ofTrade(Discrepancy discrepancy, Cause cause, FigureRef suspect) {
    return new Diagnosis(discrepancy, cause, suspect, null, true);
  }

  /** Returns what other evidence says of two figures that differ. */
  public static Diagnosis of(Discrepancy discrepancy, Support support) {
    return new Diagnosis(
        discrepancy, Cause.UNKNOWN, support.suspect(), support.explanation(), true);
  }

  /** Returns the diagnosis of a percentage taken of another whole than the one it should be of. */
  public static Diagnosis otherDenominator(
      Discrepancy discrepancy, Operand percentage, Whole whole) {
    FigureRef figure = percentage.figure();
    return new Diagnosis(
        discrepancy,
        Cause.OTHER_DENOMINATOR,
        figure,
        Explanation.of(
            "cause.other-denominator",
            figure.toString(),
            percentage.wording(),
            whole.number(),
            whole.figure().toString()),
        true);
  }

  // of one check there is hardly more than one, so that this tells them apart well enough
  @Override
  public int hashCode() {
    return discrepancy.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Diagnosis d
        && d.discrepancy.equals(discrepancy)
        && d.cause == cause
        && d.ofTrade == ofTrade
        && Objects.equals(d.suspect, suspect)
        && Objects.equals(d.explanation, explanation);
  }
}
