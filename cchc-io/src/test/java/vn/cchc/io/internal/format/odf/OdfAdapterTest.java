package vn.cchc.io.internal.format.odf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.io.internal.format.flow.WordFiles.lines;
import static vn.cchc.io.internal.format.flow.WordFiles.ods;
import static vn.cchc.io.internal.format.flow.WordFiles.odt;
import static vn.cchc.io.internal.format.flow.WordFiles.remarks;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.flow.WordFiles;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.format.zip.Zips;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

class OdfAdapterTest {

  private static Document read(byte[] bytes) {
    return new OdfAdapter().read(WordFiles.source(bytes));
  }

  private static String style(String name, String properties) {
    return "<style:style style:name=\"%s\" style:family=\"text\"><style:text-properties %s/></style:style>"
        .formatted(name, properties);
  }

  private static String span(String style, String text) {
    return "<text:span text:style-name=\"%s\">%s</text:span>".formatted(style, text);
  }

  private static String cell(String attributes, String text) {
    return "<table:table-cell %s><text:p>%s</text:p></table:table-cell>"
        .formatted(attributes, text);
  }

  private static String sheet(String rows) {
    return "<table:table table:name=\"S\">" + rows + "</table:table>";
  }

  private static String row(String attributes, String... cells) {
    return "<table:table-row " + attributes + ">" + String.join("", cells) + "</table:table-row>";
  }

  private static Cell cell(Document document, int row, int column) {
    Table table = (Table) document.pages().get(0).blocks().get(0);
    Cell cell = table.at(row, column);
    assertThat(cell).isNotNull();
    return cell;
  }

  @Test
  void spaces_tabs_and_breaks_are_what_they_show() {
    String body =
        "<text:p>\n   1.859<text:s text:c=\"2\"/>a<text:tab/>b<text:line-break/>c \n </text:p>";

    assertThat(lines(read(odt("", body)))).containsExactly("1.859  a\tb\nc");
  }

  @Test
  void what_nobody_sees_is_left_out_and_told() {
    String styles =
        style("H", "text:display=\"none\"")
            + style("S", "style:text-line-through-style=\"solid\"")
            + style("U", "style:text-position=\"super 58%\"");
    String body =
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>xóa</text:p></text:deletion>"
            + "</text:changed-region></text:tracked-changes><text:p>1"
            + span("H", "2")
            + span("S", "3")
            + "4"
            + span("U", "5")
            + "<text:note><text:note-citation>6</text:note-citation><text:note-body><text:p>chú</text:p></text:note-body></text:note></text:p>";
    Document document = read(odt(styles, body));

    assertThat(lines(document)).containsExactly("14", "chú");
    assertThat(remarks(document))
        .containsExactly("deleted-text xóa", "hidden-text 2", "struck-text 3", "raised-text 14⁵");
  }

  @Test
  void list_numbers_stand_before_the_text_in_cells_too() {
    String styles =
        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:list-style>";
    String item = "<text:list-item><text:p>%s</text:p>%s</text:list-item>";
    String list =
        "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">%s</text:list>";
    String inner = "<text:list>" + item.formatted("", "") + "</text:list>";
    String cell =
        "<table:table-cell>" + list.formatted(item.formatted("b", inner)) + "</table:table-cell>";
    String body =
        list.formatted(item.formatted("a", ""))
            + "<table:table>"
            + row("", cell)
            + "</table:table>";

    assertThat(lines(read(odt(styles, body)))).containsExactly("1. a", "0:2. b/2.1");
  }

  @Test
  void cells_of_a_sheet_hold_text_number_formula_comment_and_address() {
    String rows =
        row(
            "",
            cell("office:value-type=\"float\" office:value=\"1859\"", "1.859"),
            "<table:table-cell office:value-type=\"percentage\" office:value=\"0.993712345678901234\" table:formula=\"of:=SUM([.A1:.B2];&quot;[.A1]&quot;)\"><office:annotation><dc:creator>An</dc:creator><text:p>xem lại</text:p></office:annotation><text:p>99,37%</text:p></table:table-cell>",
            "<table:table-cell table:formula=\"of:=[$T.A1]\"/>");
    Document document = read(ods("", sheet(rows)));

    assertThat(cell(document, 0, 0).number()).isEqualTo(new BigDecimal("1859"));
    Cell share = cell(document, 0, 1);
    assertThat(share.text()).isEqualTo("99,37%");
    assertThat(share.number()).isEqualTo(new BigDecimal("0.993712345678901"));
    assertThat(share.formula()).isEqualTo(new Cell.Formula("=SUM(A1:B2;\"[.A1]\")", true, null));
    assertThat(share.comment()).isEqualTo("xem lại");
    assertThat(share.place()).isEqualTo(Place.ofCell("S", "B1"));
    assertThat(cell(document, 0, 2).formula()).isEqualTo(new Cell.Formula("=$T.A1", false, null));
    assertThat(document.notation()).isEqualTo(NumberNotation.VI);
  }

