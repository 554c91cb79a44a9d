package vn.cchc.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;

/** The rows of a form by their identifiers, and what formulas mean by them. */
final class FormRows {

  private final List<Indicator> rows;
  private final Map<IndicatorId, Indicator> byId = new HashMap<>();

  /** Whether a whole number may be a figure of this form, as no form's section is. */
  private boolean numbered;

  private @Nullable FormulaParser parser;

  FormRows(List<Indicator> rows) {
    this.rows = rows;
    for (Indicator row : rows) {
      if (byId.put(row.id(), row) != null) {
        throw new IllegalArgumentException("indicator " + row.id() + " occurs twice");
      }
      numbered |= row.hasValue() && isWhole(row.id().value());
    }
  }

  private static boolean isWhole(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  Map<IndicatorId, Indicator> byId() {
    return byId;
  }

  /**
   * Returns a relation whose formula is read by these rows.
   *
   * @throws IllegalArgumentException if it cannot be, or speaks of no figure or of a heading
   */
  Relation bound(Relation relation) {
    Relation bound = isReadAlike(relation) ? relation : readAgain(relation);
    Set<FigureRef> figures = bound.formula().figures();
    if (figures.isEmpty() && !(bound.formula() instanceof Formula.OfReport)) {
      throw new IllegalArgumentException("relation " + bound.id() + " speaks of no figure");
    }
    for (FigureRef figure : figures) {
      Indicator indicator = byId.get(figure.indicator());
      if (indicator == null || !indicator.hasValue()) {
        throw new IllegalArgumentException(
            "relation "
                + bound.id()
                + ": '"
                + figure
                + "' is a heading. Expected an indicator of the form that takes a value");
      }
    }
    return bound;
  }

  /**
   * Whether these rows would read the same formula. A program waits for its first verdict, and
   * reading some hundred formulas twice is a good part of that; where whole numbers are no figures
   * and every figure is a row, nothing can be read otherwise.
   */
  private boolean isReadAlike(Relation relation) {
    return !numbered
        && !relation.hasDecimals()
        && relation.formula().figures().stream().allMatch(f -> byId.containsKey(f.indicator()));
  }

  private Relation readAgain(Relation relation) {
    if (parser == null) {
      parser = FormulaParser.ofForm(rows);
    }
    try {
      return relation.toBuilder().formula(relation.formulaText(), parser).build();
    } catch (FormulaException e) {
      throw new IllegalArgumentException("relation " + relation.id() + ": " + e.getMessage(), e);
    }
  }
}
