package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.BoundCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.Operand;
import vn.cchc.rules.internal.check.SameQuantityCheck;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.diagnose.SlipHypotheses.Weighed;
import vn.cchc.rules.internal.facts.Hypothesis;
import vn.cchc.rules.internal.facts.Hypothesis.Change;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/** Figures that were typed into the wrong rows: two swapped, or a block shifted by one row. */
final class RowHypotheses {

  private static final double SWAPPED = 0.05;
  private static final double SHIFTED = 0.02;

  /** How far from each other two rows may stand to be swapped. */
  private static final int REACH = 4;

  /** The most and least rows of a block. */
  private static final int LONGEST = 8;

  private static final int SHORTEST = 3;

  /** Less probable for each row that stands between. */
  private static final double FARTHER = 0.4;

  private final Form form;
  private final Cells cells;
  private final Trial trial;

  RowHypotheses(Form form, Cells cells, Trial trial) {
    this.form = form;
    this.cells = cells;
    this.trial = trial;
  }

  /** Returns what wrong rows would explain, of the figures in these slots and those near them. */
  List<Weighed> of(Set<Integer> slots) {
    List<Weighed> weighed = new ArrayList<>();
    Set<Set<Integer>> tried = new LinkedHashSet<>();
    for (int slot : slots) {
      swaps(slot, tried, weighed);
    }
    for (int start : starts(slots)) {
      shifts(start, 1, weighed);
      shifts(start, -1, weighed);
    }
    return weighed;
  }

  private void swaps(int slot, Set<Set<Integer>> tried, List<Weighed> weighed) {
    for (int step : new int[] {-1, 1}) {
      double weight = SlipHypotheses.ERROR_RATE * SWAPPED;
      int other = form.neighbour(slot, step);
      for (int distance = 1; distance <= REACH && other >= 0; distance++) {
        BigDecimal mine = number(slot);
        BigDecimal theirs = number(other);
        if (mine != null
            && theirs != null
            && mine.compareTo(theirs) != 0
            && isPercentage(slot) == isPercentage(other)
            && section(slot).equals(section(other))
            && tried.add(Set.of(slot, other))) {
          Map<Integer, BigDecimal> changes = Map.of(slot, theirs, other, mine);
          add(Cause.ROWS_SWAPPED, changes, Set.of(), weight, weighed);
        }
        other = form.neighbour(other, step);
        weight *= FARTHER;
      }
    }
  }

  /** The rows at which a block that holds one of these slots may start. */
  private Set<Integer> starts(Set<Integer> slots) {
    Set<Integer> starts = new LinkedHashSet<>();
    for (int slot : slots) {
      for (int step : new int[] {-1, 1}) {
        int start = slot;
        for (int i = 0; i <= LONGEST && start >= 0; i++) {
          starts.add(start);
          start = form.neighbour(start, step);
        }
      }
    }
    return starts;
  }

  /**
   * What was meant for each row stands one row further on, from a first row whose own figure is
   * therefore something else, to a last one whose figure is lost.
   */
  private void shifts(int start, int step, List<Weighed> weighed) {
    Map<Integer, BigDecimal> changes = new HashMap<>();
    int row = start;
    boolean moved = false;
    for (int rows = 1; rows <= LONGEST; rows++) {
      int next = form.neighbour(row, step);
      BigDecimal figure = next < 0 ? null : number(next);
      if (figure == null
          || isPercentage(next) != isPercentage(start)
          || !section(next).equals(section(start))) {
        return;
      }
      BigDecimal printed = number(row);
      moved |= printed == null || printed.compareTo(figure) != 0;
      changes.put(row, figure);
      row = next;
      if (rows >= SHORTEST - 1 && moved) {
        add(
            Cause.ROWS_SHIFTED,
            changes,
            Set.of(row),
            SlipHypotheses.ERROR_RATE * SHIFTED / (LONGEST * 2.0),
            weighed);
      }
    }
  }

  private void add(
      Cause cause,
      Map<Integer, BigDecimal> changes,
      Set<Integer> open,
      double weight,
      List<Weighed> weighed) {
    for (Map.Entry<Integer, BigDecimal> change : changes.entrySet()) {
      if (!form.domain(change.getKey()).contains(change.getValue())) {
        return;
      }
    }
    Trial.Result result = trial.of(changes, open);
    boolean mendsSome =
        result.mended().stream().anyMatch(check -> tells(check, changes.keySet(), cause));
    boolean equality = result.mended().stream().anyMatch(RowHypotheses::isEquality);
    if (result.possible() && mendsSome) {
      List<Change> all = new ArrayList<>();
      changes.keySet().stream()
          .sorted()
          .forEach(slot -> all.add(change(slot, changes.get(slot), cause)));
      open.forEach(slot -> all.add(change(slot, null, cause)));
      weighed.add(
          new Weighed(new Hypothesis(all, result.mended(), 0), weight * result.factor(), equality));
    }
  }

  /** Whether it is hardly by chance that a check holds after a change. */
  private boolean tells(Check check, Set<Integer> slots, Cause cause) {
    long changed =
        slots.stream()
            .filter(slot -> check.figures().contains(form.slots().get(slot).id()))
            .count();
    boolean equality = isEquality(check);
    return cause == Cause.ROWS_SHIFTED
        ? equality && changed > 1
        : equality || check instanceof BoundCheck && changed == slots.size();
  }

  private static boolean isEquality(Check check) {
    return check instanceof BalanceCheck
        || check instanceof SameQuantityCheck
        || check instanceof ShareCheck share
            && (check.figures().size() > 1 || share.isRarelyMetByChance());
  }

  private String section(int slot) {
    return form.slots().get(slot).id().section();
  }

  private Change change(int slot, @Nullable BigDecimal meant, Cause cause) {
    return new Change(form.slots().get(slot).id(), slot, meant, cause);
  }

  private @Nullable BigDecimal number(int slot) {
    Operand operand = cells.operand(slot);
    return operand == null ? null : operand.number();
  }

  private boolean isPercentage(int slot) {
    return form.slots().get(slot).isPercentage();
  }
}
