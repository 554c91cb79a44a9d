package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of columns as they are compared by the thousand: whole multiples of the last printed
 * place, condensed in parts of the rows, so that two wrong cells leave most parts right.
 */
public final class ColumnNumbers {

  private static final int PARTS = 5;
  private static final int TRIED = 8;
  private static final int MOST_WRONG = 2;

  private final Figures figures;
  private final List<Integer> rows;
  private final long[][] condensed;
  private final int decimals;

  /** What a percentage may be of two figures. */
  public enum Quotient {
    /** One of the other. */
    OF,
    /** How much one is more than the other, of the other. */
    CHANGE,
    /** One of both together. */
    SHARE
  }

  /** Condenses the numbers of some rows. */
  public ColumnNumbers(Figures figures, List<Integer> rows) {
    this.figures = figures;
    this.rows = rows;
    int columns = figures.columns().size();
    int most = 0;
    for (int c = 0; c < columns; c++) {
      most = Math.max(most, figures.decimals(c));
    }
    decimals = Math.min(most, 12);
    condensed = new long[columns][PARTS];
    for (int c = 0; c < columns; c++) {
      for (int i = 0; i < rows.size(); i++) {
        BigDecimal number = figures.at(rows.get(i), c).number();
        if (number != null) {
          long value = number.movePointRight(decimals).toBigInteger().longValue();
          condensed[c][i % PARTS] += value * weight(i);
        }
      }
    }
  }

  /** Whether a sum may hold in all rows but those of two parts. */
  public boolean maySum(int total, List<Integer> parts, List<Integer> less) {
    int right = 0;
    for (int part = 0; part < PARTS; part++) {
      long gap = condensed[total][part];
      for (int column : parts) {
        gap -= condensed[column][part];
      }
      for (int column : less) {
        gap += condensed[column][part];
      }
      right += gap == 0 ? 1 : 0;
    }
    return right >= PARTS - MOST_WRONG;
  }

  /**
   * Whether a rate may be of two figures: tried on the first rows that have all three.
   *
   * @param factor by which the quotient is multiplied, 100 for percentages
   */
  public boolean mayDivide(int percentage, int above, int below, Quotient way, BigDecimal factor) {
    int tried = 0;
    int wrong = 0;
    List<Integer> some = new ArrayList<>(rows);
    for (int row : some) {
      BigDecimal printed = figures.at(row, percentage).number();
      BigDecimal a = figures.at(row, above).number();
      BigDecimal b = figures.at(row, below).number();
      if (printed == null || a == null || b == null) {
        continue;
      }
      BigDecimal quotient = quotient(a, b, way, factor, printed.scale() + 2);
      if (quotient == null) {
        continue;
      }
      BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
      wrong += quotient.subtract(printed).abs().compareTo(unit) > 0 ? 1 : 0;
      if (wrong > MOST_WRONG || ++tried >= TRIED) {
        break;
      }
    }
    return tried >= 2 && wrong <= MOST_WRONG;
  }

  private static @Nullable BigDecimal quotient(
      BigDecimal a, BigDecimal b, Quotient way, BigDecimal factor, int scale) {
    BigDecimal over =
        switch (way) {
          case OF, SHARE -> a;
          case CHANGE -> a.subtract(b);
        };
    BigDecimal under = way == Quotient.SHARE ? a.add(b) : b;
    return under.signum() == 0
        ? null
        : over.multiply(factor).divide(under, Math.max(2, scale), RoundingMode.HALF_UP);
  }

  private static long weight(int row) {
    long mixed = (row + 7) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 32) | 1;
  }
}
