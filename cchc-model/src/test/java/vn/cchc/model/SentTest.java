package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.FormulaException;
import vn.cchc.catalogue.FormulaParser;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.Report.UnmatchedRow;
import vn.cchc.model.ValidationResult.ReportKey;

/** What a host keeps in a session or sends to another by Java serialization. */
class SentTest {

  private static final Explanation PRESENCE = Explanation.of("presence", "3.1.3.a", "");
  private static final FigureRef ID = FigureRef.of("3.1.3.a");
  private static final PrintedRow ROW = new PrintedRow("3.1.3.a.", "Đúng hạn", "Hồ sơ", 12);

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.859", "99,57%", "101/119", "5,65 ngàn", "khoảng 3", "1.85x", " ", "-0,10"})
  void a_report_arrives_as_it_was_sent(String text) throws Exception {
    Report report =
        Report.builder("form")
            .agency(new Agency("H32", "UBND tỉnh Khánh Hòa", Level.PROVINCE))
            .period(
                new ReportingPeriod(
                    "Q3", 2021, LocalDate.of(2021, 6, 15), LocalDate.of(2021, 9, 14)))
            .document(new DocumentReference("186/BC-UBND", LocalDate.of(2021, 9, 24)))
            .notation(NumberNotation.EN)
            .figures(
                List.of(
                    Figure.printed(ID, text),
                    Figure.printed(ID, text, "31.972/32.279", ROW, NumberNotation.EN)))
            .narrative(List.of("Một đoạn."))
            .unmatchedRows(List.of(new UnmatchedRow(ROW, "1", null, Origin.UNKNOWN)))
            .secondPrinting(List.of(new PrintingDifference(ID, Column.VALUE, "1", "2")))
            .build();

    assertThat(read(written(report))).isEqualTo(report);
  }

  @Test
  void a_result_arrives_as_it_was_sent_with_its_verdict_and_its_sentences() throws Exception {
    FigureRef ref = ID;
    Term total = Term.of(ref, new BigDecimal("6"), false);
    Finding finding =
        Finding.builder(
                "r",
                RelationKind.BALANCE,
                Severity.ERROR,
                new Evidence.Sum(List.of(total), List.of(Term.of(BigDecimal.ONE)), false))
            .figures(List.of(ref))
            .source(new NarrativeSpan(1, 2, 3))
            .expected("5")
            .actual("6")
            .suspects(List.of(ref))
            .cause(Cause.SCALE, Explanation.oneOf(List.of(PRESENCE, PRESENCE)))
            .corrections(List.of(Correction.of(ref, "5")))
            .build();
    ValidationResult result =
        ValidationResult.builder(new ReportKey("form", "H32", "2021-Q3"))
            .findings(List.of(finding))
            .outcomes(List.of(Outcome.of("r", Outcome.State.BROKEN)))
            .minimalSets(
                MinimalSets.of(
                    List.of(
                        new SuspectGroup(
                            List.of("r"), SuspectGroup.State.FOUND, List.of(List.of(ref))))))
            .coverage(new Coverage(1, 2, true))
            .stamp(new Stamp("1", "2", "3", List.of("partial")))
            .build();

    ValidationResult arrived = (ValidationResult) read(written(result));

    assertThat(arrived).isEqualTo(result);
    assertThat(arrived.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(arrived.findings().get(0)).hasToString(finding.toString());
    assertThat(read(written(result.checks()))).isEqualTo(result.checks());
  }

  @Test
  void a_claim_and_an_interval_arrive_as_they_were_sent() throws Exception {
    Claim claim =
        new Claim(
            new NarrativeSpan(0, 1, 2),
            "đạt 99%",
            Claim.Kind.SHARE,
            Outcome.State.HELD,
            null,
            "99%",
            Explanation.of("presence"),
            List.of(
                new Claim.Part(
                    Claim.Role.RATE, new BigDecimal("99"), "99%", new NarrativeSpan(0, 1, 2))),
            0.9,
            List.of(new Claim.Amendment(new NarrativeSpan(0, 1, 2), "99%", "98%")));

    assertThat(read(written(claim))).isEqualTo(claim);
    assertThat(read(written(Interval.ALL))).isEqualTo(Interval.ALL);
  }

  @Test
  void what_is_wrong_with_a_catalogue_or_a_formula_arrives_in_the_same_words() throws Exception {
    for (Throwable thrown :
        List.of(
            new CatalogueException(Fault.of("catalogue.empty").at("form.yaml")),
            new FormulaException(Fault.of("formula.end")),
            thrownBy("id: [x]"),
            thrownBy("id: {x"))) {
      Throwable arrived = (Throwable) read(written(thrown));

      assertThat(arrived).isExactlyInstanceOf(thrown.getClass()).hasMessage(thrown.getMessage());
    }
    assertThatThrownBy(() -> FormulaParser.ofFigures(x -> true).parse("a ="))
        .satisfies(e -> assertThat((Throwable) read(written(e))).hasMessage(e.getMessage()));
  }

  private static Throwable thrownBy(String yaml) throws IOException {
    try {
      CatalogueReader.read(
          new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");
      throw new AssertionError("read");
    } catch (CatalogueException e) {
      return e;
    }
  }

  @Test
  void what_no_constructor_would_make_does_not_arrive() throws Exception {
    byte[] bytes = written(new IndicatorId("3.1.3"));
    String hostile = new String(bytes, StandardCharsets.ISO_8859_1).replace("3.1.3", "3..13");

    assertThatThrownBy(() -> read(hostile.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("'3..13' is not an indicator");
  }
}
