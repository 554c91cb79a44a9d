package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.CatalogueReview.Coverage;
import vn.cchc.io.FindingsText;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/** Tables whose rows a form prints. */
class PrintedRowsTest {

  private static final String FORM =
      """
      id: fixed
      name: { vi: Biểu mẫu, en: Form }
      level: commune
      valid: { from: "2021-01-01" }
      source: L
      tables:
        - id: T
          name: { vi: Bảng, en: Table }
          columns:
            - { id: "3", name: { vi: Tổng, en: Total }, kind: count }
            - { id: "4", name: { vi: Điểm, en: Points }, kind: score }
          rows:
            - { code: "01", name: { vi: Cộng, en: Sum }, role: total }
            - { code: "02", name: { vi: Nhà, en: House } }
            - { code: "03", name: { vi: Vườn, en: Garden } }
      relations:
        - { id: sum, each: column, formula: "total = sum of rows", strength: must, because: { vi: V, en: B }, source: L }
      """;

  private static Catalogue form() throws IOException {
    return CatalogueReader.read(
        new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)), "form.yaml");
  }

  private static Report report(String total, String house, String garden) throws IOException {
    String json =
        """
        {"catalogue": "fixed", "figures": [
          {"table": "T", "row": "%s", "indicator": "3", "value": "1.234", "place": {"sheet": "S", "cell": "C1"}},
          {"table": "T", "row": "%s", "indicator": "3", "value": "1.000"},
          {"table": "T", "row": "%s", "indicator": "3", "value": "243"}]}
        """
            .formatted(total, house, garden);
    return ReportReader.standard().read(json.getBytes(StandardCharsets.UTF_8), "r.json");
  }

  @Test
  void are_called_by_their_names_whether_a_report_gives_codes_or_names() throws IOException {
    ReportValidator validator = ReportValidator.of(form());
    Report byCode = report("01", "02", "03");
    ValidationResult result = validator.validate(byCode);
    String text = FindingsText.of(Locale.ENGLISH, false).text(byCode, result, form(), "r.json");

    assertThat(result.findings())
        .isEqualTo(validator.validate(report("Cộng", "nhà", "VƯỜN")).findings())
        .hasSize(1);
    assertThat(text)
        .contains("│ Cộng (3)  1.234  Total (S!C1)\n", "│ Nhà (3)   1.000  Total\n")
        .contains("Write: Cộng (3) = “1.243”")
        .doesNotContain("01 (3)");
  }

  @Test
  void are_added_up_which_notices_every_change_of_what_can_be_added() throws IOException {
    List<Coverage> coverage = CatalogueReviewer.review(form()).coverage();

    assertThat(coverage).hasSize(2);
    assertThat(coverage.get(0).exactly()).containsExactly("sum");
    assertThat(coverage.get(1).isTied()).as("points do not add up").isFalse();
  }
}
