package vn.cchc.rules.internal.diagnose;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.diagnose.SlipHypotheses.Weighed;
import vn.cchc.rules.internal.facts.Hypothesis;
import vn.cchc.rules.internal.facts.Hypothesis.Change;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;

/**
 * What would mend one check: of each hypothesis the changes that the check needs, and those without
 * which they would break something else. Hypotheses that need the same changes add up.
 */
final class Corrections {

  private static final int MOST = 3;

  /** Below this a correction is not worth a reader's time, though the other figures call for it. */
  private static final double WORTH_SAYING = 0.02;

  /** What no other figure calls for must be much likelier than anything else. */
  private static final double CONVINCING = 0.5;

  /** So likely beside a part is a total that is worth a look. */
  private static final double NEARLY = 0.1;

  private final Form form;
  private final Cells cells;
  private final Trial trial;
  private final Check check;
  private final Map<List<Value>, Option> options = new LinkedHashMap<>();

  Corrections(Form form, Cells cells, Trial trial, Check check) {
    this.form = form;
    this.cells = cells;
    this.trial = trial;
    this.check = check;
  }

  private record Option(double probability, boolean calledFor) {
    Option and(Option other) {
      return new Option(probability + other.probability, calledFor || other.calledFor);
    }
  }

  /** Takes what may have happened, with its probability. */
  void add(Weighed some, double probability) {
    needed(some.hypothesis())
        .filter(changes -> isForced(some) || changes.stream().allMatch(this::isWorthSaying))
        .ifPresent(
            changes ->
                options.merge(
                    values(changes), new Option(probability, some.determined()), Option::and));
  }

  /** Returns the corrections, the best first. */
  List<Correction> best() {
    List<List<Value>> best = new ArrayList<>();
    options.entrySet().stream()
        .filter(
            option ->
                option.getValue().probability()
                    >= (option.getValue().calledFor() ? WORTH_SAYING : CONVINCING))
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<List<Value>, Option> option) -> option.getValue().probability())
                .reversed())
        .limit(MOST)
        .forEach(option -> best.add(option.getKey()));
    if (best.size() == MOST) {
      withTotal(best);
    }
    return best.stream().map(this::correction).toList();
  }

  /**
   * Where several parts explain a gap, their number alone makes them likelier than the total, which
   * is what readers look at first: what the parts come to stands beside them.
   */
  private void withTotal(List<List<Value>> best) {
    if (!(check instanceof BalanceCheck sum)
        || !sum.total().isFigure()
        || sum.parts().addends().size() < MOST) {
      return;
    }
    int total = form.slot(sum.total().figure().figure());
    if (best.stream().allMatch(values -> values.size() == 1 && values.get(0).slot() != total)) {
      double least = NEARLY * probability(best.get(MOST - 1));
      options.keySet().stream()
          .filter(values -> values.size() == 1 && values.get(0).slot() == total)
          .filter(values -> probability(values) >= least)
          .findFirst()
          .ifPresent(values -> best.set(MOST - 1, values));
    }
  }

  private double probability(List<Value> values) {
    return requireNonNull(options.get(values)).probability();
  }

  /**
   * Returns the changes the check needs; nothing if some are not known, or they break what the
   * hypothesis does not mend.
   */
  private Optional<List<Change>> needed(Hypothesis hypothesis) {
    if (!hypothesis.mends(check)) {
      return Optional.empty();
    }
    List<FigureRef> figures = check.figures();
    List<Change> chosen = new ArrayList<>();
    List<Change> others = new ArrayList<>();
    for (Change change : hypothesis.changes()) {
      // the figure that a shifted block has lost is not known, and nothing here speaks of it
      boolean unknown = change.meant() == null && change.isMisplaced();
      if (!unknown && !isPrinted(change)) {
        (Ranking.isTold(change, figures) ? chosen : others).add(change);
      }
    }
    while (!others.isEmpty()) {
      List<Change> missing = missing(chosen, others);
      if (missing.isEmpty()) {
        break;
      }
      chosen.addAll(missing);
      others.removeAll(missing);
    }
    boolean known = chosen.stream().allMatch(change -> change.meant() != null);
    return known && !chosen.isEmpty() ? Optional.of(chosen) : Optional.empty();
  }

  /** Whether what was meant is what is printed: in a block that moved some figures are equal. */
  private boolean isPrinted(Change change) {
    BigDecimal meant = change.meant();
    Operand printed = cells.operand(change.slot());
    return meant != null && printed != null && printed.number().compareTo(meant) == 0;
  }

  /** Returns which of other changes are needed by what some changes break. */
  private List<Change> missing(List<Change> chosen, List<Change> others) {
    for (Change change : chosen) {
      BigDecimal meant = change.meant();
      if (meant == null) {
        trial.open(change.slot());
      } else {
        trial.put(change.slot(), meant);
      }
    }
    List<Integer> broken = trial.broken();
    trial.reset();
    List<Change> missing = new ArrayList<>();
    for (Change other : others) {
      if (broken.stream().anyMatch(relation -> form.speaksOf(relation, other.slot()))) {
        missing.add(other);
      }
    }
    return missing;
  }

  /** Whether several relations agree on what it puts in the place of one figure. */
  private static boolean isForced(Weighed some) {
    Hypothesis hypothesis = some.hypothesis();
    return some.determined() && hypothesis.changes().size() == 1 && hypothesis.mended().size() > 1;
  }

  /** Whether a change is explained; what a percentage should be is computed, whatever happened. */
  private boolean isWorthSaying(Change change) {
    Figure figure = cells.figure(change.slot());
    BigDecimal quotient = trial.quotient(change.slot());
    BigDecimal meant = change.meant();
    boolean computed =
        form.slots().get(change.slot()).isPercentage()
            || quotient != null && meant != null && quotient.compareTo(meant) == 0;
    return figure != null
        && (change.cause() != Cause.UNKNOWN || computed || isResult(figure, meant));
  }

  /** Whether it is what the figure's formula gives. */
  private boolean isResult(Figure figure, @Nullable BigDecimal meant) {
    BigDecimal result = SlipCandidates.recalculated(figure, cells.report().notation());
    return result != null && meant != null && result.compareTo(meant) == 0;
  }

  private List<Value> values(List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                new Value(
                    change.slot(),
                    Printing.plain(
                        form.slots().get(change.slot()), requireNonNull(change.meant()))))
        .sorted(Comparator.comparingInt(Value::slot))
        .toList();
  }

  private Correction correction(List<Value> values) {
    return new Correction(values.stream().map(this::change).toList());
  }

  private Correction.Change change(Value value) {
    Figure figure = requireNonNull(cells.figure(value.slot()));
    // one of another report is told apart: it is no figure of this one that is to be changed
    boolean here = value.slot() < form.ownSlots();
    return new Correction.Change(
        here ? figure.ref() : form.slots().get(value.slot()).id(),
        Printing.like(
            figure, form.slots().get(value.slot()), value.number(), cells.report().notation()));
  }
}
