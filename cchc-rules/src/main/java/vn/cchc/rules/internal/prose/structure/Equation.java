package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.internal.prose.mention.Mention;

/** What must hold between the figures of a structure. Exact, but for quotients as printed. */
sealed interface Equation {

  /** Returns whether it can hold with what is printed. */
  boolean holds();

  /** Returns whether it holds of the numbers as printed, and not only because they are rounded. */
  default boolean isExact() {
    return true;
  }

  /** Returns where a figure must lie if the others are right; null if nothing is known. */
  @Nullable Interval required(Mention figure);

  /** Returns the figures it speaks of. */
  List<Mention> members();

  BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** So many digits tell any two figures apart that are printed. */
  int DIGITS = 24;

  /**
   * What is on one side is what is on the other.
   *
   * @param more beside the plus side
   * @param slack by how much both may differ
   */
  record Linear(List<Mention> plus, List<Mention> minus, BigDecimal more, BigDecimal slack)
      implements Equation {

    static Linear of(List<Mention> plus, List<Mention> minus) {
      return new Linear(plus, minus, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Override
    public boolean holds() {
      return sum(plus, null).plus(around(more)).meets(sum(minus, null));
    }

    @Override
    public boolean isExact() {
      BigDecimal gap = total(plus).add(more).subtract(total(minus)).abs();
      return gap.compareTo(slack) <= 0;
    }

    private static BigDecimal total(List<Mention> figures) {
      return figures.stream().map(Mention::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Interval around(BigDecimal value) {
      return new Interval(value.subtract(slack), value.add(slack));
    }

    private static Interval rounded(Mention figure, boolean exactly) {
      return exactly && figure.isExact() ? Interval.exactly(figure.number()) : figure.values();
    }

    private static Interval sum(List<Mention> figures, @Nullable Mention without) {
      return sum(figures, without, false);
    }

    /** The sum of what figures may stand for, or of what is printed. */
    private static Interval sum(List<Mention> figures, @Nullable Mention without, boolean exactly) {
      Interval sum = Interval.ZERO;
      for (Mention figure : figures) {
        sum = figure.equals(without) ? sum : sum.plus(rounded(figure, exactly));
      }
      return sum;
    }

    @Override
    public Interval required(Mention figure) {
      boolean above = plus.contains(figure);
      Interval own = sum(above ? plus : minus, figure, true);
      Interval other = sum(above ? minus : plus, null, true);
      Interval constant = around(above ? more.negate() : more);
      return other.plus(constant).plus(own.times(BigDecimal.ONE.negate()));
    }

    @Override
    public List<Mention> members() {
      List<Mention> members = new ArrayList<>(plus);
      members.addAll(minus);
      return members;
    }
  }

  /** A percentage is the quotient of two sums, at its printed decimals. */
  record Ratio(Mention rate, Terms numerator, Terms denominator) implements Equation {

    @Override
    public boolean holds() {
      Interval above = numerator.interval(null);
      Interval below = denominator.interval(null);
      BigDecimal part = above.exact();
      BigDecimal whole = below.exact();
      if (part != null && whole != null) {
        return whole.signum() > 0
            && part.signum() >= 0
            && (rate.isExact()
                ? Quotients.rounding(rate.number(), part.multiply(HUNDRED), whole)
                    .filter(this::isUsual)
                    .isPresent()
                : rate.values().meets(Interval.exactly(quotient(part, whole))));
      }
      BigDecimal least = below.low();
      BigDecimal most = below.high();
      BigDecimal low = above.low();
      BigDecimal high = above.high();
      if (least == null || most == null || low == null || high == null || least.signum() <= 0) {
        return false;
      }
      Interval printed =
          rate.isExact()
              ? new Interval(rate.number().subtract(rate.ulp()), rate.number().add(rate.ulp()))
              : rate.values();
      return new Interval(quotient(low, most), quotient(high, least)).meets(printed);
    }

    /** Decimals are cut or rounded up by habit; 14,1 is told as 15, or 14,9 as 14, by mistake. */
    private boolean isUsual(Rounding way) {
      return rate.number().scale() > 0 || way != Rounding.UP && way != Rounding.DOWN;
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
      return part.multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    @Override
    public @Nullable Interval required(Mention figure) {
      if (figure.equals(rate)) {
        BigDecimal part = numerator.interval(null).exact();
        BigDecimal whole = denominator.interval(null).exact();
        if (part == null || whole == null || whole.signum() <= 0) {
          return null;
        }
        BigDecimal half = rate.ulp().divide(BigDecimal.valueOf(2));
        BigDecimal exact = quotient(part, whole);
        return new Interval(exact.subtract(half), exact.add(half));
      }
      BigDecimal half = rate.ulp().divide(BigDecimal.valueOf(2));
      BigDecimal low = solved(figure, rate.number().subtract(half));
      BigDecimal high = solved(figure, rate.number().add(half));
      return low == null || high == null ? null : new Interval(low.min(high), low.max(high));
    }

    /** (a m + c) * 100 = r (b m + d), for m. */
    private @Nullable BigDecimal solved(Mention figure, BigDecimal percent) {
      BigDecimal above = numerator.interval(figure).exact();
      BigDecimal below = denominator.interval(figure).exact();
      BigDecimal factor =
          numerator
              .factor(figure)
              .multiply(HUNDRED)
              .subtract(percent.multiply(denominator.factor(figure)));
      if (above == null || below == null || factor.signum() == 0) {
        return null;
      }
      return percent
          .multiply(below)
          .subtract(above.multiply(HUNDRED))
          .divide(factor, DIGITS, RoundingMode.HALF_UP);
    }

    @Override
    public List<Mention> members() {
      List<Mention> members = new ArrayList<>(List.of(rate));
      for (Terms terms : List.of(numerator, denominator)) {
        for (Mention figure : terms.all()) {
          if (!members.contains(figure)) {
            members.add(figure);
          }
        }
      }
      return members;
    }
  }

  /** Figures that are added, and such that are taken away. */
  record Terms(List<Mention> plus, List<Mention> minus) {
    static Terms of(Mention one) {
      return new Terms(List.of(one), List.of());
    }

    List<Mention> all() {
      List<Mention> all = new ArrayList<>(plus);
      all.addAll(minus);
      return all;
    }

    Interval interval(@Nullable Mention without) {
      return Linear.sum(plus, without, true)
          .plus(Linear.sum(minus, without, true).times(BigDecimal.ONE.negate()));
    }

    BigDecimal factor(Mention figure) {
      int factor = (plus.contains(figure) ? 1 : 0) - (minus.contains(figure) ? 1 : 0);
      return BigDecimal.valueOf(factor);
    }
  }

  /** A part, or parts together, are at most their whole. */
  record AtMost(Mention whole, List<Mention> parts) implements Equation {
    @Override
    public boolean holds() {
      return Linear.sum(parts, null).canBeAtMost(whole.values());
    }

    @Override
    public @Nullable Interval required(Mention figure) {
      if (figure.equals(whole)) {
        return new Interval(Linear.sum(parts, null).low(), null);
      }
      Interval others = Linear.sum(parts, figure).times(BigDecimal.ONE.negate());
      return new Interval(BigDecimal.ZERO, whole.values().plus(others).high());
    }

    @Override
    public List<Mention> members() {
      List<Mention> members = new ArrayList<>(List.of(whole));
      members.addAll(parts);
      return members;
    }
  }
}
