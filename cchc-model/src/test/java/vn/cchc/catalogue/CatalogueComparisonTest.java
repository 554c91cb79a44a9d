package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.CatalogueComparison.Difference;
import vn.cchc.catalogue.ReportMover.Moved;
import vn.cchc.catalogue.ReportMover.Why;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;

/**
 * What two editions of a form say differently, and how reports of one become reports of the other.
 */
class CatalogueComparisonTest {

  private static final String OLD =
      """
      id: old
      name: { vi: Biểu mẫu, en: Form }
      level: province
      valid: { from: "2021-01-01" }
      source: L
      indicators:
        - { id: "1.1", name: { vi: Tổng, en: Total }, kind: count, measures: flow, unit: Hồ sơ }
        - { id: "1.2", name: { vi: Đúng hạn, en: In time }, kind: count, measures: flow, unit: Hồ sơ }
        - { id: "1.3", name: { vi: Quá hạn, en: Late }, kind: count, measures: flow, unit: Hồ sơ }
      tables:
        - id: T
          name: { vi: Bảng, en: Table }
          columns:
            - { id: "3", name: { vi: Tổng, en: Total }, kind: count }
            - { id: "4", name: { vi: Một, en: One }, kind: count }
          rows:
            - { code: "01", name: { vi: Nhà, en: House } }
      relations:
        - { id: sum, formula: 1.1 = 1.2 + 1.3, strength: must, because: { vi: V, en: B }, source: L }
        - { id: part, table: T, each: row, formula: "(4) <= (3)", strength: must, because: { vi: V, en: B }, source: L }
      """;

  private static Catalogue read(String yaml) throws IOException {
    return CatalogueReader.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");
  }

