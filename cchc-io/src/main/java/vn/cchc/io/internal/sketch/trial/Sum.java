package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.model.FigureRef;

/** A sum of a formula whose figures have been looked up in a table once, for all places. */
public final class Sum {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Figures figures;
  private final Each each;
  private final int[] indexes;
  private final BigDecimal[] factors;
  private final boolean[] plain;

  /** Looks up the figures of a sum. */
  public Sum(Figures figures, Each each, Linear linear) {
    this.figures = figures;
    this.each = each;
    List<Term> terms = linear.terms();
    indexes = new int[terms.size()];
    factors = new BigDecimal[terms.size()];
    plain = new boolean[terms.size()];
    for (int i = 0; i < indexes.length; i++) {
      FigureRef figure = terms.get(i).figure();
      Integer index = figure == null ? null : figures.index(each, figure.indicator().value());
      indexes[i] = index == null ? -1 : index;
      factors[i] = terms.get(i).coefficient();
      plain[i] = factors[i].compareTo(BigDecimal.ONE) == 0;
    }
  }

  /** What a sum comes to at a place. */
  public static final class Result {
    BigDecimal value = BigDecimal.ZERO;
    BigDecimal slack = BigDecimal.ZERO;
    int given;
    int missing;
    int nonZero;
    boolean multiples;
    boolean text;

    /** Returns the value where every figure is given; null where one is not. */
    @Nullable BigDecimal known() {
      return text || missing > 0 || given == 0 ? null : value;
    }
  }

  /**
   * Returns what it comes to at a place.
   *
   * @param at the row, or the column
   * @param rounded whether to add up how far its figures may be rounded
   */
  public Result at(int at, boolean rounded) {
    Result result = new Result();
    for (int i = 0; i < indexes.length; i++) {
      BigDecimal factor = factors[i];
      if (indexes[i] < 0) {
        result.value = result.value.add(factor);
        result.given++;
        result.multiples = true;
        continue;
      }
      CellValue cell = cell(i, at);
      BigDecimal number = cell.number();
      if (number == null) {
        result.text |= cell.state() == CellValue.State.TEXT;
        result.missing++;
        continue;
      }
      result.given++;
      boolean plus = plain[i];
      result.multiples |= !plus && factor.abs().compareTo(BigDecimal.ONE) != 0;
      if (number.signum() != 0) {
        result.nonZero++;
        result.value = result.value.add(plus ? number : number.multiply(factor));
      }
      if (rounded) {
        int decimals = Math.max(0, number.scale());
        result.slack = result.slack.add(HALF.movePointLeft(decimals).multiply(factor.abs()));
      }
    }
    return result;
  }

  private CellValue cell(int i, int at) {
    return each == Each.ROW ? figures.at(at, indexes[i]) : figures.at(indexes[i], at);
  }

  /** Returns the largest and the smallest number of binary digits of its figures that are not 0. */
  public void digits(int at, int[] range) {
    for (int i = 0; i < indexes.length; i++) {
      int length = indexes[i] < 0 ? 0 : length(i, at);
      if (length > 0) {
        range[0] = Math.max(range[0], length);
        range[1] = Math.min(range[1], length);
      }
    }
  }

  /** Returns the binary digits of how far two sums may be apart by rounding, either way. */
  public int slackDigits(int at, Sum other) {
    BigDecimal slack = at(at, true).slack.add(other.at(at, true).slack);
    int decimals = Math.max(decimals(at), other.decimals(at));
    return slack
        .movePointRight(decimals)
        .multiply(BigDecimal.valueOf(2))
        .toBigInteger()
        .bitLength();
  }

  private int decimals(int at) {
    int most = 0;
    for (int index : indexes) {
      most = index < 0 ? most : Math.max(most, figures.decimals(each == Each.ROW ? index : at));
    }
    return most;
  }

  private int length(int i, int at) {
    BigDecimal number = cell(i, at).number();
    if (number == null || number.signum() == 0) {
      return 0;
    }
    int decimals = figures.decimals(each == Each.ROW ? indexes[i] : at);
    return number.movePointRight(decimals).abs().toBigInteger().bitLength();
  }
}
