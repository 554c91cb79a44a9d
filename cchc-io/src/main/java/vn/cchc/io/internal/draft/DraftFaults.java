package vn.cchc.io.internal.draft;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.Finding;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Severity;
import vn.cchc.model.internal.Texts;

/** What is wrong with a form itself. */
public final class DraftFaults {

  private DraftFaults() {}

  /**
   * Returns the rules that forms print and that cannot be right, those that are not understood and
   * those that may be wrong; and that nothing can be checked.
   */
  public static List<Finding> of(List<TableSketch> sketches) {
    List<Finding> faults = new ArrayList<>();
    boolean any = false;
    for (TableSketch sketch : sketches) {
      any |=
          !sketch.shares().isEmpty() || !sketch.carried().isEmpty() || !sketch.growths().isEmpty();
      for (RuleSketch rule : sketch.rules()) {
        any |= rule.isChecked();
        if (isTold(rule)) {
          faults.add(fault(rule));
        }
      }
    }
    for (TableSketch sketch : sketches) {
      faults.addAll(BlankParts.of(sketch));
      faults.addAll(CutQuotients.of(sketch));
    }
    if (!any) {
      faults.add(finding("form.nothing", Severity.WARNING, Explanation.of("form.nothing")));
    }
    return faults;
  }

  /**
   * Returns whether something is told of a rule: what a form prints, or says by its names, is never
   * left out in silence.
   */
  static boolean isTold(RuleSketch rule) {
    return rule.state() == RuleSketch.State.WRONG
        || rule.state() == RuleSketch.State.OPEN && rule.remark() != null
        || rule.origin().isPrinted() && rule.remark() != null;
  }

  private static Finding fault(RuleSketch rule) {
    String printed = rule.printed() == null ? rule.formula() : rule.printed();
    LocalizedText remark = rule.remark() == null ? rule.why() : rule.remark();
    String said =
        switch (rule.state()) {
          case WRONG -> "form.wrong";
          case OPEN -> rule.origin().isPrinted() ? "form.unchecked" : "form.suggested";
          case CHECKED -> "form.doubted";
        };
    return finding(
        printed,
        rule.state() == RuleSketch.State.WRONG ? Severity.WARNING : Severity.INFO,
        Explanation.of(said, Texts.shortened(printed.strip()), remark.vi(), remark.en()));
  }

  private static Finding finding(String relation, Severity severity, Explanation explanation) {
    return Finding.builder(
            relation, RelationKind.FORM, severity, new Evidence.Observation(explanation))
        .build();
  }
}
