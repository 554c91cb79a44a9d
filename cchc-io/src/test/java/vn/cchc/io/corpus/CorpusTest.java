package vn.cchc.io.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.io.corpus.Draft.Row;
import vn.cchc.io.corpus.Layouts.Form;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;

/** Every layout of every form in every format says the same figures. */
class CorpusTest {

  static Stream<Arguments> variants() {
    return Stream.of(ExampleForm.form(), Forms.archives(), Forms.registers())
        .flatMap(
            form ->
                Layouts.all().keySet().stream()
                    .flatMap(
                        layout ->
                            Writers.all().keySet().stream()
                                .map(
                                    format ->
                                        Arguments.of(form.catalogue(), layout, format, form))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("variants")
  void every_figure_is_read_as_it_was_laid_out(
      String catalogue, String layout, String format, Form form) {
    Draft draft = Objects.requireNonNull(Layouts.all().get(layout)).apply(form);
    byte[] bytes = Objects.requireNonNull(Writers.all().get(format)).apply(draft);

    Report report = Forms.reader(form).read(bytes, layout + "." + format);

    assertThat(report.catalogue()).isEqualTo(catalogue);
    assertThat(said(report)).isEqualTo(expected(form));
    assertThat(report.unmatchedRows()).isEmpty();
  }

  private static Map<String, List<Object>> said(Report report) {
    Map<String, List<Object>> said = new LinkedHashMap<>();
    for (Figure figure : report.figures()) {
      List<Object> before =
          said.put(
              figure.indicator().value(),
              List.of(value(figure.value()), Objects.requireNonNullElse(figure.note(), "")));
      assertThat(before).as(figure.indicator().value()).isNull();
    }
    return said;
  }

  private static Map<String, List<Object>> expected(Form form) {
    Map<String, List<Object>> expected = new LinkedHashMap<>();
    Forms.ids(form)
        .forEach(
            (id, row) -> {
              if (!row.isHeading()) {
                expected.put(id, List.of(value(read(row)), Draft.or(row.note())));
              }
            });
    return expected;
  }

  private static FigureValue read(Row row) {
    @Nullable String value = row.value();
    return FigureText.read(value, NumberNotation.VI);
  }

  private static Object value(FigureValue value) {
    return value instanceof FigureValue.Quantity quantity
        ? List.of(quantity.number().stripTrailingZeros(), quantity.percent(), quantity.precision())
        : value;
  }

  static Stream<Arguments> lines() {
    return Stream.of(ExampleForm.form(), Forms.archives(), Forms.registers())
        .flatMap(
            form ->
                Stream.of("plain", "numbering-1-2-3", "long-headings", "blank-rows-between")
                    .flatMap(
                        layout ->
                            LineWriters.all().keySet().stream()
                                .map(
                                    format ->
                                        Arguments.of(form.catalogue(), layout, format, form))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("lines")
  void every_figure_is_read_where_only_lines_are_left(
      String catalogue, String layout, String format, Form form) {
    Draft draft = Objects.requireNonNull(Layouts.all().get(layout)).apply(form);
    byte[] bytes = Objects.requireNonNull(LineWriters.all().get(format)).apply(draft);

    Report report = Forms.reader(form).read(bytes, layout + "." + format);

    assertThat(report.catalogue()).isEqualTo(catalogue);
    assertThat(said(report)).isEqualTo(expected(form));
    assertThat(report.unmatchedRows()).isEmpty();
  }

  @Test
  void the_corpus_has_hundreds_of_variants() {
    assertThat(variants().count()).isGreaterThan(500);
  }
}
