package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Finding;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.rules.facts.CheckedReport;
import vn.cchc.rules.facts.Discrepancy;
import vn.cchc.rules.facts.MissingFigure;
import vn.cchc.rules.facts.ReportFigure;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Slot;
import vn.cchc.rules.internal.form.Surroundings;
import vn.cchc.rules.internal.sums.Operand;

/** What rules of a program's own see. */
final class OwnFacts {

  private OwnFacts() {}

  /** Returns the facts of a report, in the order of its form. */
  static List<Object> of(
      Cells cells, Surroundings around, boolean partial, List<Finding> findings) {
    List<Object> facts = new ArrayList<>();
    facts.add(
        new CheckedReport(
            cells.report(),
            cells.form().catalogue(),
            around.earlierReports(),
            around.children(),
            partial));
    for (int slot = 0; slot < cells.form().ownSlots(); slot++) {
      Object fact = figure(cells, slot);
      if (fact != null) {
        facts.add(fact);
      }
    }
    findings.forEach(finding -> facts.add(new Discrepancy(finding)));
    return facts;
  }

  private static @Nullable Object figure(Cells cells, int slot) {
    Slot place = cells.form().slots().get(slot);
    Indicator indicator = place.indicator();
    if (indicator == null || !indicator.isNumeric()) {
      return null;
    }
    Figure figure = cells.figure(slot);
    Operand operand = cells.operand(slot);
    if (operand == null) {
      return cells.isReportedHere(indicator)
          ? new MissingFigure(place.id(), indicator.kind(), cells.reason(slot))
          : null;
    }
    if (isBound(figure)) {
      return new MissingFigure(place.id(), indicator.kind(), NotCheckedReason.VAGUE_FIGURE);
    }
    String shown = figure == null ? null : figure.shown(cells.report().notation());
    String note = figure == null ? null : figure.note();
    return new ReportFigure(
        place.id(),
        indicator.kind(),
        operand.number(),
        shown == null ? "" : shown,
        note == null ? "" : note);
  }

  /** "hơn 5" tells no number. */
  private static boolean isBound(@Nullable Figure figure) {
    return figure != null
        && figure.value() instanceof Quantity quantity
        && quantity.precision() != Precision.EXACT
        && quantity.precision() != Precision.UNROUNDED;
  }
}
