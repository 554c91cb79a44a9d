package vn.cchc.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.FormulaException;
import vn.cchc.catalogue.FormulaParser;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Convention;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.internal.Validation;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.form.Form;

/**
 * Checks relations between figures that belong to no form. A figure with a percent sign is rounded
 * at its printed decimals; every other figure is exact. Thread-safe.
 */
public final class FigureRelations {

  private static final Catalogue NO_FORM =
      Catalogue.builder("figures")
          .name("", "")
          .level(Level.PROVINCE)
          .validFrom(LocalDate.EPOCH)
          .build();

  private FigureRelations() {}

  /**
   * Checks relations; each is named by its number, from 1.
   *
   * @param figures by name
   * @param formulas such as {@code t = a + b}; a figure they name that is not given is missing
   * @throws FormulaException if a formula cannot be read
   * @throws IllegalArgumentException if a name is no name of a figure
   */
  public static ValidationResult check(Map<String, FigureValue> figures, List<String> formulas) {
    Map<IndicatorId, FigureValue> known = new LinkedHashMap<>();
    figures.forEach((name, value) -> known.put(new IndicatorId(name), value));
    FormulaParser parser = FormulaParser.ofFigures(figures::containsKey);
    List<Relation> relations = new ArrayList<>();
    Set<IndicatorId> names = new LinkedHashSet<>(known.keySet());
    for (String text : formulas) {
      String id = String.valueOf(relations.size() + 1);
      relations.add(Relation.builder(id).formula(text, parser).build());
      names.addAll(relations.get(relations.size() - 1).formula().figures());
    }
    return Validation.of(Binder.of(Form.of(NO_FORM, List.copyOf(names), relations)), report(known));
  }

  private static Report report(Map<IndicatorId, FigureValue> figures) {
    List<Figure> cells = new ArrayList<>();
    figures.forEach((id, value) -> cells.add(new Figure(id, null, value, null, null)));
    return new Report(
        NO_FORM.id(), null, null, null, Convention.VI, cells, List.of(), List.of(), List.of());
  }
}
