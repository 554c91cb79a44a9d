package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Interval;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.bind.CellBinders;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.search.Slips;
import vn.cchc.rules.internal.sums.Operand;

/**
 * What a figure of a set of suspects may have been: what slips, the rows beside and the other
 * figures leave.
 */
final class SlipCandidates {

  /** How often a wrong figure is that of the row above or below. */
  private static final double COPIED = 0.04;

  /** How often it is that of the column beside, where no slip explains it. */
  private static final double COPIED_ALONG = 0.01;

  /** How often a percentage is not what was computed, whatever happened to it. */
  private static final double COMPUTED = 0.01;

  /** How often what stands for an unreadable figure is its first, second, third reading. */
  private static final double READING = 0.5;

  /** How often a stored result is wrong where its formula gives another. */
  private static final double RECALCULATED = 0.5;

  private static final BigDecimal USUAL_UNIT = new BigDecimal("0.01");
  private static final BigDecimal WIDEST = new BigDecimal("2.5");
  private static final BigDecimal POINT = new BigDecimal("0.000001");

  private final Form form;
  private final Cells cells;
  private final Trial trial;

  SlipCandidates(Form form, Cells cells, Trial trial) {
    this.form = form;
    this.cells = cells;
    this.trial = trial;
  }

  /**
   * A value that a suspect may have had.
   *
   * @param meant null where it cannot be told
   * @param determined whether the other figures leave it no, or hardly any, choice
   */
  record Candidate(@Nullable BigDecimal meant, Cause slip, double likelihood, boolean determined) {

    Candidate unexplained() {
      return new Candidate(meant, Cause.UNKNOWN, likelihood, determined);
    }
  }

  /** Returns the candidates for a figure of a set, which may lie in a range. */
  List<Candidate> of(int slot, List<Integer> set, Interval range) {
    Figure figure = cells.figure(slot);
    Operand operand = cells.operand(slot);
    if (figure == null) {
      return new ArrayList<>();
    }
    Set<Integer> others = new HashSet<>(set);
    others.remove(slot);
    if (form.slots().get(slot).isDate()) {
      // any other day may have been meant
      return new ArrayList<>(List.of(new Candidate(null, Cause.UNKNOWN, 1, false)));
    }
    if (operand == null) {
      return unreadable(slot, figure, range, others);
    }
    if (form.slots().get(slot).isChoice()) {
      // any other code may have been meant
      return new ArrayList<>(List.of(new Candidate(null, Cause.UNKNOWN, 1, false)));
    }
    BigDecimal printed = operand.number();
    Integer decimals = operand.percent() ? Printing.decimalsBeside(form, cells, slot) : null;
    BigDecimal quotient = trial.quotient(slot);
    List<BigDecimal> left = printedValues(operand, range, decimals);
    boolean determined = !left.isEmpty();
    left = left.isEmpty() && quotient != null ? List.of(quotient) : left;
    List<Candidate> candidates = new ArrayList<>();
    BigDecimal half = operand.percent() ? half(printed) : BigDecimal.ZERO;
    for (Slips.Reading reading :
        Slips.of(
            printed,
            operand.percent(),
            form.slots().get(slot).isMoney(),
            widened(range, half),
            decimals)) {
      if (isPossible(slot, reading.meant(), others) && !isCut(reading.meant(), quotient)) {
        candidates.add(
            new Candidate(reading.meant(), reading.slip(), reading.likelihood(), determined));
      }
    }
    double computed = operand.percent() || quotient != null ? COMPUTED : 0;
    Copies.Way way = Copies.of(form, cells, slot);
    double copied =
        switch (way) {
          case NONE -> 0;
          case OF_ROW -> COPIED;
          case OF_COLUMN -> COPIED_ALONG;
        };
    for (BigDecimal value : left) {
      boolean known =
          candidates.stream().anyMatch(c -> c.meant() != null && c.meant().compareTo(value) == 0);
      // figures of one row are alike for many reasons, so that a slip explains more
      if (isPossible(slot, value, others) && (!known || way == Copies.Way.OF_ROW)) {
        Cause cause = copied > 0 ? Cause.COPIED_FROM_NEIGHBOUR : Cause.UNKNOWN;
        candidates.add(
            new Candidate(
                value,
                cause,
                (copied + computed + Slips.other(printed, value)) / left.size(),
                true));
      }
    }
    BigDecimal result = recalculated(figure, cells.report().notation());
    if (result != null && isPossible(slot, result, others)) {
      candidates.add(new Candidate(result, Cause.UNKNOWN, RECALCULATED, determined));
    }
    if (!determined) {
      candidates.add(new Candidate(null, Cause.UNKNOWN, Slips.other(printed), false));
    }
    return candidates;
  }

