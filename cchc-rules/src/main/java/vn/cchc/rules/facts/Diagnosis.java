package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.model.Cause;
import vn.cchc.model.FigureRef;

/**
 * Why something does not hold, as a rule of one's own knows it. It takes the place of the cause
 * that the library found; the figures it names stand before those the library suspects. Of several
 * for one discrepancy the one whose cause, then whose sentence, comes first is told.
 *
 * @param cause {@link Cause#OWN} where it is none of those the library knows
 * @param reason the cause in a sentence
 * @param suspects the figures that it says are wrong, the likeliest first; empty if it does not say
 */
public record Diagnosis(
    Discrepancy discrepancy, Cause cause, LocalizedText reason, List<FigureRef> suspects) {

  public Diagnosis {
    requireNonNull(discrepancy, "discrepancy");
    requireNonNull(cause, "cause");
    requireNonNull(reason, "reason");
    suspects = List.copyOf(requireNonNull(suspects, "suspects"));
  }

  /**
   * Returns the diagnosis of a cause that the library does not know.
   *
   * @param vi the cause in a sentence, in Vietnamese
   * @param en the same in English
   */
  public static Diagnosis of(Discrepancy discrepancy, String vi, String en) {
    return of(discrepancy, Cause.OWN, vi, en);
  }

  /** Returns the diagnosis of a cause, with the same in a sentence in both languages. */
  public static Diagnosis of(Discrepancy discrepancy, Cause cause, String vi, String en) {
    return new Diagnosis(discrepancy, cause, Sentences.of(vi, en), List.of());
  }

  /** Returns this diagnosis with the figure that it says is wrong. */
  public Diagnosis suspect(ReportFigure figure) {
    return new Diagnosis(
        discrepancy, cause, reason, List.of(requireNonNull(figure, "figure").ref()));
  }
}
