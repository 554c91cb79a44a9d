package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.testkit.Histories;

/** What holds of every history that is sound, and of every error put into one. */
class HistoryPropertiesTest {

  private static final Catalogue CATALOGUE = Catalogues.find("cchc-2021-province").orElseThrow();
  private static final Agency AGENCY = new Agency("H32", "UBND tỉnh Khánh Hòa", Level.PROVINCE);

  private final ReportValidator validator = ReportValidator.standard();

  @Provide
  Arbitrary<List<Report>> histories() {
    return Arbitraries.fromGenerator(
        random -> Shrinkable.unshrinkable(Histories.of(CATALOGUE).next(AGENCY, 2021, 2, random)));
  }

  private static boolean isGiven(Report report, String indicator) {
    return report
        .figure(FigureRef.of(indicator))
        .filter(figure -> figure.value() instanceof Quantity)
        .isPresent();
  }

  private ValidationResult beside(Report report, List<Report> others) {
    return validator.validate(report, Context.builder().earlier(others).build());
  }

  private static List<Finding> serious(ValidationResult result) {
    return result.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
  }

  @Property(tries = 15)
  void a_sound_history_has_no_finding_in_any_order_and_with_gaps(
      @ForAll("histories") List<Report> history, @ForAll Random random) {
    for (Report report : history) {
      List<Report> others = new ArrayList<>(history);
      Collections.shuffle(others, random);
      // what is in force is another matter
      assertThat(serious(beside(report, others)))
          .filteredOn(finding -> finding.kind() != RelationKind.DEADLINE)
          .isEmpty();
      assertThat(serious(beside(report, others.subList(0, 3))))
          .filteredOn(finding -> finding.kind() != RelationKind.DEADLINE)
          .isEmpty();
    }
  }

  @Property(tries = 15)
  void a_stock_that_is_another_than_the_periods_before_make_it_is_found(
      @ForAll("histories") List<Report> history, @ForAll Random random) {
    Report last = history.get(6);
    FigureRef wrong = FigureRef.of("3.1.3");
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : last.figures()) {
      boolean here = figure.ref().equals(wrong) && figure.value() instanceof Quantity;
      BigDecimal more = BigDecimal.valueOf(1 + random.nextInt(1000));
      figures.add(here ? Figure.of(wrong, ((Quantity) figure.value()).number().add(more)) : figure);
    }
    Assume.that(
        isGiven(last, "3.1.3")
            && isGiven(last, "3.1.1")
            && isGiven(last, "3.1.2")
            && isGiven(history.get(5), "3.1.3"));
    Report changed = last.toBuilder().onlyFigures(figures).build();

    assertThat(beside(changed, history.subList(0, 6)).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.relation()).isEqualTo("3.1.3-stock");
              assertThat(finding.suspects()).contains(wrong);
            });
  }
}
