package vn.cchc.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.FormulaException;
import vn.cchc.catalogue.FormulaParser;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.Stamp;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.internal.Validation;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Options;

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
   * @param figures each named by its indicator; one given twice with two values is not checked
   * @param formulas such as {@code t = a + b}; a figure they name that is not given is missing
   * @throws FormulaException if a formula cannot be read
   */
  public static ValidationResult check(List<Figure> figures, List<String> formulas) {
    requireNonNull(figures, "figures");
    requireNonNull(formulas, "formulas");
    Set<FigureRef> names = new LinkedHashSet<>();
    Set<String> words = new HashSet<>();
    for (Figure figure : figures) {
      names.add(figure.ref());
      words.add(figure.indicator().value());
    }
    FormulaParser parser = FormulaParser.ofFigures(words::contains);
    List<Relation> relations = new ArrayList<>();
    for (String text : formulas) {
      String id = String.valueOf(relations.size() + 1);
      relations.add(Relation.builder(id).formula(text, parser).build());
      names.addAll(relations.get(relations.size() - 1).formula().figures());
    }
    Report report = Report.builder(NO_FORM.id()).figures(figures).build();
    Binder binder = Binder.of(Form.of(NO_FORM, List.copyOf(names), relations));
    return new Validation(binder, Options.STANDARD, Stamp.NONE).of(report);
  }
}
