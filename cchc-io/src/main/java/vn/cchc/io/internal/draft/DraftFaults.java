package vn.cchc.io.internal.draft;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.RuleState;
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

  /** Returns the rules that forms print and that cannot be right; that nothing can be checked. */
  public static List<Finding> of(List<TableSketch> sketches) {
    List<Finding> faults = new ArrayList<>();
    boolean any = false;
    for (TableSketch sketch : sketches) {
      for (RuleSketch rule : sketch.rules()) {
        any |= rule.isChecked();
        if (rule.state() == RuleState.WRONG) {
          faults.add(fault(rule));
        }
      }
    }
    if (!any) {
      faults.add(finding("form.nothing", Severity.WARNING, Explanation.of("form.nothing")));
    }
    return faults;
  }

  private static Finding fault(RuleSketch rule) {
    String printed = rule.printed() == null ? rule.formula() : rule.printed();
    LocalizedText remark = rule.remark() == null ? rule.why() : rule.remark();
    return finding(
        printed,
        Severity.WARNING,
        Explanation.of("form.wrong", Texts.shortened(printed.strip()), remark.vi(), remark.en()));
  }

  private static Finding finding(String relation, Severity severity, Explanation explanation) {
    return Finding.builder(
            relation, RelationKind.FORM, severity, new Evidence.Observation(explanation))
        .build();
  }
}