  @Test
  void a_number_without_a_display_is_shown_as_stored() {
    String stored = "<table:table-cell office:value-type=\"percentage\" office:value=\"0.9937\"/>";

    assertThat(lines(read(ods("", sheet(row("", stored)))))).containsExactly("0:99,37%");
  }

  @Test
  void a_million_repeated_empty_rows_cost_nothing_and_repeated_text_counts_each() {
    String empty =
        row(
            "table:number-rows-repeated=\"1048574\"",
            "<table:table-cell table:number-columns-repeated=\"16384\"/>");
    String twice =
        row(
            "",
            "<table:table-cell table:number-columns-repeated=\"3\"/>",
            cell("table:number-columns-repeated=\"2\"", "x"));

    assertThat(lines(read(ods("", sheet(twice + empty))))).containsExactly("3:x | 4:x");
    assertThatThrownBy(
            () ->
                read(
                    ods(
                        "",
                        sheet(
                            empty.replace(
                                "<table:table-cell table:number-columns-repeated=\"16384\"/>",
                                cell("", "x"))))))
        .isInstanceOf(ReportFormatException.class);
  }

  @Test
  void merged_and_covered_cells_keep_the_columns() {
    String wide = cell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"", "a");
    String covered = "<table:covered-table-cell/>";
    String rows = row("", wide, covered, cell("", "b")) + row("", covered, covered, cell("", "c"));

    assertThat(lines(read(ods("", sheet(rows))))).containsExactly("0+2v2:a | 2:b", "2:c");
  }

  @Test
  void what_stands_under_merged_cells_of_a_sheet_is_told() {
    String rows =
        row(
            "",
            cell("table:number-columns-spanned=\"2\"", "a"),
            "<table:covered-table-cell><text:p>b</text:p></table:covered-table-cell>");
    Document document = read(ods("", sheet(rows)));

    assertThat(lines(document)).containsExactly("0+2:a");
    assertThat(document.remarks())
        .containsExactly(Remark.of("hidden-text", Place.ofCell("S", "B1"), "b"));
  }

  @Test
  void the_sheet_of_results_that_this_program_adds_is_no_part_of_a_report() {
    String results =
        sheet(row("", cell("", "sai"))).replace("\"S\"", "\"" + OwnResults.SHEET + "\"");

    assertThat(lines(read(ods("", sheet(row("", cell("", "1"))) + results))))
        .containsExactly("0:1");
  }

  @Test
  void text_in_shapes_that_hang_on_a_page_is_read_as_that_in_boxes() {
    String text = "<text:p>%s</text:p>";
    String body =
        ("<draw:custom-shape>" + text + "</draw:custom-shape>").formatted("một")
            + ("<draw:rect>" + text + "</draw:rect>").formatted("hai")
            + ("<draw:g><draw:g><draw:ellipse>"
                    + text
                    + "</draw:ellipse></draw:g>"
                    + "<draw:frame><draw:text-box>"
                    + text
                    + "</draw:text-box></draw:frame></draw:g>")
                .formatted("ba", "bốn")
            + text.formatted("năm");

    assertThat(lines(read(odt("", body)))).containsExactly("một", "hai", "ba", "bốn", "năm");
  }

  @Test
  void hidden_sheets_rows_and_columns_are_not_read_and_told() {
    String styles =
        "<style:style style:name=\"T\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    String columns = "<table:table-column/><table:table-column table:visibility=\"collapse\"/>";
    String rows =
        row("", cell("", "1"), cell("", "2"))
            + row("table:visibility=\"filter\"", cell("", "3"))
            + row("table:visibility=\"collapse\"", cell("", "4"))
            + row("", cell("", "5"));
    String hidden =
        "<table:table table:name=\"Cũ\" table:style-name=\"T\">"
            + row("", cell("", "9"))
            + "</table:table>";
    Document document = read(ods(styles, hidden + sheet(columns + rows)));

    assertThat(lines(document)).containsExactly("0:1", "", "", "0:5");
    assertThat(remarks(document))
        .containsExactly("hidden-sheet ", "hidden-rows 2-3", "hidden-columns B");
  }

  @Test
  void a_packed_document_is_read_and_one_with_a_password_is_named() {
    String content = WordFiles.odf("", "<office:text><text:p>x</text:p></office:text>");
    String manifest =
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>";

    assertThat(lines(read(Zips.of(Map.of("content.xml", content))))).containsExactly("x");
    assertThatThrownBy(
            () -> read(Zips.of(Map.of("content.xml", "?", "META-INF/manifest.xml", manifest))))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("password");
  }
}
