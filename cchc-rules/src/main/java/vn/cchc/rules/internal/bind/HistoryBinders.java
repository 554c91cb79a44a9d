package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.LikeEarlier;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Explanation;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Wording;
import vn.cchc.rules.internal.bind.Binder.Prepared;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.HistoryCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Numbers;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Scale;
import vn.cchc.rules.internal.sums.Series;

/** Prepares relations between a figure, or a whole report, and all earlier reports. */
final class HistoryBinders {

  /** So many figures that are not zero are not the same by chance. */
  private static final int ENOUGH = 10;

  /** So many figures of what happens in a period are not the same in the next by chance. */
  private static final int FLOWS = 3;

  /** Of twenty figures, one may have been typed anew. */
  private static final int ONE_IN = 20;

  private HistoryBinders() {}

  static Prepared like(Relation relation, LikeEarlier like, int slot) {
    return cells -> {
      Operand printed = cells.operand(slot);
      if (printed == null) {
        return Bound.not(cells.reason(slot));
      }
      Series series = cells.series(slot);
      boolean few = series.values().size() < like.least();
      if (few && !series.season()) {
        return Bound.not(NotCheckedReason.HISTORY_TOO_SHORT);
      }
      Indicator indicator = cells.form().slots().get(slot).indicator();
      Scale scale =
          printed.percent()
              ? Scale.SHARE
              : indicator != null && indicator.kind() == Indicator.Kind.COUNT
                  ? Scale.COUNT
                  : Scale.AMOUNT;
      HistoryCheck check = HistoryCheck.of(relation, printed, series, scale, like.within(), few);
      return series.isConstant() && check.holds()
          ? Bound.not(NotCheckedReason.HISTORY_CONSTANT)
          : Bound.to(check);
    };
  }

  /** Says which earlier report was sent again; the latest of several. */
  static List<Check> sentBefore(Relation relation, Cells cells) {
    List<Numbers> earlier = cells.earlier();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Numbers before = earlier.get(i);
      Same same = same(cells, before);
      if (same.enough()) {
        ReportRef report = ReportRef.of(before.report());
        List<Wording> counts =
            List.of(
                Wording.of(String.valueOf(same.figures())),
                Wording.of(String.valueOf(same.compared())));
        return Layout.found(
            relation,
            relation.strength(),
            List.of(),
            null,
            null,
            new Explanation("apart.sent-before", counts, List.of(report.name())));
      }
    }
    return earlier.isEmpty() ? List.of() : Layout.held(relation);
  }

  /**
   * How much of two reports is the same.
   *
   * @param compared figures that both have, and are not both zero
   * @param figures those that are the same
   * @param flows those compared that count what happened in a period, and differ from one to the
   *     next
   * @param sameFlows those of them that are the same
   */
  private record Same(int compared, int figures, int flows, int sameFlows) {

    /**
     * Where little happens stocks stay as they are; only flows tell that a report was sent again.
     */
    boolean enough() {
      return compared >= ENOUGH
          && sameFlows >= FLOWS
          && (compared - figures) * ONE_IN <= compared
          && (flows - sameFlows) * ONE_IN <= flows;
    }
  }

  private static Same same(Cells cells, Numbers before) {
    int slots = cells.form().ownSlots();
    int compared = 0;
    int figures = 0;
    int flows = 0;
    int sameFlows = 0;
    for (int slot = 0; slot < slots && (compared - figures) * ONE_IN <= slots; slot++) {
      Operand now = cells.operand(slot);
      BigDecimal then = now == null ? null : before.in(slot);
      if (now != null && then != null && now.number().signum() + then.signum() > 0) {
        int same = now.number().compareTo(then) == 0 ? 1 : 0;
        compared++;
        figures += same;
        if (changes(cells.form().slots().get(slot).indicator())) {
          flows++;
          sameFlows += same;
        }
      }
    }
    return new Same(compared, figures, flows, sameFlows);
  }

  private static boolean changes(@Nullable Indicator indicator) {
    return indicator != null && indicator.measures() == Indicator.Measure.FLOW;
  }
}
