package vn.cchc.rules.internal.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Finding;
import vn.cchc.model.RelationKind;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Severity;
import vn.cchc.rules.internal.form.Cells;

/** What is told of several reports together, in one sentence. */
final class Told {

  /** Every agency that there is reports once; no catalogue need say so. */
  private static final String REPORTED = "agencies-reported";

  private static final int LISTED = 5;

  private Told() {}

  static String name(Cells cells) {
    return ReportRef.of(cells.report()).agency();
  }

  static FigureRef inParent(Cells parent, int slot) {
    return parent.form().slots().get(slot).id().in(ReportRef.of(parent.report()));
  }

  static FigureRef inChild(Cells child, int slot) {
    return child
        .form()
        .slots()
        .get(slot)
        .id()
        .from(Standpoint.CHILDREN)
        .in(ReportRef.of(child.report()));
  }

  /** Returns names in one line, the first of many. */
  static String listed(List<String> names) {
    String listed = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    return names.size() > LISTED ? listed + ", …" : listed;
  }

  static Finding missing(Cells parent, List<String> missing, int expected) {
    ReportRef ref = ReportRef.of(parent.report());
    return finding(
        REPORTED,
        List.of(),
        List.of(),
        null,
        Explanation.of(
            "roll-up.not-sent",
            ref.agency(),
            String.valueOf(missing.size()),
            String.valueOf(expected),
            ref.period(),
            listed(missing)));
  }

  static Finding finding(
      String relation,
      List<FigureRef> figures,
      List<FigureRef> suspects,
      @Nullable Cause cause,
      Explanation said) {
    return Finding.builder(relation, RelationKind.ROLL_UP, Severity.WARNING, new Observation(said))
        .figures(figures)
        .suspects(suspects)
        .cause(cause, null)
        .build();
  }
}
