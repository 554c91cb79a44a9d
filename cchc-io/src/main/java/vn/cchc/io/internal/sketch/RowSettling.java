package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.trial.Gap;
import vn.cchc.io.internal.sketch.trial.Tally;
import vn.cchc.model.FigureRef;

/**
 * Decides which sums of rows are meant: those that hold, and those that are like others that do.
 */
final class RowSettling {

  private static final double SURE_GROUP = 12;
  private static final double LEAST_GROUP = 10;
  private static final double LEAST_OTHER = 6;
  private static final double SURE_RUN = 40;
  private static final int LEAST_OTHERS = 4;

  private final Judge judge;
  private final Accepted accepted;
  private final boolean blank;
  private final List<Judged> groups = new ArrayList<>();
  private final List<Judged> totals = new ArrayList<>();

  /** A sum and how it fares. */
  private record Judged(Draft draft, String total, Tally tally) {}

  RowSettling(
      Judge judge, Accepted accepted, boolean blank, List<Draft> groups, List<Draft> totals) {
    this.judge = judge;
    this.accepted = accepted;
    this.blank = blank;
    groups.forEach(draft -> this.groups.add(judged(draft)));
    totals.forEach(draft -> this.totals.add(judged(draft)));
  }

  private Judged judged(Draft draft) {
    String total = draft.text().substring(0, draft.text().indexOf(" = "));
    return new Judged(draft, total, judge.tally(draft));
  }

  void settle() {
    groups.forEach(this::settleGroup);
    totals.forEach(this::settleTotal);
  }

  private void settleGroup(Judged group) {
    Draft draft = group.draft();
    if (blank) {
      accepted.propose(draft);
      return;
    }
    if (accepted.offer(draft) || accepted.isKnown(draft)) {
      return;
    }
    Tally tally = group.tally();
    // two cells that changed places break two columns
    boolean most = tally.mostlyHolds() || tally.fails() <= 2 && tally.holds() >= tally.fails();
    boolean alone = tally.holds() + tally.fails() == 1 && isOfParts(draft, tally);
    boolean named = judge.isCalledTotal(draft) && isLikely(group);
    boolean some = tally.holds() > 0 && tally.fails() <= Math.max(2, tally.holds());
    if (named
        || isExchanged(group)
        || alone && draft.origin() == RuleOrigin.SUBTOTAL && isNearTotal(draft, tally)
        || most && tally.bits() >= SURE_GROUP
        || isSlips(draft, tally)
        || (alone || some) && othersHold(group)) {
      accepted.take(draft, tally);
    }
  }

  /** Whether it lacks what another sum has too much, as where two of their rows changed places. */
  private boolean isExchanged(Judged one) {
    if (one.tally().fails() != 1) {
      return false;
    }
    int column = one.tally().broken().get(0);
    Gap gap = judge.gap(one.draft(), column);
    return gap != null
        && groups.stream()
            .filter(other -> other.tally().broken().equals(one.tally().broken()))
            .filter(other -> !other.total().equals(one.total()))
            .map(other -> judge.gap(other.draft(), column))
            .anyMatch(other -> other != null && gap.isExchange(other));
  }

  /**
   * Whether a row behind some others is called their total, and lacks no more of what they come to
   * than a mistake leaves: what is added to it, such as a tax, may follow from the wrong figure.
   */
  private boolean isNearTotal(Draft draft, Tally tally) {
    Gap gap = judge.isCalledTotal(draft) ? judge.gap(draft, tally.broken().get(0)) : null;
    return gap != null && (gap.isSlip() || gap.isNear() || gap.lacksPart());
  }

  private boolean isOfParts(Draft draft, Tally tally) {
    return tally.broken().stream()
        .map(column -> judge.gap(draft, column))
        .allMatch(gap -> gap == null || gap.isOfParts() || gap.isSlip());
  }

  /** Whether what is called a total is one, or would be but for a slip, as another in the table. */
  private boolean isLikely(Judged one) {
    Tally tally = one.tally();
    if (tally.fails() == 0) {
      return tally.holds() > 0;
    }
    boolean another =
        groups.stream()
            .map(Judged::tally)
            .anyMatch(other -> other.fails() == 0 && other.bits() >= LEAST_OTHER);
    return another && tally.fails() == 1 && judge.isSlips(one.draft(), tally);
  }

  /** Whether some column keeps a sum, and slips explain why others do not. */
  private boolean isSlips(Draft draft, Tally tally) {
    boolean sure = tally.bits() >= LEAST_GROUP || judge.isCalledTotal(draft);
    return tally.holds() > 0
        && tally.holds() >= tally.fails()
        && sure
        && judge.isSlips(draft, tally);
  }

