package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.Agency;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.Report.UnmatchedRow;
import vn.cchc.model.ReportingPeriod;

class ReportRoundTripTest {

  private static final ReportReader READER = ReportReader.standard();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ReportReader.class.getResourceAsStream("report.schema.json"));

  @Property(tries = 500)
  void a_report_written_and_read_is_the_same_report(@ForAll("reports") Report report)
      throws IOException {
    ByteArrayOutputStream indented = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ReportWriter.write(report, indented);
    ReportWriter.writeLine(report, line);

    assertThat(READER.read(new ByteArrayInputStream(indented.toByteArray()), "r"))
        .isEqualTo(report);
    assertThat(READER.read(new ByteArrayInputStream(line.toByteArray()), "r")).isEqualTo(report);
    assertThat(line.toString(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("\n");
    assertThat(SCHEMA.validate(new ObjectMapper().readTree(line.toByteArray()))).isEmpty();
  }

  @Provide
  Arbitrary<Report> reports() {
    return Arbitraries.of(NumberNotation.values())
        .flatMap(
            convention ->
                Combinators.combine(
                        agencies().injectNull(0.2),
                        periods().injectNull(0.2),
                        documents().injectNull(0.2),
                        figures(convention).list().ofMaxSize(8),
                        texts().list().ofMaxSize(4),
                        strangers().list().ofMaxSize(2),
                        copies().list().ofMaxSize(2),
                        remarks().list().ofMaxSize(2))
                    .as(
                        (agency,
                            period,
                            document,
                            figures,
                            narrative,
                            strangers,
                            copies,
                            reading) ->
                            Report.builder("cchc-2021-province")
                                .agency(agency)
                                .period(period)
                                .document(document)
                                .notation(convention)
                                .figures(figures)
                                .narrative(narrative)
                                .unmatchedRows(strangers)
                                .secondPrinting(copies)
                                .reading(reading)
                                .build()));
  }

  /** Any text that has a form in UTF-8, and some that figures look like. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> wild = Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(20);
    return Arbitraries.oneOf(
        wild, Arbitraries.of("1.859", "99,37%", "31.972/32.279 hồ sơ", "=HYPERLINK(\"x\")", ""));
  }

  private static char[] surrogates() {
    StringBuilder surrogates = new StringBuilder();
    for (char c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
      surrogates.append(c);
    }
    return surrogates.toString().toCharArray();
  }

  private static Arbitrary<Agency> agencies() {
    return Combinators.combine(
            Arbitraries.of("H32", "H32.1").injectNull(0.3),
            texts(),
            Arbitraries.of(Level.values()).injectNull(0.3))
        .as(Agency::new);
  }

  private static Arbitrary<ReportingPeriod> periods() {
    Arbitrary<LocalDate> days = days().injectNull(0.3);
    return Combinators.combine(
            Arbitraries.of("Q1", "6M", "khác"),
            Arbitraries.integers().between(2000, 2100),
            days,
            days)
        .as(ReportingPeriod::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<DocumentReference> documents() {
    return Combinators.combine(texts().injectNull(0.2), days().injectNull(0.2))
        .as(DocumentReference::new);
  }

  private static Arbitrary<Figure> figures(NumberNotation convention) {
    return Combinators.combine(
            ids(),
            texts().injectNull(0.2),
            texts().injectNull(0.5),
            rows().injectNull(0.5),
            origins())
        .as(
            (id, text, note, row, origin) ->
                Figure.printed(FigureRef.of(id), text, note, row, convention).withOrigin(origin));
  }

  private static Arbitrary<IndicatorId> ids() {
    return Arbitraries.of("1.1.1", "3.1.3.a", "9.9").map(IndicatorId::new);
  }

  private static Arbitrary<PrintedRow> rows() {
    Arbitrary<String> texts = texts().injectNull(0.2);
    return Combinators.combine(texts, texts, texts, Arbitraries.integers().between(0, 5_000))
        .as(PrintedRow::new);
  }

  private static Arbitrary<UnmatchedRow> strangers() {
    Arbitrary<String> texts = texts().injectNull(0.2);
    return Combinators.combine(rows(), texts, texts, origins()).as(UnmatchedRow::new);
  }

  private static Arbitrary<Origin> origins() {
    Arbitrary<String> texts = texts().injectNull(0.5);
    return Arbitraries.oneOf(
        Arbitraries.just(Origin.UNKNOWN),
        Combinators.combine(places().injectNull(0.3), others().list().ofMaxSize(3), texts, texts)
            .as(Origin::new));
  }

  /** Every way to say where something stands, and any mixture of them. */
  private static Arbitrary<Place> places() {
    Arbitrary<String> texts = texts().injectNull(0.5);
    Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 70_000);
    Arbitrary<Integer> some = numbers.injectNull(0.5);
    return Arbitraries.oneOf(
        texts().map(Place::ofSheet),
        Combinators.combine(texts(), texts()).as(Place::ofCell),
        numbers.map(Place::ofLine),
        Combinators.combine(numbers, numbers).as(Place::ofPage),
        Combinators.combine(numbers, numbers, numbers).as(Place::ofTable),
        Combinators.combine(texts, texts, texts, some, some, some, some, some).as(Place::new));
  }

  private static Arbitrary<Origin.Other> others() {
    return Combinators.combine(texts(), Arbitraries.of(ColumnMeaning.values()), texts())
        .as(Origin.Other::new);
  }

  private static Arbitrary<Remark> remarks() {
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.of("hidden-sheet", "hidden-rows"), texts()),
            places().injectNull(0.3),
            texts().list().ofMaxSize(3))
        .as(Remark::new);
  }

  private static Arbitrary<PrintingDifference> copies() {
    Arbitrary<String> texts = texts().injectNull(0.2);
    return Combinators.combine(
            ids().map(FigureRef::of), Arbitraries.of(Column.values()), texts, texts)
        .as(PrintingDifference::new);
  }
}
