package vn.cchc.io.internal.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;

class ManyPartsTest {

  private static final String ONE = "<row><c><v>1</v></c></row>";

  private static void assertRefused(RawWorkbook workbook, String key) {
    assertThatThrownBy(() -> Sheets.read(workbook))
        .isInstanceOfSatisfying(
            ReportFormatException.class, e -> assertThat(e.fault().key()).isEqualTo(key));
  }

  @Test
  void a_workbook_of_more_sheets_than_any_report_has_is_refused() {
    String listed = "a'/>" + "<sheet name='b'/>".repeat(2_000) + "<sheet name='c";
    RawWorkbook workbook = new RawWorkbook().sheet(listed, ONE);

    assertRefused(workbook, "workbook.sheets");
  }

  @Test
  void a_workbook_of_more_styles_than_excel_allows_is_refused() {
    String styles = "<cellXfs>" + "<xf/>".repeat(65_537) + "</cellXfs>";

    assertRefused(new RawWorkbook().styles(styles).sheet("a", ONE), "workbook.styles");
  }

  @Test
  void comments_that_a_sheet_is_related_to_twice_are_read_once() {
    String comments =
        "<comments><authors><author>Lan</author></authors><commentList><comment ref='A1'"
            + " authorId='0'><text><t>xem</t></text></comment></commentList></comments>";
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    RawWorkbook workbook = new RawWorkbook().sheet("a", ONE);
    workbook.beside(type, "c.xml", comments).beside(type, "c.xml", comments);

    assertThat(Sheets.cell(Sheets.read(workbook), "A1").comment()).isEqualTo("xem");
  }
}