  /** Whether a rate would be its quotient with the last digit cut, where it can be rounded. */
  private static boolean isCut(BigDecimal rate, @Nullable BigDecimal quotient) {
    return quotient != null
        && rate.compareTo(quotient) != 0
        && rate.subtract(quotient).abs().compareTo(half(quotient)) <= 0;
  }

  /** What the figure's formula gives, where that is another number. */
  static @Nullable BigDecimal recalculated(Figure figure, NumberNotation notation) {
    String result = figure.origin().recalculated();
    return result != null
            && FigureText.read(result, notation) instanceof Quantity quantity
            && !FigureValue.isSame(quantity, figure.value())
        ? quantity.number()
        : null;
  }

  private List<Candidate> unreadable(int slot, Figure figure, Interval range, Set<Integer> others) {
    List<Candidate> candidates = new ArrayList<>();
    double likelihood = READING;
    for (String text :
        CellBinders.readings(figure, form.slots().get(slot), cells.report().notation())) {
      if (FigureText.read(text, cells.report().notation()) instanceof Quantity quantity
          && widened(range, BigDecimal.ZERO).contains(quantity.number())
          && isPossible(slot, quantity.number(), others)) {
        candidates.add(new Candidate(quantity.number(), cause(figure), likelihood, true));
      }
      likelihood *= READING;
    }
    candidates.add(new Candidate(null, Cause.UNKNOWN, Slips.other(BigDecimal.TEN), false));
    return candidates;
  }

  /** What is vague, a share where a count belongs, or in words, is no slip of a mark. */
  private static Cause cause(Figure figure) {
    if (figure.value() instanceof FigureValue.Fraction) {
      return Cause.FRACTION_IN_COUNT;
    }
    String text = figure.text();
    boolean marked = text != null && (text.indexOf('.') >= 0 || text.indexOf(',') >= 0);
    return marked && figure.value() instanceof FigureValue.Unreadable
        ? Cause.DECIMAL_SEPARATOR
        : Cause.UNKNOWN;
  }

  /** The values, as they would be printed, that the other figures leave; none if they are many. */
  private static List<BigDecimal> printedValues(
      Operand operand, Interval range, @Nullable Integer decimals) {
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    if (low == null || high == null) {
      return List.of();
    }
    if (!operand.percent()) {
      BigDecimal middle = low.add(high).multiply(new BigDecimal("0.5"));
      boolean point = high.subtract(low).compareTo(POINT) < 0;
      return point ? List.of(tidy(middle, operand.number())) : List.of();
    }
    BigDecimal unit = half(operand.number()).max(USUAL_UNIT);
    if (high.subtract(low).compareTo(unit.multiply(WIDEST)) > 0) {
      return List.of();
    }
    // a share leaves a unit either way: the quotient itself stands in the middle
    BigDecimal quotient = low.add(high).multiply(new BigDecimal("0.5"));
    if (decimals != null) {
      return List.of(quotient.setScale(decimals, RoundingMode.HALF_UP));
    }
    Set<BigDecimal> values = new LinkedHashSet<>();
    values.add(quotient.setScale(usualScale(operand.number()), RoundingMode.HALF_UP));
    int printedScale = Math.max(0, operand.number().scale());
    if (printedScale <= USUAL_UNIT.scale()) {
      values.add(quotient.setScale(printedScale, RoundingMode.HALF_UP));
    }
    return List.copyOf(values);
  }

  /** A percentage is printed to one or two decimals, whatever a slip made of it. */
  private static int usualScale(BigDecimal percentage) {
    return percentage.scale() == 1 ? 1 : USUAL_UNIT.scale();
  }

  private static BigDecimal tidy(BigDecimal value, BigDecimal printed) {
    BigDecimal rounded = value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < printed.scale()
        ? rounded.setScale(Math.max(0, printed.scale()))
        : rounded;
  }

  private static BigDecimal half(BigDecimal printed) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
  }

  private static Interval widened(Interval range, BigDecimal slack) {
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    BigDecimal room = slack.add(POINT);
    return new Interval(
        low == null ? null : low.subtract(room), high == null ? null : high.add(room));
  }

  private boolean isPossible(int slot, BigDecimal value, Set<Integer> others) {
    if (value.signum() < 0 && !Negatives.mayStand(form, cells, slot)
        || !form.domain(slot).contains(value)) {
      return false;
    }
    if (others.isEmpty()) {
      return trial.single(slot, value).possible();
    }
    trial.put(slot, value);
    others.forEach(trial::open);
    boolean possible = trial.result().possible();
    trial.reset();
    return possible;
  }
}
