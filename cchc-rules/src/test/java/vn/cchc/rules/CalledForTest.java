package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.model.Correction;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;

/**
 * One wrong figure in one row of a table, which several relations call for. Columns are called A,
 * B, C.
 */
class CalledForTest {

  private static final RowRef ROW = RowRef.of("Thu");

  private static String column(int place) {
    return String.valueOf((char) ('A' + place));
  }

  /** Returns what is found in a row of such columns: counts, amounts and percentages. */
  private static List<Finding> findings(String kinds, List<String> formulas, List<String> printed) {
    List<Indicator> columns = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      Kind kind =
          switch (kinds.charAt(i)) {
            case 'c' -> Kind.COUNT;
            case 'a' -> Kind.AMOUNT;
            default -> Kind.PERCENTAGE;
          };
      columns.add(
          Indicator.builder(column(i))
              .name(column(i), column(i))
              .kind(kind)
              .measures(Indicator.Measure.FLOW)
              .build());
      FigureRef cell = FigureRef.ofCell("t", ROW, new IndicatorId(column(i)));
      figures.add(Figure.printed(cell, printed.get(i), null, null, NumberNotation.VI));
    }
    Table table =
        Table.builder("t")
            .name("a", "a")
            .columns(columns)
            .rows(List.of(new TableRow(ROW, new IndicatorId("r1"), null, Role.ITEM)))
            .guessed()
            .build();
    List<Relation> relations =
        formulas.stream()
            .map(
                formula ->
                    Relation.builder("is " + formula)
                        .scope(Scope.eachRow("t"))
                        .formula(formula)
                        .strength(Strength.SHOULD)
                        .build())
            .toList();
    Catalogue catalogue =
        Catalogue.builder("own")
            .name("a", "a")
            .level(Level.PROVINCE)
            .validFrom(LocalDate.EPOCH)
            .tables(List.of(table))
            .relations(relations)
            .build();
    return ReportValidator.of(catalogue)
        .validate(Report.builder("own").figures(figures).build())
        .findings();
  }

  private static List<String> corrections(Finding finding) {
    return finding.corrections().stream()
        .map(Correction::changes)
        .map(changes -> changes.get(0).figure().indicator() + " = " + changes.get(0).value())
        .toList();
  }

  @Test
  void the_figure_that_mends_all_is_proposed_before_slips_that_mend_one() {
    // 5.800.000 was meant: two digits are others, which is no usual slip
    List<Finding> findings =
        findings(
            "aaaaaapap",
            List.of(
                "(A) = (B) + (C)",
                "(B) = (D) + (E)",
                "(G) ~ 100 * (F) / (B)",
                "(I) ~ 100 * (H) / (A)"),
            List.of(
                "6.440.000",
                "5.780.000",
                "640.000",
                "4.100.000",
                "1.700.000",
                "3.903.426",
                "67,3",
                "4.392.145",
                "68,2"));

    assertThat(findings).hasSize(3);
    assertThat(corrections(findings.get(0)).get(0)).isEqualTo("B = 5.800.000");
    assertThat(corrections(findings.get(1)).get(0)).isEqualTo("B = 5.800.000");
    assertThat(corrections(findings.get(2))).contains("B = 5.800.000");
  }

  @Test
  void some_of_nothing_is_not_what_was_meant() {
    // 20 of 23 were meant; none of none are 8
    List<Finding> findings =
        findings(
            "ccccccppp",
            List.of(
                "(A) = (B) + (C) + (D)",
                "(G) ~ 100 * (C) / (E)",
                "(H) ~ 100 * (D) / (F)",
                "(I) ~ 100 * (B) / (F)"),
            List.of("31", "11", "0", "12", "0", "23", "0", "87,0", "47,8"));

    assertThat(findings).hasSize(2);
    assertThat(corrections(findings.get(0)).get(0)).isEqualTo("D = 20");
    assertThat(corrections(findings.get(1))).contains("D = 20");
  }

  @Test
  void what_does_not_apply_is_not_what_was_mistyped() {
    List<Finding> findings =
        findings("cccc", List.of("(A) = (B) + (C) + (D)"), List.of("8.551", "x", "5.204", "3.311"));

    assertThat(findings).singleElement();
    assertThat(findings.get(0).suspects())
        .extracting(figure -> figure.indicator().value())
        .doesNotContain("B");
    assertThat(corrections(findings.get(0)).get(0)).isEqualTo("A = 8.515");
  }

  @Test
  void a_rate_is_proposed_as_it_is_rounded_not_as_it_would_be_cut() {
    List<Finding> findings =
        findings("aaa", List.of("(A) = 10 * (B) / (C)"), List.of("66,4", "202.721", "31.347"));

    assertThat(findings).singleElement();
    assertThat(corrections(findings.get(0))).contains("A = 64,7").doesNotContain("A = 64,6");
  }

  @Test
  void one_number_is_proposed_once_however_many_noughts_it_may_end_in() {
    List<Finding> findings =
        findings(
            "aaaa",
            List.of("(A) = (B) + (C) + (D)"),
            List.of("8.946,0", "5.189,8", "1.640,3", "2.116,8"));

    assertThat(findings).singleElement();
    assertThat(corrections(findings.get(0))).contains("A = 8.946,9").doesNotContain("A = 8.946,90");
  }
}
