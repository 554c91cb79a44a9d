package vn.cchc.io.internal.vtl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.workbook.Unsaid;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;

/**
 * A sum in VTL.
 *
 * @param slack by how much its percentages, rounded as printed, may be off; empty where none is
 * @param rounded the same where every figure may be rounded
 * @param whole whether it is of whole numbers alone
 */
record VtlSum(
    String text, List<String> slack, List<String> rounded, Set<String> components, boolean whole) {

  static VtlSum of(Linear linear, Function<FigureRef, @Nullable Indicator> form) throws Unsaid {
    StringBuilder text = new StringBuilder();
    List<String> slack = new ArrayList<>();
    List<String> rounded = new ArrayList<>();
    Set<String> components = new LinkedHashSet<>();
    boolean whole = true;
    for (Term term : linear.terms()) {
      BigDecimal size = term.coefficient().abs();
      boolean minus = term.coefficient().signum() < 0;
      text.append(text.isEmpty() ? (minus ? "0 - " : "") : minus ? " - " : " + ");
      whole &= size.stripTrailingZeros().scale() <= 0;
      FigureRef figure = term.figure();
      if (figure == null) {
        text.append(size.toPlainString());
        continue;
      }
      Standpoint standpoint = figure.standpoint();
      String from = standpoint == null ? "" : VtlName.from(standpoint);
      Indicator of = indicator(figure.here(), form);
      String times = size.compareTo(BigDecimal.ONE) == 0 ? "" : size.toPlainString() + " * ";
      text.append(times).append(number(of, from));
      components(of).forEach(name -> components.add(from + name));
      boolean exact = VtlName.isWhole(of);
      String half = times + (exact ? "0.5" : "0.5 / " + from + VtlName.unit(of.id()));
      rounded.add(half);
      if (of.kind() == Indicator.Kind.PERCENTAGE) {
        slack.add(half);
      }
      whole &= exact;
    }
    return new VtlSum(text.toString(), slack, rounded, components, whole);
  }

  /** Returns the row or column of a figure of this form that takes numbers. */
  static Indicator indicator(FigureRef figure, Function<FigureRef, @Nullable Indicator> form)
      throws Unsaid {
    if (figure.standpoint() != null || figure.report() != null) {
      throw new Unsaid("other-reports");
    }
    Indicator indicator = form.apply(figure);
    if (indicator == null || !indicator.isNumeric()) {
      throw new Unsaid("formula");
    }
    return indicator;
  }

  /** Returns the number of a figure. */
  static String number(Indicator of) {
    return number(of, "");
  }

  private static String number(Indicator of, String from) {
    return VtlName.isWhole(of)
        ? from + VtlName.number(of.id())
        : "(" + from + VtlName.digits(of.id()) + " / " + from + VtlName.unit(of.id()) + ")";
  }

  static List<String> components(Indicator of) {
    return VtlName.isWhole(of)
        ? List.of(VtlName.number(of.id()))
        : List.of(VtlName.digits(of.id()), VtlName.unit(of.id()));
  }

  boolean isExact() {
    return slack.isEmpty();
  }
}
