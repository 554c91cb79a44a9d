package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
class NamedArgumentsTest {

  private static final FigureRef ID = FigureRef.of("1");

  private static Arguments named(String parameter, ThrowingCallable call) {
    return Arguments.of(parameter, call);
  }

  static List<Arguments> calls() {
    ReportBuilder report = Report.builder("form");
    Report built = report.build();
    return List.of(
        named("catalogue", () -> Report.builder(null)),
        named("figures", () -> Report.printed("form", null)),
        named("indicator", () -> report.figure(null, 1)),
        named("indicator", () -> report.printed(null, "1")),
        named("number", () -> report.figure("1", (BigDecimal) null)),
        named("number", () -> report.unrounded("1", null)),
        named("some", () -> report.figures(null)),
        named("paragraphs", () -> report.narrative(null)),
        named("paragraph", () -> report.paragraph(null)),
        named("rows", () -> report.unmatchedRows(null)),
        named("differences", () -> report.secondPrinting(null)),
        named("notation", () -> report.notation(null)),
        named("kind", () -> report.period((String) null, 2021)),
        named("indicator", () -> built.figure((String) null)),
        named("correction", () -> built.with(null)),
        named("others", () -> built.withFigures(null)),
        named("ref", () -> Figure.of(null, 1)),
        named("ref", () -> Figure.printed(null, "1")),
        named("number", () -> Figure.unrounded(ID, null)),
        named("indicator", () -> FigureRef.of((IndicatorId) null)),
        named("changes", () -> new Correction(null)),
        named("figure", () -> Correction.of(null, "1")),
        named("value", () -> Correction.of(FigureRef.of("1"), null)),
        named("alternatives", () -> new SuspectGroup(List.of(), SuspectGroup.State.FOUND, null)),
        named("absentLevels", () -> new Agency("H32", "name", Level.PROVINCE, null)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void an_argument_that_is_null_is_refused_by_its_name(String parameter, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(parameter);
  }
}
