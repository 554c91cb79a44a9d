package vn.cchc.io.internal.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cchc.io.internal.format.workbook.Sheets.cells;
import static vn.cchc.io.internal.format.workbook.Sheets.formula;
import static vn.cchc.io.internal.format.workbook.Sheets.read;
import static vn.cchc.io.internal.format.workbook.Sheets.texts;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Cell.Formula;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

/** XML Spreadsheet 2003. */
class XmlWorkbookTest {

  private static final String STYLES =
      "<Styles><Style ss:ID='Default'/>"
          + "<Style ss:ID='p'><NumberFormat ss:Format='0.00\\%'/></Style>"
          + "<Style ss:ID='d'><NumberFormat ss:Format='Short Date'/></Style>"
          + "<Style ss:ID='g' ss:Parent='s'><NumberFormat ss:Format='Standard'/></Style>"
          + "<Style ss:ID='s'><Font ss:StrikeThrough='1'/></Style></Styles>";

  private static Document document(String sheets) {
    String xml =
        "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
            + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
            + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'"
            + " xmlns:x='urn:schemas-microsoft-com:office:excel'"
            + " xmlns:html='http://www.w3.org/TR/REC-html40'>"
            + STYLES
            + sheets
            + "</Workbook>";
    return read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String sheet(String rows) {
    return "<Worksheet ss:Name='Biểu'><Table>" + rows + "</Table></Worksheet>";
  }

  @Test
  void cells_stand_where_their_numbers_say_and_read_as_they_are_shown() {
    Document document =
        document(
            sheet(
                "<Row ss:Index='3'><Cell ss:Index='2' ss:MergeAcross='1' ss:MergeDown='1'>"
                    + "<Data ss:Type='String'>Trong đó</Data></Cell>"
                    + "<Cell ss:StyleID='p'><Data ss:Type='Number'>99.57</Data></Cell></Row>"
                    + "<Row><Cell ss:Index='4' ss:StyleID='d'>"
                    + "<Data ss:Type='DateTime'>2021-09-14T00:00:00.000</Data></Cell></Row>"));

    assertThat(document.pages()).extracting(Page::name).containsExactly("Biểu");
    assertThat(cells(document))
        .extracting(Cell::text, Cell::column, Cell::columns, Cell::rows, c -> c.place().cell())
        .containsExactly(
            tuple("Trong đó", 1, 2, 2, "B3"),
            tuple("99,57%", 3, 1, 1, "D3"),
            tuple("14/09/2021", 3, 1, 1, "D4"));
  }

  @Test
  void formulas_are_told_as_a_spreadsheet_shows_them() {
    Document document =
        document(
            sheet(
                "<Row/><Row/><Row><Cell ss:Index='4' ss:Formula='=SUM(R[-2]C:R[-1]C)+R1C1*Sheet2!RC[1]"
                    + "&amp;\"RC\"'><Data ss:Type='Number'>5</Data></Cell>"
                    + "<Cell ss:Formula='=ROUND(RC[-1],1)'/></Row>"));

    assertThat(formula(document, "D3"))
        .isEqualTo(new Formula("=SUM(D1:D2)+$A$1*Sheet2!E3&\"RC\"", true, null));
    assertThat(formula(document, "E3")).isEqualTo(new Formula("=ROUND(D3,1)", false, null));
    assertThat(texts(document)).containsExactly("5", "=ROUND(D3,1)");
  }

  @Test
  void what_is_hidden_or_struck_is_left_out() {
    Document document =
        document(
            sheet(
                    "<Column ss:Index='2' ss:Hidden='1' ss:Span='1'/>"
                        + "<Row><Cell><ss:Data ss:Type='String' xmlns='http://www.w3.org/TR/REC-html40'>"
                        + "<S>1.895</S> <B>1.859</B><Sup>1</Sup></ss:Data></Cell>"
                        + "<Cell><Data ss:Type='Number'>1</Data></Cell>"
                        + "<Cell ss:Index='4' ss:StyleID='g'><Data ss:Type='Number'>2</Data></Cell>"
                        + "</Row><Row ss:Hidden='1'><Cell><Data ss:Type='Number'>3</Data></Cell></Row>")
                + "<Worksheet ss:Name='Cũ'><Table><Row><Cell><Data ss:Type='Number'>4</Data></Cell>"
                + "</Row></Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible>"
                + "</x:WorksheetOptions></Worksheet>");

    assertThat(texts(document)).containsExactly(" 1.859");
    assertThat(document.remarks())
        .containsExactly(
            Remark.of("hidden-rows", Place.ofSheet("Biểu"), "2"),
            Remark.of("hidden-columns", Place.ofSheet("Biểu"), "B"),
            Remark.of("struck-text", Place.ofSheet("Biểu"), "A1, D1"),
            Remark.of("raised-text", Place.ofCell("Biểu", "A1"), "A1"),
            Remark.of("hidden-sheet", Place.ofSheet("Cũ")));
  }

  @Test
  void comments_are_kept_but_for_our_own() {
    String comment =
        "<Cell><Data ss:Type='Number'>1</Data><Comment ss:Author='%s'>"
            + "<ss:Data><B>Lan:</B> xem lại</ss:Data></Comment></Cell>";
    Document document =
        document(sheet("<Row>" + comment.formatted("Lan") + comment.formatted("cchc") + "</Row>"));

    assertThat(cells(document)).extracting(Cell::comment).containsExactly("Lan: xem lại", null);
  }

  @Test
  void a_cell_of_an_unknown_sort_is_told() {
    Document document =
        document(sheet("<Row><Cell><Data ss:Type='Number'>1,5</Data></Cell></Row>"));

    assertThat(texts(document)).containsExactly("1,5");
    assertThat(document.remarks())
        .containsExactly(Remark.of("cell-unread", Place.ofCell("Biểu", "A1"), "A1"));
  }
}
