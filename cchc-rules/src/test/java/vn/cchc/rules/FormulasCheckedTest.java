package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;

class FormulasCheckedTest {

  private static final List<Figure> FIGURES =
      List.of(
          Figure.printed(FigureRef.of("a"), "2.000.000.000.000.000.001"),
          Figure.printed(FigureRef.of("b"), "3"),
          Figure.printed(FigureRef.of("c"), "6.000.000.000.000.000.003"),
          Figure.printed(FigureRef.of("d"), "6.000.000.000.000.000.004"),
          Figure.printed(FigureRef.of("r"), "0,33"),
          Figure.printed(FigureRef.of("s"), "0,3"),
          Figure.printed(FigureRef.of("t"), "7,0"),
          Figure.printed(FigureRef.of("u"), "2,0"),
          Figure.printed(FigureRef.of("p"), "33,3%"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c = a * b | HELD",
        "d = a * b | BROKEN",
        "d = a * b within 1 | HELD",
        "d = a * b within 0.5 | BROKEN",
        "c <= a * b | HELD",
        "d <= a * b | BROKEN",
        "d <= a * b within 1 | HELD",
        "r = 1 * u / b | BROKEN",
        "s = 1 / b | HELD",
        "p = s / b within 100 | HELD",
        "t = 3.6 * u | BROKEN",
        "t = 3.6 * u within rounding | HELD",
        "d = max(a, c) | BROKEN",
        "c <= max(a, c) | HELD",
        "c = a * b = d | BROKEN",
        "when b = 3: c = a * b | HELD",
        "when b = 4: d = a * b | NOT_CHECKED",
        "b = 4 or c = a * b | HELD",
        "not (b = 3 and d > c) | BROKEN",
        "b in 1, 2, 3 | HELD",
        "b = previous(b) | NOT_CHECKED",
      })
  void products_conditions_and_tolerances_are_exact(String formula, State state) {
    assertThat(FigureRelations.check(FIGURES, List.of(formula)).outcomes())
        .extracting(outcome -> outcome.state())
        .contains(state)
        .allMatch(some -> some == state || formula.equals("c = a * b = d"));
  }

  @Test
  void a_kind_that_is_stated_need_not_be_that_of_each_part() {
    Catalogue form =
        Catalogue.builder("own")
            .name("a", "a")
            .level(Level.PROVINCE)
            .validFrom(LocalDate.EPOCH)
            .indicators(
                List.of(
                    Indicator.count("7.1", "a", "a"),
                    Indicator.count("7.2", "b", "b"),
                    Indicator.count("7.3", "c", "c")))
            .relations(
                List.of(
                    Relation.builder("chain")
                        .formula("7.1 = 7.2 = 7.3 + 7.2")
                        .kind(RelationKind.SAME_QUANTITY)
                        .build(),
                    Relation.builder("condition")
                        .formula("when 7.1 = 1: 7.3 given")
                        .kind(RelationKind.PRESENCE)
                        .build()))
            .build();

    List<Finding> findings =
        ReportValidator.of(form)
            .validate(Report.printed("own", Map.of("7.1", "1", "7.2", "1", "7.3", "")))
            .findings();

    assertThat(findings).extracting(Finding::relation).containsExactly("condition");
  }
}
