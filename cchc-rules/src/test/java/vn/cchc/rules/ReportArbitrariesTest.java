package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Cause;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.rules.testkit.Errors;
import vn.cchc.rules.testkit.Errors.Wrong;
import vn.cchc.rules.testkit.ReportArbitraries;

class ReportArbitrariesTest {

  private static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();
  private static final ReportValidator VALIDATOR = ReportValidator.standard();
  private static final JsonSchema RESULT =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ResultWriter.class.getResourceAsStream("result.schema.json"));

  private static <T> Shrinkable<T> drawn(Arbitrary<T> arbitrary, long seed) {
    return arbitrary.generator(1_000).next(new Random(seed));
  }

  static Set<Cause> causes() {
    return Errors.causes();
  }

  @ParameterizedTest
  @MethodSource("causes")
  void an_error_of_a_kind_is_one_the_library_names_so(Cause cause) {
    Arbitrary<Wrong> errors = ReportArbitraries.withError(FORM, cause);

    assertThat(Stream.iterate(0L, seed -> seed + 1).limit(100))
        .anySatisfy(
            seed -> {
              Wrong wrong = drawn(errors, seed).value();
              assertThat(VALIDATOR.validate(wrong.report()).findings())
                  .anySatisfy(
                      finding -> {
                        assertThat(finding.cause()).isEqualTo(cause);
                        assertThat(finding.figures()).containsAnyElementsOf(wrong.figures());
                      });
            });
  }

  @ParameterizedTest
  @MethodSource("causes")
  void an_error_is_in_the_figures_it_is_said_to_be_in(Cause cause) {
    for (long seed = 0; seed < 100; seed++) {
      Wrong wrong = drawn(ReportArbitraries.withError(FORM, cause), seed).value();
      assertThat(wrong.figures()).isNotEmpty();
      for (int i = 0; i < wrong.figures().size(); i++) {
        FigureRef figure = wrong.figures().get(i);
        assertThat(text(wrong.report(), figure)).isNotEqualTo(wrong.originals().get(i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("causes")
  void what_is_told_of_an_error_is_as_the_schema_of_results_says(Cause cause) throws IOException {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
      for (long seed = 0; seed < 10; seed++) {
        Wrong wrong = drawn(ReportArbitraries.withError(FORM, cause), seed).value();
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        ResultWriter.of(locale).write(VALIDATOR.validate(wrong.report()), result);

        assertThat(RESULT.validate(new ObjectMapper().readTree(result.toByteArray()))).isEmpty();
      }
    }
  }

  private static String text(Report report, FigureRef id) {
    return report.figures().stream()
        .filter(figure -> figure.ref().equals(id))
        .map(figure -> String.valueOf(figure.text()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_kind_of_error_that_cannot_be_made_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportArbitraries.withError(FORM, Cause.COPIED_FROM_PREVIOUS))
        .withMessageContaining("Cannot be made: COPIED_FROM_PREVIOUS. Expected one of [DIGITS_");
  }

  @Property(tries = 20)
  void a_consistent_report_stays_consistent_while_it_shrinks(@ForAll Random random) {
    Shrinkable<Report> report = ReportArbitraries.consistent(FORM).generator(1_000).next(random);

    assertThat(report.shrink())
        .isNotEmpty()
        .allSatisfy(
            smaller -> {
              assertThat(VALIDATOR.validate(smaller.value()).findings())
                  .allMatch(finding -> finding.severity() == Severity.INFO);
              assertThat(smaller.distance()).isLessThan(report.distance());
            });
  }

  @Test
  void a_consistent_report_shrinks_to_the_figure_that_fails() {
    Report smallest =
        smallest(
            drawn(ReportArbitraries.consistent(FORM), 7),
            report -> !text(report, FigureRef.of("4.1.4")).equals("null"));

    assertThat(smallest.figures().stream().filter(figure -> figure.text() != null))
        .extracting(figure -> figure.indicator().value())
        .containsExactly("4.1.4");
    assertThat(smallest.figures()).noneMatch(figure -> figure.row() != null);
  }

  @Test
  void a_report_with_an_error_keeps_it_while_it_shrinks() {
    Shrinkable<Wrong> wrong = drawn(ReportArbitraries.withError(FORM, Cause.DIGITS_TRANSPOSED), 3);
    FigureRef figure = wrong.value().figures().get(0);

    Wrong smallest = smallest(wrong, any -> true);

    assertThat(text(smallest.report(), figure)).isEqualTo(text(wrong.value().report(), figure));
    assertThat(smallest.report().figures().stream().filter(cell -> cell.text() != null))
        .extracting(Figure::ref)
        .containsExactly(figure);
  }

  @Provide
  Arbitrary<Report> pair() {
    return ReportArbitraries.submitted(
        List.of(Report.printed("one", Map.of()), Report.printed("other", Map.of())));
  }

  @Test
  void the_reports_of_a_data_set_are_tried_each_in_turn() {
    var generator = pair().generator(1_000);
    Random random = new Random(1);

    assertThat(Stream.generate(() -> generator.next(random).value().catalogue()).limit(4))
        .containsExactly("one", "other", "one", "other");
  }

  @Test
  void a_submitted_report_shrinks_to_what_fails() {
    Report submitted = drawn(ReportArbitraries.consistent(FORM), 11).value();

    Report smallest =
        smallest(
            drawn(ReportArbitraries.submitted(List.of(submitted)), 1),
            report -> report.figures().stream().anyMatch(f -> f.indicator().value().equals("6.2")));

    assertThat(smallest.figures()).hasSize(1);
    assertThat(smallest.figures().get(0).note()).isNull();
    assertThat(smallest.figures().get(0).row()).isNull();
    assertThat(smallest.agency()).isNull();
    assertThat(smallest.period()).isNull();
    assertThat(smallest.document()).isNull();
  }

  @Property(tries = 20)
  void every_smaller_form_of_a_submitted_report_has_less_in_it(@ForAll Random random) {
    Report submitted = ReportArbitraries.consistent(FORM).generator(1_000).next(random).value();
    for (Report report :
        List.of(
            submitted, submitted.withFigures(List.of()), Report.printed("c", Map.of("1", "2")))) {
      Shrinkable<Report> whole = drawn(ReportArbitraries.submitted(List.of(report)), 1);

      assertThat(whole.shrink())
          .allSatisfy(less -> assertThat(less.distance()).isLessThan(whole.distance()));
    }
  }

  /** The first smaller form that still fails, again and again. */
  private static <T> T smallest(Shrinkable<T> shrinkable, Predicate<T> fails) {
    Shrinkable<T> smallest = shrinkable;
    while (true) {
      var next = smallest.shrink().filter(smaller -> fails.test(smaller.value())).findFirst();
      if (next.isEmpty()) {
        return smallest.value();
      }
      smallest = next.get();
    }
  }
}
