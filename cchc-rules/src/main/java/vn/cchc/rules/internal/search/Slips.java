package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Interval;

/**
 * What a number may have been before a slip of the pen: two neighbouring digits transposed, a digit
 * dropped, added or changed (optimal string alignment distance 1, as in Scholtus, Algorithms for
 * correcting some obvious inconsistencies and rounding errors in business survey data, 2009), a
 * factor of 10, 100 or 1000, the sign, the decimal mark, a ratio for a percentage.
 *
 * <p>Each comes with the likelihood that what was meant turned into what is printed: how often such
 * a slip is made, over the number of ways to make it. Numbers of more digits than {@value
 * Digits#MAX} are not read.
 */
public final class Slips {

  /** How often a slip is of each kind; the rest is anything else. */
  private static final double TRANSPOSED = 0.20;

  private static final double DROPPED = 0.20;
  private static final double ADDED = 0.15;
  private static final double CHANGED = 0.25;
  private static final double SCALED = 0.09;
  private static final double SIGN = 0.03;
  private static final double RATIO = 0.03;
  private static final double OTHER = 0.02;

  /** Percentages are mostly printed to two decimals, and hardly ever to more. */
  private static final int USUAL_DECIMALS = 2;

  private static final double LONGER = 0.01;
  private static final double SHORTER = 0.3;

  private static final int FACTORS = 6;

  /** From đồng to nghìn, triệu, tỷ đồng; a step of one thousand is a slip of its own already. */
  private static final int[] MONEY_STEPS = {6, 9};

  private Slips() {}

  /**
   * What may have been meant.
   *
   * @param likelihood that it turned into what is printed
   */
  public record Reading(BigDecimal meant, Cause slip, double likelihood) {}

  /**
   * Returns what may have been meant by a printed number, each once, in no particular order.
   *
   * @param money whether it is an amount of money, which may be given in another unit
   * @param within where it lies
   */
  public static List<Reading> of(
      BigDecimal printed, boolean percentage, boolean money, Interval within) {
    return of(printed, percentage, money, within, null);
  }

  /**
   * Returns what may have been meant by a printed number, each once, in no particular order.
   *
   * @param money whether it is an amount of money, which may be given in another unit
   * @param within where it lies
   * @param decimals that percentages beside it have; null where that is not known
   */
  public static List<Reading> of(
      BigDecimal printed,
      boolean percentage,
      boolean money,
      Interval within,
      @Nullable Integer decimals) {
    Digits digits = Digits.of(printed);
    if (digits == null) {
      return List.of();
    }
    Readings readings = new Readings(printed, percentage, within, decimals);
    transposed(digits, readings);
    dropped(digits, readings);
    added(digits, readings);
    changed(digits, readings);
    scaled(printed, percentage, readings);
    if (money && printed.signum() != 0) {
      for (int step : MONEY_STEPS) {
        readings.put(whole(printed.movePointLeft(step), false), Cause.SCALE, SCALED / FACTORS);
        readings.put(printed.movePointRight(step), Cause.SCALE, SCALED / FACTORS);
      }
    }
    if (printed.signum() != 0) {
      readings.put(printed.negate(), Cause.SIGN, SIGN);
    }
    return readings.list();
  }

  /** Returns the likelihood that a number was meant and some other slip made it this one. */
  public static double other(BigDecimal printed) {
    return OTHER / Math.pow(10, Math.min(Digits.MAX, printed.precision()));
  }

  /**
   * Returns the likelihood that a number was meant and some other slip made it this one: noughts
   * that both end in are no digits that a slip chose.
   */
  public static double other(BigDecimal printed, BigDecimal meant) {
    int noughts = Math.min(noughts(printed), noughts(meant));
    return OTHER / Math.pow(10, Math.min(Digits.MAX, printed.precision() - noughts));
  }

  private static int noughts(BigDecimal number) {
    return number.signum() == 0
        ? Digits.MAX
        : number.precision() - number.stripTrailingZeros().precision();
  }

  private static void transposed(Digits digits, Readings readings) {
    for (int i = 0; i + 1 < digits.count(); i++) {
      if (digits.at(i) != digits.at(i + 1)) {
        readings.put(
            digits.transposed(i),
            Cause.DIGITS_TRANSPOSED,
            TRANSPOSED / Math.max(1, digits.count() - 1));
      }
    }
  }

