package vn.cchc.io.internal.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.FigureRef;

/**
 * A sum as a spreadsheet computes it.
 *
 * @param text the expression
 * @param slack by how much its percentages, rounded as typed, may be off; null where none is
 * @param rounded the same where every figure may be rounded
 * @param needs the cells that must hold numbers
 * @param whole whether it is computed in whole numbers alone
 */
record Sums(
    String text,
    @Nullable String slack,
    @Nullable String rounded,
    Set<String> needs,
    boolean whole) {

  static Sums of(Linear linear, Function<FigureRef, @Nullable FigureCell> cells) throws Unsaid {
    StringBuilder text = new StringBuilder();
    List<String> slack = new ArrayList<>();
    List<String> rounded = new ArrayList<>();
    Set<String> needs = new LinkedHashSet<>();
    boolean whole = true;
    for (Term term : linear.terms()) {
      BigDecimal size = term.coefficient().abs();
      FigureRef figure = term.figure();
      boolean minus = term.coefficient().signum() < 0;
      text.append(minus ? "-" : text.isEmpty() ? "" : "+");
      whole &= size.stripTrailingZeros().scale() <= 0;
      if (figure == null) {
        text.append(size.toPlainString());
        continue;
      }
      FigureCell cell = cell(figure, cells);
      String times = size.compareTo(BigDecimal.ONE) == 0 ? "" : size.toPlainString() + "*";
      text.append(times).append(cell.number());
      String half = times + "0.5/" + cell.unit();
      rounded.add(half);
      if (cell.isPercentage()) {
        slack.add(half);
      }
      needs.add(cell.number());
      whole &= cell.isWhole();
    }
    return new Sums(text.toString(), joined(slack), joined(rounded), needs, whole);
  }

  /** Returns the cell of a figure of this form that takes numbers. */
  static FigureCell cell(FigureRef figure, Function<FigureRef, @Nullable FigureCell> cells)
      throws Unsaid {
    if (figure.standpoint() != null || figure.report() != null) {
      throw new Unsaid("other-reports");
    }
    FigureCell cell = cells.apply(figure);
    if (cell == null) {
      throw new Unsaid("prose");
    }
    return cell;
  }

  private static @Nullable String joined(Collection<String> some) {
    return some.isEmpty() ? null : String.join("+", some);
  }

  /** Returns whether nothing of it is rounded. */
  boolean isExact() {
    return slack == null;
  }
}