  /** Takes the sum of what need not be all parts of a whole: only numbers can tell. */
  void settleAmong(Draft draft) {
    if (blank || accepted.offer(draft)) {
      return;
    }
    Tally tally = judge.tally(draft);
    boolean every = tally.fails() == 0 && tally.holds() > 1 && judge.isCalledTotal(draft);
    if (every || isSlips(draft, tally)) {
      accepted.take(draft, tally);
    }
  }

  /** Whether other sums of the table hold; those that share a row with it may fail with it. */
  private boolean othersHold(Judged one) {
    int held = 0;
    int broken = 0;
    double bits = 0;
    Set<FigureRef> own = one.draft().formula().figures();
    List<Judged> all = new ArrayList<>(groups);
    all.addAll(totals);
    for (Judged other : all) {
      Tally tally = other.tally();
      if (other.total().equals(one.total()) || tally.holds() == 0) {
        continue;
      }
      held += tally.holds();
      bits += tally.bits();
      boolean shares =
          tally.fails() > 0 && other.draft().formula().figures().stream().anyMatch(own::contains);
      broken += shares ? 0 : tally.fails();
    }
    return (held >= LEAST_OTHERS || bits >= SURE_GROUP && broken == 0) && 5 * broken <= held;
  }

  private void settleTotal(Judged total) {
    Draft draft = total.draft();
    boolean told = accepted.hasSumOf(Each.COLUMN, total.total());
    if (blank) {
      accepted.propose(told ? null : draft);
      return;
    }
    if (accepted.offer(draft) || accepted.isKnown(draft) || told) {
      return;
    }
    Tally tally = total.tally();
    Draft rounded = judge.roundings().loosened(draft);
    if (rounded != null && takeNearly(rounded)) {
      Draft exact = judge.roundings().exact(draft);
      if (exact != null) {
        accepted.take(exact, judge.tally(exact));
      }
      return;
    }
    boolean single = tally.holds() == 0 && tally.fails() == 1;
    boolean sum = tally.broken().stream().noneMatch(column -> isNoSum(draft, column));
    boolean most = tally.mostlyHolds() || tally.fails() == 1 && tally.bits() >= SURE_GROUP;
    if (most && sum || single && (groups.isEmpty() || othersHold(total))) {
      accepted.take(draft, tally);
    } else if (!takeNearly(draft)) {
      accepted.ask(draft);
    }
  }

  /**
   * Takes what a row by its name is the total of where some column keeps it, for the columns that
   * keep it and those that one slip, or a gap as small, may have broken; where none keeps it, what
   * one slip, or two cells that changed places, explain.
   */
  private boolean takeNearly(Draft draft) {
    Tally tally = judge.tally(draft);
    boolean exchange = isExchange(draft, tally);
    List<Integer> odd = new ArrayList<>(exchange ? List.of() : tally.broken());
    odd.removeIf(column -> isNearly(draft, column, tally));
    int nearly = tally.fails() - odd.size();
    // two gaps alike are no two slips, but rows that are missing
    boolean taken =
        tally.holds() == 0
            ? odd.isEmpty() && (nearly == 1 || exchange)
            : odd.size() <= tally.holds() + nearly;
    if (taken && odd.isEmpty()) {
      accepted.take(draft, tally);
    } else if (taken) {
      List<Integer> others = judge.columns(draft);
      others.removeAll(odd);
      Draft some = draft.forOnly(others);
      accepted.take(some, judge.tally(some));
      odd.forEach(accepted::askAdded);
    }
    return taken;
  }

  /** Whether one column lacks what another has too much, as where two cells changed places. */
  private boolean isExchange(Draft draft, Tally tally) {
    if (tally.fails() != 2) {
      return false;
    }
    Gap one = judge.gap(draft, tally.broken().get(0));
    Gap other = judge.gap(draft, tally.broken().get(1));
    return one != null && other != null && one.lacking().add(other.lacking()).signum() == 0;
  }

  private boolean isNearly(Draft draft, int column, Tally tally) {
    Gap gap = judge.gap(draft, column);
    return gap != null
        && !isNoSum(draft, column)
        && (gap.isSlip() || tally.holds() > 0 && gap.isNear());
  }

  private boolean isNoSum(Draft draft, int column) {
    return ColumnSettling.isNoSum(judge.column(column), judge.gap(draft, column));
  }

  /** Takes a run of rows that makes up the row before or behind it, though nothing else says so. */
  void settleRun(Draft draft) {
    if (accepted.isKnown(draft) || accepted.span().implies(Each.COLUMN, draft.formula())) {
      return;
    }
    Tally tally = judge.tally(draft);
    boolean sure = tally.fails() == 0 ? tally.holds() >= 2 : tally.holds() >= 4 * tally.fails();
    if (sure && tally.bits() >= SURE_RUN) {
      accepted.take(draft, tally);
    }
  }
}