  /** A digit was dropped: one more was meant. */
  private static void dropped(Digits digits, Readings readings) {
    double likelihood = DROPPED / (digits.count() + 1);
    for (int i = 0; i <= digits.count(); i++) {
      boolean whole = i <= digits.whole();
      boolean decimal = digits.scale() > 0 && i >= digits.whole();
      for (int digit = 0; whole && digit <= 9; digit++) {
        readings.put(digits.with(i, digit, digits.scale()), Cause.DIGIT_DROPPED, likelihood);
      }
      for (int digit = 0; decimal && digit <= 9; digit++) {
        readings.put(digits.with(i, digit, digits.scale() + 1), Cause.DIGIT_DROPPED, likelihood);
      }
    }
  }

  /** A digit was added: one less was meant. */
  private static void added(Digits digits, Readings readings) {
    for (int i = 0; digits.count() > 1 && i < digits.count(); i++) {
      readings.put(digits.without(i), Cause.DIGIT_ADDED, ADDED / (10.0 * digits.count()));
    }
  }

  private static void changed(Digits digits, Readings readings) {
    for (int i = 0; i < digits.count(); i++) {
      for (int digit = 0; digit <= 9; digit++) {
        if (digit != digits.at(i)) {
          readings.put(
              digits.changed(i, digit), Cause.DIGIT_CHANGED, CHANGED / (9.0 * digits.count()));
        }
      }
    }
  }

  private static void scaled(BigDecimal printed, boolean percentage, Readings readings) {
    if (printed.signum() == 0) {
      return;
    }
    for (int power = 1; power <= 3; power++) {
      double likelihood = SCALED / FACTORS;
      BigDecimal less = whole(printed.movePointLeft(power), percentage);
      boolean mark = percentage || printed.scale() > 0;
      readings.put(less, mark ? Cause.DECIMAL_SEPARATOR : Cause.SCALE, likelihood);
      BigDecimal more = printed.movePointRight(power);
      readings.put(more, printed.scale() > 0 ? Cause.DECIMAL_SEPARATOR : Cause.SCALE, likelihood);
    }
    if (percentage && printed.abs().compareTo(BigDecimal.ONE) <= 0) {
      readings.put(printed.movePointRight(2), Cause.PERCENT_AS_RATIO, RATIO);
    }
  }

  /** A count that stays whole is written without decimals. */
  private static BigDecimal whole(BigDecimal number, boolean percentage) {
    boolean whole = !percentage && number.stripTrailingZeros().scale() <= 0;
    return whole ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
  }

  /** Gathers what may have been meant; several slips may lead to one number. */
  private static final class Readings {
    private final BigDecimal printed;
    private final boolean percentage;
    private final Interval within;
    private final int decimals;
    private final Map<BigDecimal, Reading> byNumber = new LinkedHashMap<>();

    Readings(BigDecimal printed, boolean percentage, Interval within, @Nullable Integer decimals) {
      this.decimals = decimals == null ? USUAL_DECIMALS : decimals;
      this.printed = printed;
      this.percentage = percentage;
      this.within = within;
    }

    void put(@Nullable Digits meant, Cause slip, double likelihood) {
      // nobody means -0
      boolean zero = meant != null && meant.value() == 0 && printed.signum() < 0;
      if (meant != null && !zero && !meant.isPadded()) {
        put(meant.number(printed.signum() < 0), slip, likelihood);
      }
    }

    void put(BigDecimal digits, Cause slip, double likelihood) {
      BigDecimal meant = percentage ? digits : bare(digits);
      if (!within.contains(meant) || meant.compareTo(printed) == 0) {
        return;
      }
      // 99,05 and 99,050 are rounded differently, so they are told apart
      Reading known = byNumber.get(meant);
      boolean padded = meant.scale() < digits.scale();
      double usual = likelihood * (padded ? LONGER : usual(meant));
      if (known == null) {
        byNumber.put(meant, new Reading(meant, slip, usual));
        return;
      }
      boolean likelier = usual > known.likelihood();
      byNumber.put(
          meant,
          new Reading(known.meant(), likelier ? slip : known.slip(), known.likelihood() + usual));
    }

    /** A nought behind what is printed says nothing: 8.946,90 is 8.946,9. */
    private BigDecimal bare(BigDecimal meant) {
      BigDecimal bare = meant;
      while (bare.scale() > Math.max(0, printed.scale())
          && bare.unscaledValue().mod(BigInteger.TEN).signum() == 0) {
        bare = bare.setScale(bare.scale() - 1, RoundingMode.UNNECESSARY);
      }
      return bare;
    }

    private double usual(BigDecimal meant) {
      if (meant.scale() > decimals) {
        return LONGER;
      }
      return percentage && meant.scale() < decimals ? SHORTER : 1;
    }

    List<Reading> list() {
      return new ArrayList<>(byNumber.values());
    }
  }
}
