package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.model.Cause;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Severity;

/**
 * What the library found, as it would be told if no rule of one's own had a say.
 *
 * @param finding with its evidence, suspects, cause and corrections
 */
public record Discrepancy(Finding finding) {

  public Discrepancy {
    requireNonNull(finding, "finding");
  }

  /** Returns the identifier of the relation in the catalogue. */
  public String relation() {
    return finding.relation();
  }

  /** Returns the kind of the relation. */
  public RelationKind kind() {
    return finding.kind();
  }

  /** Returns how much it weighs. */
  public Severity severity() {
    return finding.severity();
  }

  /** Returns every figure the relation speaks of. */
  public List<FigureRef> figures() {
    return finding.figures();
  }

  /** Returns whether it speaks of a figure. */
  public boolean concerns(ReportFigure figure) {
    return figures().contains(requireNonNull(figure, "figure").ref());
  }

  /** Returns whether it speaks of a figure. */
  public boolean concerns(String indicator) {
    FigureRef wanted = FigureRef.of(indicator);
    return figures().stream().anyMatch(ref -> ref.indicator().equals(wanted.indicator()));
  }

  /** Returns whether nothing known explains it. */
  public boolean isUnexplained() {
    Cause cause = finding.cause();
    return cause == null || cause == Cause.UNKNOWN;
  }

  /**
   * Returns whether it is about sums whose two sides differ by exactly so much, whichever is the
   * greater.
   */
  public boolean differsBy(BigDecimal amount) {
    requireNonNull(amount, "amount");
    return finding.evidence() instanceof Evidence.Sum sum
        && sum(sum.total()).subtract(sum(sum.parts())).abs().compareTo(amount.abs()) == 0;
  }

  private static BigDecimal sum(List<Term> terms) {
    return terms.stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
