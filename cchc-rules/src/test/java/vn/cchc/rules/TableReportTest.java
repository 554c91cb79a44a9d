package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;

class TableReportTest {

  private static final String[] COLUMNS = {"3", "4", "5", "6", "7", "8"};

  static Catalogue dossiers() {
    List<Indicator> columns = new ArrayList<>();
    for (String column : COLUMNS) {
      columns.add(Indicator.count(column, "Cột " + column, "Column " + column));
    }
    columns.add(Indicator.percentage("9", "Tỷ lệ", "Share"));
    return Catalogue.builder("vpcp-06a")
        .name("Hồ sơ", "Dossiers")
        .level(Level.PROVINCE)
        .validFrom(LocalDate.of(2021, 1, 1))
        .tables(List.of(Table.builder("06a").name("Bảng", "Table").columns(columns).open().build()))
        .relations(
            List.of(
                relation("received", "(3) = (4) + (5) + (6)", Scope.eachRow("06a")),
                relation("settled", "(3) = (7) + (8)", Scope.eachRow("06a")),
                relation("share", "(9) ~ 100 * (7) / (3)", Scope.eachRow("06a")),
                relation("carried", "(6) = previous (8)", Scope.eachRow("06a")),
                relation("groups", "group = sum of its rows", Scope.eachColumn("06a")),
                relation("total", "total = sum of rows", Scope.eachColumn("06a"))))
        .build();
  }

  private static Relation relation(String id, String formula, Scope scope) {
    return Relation.builder(id).formula(formula).scope(scope).build();
  }

  /** Rows of two groups and a total. */
  static Report report(String row, String column, String value) {
    List<Figure> figures = new ArrayList<>();
    add(figures, RowRef.of("Sở"), 166, 100, 50, 16, 150, 16, "90,36");
    add(figures, RowRef.of("Sở").below("Đất đai"), 116, 70, 40, 6, 110, 6, "94,83");
    add(figures, RowRef.of("Sở").below("Hộ tịch"), 50, 30, 10, 10, 40, 10, "80,00");
    add(figures, RowRef.of("Xã"), 20, 5, 15, 0, 12, 8, "60");
    add(figures, RowRef.of("Xã").below("Bình An"), 20, 5, 15, 0, 12, 8, "60");
    add(figures, RowRef.of("TỔNG CỘNG"), 186, 105, 65, 16, 162, 24, "87,1");
    List<Figure> changed = new ArrayList<>();
    for (Figure figure : figures) {
      RowRef of = figure.ref().row();
      boolean here =
          of != null && of.name().equals(row) && figure.indicator().value().equals(column);
      changed.add(here ? Figure.printed(figure.ref(), value) : figure);
    }
    return Report.builder("vpcp-06a").figures(changed).build();
  }

  private static void add(
      List<Figure> figures, RowRef row, int a, int b, int c, int d, int e, int f, String share) {
    int[] numbers = {a, b, c, d, e, f};
    for (int i = 0; i < numbers.length; i++) {
      figures.add(Figure.of(cell(row, COLUMNS[i]), numbers[i]));
    }
    figures.add(Figure.printed(cell(row, "9"), share));
  }

  private static FigureRef cell(RowRef row, String column) {
    return FigureRef.ofCell("06a", row, new IndicatorId(column));
  }

  private static ValidationResult validated(Report report) {
    return ReportValidator.of(dossiers()).validate(report);
  }

  @Test
  void a_sound_table_has_no_finding_and_is_checked() {
    ValidationResult result = validated(report("", "", ""));

    assertThat(result.findings()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
    // 3 relations in 6 rows, 2 groups and a total in 6 columns, and that the form is in force
    assertThat(result.checks().held()).isEqualTo(18 + 18);
    // the report before is not there
    assertThat(result.checks().notChecked()).isEqualTo(6 + 1);
  }

  @Test
  void a_wrong_cell_is_found_where_its_row_and_its_column_meet() {
    ValidationResult result = validated(report("Đất đai", "4", "80"));

    assertThat(result.findings())
        .extracting(Finding::relation)
        .containsExactly("received", "groups");
    FigureRef wrong = cell(RowRef.of("Sở").below("Đất đai"), "4");
    assertThat(result.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.suspects()).first().isEqualTo(wrong);
              assertThat(finding.corrections().get(0).changes().get(0).value()).isEqualTo("70");
            });
    assertThat(result.findings())
        .extracting(Messages.vietnamese()::of)
        .containsExactly(
            "dòng “Đất đai”: (3) = (4) + (5) + (6): 80 + 40 + 6 = 126, báo cáo ghi 116 (thiếu 10)",
            "cột (4): Sở = Đất đai + Hộ tịch: 80 + 30 = 110, báo cáo ghi 100 (thiếu 10)");
  }

  @Test
  void what_a_kind_of_value_implies_is_checked_without_being_stated() {
    assertThat(validated(report("Hộ tịch", "9", "180,00")).findings())
        .extracting(Finding::relation)
        .containsExactly("share", "values-possible");
    assertThat(validated(report("Hộ tịch", "4", "ba mươi")).findings())
        .extracting(Finding::relation)
        .contains("values-readable");
  }

  @Test
  void a_dash_is_a_zero_and_a_blank_is_not_given() {
    assertThat(validated(report("Bình An", "6", "-")).findings()).isEmpty();
    ValidationResult blank = validated(report("Bình An", "6", ""));
    assertThat(blank.findings()).isEmpty();
    assertThat(blank.checks().notChecked()).isEqualTo(7 + 2);
  }

  @Test
  void a_cell_of_no_table_and_a_cell_given_twice_are_told() {
    Report sound = report("", "", "");
    Figure stranger = Figure.of(cell(RowRef.of("Sở"), "99"), 1);
    FigureRef other = FigureRef.ofCell("06b", RowRef.of("Sở"), new IndicatorId("3"));
    Figure again = Figure.of(cell(RowRef.of("Sở"), "3"), 166);

    ValidationResult unknown =
        validated(sound.toBuilder().figure(stranger).figure(Figure.of(other, 1)).build());
    ValidationResult twice = validated(sound.toBuilder().figure(again).build());

    assertThat(unknown.findings()).extracting(Finding::relation).containsExactly("cells-known");
    assertThat(unknown.findings().get(0).figures()).containsExactly(stranger.ref(), other);
    assertThat(twice.findings()).extracting(Finding::relation).containsExactly("cells-once");
  }

  @Test
  void the_total_is_the_sum_of_the_groups_and_not_of_all_rows() {
    ValidationResult result = validated(report("TỔNG CỘNG", "5", "56"));

    assertThat(result.findings())
        .extracting(Finding::relation)
        .containsExactly("received", "total");
    assertThat(result.findings().get(1).figures()).hasSize(3);
  }
}
