package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.io.CatalogueYaml;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.model.RowRef;

/** What a catalogue says of a broken relation in words of its own. */
class OwnWordsTest {

  private static final String FORM =
      """
      id: own-words
      name: { vi: Biểu mẫu, en: Form }
      level: commune
      valid: { from: "2021-01-01" }
      source: Letter
      indicators:
        - { id: "1.1", name: { vi: Tổng, en: Total }, kind: count, measures: flow }
        - { id: "1.2", name: { vi: Đúng hạn, en: In time }, kind: count, measures: flow }
      tables:
        - id: T
          name: { vi: Bảng, en: Table }
          columns:
            - { id: "3", name: { vi: Tổng, en: Total }, kind: count }
            - { id: "4", name: { vi: Một, en: One }, kind: count }
            - { id: "5", name: { vi: Hai, en: Two }, kind: count }
          rows:
            - { code: "01", name: { vi: Cộng, en: Sum }, role: total }
            - { code: "02", name: { vi: Nhà, en: House } }
      relations:
        - id: in-time
          formula: 1.2 <= 1.1
          message: { vi: "Đúng hạn {1.2} trên {1.1}", en: "{1.2} in time of {1.1}" }
          strength: must
          because: { vi: Phần, en: A part }
          why: { vi: Đã thử, en: Tried }
          source: L
        - id: "{indicator}-few"
          each: count
          formula: "{indicator} in whole 0..900"
          message: { vi: "Quá nhiều: {indicator}", en: "Too many: {indicator}" }
          strength: should
          because: { vi: Ít, en: Few }
          source: L
        - id: sum
          table: T
          each: row
          formula: "(3) = (4) + (5)"
          message: { vi: "{row}: {(3)} không phải {4} và {5}", en: "{row}: {(3)} is not {4} and {5}" }
          strength: must
          because: { vi: Tổng, en: Sum }
          source: L
        - id: rows
          table: T
          each: column
          formula: "01 = 02"
          message: { vi: "Cột {column}: {01}, {02}", en: "Column {column}: {01}, {02}" }
          strength: must
          because: { vi: Tổng, en: Sum }
          source: L
      """;

  private static Catalogue read(String yaml) throws IOException {
    return CatalogueReader.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");
  }

  private static ReportBuilder report() {
    return Report.builder("own-words");
  }

  private static Figure cell(String row, String column, int value) {
    return Figure.of(FigureRef.ofCell("T", RowRef.of(row), new IndicatorId(column)), value);
  }

  private static Finding found(Report report, String relation) throws IOException {
    Catalogue form = read(FORM);
    List<Finding> findings = ReportValidator.of(form).validate(report).findings();
    List<Finding> screened =
        ReportValidator.builder().catalogue(form).screening().build().validate(report).findings();
    assertThat(screened.stream().map(Messages.english()::of))
        .as("screening says the same")
        .isEqualTo(findings.stream().map(Messages.english()::of).toList());
    return findings.stream()
        .filter(finding -> finding.relation().equals(relation))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void they_stand_before_the_arithmetic_with_figures_as_they_are_printed() throws IOException {
    Finding finding =
        found(report().printed("1.1", "1.250").printed("1.2", "1300").build(), "in-time");

    assertThat(Messages.english().of(finding))
        .isEqualTo(
            "1300 in time of “1.250” – 1.2 <= 1.1: the report says 1,300 > 1,250; a part cannot"
                + " exceed its whole");
    assertThat(Messages.vietnamese().of(finding))
        .startsWith("Đúng hạn 1300 trên 1.250 – 1.2 <= 1.1:");
  }

  @Test
  void stated_for_each_of_some_indicators_they_have_the_figure_of_each() throws IOException {
    Finding finding = found(report().printed("1.1", "950").printed("1.2", "0").build(), "1.1-few");

    assertThat(Messages.english().of(finding)).startsWith("Too many: 950 – ");
  }

  @Test
  void of_a_table_they_speak_of_the_cells_of_the_row_or_the_column() throws IOException {
    Report report =
        report()
            .figure(cell("02", "3", 12))
            .figure(cell("02", "4", 5))
            .figure(cell("02", "5", 6))
            .figure(cell("01", "3", 13))
            .figure(cell("01", "4", 5))
            .figure(cell("01", "5", 8))
            .build();

    assertThat(Messages.english().of(found(report, "sum")))
        .startsWith("Nhà: 12 is not 5 and 6 – row");
    assertThat(Messages.english().of(found(report, "rows")))
        .startsWith("Column (3): 13, 12 – column");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{1.2} in time of|{1.3} in time of|relation in-time, 'message': the formula does not speak of {1.3}. Expected {1.1}, {1.2}; the nearest is '1.1'",
        "{1.2} in time of|{row} in time of|relation in-time, 'message': the formula does not speak of {row}",
        "{1.2} in time of|{a b} in time of|relation in-time, 'message': {a b} can be no figure. Expected a figure",
        "Column {column}|Column {row}|relation rows, 'message': the formula does not speak of {row}",
        "is not {4} and|is not {6} and|relation sum, 'message': the formula does not speak of {6}",
        "'message: { vi: \"Cột {column}: {01}, {02}\", en'|'message: { v: x, en'|unknown property 'v'",
      })
  void what_cannot_be_filled_in_is_refused_where_it_stands(String said, String other, String told) {
    assertThat(FORM).contains(said);
    assertThatThrownBy(() -> read(FORM.replace(said, other)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageMatching("(?s)form.yaml:[0-9]+.*")
        .hasMessageContaining(told);
  }

  @Test
  void they_are_part_of_what_a_catalogue_says() throws IOException {
    Catalogue form = read(FORM);

    assertThat(read(CatalogueYaml.write(form)).relations()).isEqualTo(form.relations());
    assertThat(read(CatalogueYaml.write(form)).fingerprint()).isEqualTo(form.fingerprint());
    assertThat(read(FORM.replace("Too many", "Many")).fingerprint())
        .isNotEqualTo(form.fingerprint());
    assertThat(read(FORM.replace("Tried", "Not tried")).fingerprint())
        .isNotEqualTo(form.fingerprint());
  }
}
