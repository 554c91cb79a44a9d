package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.model.Cause;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.BoundCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.ComputedCheck;
import vn.cchc.rules.internal.check.SameQuantityCheck;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.diagnose.SlipHypotheses.Weighed;
import vn.cchc.rules.internal.facts.Hypothesis;
import vn.cchc.rules.internal.facts.Hypothesis.Change;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Neighbours;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Sum;

/**
 * Figures that were typed into the wrong cells: two swapped, or a block shifted by one; in tables
 * along a row or down a column.
 */
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

  private static final int[] STEPS = {-1, 1};

  private final Form form;
  private final Cells cells;
  private final Trial trial;
  private final List<Broken> broken = new ArrayList<>();
  private final List<Weighed> weighed = new ArrayList<>();

  RowHypotheses(Form form, Bindings printed, Trial trial) {
    this.form = form;
    this.cells = printed.cells();
    this.trial = trial;
    for (int relation : printed.broken()) {
      Check check = printed.numeric(relation);
      if (check != null && (isEquality(check) || check instanceof BoundCheck)) {
        broken.add(new Broken(relation, check, slots(relation)));
      }
    }
  }

  /** A check that does not hold, and that hardly holds by chance when figures are moved. */
  private record Broken(int relation, Check check, BitSet slots) {

    /** Whether it says something that it holds after these figures were swapped. */
    boolean tellsOfSwap(int one, int other) {
      return isEquality(check)
          ? slots.get(one) || slots.get(other)
          : slots.get(one) && slots.get(other);
    }
  }

  private BitSet slots(int relation) {
    BitSet slots = new BitSet();
    for (int slot : form.slotsOf(relation)) {
      slots.set(slot);
    }
    return slots;
  }

  /** Returns what wrong rows would explain, of the figures in these slots and those near them. */
  List<Weighed> of(Set<Integer> slots) {
    for (Neighbours beside : form.neighbours()) {
      Set<Set<Integer>> tried = new LinkedHashSet<>();
      for (int slot : slots) {
        swaps(slot, beside, tried);
      }
      for (int start : starts(slots, beside)) {
        shifts(start, beside, 1);
        shifts(start, beside, -1);
      }
    }
    return weighed;
  }

  private void swaps(int slot, Neighbours beside, Set<Set<Integer>> tried) {
    for (int step : STEPS) {
      double weight = SlipHypotheses.ERROR_RATE * SWAPPED;
      int other = beside.next(slot, step);
      for (int distance = 1; distance <= REACH && other >= 0; distance++) {
        BigDecimal mine = number(slot);
        BigDecimal theirs = number(other);
        if (mine != null
            && theirs != null
            && mine.compareTo(theirs) != 0
            && isAlike(slot, other)
            && tried.add(Set.of(slot, other))) {
          swap(slot, mine, other, theirs, weight);
        }
        other = beside.next(other, step);
        weight *= FARTHER;
      }
    }
  }

  private void swap(int slot, BigDecimal mine, int other, BigDecimal theirs, double weight) {
    List<Broken> telling = new ArrayList<>(2);
    for (Broken some : broken) {
      if (some.tellsOfSwap(slot, other) && !areFactors(some.check(), slot, other)) {
        telling.add(some);
      }
    }
    if (telling.isEmpty()
        || !form.domain(slot).contains(theirs)
        || !form.domain(other).contains(mine)) {
      return;
    }
    trial.put(slot, theirs);
    trial.put(other, mine);
    SortedMap<Integer, BigDecimal> changes = new TreeMap<>(Map.of(slot, theirs, other, mine));
    weigh(Cause.ROWS_SWAPPED, telling, changes, null, weight);
    trial.reset();
  }

  /**
   * Whether two figures make up a third one, so that it tells nothing when they are swapped: a
   * quotient and its divisor.
   */
  private boolean areFactors(Check check, int one, int other) {
    if (!(check instanceof ComputedCheck computed) || computed.divisors().size() != 1) {
      return false;
    }
    Sum divisor = computed.divisors().get(0);
    FigureRef value = computed.value().figure();
    FigureRef first = form.slots().get(one).id();
    FigureRef second = form.slots().get(other).id();
    return divisor.isFigure()
        && (first.equals(value) && second.equals(divisor.figure().figure())
            || second.equals(value) && first.equals(divisor.figure().figure()));
  }

  /** The rows at which a block that holds one of these slots may start. */
  private Set<Integer> starts(Set<Integer> slots, Neighbours beside) {
    Set<Integer> starts = new LinkedHashSet<>();
    for (int slot : slots) {
      for (int step : STEPS) {
        int start = slot;
        for (int i = 0; i <= LONGEST && start >= 0; i++) {
          starts.add(start);
          start = beside.next(start, step);
        }
      }
    }
    return starts;
  }

  /**
   * What was meant for each row stands one row further on, from a first row whose own figure is
   * therefore something else, to a last one whose figure is lost. Such a block is told by an
   * equality of several of its figures.
   */
  private void shifts(int start, Neighbours beside, int step) {
    Block block = new Block();
    int row = start;
    boolean moved = false;
    for (int rows = 1; rows <= LONGEST; rows++) {
      int next = beside.next(row, step);
      BigDecimal figure = next < 0 ? null : number(next);
      if (figure == null || !isAlike(next, start) || !form.domain(row).contains(figure)) {
        break;
      }
      BigDecimal printed = number(row);
      moved |= printed == null || printed.compareTo(figure) != 0;
      block.add(row, figure);
      row = next;
      if (rows >= SHORTEST - 1 && moved) {
        List<Broken> telling = block.telling(row);
        if (!telling.isEmpty()) {
          double weight = SlipHypotheses.ERROR_RATE * SHIFTED / (LONGEST * 2.0);
          block.put();
          trial.open(row);
          weigh(Cause.ROWS_SHIFTED, telling, block.changes(), row, weight);
          trial.close(row);
        }
      }
    }
    trial.reset();
  }

  /** Rows whose figures stand one row further on. */
  private final class Block {
    private final List<Integer> rows = new ArrayList<>();
    private final List<BigDecimal> figures = new ArrayList<>();
    private final int[] moved = new int[broken.size()];
    private int put;

    void add(int row, BigDecimal figure) {
      rows.add(row);
      figures.add(figure);
      for (int i = 0; i < moved.length; i++) {
        moved[i] += broken.get(i).slots().get(row) ? 1 : 0;
      }
    }

    /** The equalities that speak of several of the rows, and not of the one that is lost. */
    List<Broken> telling(int lost) {
      List<Broken> telling = List.of();
      for (int i = 0; i < moved.length; i++) {
        Broken some = broken.get(i);
        if (moved[i] > 1 && isEquality(some.check()) && !some.slots().get(lost)) {
          telling = telling.isEmpty() ? new ArrayList<>() : telling;
          telling.add(some);
        }
      }
      return telling;
    }

    /** Puts the figures in that are not in yet. */
    void put() {
      for (; put < rows.size(); put++) {
        trial.put(rows.get(put), figures.get(put));
      }
    }

    SortedMap<Integer, BigDecimal> changes() {
      SortedMap<Integer, BigDecimal> changes = new TreeMap<>();
      for (int i = 0; i < rows.size(); i++) {
        changes.put(rows.get(i), figures.get(i));
      }
      return changes;
    }
  }

  /** Weighs the changes that are put in, if they mend what hardly holds by chance. */
  private void weigh(
      Cause cause,
      List<Broken> telling,
      SortedMap<Integer, BigDecimal> changes,
      @Nullable Integer lost,
      double weight) {
    boolean mends = false;
    for (int i = 0; i < telling.size() && !mends; i++) {
      mends = trial.holds(telling.get(i).relation());
    }
    Trial.Result result = mends ? trial.result() : null;
    if (result == null || !result.possible()) {
      return;
    }
    List<Change> all = new ArrayList<>();
    changes.forEach((slot, number) -> all.add(change(slot, number, cause)));
    if (lost != null) {
      all.add(change(lost, null, cause));
    }
    boolean equality = result.mended().stream().anyMatch(RowHypotheses::isEquality);
    weighed.add(
        new Weighed(new Hypothesis(all, result.mended()), weight * result.factor(), equality));
  }

  private static boolean isEquality(Check check) {
    return check instanceof BalanceCheck
        || check instanceof SameQuantityCheck
        || check instanceof ComputedCheck computed && computed.operator() == Operator.EQUAL
        || check instanceof ShareCheck share
            && (check.figures().size() > 1 || share.isRarelyMetByChance());
  }

  private boolean isAlike(int slot, int other) {
    return form.slots().get(slot).isPercentage() == form.slots().get(other).isPercentage()
        && form.section(slot).equals(form.section(other));
  }

  private Change change(int slot, @Nullable BigDecimal meant, Cause cause) {
    return new Change(form.slots().get(slot).id(), slot, meant, cause);
  }

  private @Nullable BigDecimal number(int slot) {
    Operand operand = cells.operand(slot);
    return operand == null ? null : operand.number();
  }
}
