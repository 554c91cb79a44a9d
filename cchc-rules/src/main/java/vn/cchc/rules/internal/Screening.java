package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Severity;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.facts.Remark;
import vn.cchc.rules.internal.sums.Description;

/**
 * What broke and how much it weighs, without a session of the rules: for whoever checks millions of
 * reports. It says the same as the rules of {@code judge.drl} and {@code excuse.drl}, which a test
 * compares it with.
 */
final class Screening {

  private Screening() {}

  /** Returns the findings in catalogue order, without suspects, causes and corrections. */
  static List<Finding> of(Bindings bindings) {
    List<Finding> findings = new ArrayList<>(bindings.telling().size());
    Places places = Places.of(bindings.cells().report());
    for (Check check : bindings.telling()) {
      List<FigureRef> figures = check.figures().stream().map(bindings.cells()::name).toList();
      Description description = check.describe();
      Finding.Builder finding =
          Finding.builder(
              check.relation().id(),
              check.relation().kind(),
              severity(check, bindings),
              description.evidence());
      findings.add(
          Sayings.in(
                  OwnWords.in(finding, check, bindings.cells()),
                  check,
                  description.evidence(),
                  bindings.cells())
              .figures(figures)
              .places(places.of(figures, List.of()))
              .source(check.source())
              .expected(description.expected())
              .actual(description.actual())
              .build());
    }
    return findings;
  }

  private static Severity severity(Check check, Bindings bindings) {
    Strength strength = check.holds() ? Strength.NOTE : check.strength();
    return switch (strength) {
      case MUST -> isExcused(check, bindings) ? Severity.WARNING : Severity.ERROR;
      case SHOULD -> Severity.WARNING;
      case NOTE -> Severity.INFO;
    };
  }

  /** Whether a note beside a figure of a sum explains its gap. */
  private static boolean isExcused(Check check, Bindings bindings) {
    if (!(check instanceof BalanceCheck sum)) {
      return false;
    }
    Set<FigureRef> figures = Set.copyOf(sum.figures());
    for (Figure figure : bindings.cells().report().figures()) {
      String note = figure.note();
      if (note != null
          && figures.contains(figure.ref())
          && new Remark(figure.ref(), note).explains(sum.gap())) {
        return true;
      }
    }
    return false;
  }
}
