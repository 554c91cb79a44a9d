package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Level;
import vn.cchc.model.Outcome;
import vn.cchc.model.Report;
import vn.cchc.rules.ReportValidator;

/** The workbook that checks itself says what the library says. */
class FormWorkbookTest {

  private static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();

  private static Report example() throws IOException {
    return ReportReader.standard().read(Path.of("../khanh-hoa-q3-2021/report.json"));
  }

  /** What the library says otherwise than a workbook. */
  private static Map<String, String> otherwise(
      Map<String, Outcome.State> workbook, ReportValidator validator, Report report) {
    Map<String, Outcome.State> library = new HashMap<>();
    for (Outcome outcome : validator.validate(report).outcomes()) {
      library.merge(outcome.relation(), outcome.state(), FilledForm::worse);
    }
    Map<String, String> differences = new TreeMap<>();
    workbook.forEach(
        (id, state) -> {
          Outcome.State said = library.get(id);
          if (said != state) {
            differences.put(id, state + " in the workbook, " + said + " in the library");
          }
        });
    return differences;
  }

  @Test
  void the_worked_example_filled_in_breaks_what_it_breaks() throws IOException {
    FilledForm filled =
        FilledForm.blank(FORM, "vi")
            .with(example())
            .titled("Cơ quan báo cáo: UBND tỉnh Khánh Hòa", "Kỳ báo cáo: Quý III năm 2021")
            .calculated();
    Map<String, Outcome.State> stated = filled.states();

    assertThat(stated).hasSizeGreaterThan(130).containsValue(Outcome.State.BROKEN);
    assertThat(otherwise(stated, ReportValidator.standard(), example())).isEmpty();
    assertThat(otherwise(stated, ReportValidator.standard(), filled.read())).isEmpty();
    Report read = filled.read();
    assertThat(read.narrative()).isEmpty();
    assertThat(read.agency().name()).isEqualTo("UBND tỉnh Khánh Hòa");
    assertThat(read.period().kind()).isEqualTo("Q3");
    assertThat(filled.told("3.4.4"))
        .startsWith("SAI: 3.4.4 = 99,00%. Tỷ lệ phần trăm phải bằng phân số");
    assertThat(filled.told("6.2")).contains("6.1 + 6.2 + 6.3 + 6.4 = 4.1.4: 658 ≠ 624");
    assertThat(filled.told("3.5.2")).startsWith("NGHI NGỜ: 3.5.2 = 7.8: 355 ≠ 631");
    assertThat(filled.told("1.1.1")).isEmpty();
    assertThat(filled.text("A5")).isEqualTo("Đã điền 94/95 ô. Không khớp: 4.");
  }

  @Test
  void a_blank_form_says_nothing_and_is_read_as_a_blank_form() {
    FilledForm blank = FilledForm.blank(FORM, "en").calculated();

    assertThat(blank.states().values()).containsOnly(Outcome.State.NOT_CHECKED);
    assertThat(blank.text("A5")).isEqualTo("0 of 95 cells filled in. Broken: 0.");
    Report read = blank.read();
    assertThat(read.catalogue()).isEqualTo("cchc-2021-province");
    assertThat(read.figures()).hasSizeGreaterThan(90).allMatch(figure -> figure.text() == null);
    assertThat(read.reading()).noneMatch(remark -> remark.what().contains("hidden"));
    assertThat(read.narrative()).isEmpty();
    assertThat(read.figures()).allMatch(figure -> figure.origin().others().isEmpty());
  }

  @Test
  void a_table_tells_what_does_not_agree_in_rows_and_in_the_total() {
    Catalogue form = Catalogues.find("vpcp-ii06a").orElseThrow();
    FilledForm filled =
        FilledForm.blank(form, "vi")
            .row(8, "", "", "30", "10", "14", "6", "20", "5", "10", "5", "10", "5", "5")
            .row(9, "1", "Đất đai", "20", "5", "10", "5", "15", "5", "8", "2", "5", "3", "3")
            .row(10, "2", "Hộ tịch", "10", "5", "4", "1", "5", "0", "2", "3", "5", "2", "3")
            .row(11, "3", "Xây dựng", "0", "0", "0", "0", "0", "0", "0", "0.5", "0", "0", "")
            .calculated();

    assertThat(filled.text("N9")).isEqualTo("SAI: (11) = (12) + (13): 5 ≠ 6");
    assertThat(filled.text("N10")).isEmpty();
    assertThat(filled.text("N11"))
        .contains("(7) = (8) + (9) + (10)")
        .contains("SAI: số âm, số lẻ hoặc ngoài giá trị cho phép ở cột (10)");
    // of column 13 a cell is blank, and a blank is no zero
    assertThat(filled.text("N8")).isEqualTo("SAI: (10) Tổng = tổng các dòng: 5 ≠ 5.50");

    Report read = filled.read();
    Map<String, Outcome.State> stated = filled.states();
    // what kinds of columns imply is no relation of the catalogue
    assertThat(stated.remove("values-possible")).isEqualTo(Outcome.State.BROKEN);
    assertThat(otherwise(stated, ReportValidator.of(form), read)).isEmpty();
    assertThat(read.catalogue()).isEqualTo("vpcp-ii06a");
  }

  @Test
  void where_rows_may_lie_in_groups_no_total_is_told() {
    FilledForm filled =
        FilledForm.blank(Catalogues.find("vpcp-ii06a").orElseThrow(), "vi")
            .row(8, "", "", "20")
            .row(9, "", "Sở Tài nguyên", "20")
            .row(10, "1", "Đất đai", "12")
            .row(11, "2", "Môi trường", "8");
    filled.number("A9", "I");

    assertThat(filled.calculated().text("N8")).isEmpty();
  }

  @Test
  void what_a_catalogue_says_is_never_part_of_a_formula() {
    String hostile = "=HYPERLINK(\"http://x\";\"y\")\"&WEBSERVICE(\"z\")&\"";
    Catalogue form =
        Catalogue.builder("hostile")
            .name(hostile, hostile)
            .level(Level.PROVINCE)
            .validFrom(LocalDate.of(2021, 1, 1))
            .indicators(
                List.of(
                    Indicator.count("1.1", hostile, hostile),
                    Indicator.count("1.2", hostile, hostile)))
            .relations(
                List.of(
                    Relation.builder("r").formula("1.1 = 1.2").because(hostile, hostile).build()))
            .build();

    assertThat(FilledForm.blank(form, "vi").formulas())
        .isNotEmpty()
        .noneMatch(formula -> formula.contains("HYPERLINK") || formula.contains("WEBSERVICE"));
  }

  private static final byte[] BLANK = FilledForm.blank(OfFormulas.CATALOGUE, "vi").bytes();

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void whatever_is_filled_in_every_kind_of_formula_says_what_the_library_says(
      @ForAll("reports") Report typed) {
    FilledForm filled = FilledForm.of(BLANK).with(typed).calculated();

    Map<String, Outcome.State> states = filled.states();
    assertThat(states).hasSize(OfFormulas.FORMULAS.size());
    assertThat(otherwise(states, OfFormulas.VALIDATOR, typed)).isEmpty();
  }

  @Provide
  Arbitrary<Report> reports() {
    return OfFormulas.reports();
  }
}
