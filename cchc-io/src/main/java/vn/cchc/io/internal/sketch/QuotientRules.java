package vn.cchc.io.internal.sketch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.ColumnNumbers;
import vn.cchc.io.internal.sketch.trial.ColumnNumbers.Quotient;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.QuotientSlips;
import vn.cchc.io.internal.sketch.trial.RowTree;
import vn.cchc.io.internal.sketch.trial.Tally;
import vn.cchc.io.internal.sketch.words.Changes;

/**
 * What percentages, means and other rates are of, and which amounts are numbers times prices, told
 * by nothing but the numbers. The percentage of a total is computed anew, so totals bear witness as
 * single rows do.
 */
final class QuotientRules {

  /** So many digits, beside those that it takes to choose among all that are tried. */
  private static final double SURE = 18;

  /** More where a row breaks it. */
  private static final double SURER = 2;

  /** Where names say what is a share of what. */
  private static final double NAMED = 10;

  private static final int LEAST_ROWS = 2;

  /** So many rows that keep a relation for each that does not. */
  private static final int FOR_EACH_WRONG = 4;

  /** By which means and rates are more than their quotients: quintals of tonnes, per thousand. */
  private static final List<String> FACTORS = List.of("1", "10", "1000");

  /** How far a percentage is from both of its columns at least, put together. */
  private static final int NEAREST = 3;

  /** How far from its factors a product stands. */
  private static final int REACH = 3;

  private final Figures figures;
  private final Formulas formulas;
  private final Judge judge;
  private final Accepted accepted;
  private final List<Integer> items = new ArrayList<>();
  private final List<Integer> all = new ArrayList<>();
  private final ColumnNumbers numbers;
  private final QuotientSlips slips;
  private final int counted;

  QuotientRules(Figures figures, Formulas formulas, Judge judge, Accepted accepted) {
    this.figures = figures;
    this.formulas = formulas;
    this.judge = judge;
    this.accepted = accepted;
    for (int r = 0; r < figures.rows().size(); r++) {
      Role role = figures.rows().get(r).role();
      if (role == Role.ITEM) {
        items.add(r);
      }
      if (role != Role.SECTION) {
        all.add(r);
      }
    }
    numbers = new ColumnNumbers(figures, all);
    slips = new QuotientSlips(figures);
    counted = (int) IntStream.range(0, figures.columns().size()).filter(this::isCounted).count();
  }

  void propose() {
    RowTree tree = new RowTree(figures);
    for (int share : all.stream().filter(tree::isShare).toList()) {
      all.stream()
          .filter(part -> tree.isShareOf(share, part))
          .findFirst()
          .ifPresent(part -> shareOfRows(share, part));
    }
    // a price behind a product is no mean: products come first
    of(ColumnKind::isAdditive, this::product);
    of(ColumnKind.PERCENTAGE::equals, c -> rate(c, List.of(Quotient.values()), "100"));
    for (String factor : FACTORS) {
      of(ColumnKind.RATE::equals, c -> rate(c, List.of(Quotient.OF), factor));
    }
  }

  /** Tries the columns of some kinds of which nothing is known yet. */
  private void of(Predicate<ColumnKind> kinds, IntConsumer tried) {
    for (int c = 0; c < figures.columns().size(); c++) {
      boolean meant = kinds.test(figures.columns().get(c).kind());
      if (meant && !accepted.isComputed(figures.columns().get(c).id()) && !isFactor(name(c))) {
        tried.accept(c);
      }
    }
  }

  /** Whether a product or quotient is known already that tells what it is. */
  private boolean isFactor(String name) {
    return accepted.rules().stream()
        .map(RuleSketch::formula)
        .anyMatch(
            formula ->
                formula.contains("(" + name + ")")
                    && formula.contains("=")
                    && (formula.contains(" * ") || formula.contains(" / ")));
  }

  /** What a percentage or a mean is of: the nearest columns of which it is the quotient. */
  private void rate(int column, List<Quotient> ways, String factor) {
    for (Quotient way : ways) {
      Draft nearest = nearest(column, way, factor);
      if (nearest != null) {
        take(nearest, 1);
        return;
      }
    }
  }

  /**
   * A row that is called the rate of another, in what that one is a part of; where no column keeps
   * it, one slip of the pen has to explain why.
   */
  private void shareOfRows(int share, int part) {
    int whole = figures.rows().get(part).parent();
    Draft draft = draft(Each.COLUMN, code(share) + " ~ 100 * " + code(part) + " / " + code(whole));
    if (draft == null || accepted.isKnown(draft)) {
      return;
    }
    Tally tally = judge.tally(draft);
    boolean kept = tally.mostlyHolds() && tally.bits() >= NAMED;
    if (kept || tally.fails() == 1 && isSlip(draft, tally)) {
      accepted.take(draft, tally);
    }
  }

  private boolean isSlip(Draft draft, Tally tally) {
    return slips.isSlip(draft.formula(), draft.each(), tally.broken().get(0));
  }

  private String code(int row) {
    return figures.rows().get(row).code().value();
  }

