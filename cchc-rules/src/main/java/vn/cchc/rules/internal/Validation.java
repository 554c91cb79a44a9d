package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;

/** Binds a report, lets the rules judge it and puts their findings in order. */
public final class Validation {

  private Validation() {}

  /** Returns the result of a report. */
  public static ValidationResult of(Form form, Report report) {
    Bindings bindings = form.bind(report);
    return new ValidationResult(
        ReportKey.of(report), findings(bindings, report), bindings.outcomes());
  }

  private static List<Finding> findings(Bindings bindings, Report report) {
    // every rule starts from a check that does not hold or is noteworthy; without one none fires
    if (bindings.isSilent()) {
      return List.of();
    }
    IdentityHashMap<Check, Integer> order = new IdentityHashMap<>();
    bindings.checks().forEach(check -> order.put(check, order.size()));
    List<Judgement> judgements = new ArrayList<>(judge(bindings.checks(), report));
    judgements.sort(
        Comparator.comparing(judgement -> order.getOrDefault(judgement.discrepancy().check(), 0)));
    return judgements.stream().map(Validation::finding).toList();
  }

  private static List<Judgement> judge(List<Check> checks, Report report) {
    try {
      return Engine.judge(checks);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "A rule failed on report " + ReportKey.of(report) + "; this is a bug of cchc-rules", e);
    }
  }

  private static Finding finding(Judgement judgement) {
    Check check = judgement.discrepancy().check();
    Description description = check.describe();
    return new Finding(
        check.relation().id(),
        check.relation().kind(),
        judgement.severity(),
        check.figures(),
        null,
        description.expected(),
        description.actual(),
        description.explanation(),
        List.of(),
        description.cause(),
        description.suggestions());
  }
}
