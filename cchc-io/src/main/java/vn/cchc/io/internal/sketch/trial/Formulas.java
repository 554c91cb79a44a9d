package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.FormulaException;
import vn.cchc.catalogue.FormulaParser;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;

/** Makes formulas of a table from texts and from sums, and tells which of them say the same. */
public final class Formulas {

  private final FormulaParser columns;
  private final FormulaParser rows;

  /** Creates one for a table. */
  public Formulas(Shape shape) {
    columns = FormulaParser.ofTable(shape.columns().stream().map(c -> c.id().value()).toList());
    rows = FormulaParser.ofTable(shape.rows().stream().map(r -> r.code().value()).toList());
  }

  /** Returns the name of a column, or of a row, as formulas write it: columns stand in brackets. */
  public static String written(Each each, String id) {
    return each == Each.ROW ? "(" + id + ")" : id;
  }

  /** Returns what a text says; null where it is no formula. */
  public @Nullable Formula parse(Each each, String text) {
    try {
      return (each == Each.ROW ? columns : rows).parse(text);
    } catch (FormulaException e) {
      return null;
    }
  }

  /** Returns what {@link #sum} writes of a total and its parts, however many they are. */
  public static Formula sumOf(String total, List<String> parts) {
    return new Comparison(
        new Linear(List.of(term(total))),
        Operator.EQUAL,
        new Linear(parts.stream().map(Formulas::term).toList()));
  }

  private static Term term(String name) {
    return new Term(BigDecimal.ONE, FigureRef.of(new IndicatorId(name)));
  }

  /** Returns the text of a total and its parts; those that are taken off have a minus. */
  public static String sum(Each each, String total, List<String> parts, List<String> less) {
    StringBuilder text = new StringBuilder(written(each, total)).append(" = ");
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : " + ").append(written(each, parts.get(i)));
    }
    for (String part : less) {
      text.append(" - ").append(written(each, part));
    }
    return text.toString();
  }

  /**
   * Returns a sum that compares equal as a text that is the same for all ways of writing it; null
   * for other formulas.
   */
  public static @Nullable String canonical(Formula formula) {
    Map<String, BigDecimal> factors = factors(formula);
    if (factors == null || factors.isEmpty()) {
      return null;
    }
    BigDecimal first = factors.values().iterator().next();
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, BigDecimal> factor : factors.entrySet()) {
      BigDecimal value = first.signum() < 0 ? factor.getValue().negate() : factor.getValue();
      text.append(value.stripTrailingZeros().toPlainString())
          .append('*')
          .append(factor.getKey())
          .append(' ');
    }
    return text.toString();
  }

  /**
   * Returns the factor of each figure with all on one side; null where it is no equation of sums.
   */
  public static @Nullable Map<String, BigDecimal> factors(Formula formula) {
    if (!(formula instanceof Comparison comparison) || comparison.operator() != Operator.EQUAL) {
      return null;
    }
    Map<String, BigDecimal> factors = new TreeMap<>();
    if (!add(factors, comparison.left(), false) || !add(factors, comparison.right(), true)) {
      return null;
    }
    factors.values().removeIf(value -> value.signum() == 0);
    return factors;
  }

  private static boolean add(Map<String, BigDecimal> factors, Linear side, boolean minus) {
    for (Term term : side.terms()) {
      if (term.figure() == null) {
        return false;
      }
      BigDecimal factor = minus ? term.coefficient().negate() : term.coefficient();
      factors.merge(term.figure().indicator().value(), factor, BigDecimal::add);
    }
    return true;
  }

  /** Returns the names on the right side of a sum, as often as they are written. */
  public static List<String> parts(Comparison comparison) {
    List<String> parts = new ArrayList<>();
    for (Term term : comparison.right().terms()) {
      if (term.figure() != null) {
        parts.add(term.figure().indicator().value());
      }
    }
    return parts;
  }
}