  /**
   * Takes it for all rows, or for single ones where totals do not keep it.
   *
   * @param wrong so many totals may be wrong ones
   */
  private void take(Draft draft, int wrong) {
    Draft single = draft.forOnly(items);
    Tally every = judge.tally(draft);
    boolean totalsKeep = every.fails() - judge.tally(single).fails() <= wrong;
    Draft meant = totalsKeep ? draft : single;
    accepted.take(meant, judge.tally(meant));
  }

  private @Nullable Draft nearest(int percentage, Quotient way, String factor) {
    Draft best = null;
    int nearest = Integer.MAX_VALUE;
    int columns = figures.columns().size();
    double sure = sure(Quotient.values().length * (double) counted * counted);
    for (int a = 0; a < columns; a++) {
      for (int b = 0; b < columns; b++) {
        int far = Math.abs(percentage - a) + Math.abs(percentage - b);
        if (a == b
            || far >= nearest
            || !isCounted(a)
            || !isCounted(b)
            || isMeanOfChange(percentage, b)
            || !numbers.mayDivide(percentage, a, b, way, new BigDecimal(factor))) {
          continue;
        }
        Draft draft = draft(quotient(percentage, a, b, way, factor));
        // right behind its two columns nothing else was likelier to be tried
        double enough = isGrowth(percentage, a, way) ? NAMED : far == NEAREST ? SURE : sure;
        if (draft != null && isSure(draft, judge.tally(draft), enough)) {
          best = draft;
          nearest = far;
        }
      }
    }
    return best;
  }

  /** An amount that is a number times a price, both beside each other and before it. */
  private void product(int amount) {
    for (int price = amount - 1; price > 0 && price >= amount - REACH; price--) {
      int number = price - 1;
      boolean rate =
          figures.columns().get(price).kind() == ColumnKind.RATE
              || figures.columns().get(number).kind() == ColumnKind.RATE;
      if (!rate || !isCounted(price) || !isCounted(number)) {
        continue;
      }
      Draft draft =
          draft(
              Formulas.written(Each.ROW, name(amount))
                  + " = "
                  + Formulas.written(Each.ROW, name(number))
                  + " * "
                  + Formulas.written(Each.ROW, name(price)));
      if (draft != null && isNamed(draft, judge.tally(draft.forOnly(items)))) {
        // the price of a total is no price
        take(draft, 0);
        return;
      }
    }
  }

  private static double sure(double tried) {
    return SURE + Math.log(Math.max(1, tried)) / Math.log(2);
  }

  private boolean isSure(Draft draft, Tally tally, double sure) {
    if (!isKept(draft, tally) || tally.holds() < LEAST_ROWS) {
      return false;
    }
    double slip =
        tally.fails() == 1 ? slips.bits(draft.formula(), draft.each(), tally.broken().get(0)) : 0;
    return tally.bits() + slip >= (tally.fails() == 0 || slip > 0 ? sure : sure + SURER);
  }

  /** Whether numbers bear out what the heading of a price says; there are no bits without any. */
  private boolean isNamed(Draft draft, Tally tally) {
    return isKept(draft, tally) && tally.bits() >= NAMED;
  }

  /** Whether most rows keep it, or all but two where cells changed places. */
  private boolean isKept(Draft draft, Tally tally) {
    return tally.fails() <= Math.max(1, tally.holds() / FOR_EACH_WRONG)
        || judge.isExchange(draft, tally);
  }

  /** "Tăng, giảm | Tỷ lệ tăng, giảm (%)": names say that one is the rate of the other. */
  private boolean isGrowth(int percentage, int change, Quotient way) {
    return figures.columns().get(percentage).kind() == ColumnKind.PERCENTAGE
        && Changes.are(figures.columns().get(percentage).heading())
        && (way == Quotient.CHANGE
            || way == Quotient.OF && Changes.are(figures.columns().get(change).heading()));
  }

  /** Nothing is counted per what has grown, though growth is a rate of it. */
  private boolean isMeanOfChange(int rate, int divisor) {
    return figures.columns().get(rate).kind() == ColumnKind.RATE
        && Changes.are(figures.columns().get(divisor).heading());
  }

  private boolean isCounted(int column) {
    ColumnKind kind = figures.columns().get(column).kind();
    return kind.isFigures() && kind != ColumnKind.PERCENTAGE;
  }

  private String quotient(int rate, int a, int b, Quotient way, String factor) {
    String above = Formulas.written(Each.ROW, name(a));
    String below = Formulas.written(Each.ROW, name(b));
    boolean share = figures.columns().get(rate).kind() == ColumnKind.PERCENTAGE;
    return Formulas.written(Each.ROW, name(rate))
        + (share ? " ~ " : " = ")
        + (factor.equals("1") ? "" : factor + " * ")
        + switch (way) {
          case OF -> above + " / " + below;
          case CHANGE -> "(" + above + " - " + below + ") / " + below;
          case SHARE -> above + " / (" + above + " + " + below + ")";
        };
  }

  private @Nullable Draft draft(String text) {
    return draft(Each.ROW, text);
  }

  private @Nullable Draft draft(Each each, String text) {
    Formula formula = formulas.parse(each, text);
    boolean known = formula instanceof Formula.Share || formula instanceof Formula.Computed;
    return formula == null || !known
        ? null
        : Draft.implied(text, formula, each, RuleOrigin.NUMBERS);
  }

  private String name(int column) {
    ColumnSketch sketch = figures.columns().get(column);
    return sketch.id().value();
  }
}