  /** Returns the old form with some of it written otherwise, a pair of texts for each change. */
  private static Catalogue changed(String... pairs) throws IOException {
    String yaml = OLD.replaceFirst("id: old", "id: new");
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(yaml).contains(pairs[i]);
      yaml = yaml.replace(pairs[i], pairs[i + 1]);
    }
    return read(yaml);
  }

  private static List<String> differences(Catalogue now) throws IOException {
    return CatalogueComparison.of(read(OLD), now).differences().stream()
        .map(CatalogueComparisonTest::shown)
        .toList();
  }

  private static String shown(Difference d) {
    return String.join(
                " ",
                d.kind().word(),
                d.part().word(),
                (d.table() + " " + d.id()).strip(),
                d.movedTo())
            .strip()
        + (d.changes().isEmpty() ? "" : " " + d.changes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cchc-2021-province", "vpcp-ii06a", "ttcp-01-xld-2024"})
  void a_catalogue_does_not_differ_from_itself(String id) {
    Catalogue form = Catalogues.find(id).orElseThrow();

    assertThat(CatalogueComparison.of(form, form).differences()).isEmpty();
  }

  @Test
  void what_is_added_dropped_and_changed_is_told_with_what_was_and_is_said() throws IOException {
    Catalogue now =
        changed(
            "level: province", "level: commune",
            "{ vi: Đúng hạn, en: In time }", "{ vi: Trước hạn, en: Early }",
            "1.1 = 1.2 + 1.3, strength: must", "1.1 >= 1.2 + 1.3, strength: should",
            "  - { id: part",
                "  - { id: more, formula: 1.2 <= 1.1, strength: note, because: { vi: V, en: B }, source: L }\n  - { id: part",
            "      - { id: \"4\", name: { vi: Một, en: One }, kind: count }\n",
                "      - { id: \"4\", name: { vi: Một, en: One }, kind: amount }\n      - { id: \"5\", name: { vi: Hai, en: Two }, kind: count }\n");

    assertThat(differences(now))
        .contains(
            "changed catalogue old [Change[property=level, before=province, after=commune]]",
            "added column T 5",
            "changed column T 4 [Change[property=kind, before=count, after=amount],"
                + " Change[property=reported-by, before=province, after=commune]]",
            "changed relation sum [Change[property=formula, before=1.1 = 1.2 + 1.3, after=1.1 >="
                + " 1.2 + 1.3], Change[property=kind, before=balance, after=bound],"
                + " Change[property=strength, before=must, after=should]]",
            "added relation more")
        .anyMatch(d -> d.startsWith("changed indicator 1.2 [Change[property=name.vi, before=Đúng"));
    assertThat(
            CatalogueComparison.of(now, read(OLD)).differences().stream()
                .map(CatalogueComparisonTest::shown))
        .contains("dropped column T 5", "dropped relation more");
  }

  @Test
  void what_has_the_same_name_by_another_number_is_moved_and_formulas_follow() throws IOException {
    Catalogue now =
        changed(
            "\"1.3\"",
            "\"1.4\"",
            "1.2 + 1.3",
            "1.2 + 1.4",
            "id: \"4\"",
            "id: \"5\"",
            "\"(4) <=",
            "\"(5) <=");

    assertThat(differences(now)).containsExactly("moved indicator 1.3 1.4", "moved column T 4 5");
  }

  @Test
  void what_says_the_same_by_another_name_is_a_relation_that_moved() throws IOException {
    assertThat(differences(changed("id: sum", "id: parts")))
        .containsExactly("moved relation sum parts");
  }

  @Test
  void what_a_catalogue_says_of_its_moves_counts_though_names_differ() throws IOException {
    Catalogue now =
        changed(
            "indicators:", "moved: { \"1.2\": \"1.3\", \"1.3\": \"1.2\" }\nindicators:",
            "1.2 + 1.3", "1.3 + 1.2");

    assertThat(differences(now))
        .hasSize(2)
        .allMatch(d -> d.startsWith("moved indicator 1."))
        .anyMatch(d -> d.startsWith("moved indicator 1.2 1.3 [Change[property=name.vi"));
    assertThat(now.moved())
        .containsEntry(new IndicatorId("1.2"), new IndicatorId("1.3"))
        .hasSize(2);
  }

  @Test
  void moves_are_told_in_the_order_of_identifiers_that_a_build_writes_the_same_again()
      throws IOException {
    Catalogue now =
        changed(
            "indicators:",
            "moved: { \"9.3\": \"1.3\", \"9.1\": \"1.1\", \"9.2\": \"1.2\" }\nindicators:");

    assertThat(now.moved().keySet().stream().map(IndicatorId::value))
        .containsExactly("9.1", "9.2", "9.3");
  }

  @Test
  void a_report_goes_along_with_the_rows_that_moved() throws IOException {
    Catalogue now =
        changed(
            "indicators:", "moved: { \"1.3\": \"1.4\" }\nindicators:",
            "id: \"1.3\"", "id: \"1.4\"",
            "1.2 + 1.3", "1.2 + 1.4",
            "columns:", "moved: { \"4\": \"5\" }\n    columns:",
            "id: \"4\"", "id: \"5\"",
            "\"(4) <=", "\"(5) <=");
    FigureRef cell = FigureRef.ofCell("T", RowRef.of("Nhà"), new IndicatorId("4"));
    Report report =
        Report.builder("old")
            .period("YEAR", 2021)
            .printed("1.1", "1.250", "ghi chú")
            .printed("1.3", "08")
            .figure(Figure.of(cell, 7))
            .paragraph("Lời văn")
            .build();

    Moved moved = ReportMover.between(read(OLD), now).move(report);

    assertThat(moved.left()).isEmpty();
    assertThat(moved.report().catalogue()).isEqualTo("new");
    assertThat(moved.report().period()).isEqualTo(report.period());
    assertThat(moved.report().narrative()).containsExactly("Lời văn");
    assertThat(moved.report().figures().stream().map(f -> f.ref() + " " + f.text()))
        .containsExactly("1.1 1.250", "1.4 08", "Nhà (5) null");
    assertThat(moved.report().figures().get(0).note()).isEqualTo("ghi chú");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: \"1.3\", name: { vi: Quá hạn|id: \"1.3\", name: { vi: Khác hẳn|OTHER_NAME",
        "en: Late }, kind: count|en: Late }, kind: percentage|OTHER_KIND",
        "en: Late }, kind: count, measures: flow, unit: Hồ sơ|en: Late }, kind: count, measures: flow, unit: Vụ|OTHER_UNIT",
        "indicators:|'moved: { \"1.2\": \"1.3\" }\nindicators:'|TAKEN",
      })
  void what_fits_nowhere_is_said_and_never_guessed(String was, String is, Why why)
      throws IOException {
    Report report = Report.builder("old").figure("1.1", 5).figure("1.3", 2).build();

    Moved moved = ReportMover.between(read(OLD), changed(was, is)).move(report);

    assertThat(moved.left().stream().map(left -> left.figure().ref() + " " + left.why()))
        .containsExactly("1.3 " + why);
    assertThat(moved.report().figures()).hasSize(1);
  }

  @Test
  void rows_and_tables_that_are_gone_or_never_were_are_told_apart() throws IOException {
    Report report =
        Report.builder("old")
            .figure("9.9", 1)
            .figure(Figure.of(FigureRef.ofCell("T", RowRef.of("Vườn"), new IndicatorId("3")), 7))
            .figure(Figure.of(FigureRef.ofCell("U", RowRef.of("Nhà"), new IndicatorId("3")), 7))
            .build();

    assertThat(
            ReportMover.between(read(OLD), changed()).move(report).left().stream()
                .map(ReportMover.Left::why))
        .containsExactly(Why.UNKNOWN, Why.DROPPED, Why.UNKNOWN);
    assertThatThrownBy(
            () -> ReportMover.between(read(OLD), changed()).move(Report.builder("x").build()))
        .hasMessageContaining("the report is of x. Expected one of old");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"1.7\": \"1.8\" }|form.yaml:6:1: catalogue, 'moved': 1.7 moved to '1.8', which is not there. Expected an indicator of the form; the nearest is '1.1'",
        "{ \"1.7\": \"1.2\", \"1.8\": \"1.2\" }|both 1.7 and 1.8 moved to 1.2",
        "{ \"1-7\": \"1.2\" }|'moved': '1-7' is not an indicator",
        "[ \"1.2\" ]|'moved' is a list. Expected names and values",
      })
  void moves_that_lead_nowhere_are_refused(String moved, String told) {
    assertThatThrownBy(() -> changed("indicators:", "moved: " + moved + "\nindicators:"))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining(told);
  }
}
