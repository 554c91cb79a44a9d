package vn.cchc.io.internal.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cchc.io.internal.format.workbook.Sheets.cell;
import static vn.cchc.io.internal.format.workbook.Sheets.cells;
import static vn.cchc.io.internal.format.workbook.Sheets.read;
import static vn.cchc.io.internal.format.workbook.Sheets.texts;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

class WorkbookTest {

  private static final String LOOKS =
      "<numFmts><numFmt numFmtId='170' formatCode='0.00&quot;%&quot;'/>"
          + "<numFmt numFmtId='171' formatCode=';;;'/></numFmts>"
          + "<fonts><font/><font><strike/></font></fonts>"
          + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='3'/>"
          + "<xf numFmtId='14'/><xf numFmtId='0' fontId='1'/><xf numFmtId='171'/></cellXfs>";

  @Test
  void a_cell_reads_as_it_is_shown_and_keeps_its_exact_number() {
    Document document =
        read(
            new RawWorkbook()
                .styles(LOOKS)
                .sheet(
                    "Biểu",
                    "<row r='36'><c r='D36' s='1'><v>99.570000000000007</v></c>"
                        + "<c r='E36' s='2'><v>74807</v></c><c r='F36' s='3'><v>44453</v></c>"
                        + "<c r='G36' t='b'><v>1</v></c></row>"));

    assertThat(document.pages()).extracting(Page::name).containsExactly("Biểu");
    assertThat(cells(document))
        .extracting(Cell::text, Cell::number, Cell::place, Cell::column)
        .containsExactly(
            tuple("99,57%", new BigDecimal("99.57"), Place.ofCell("Biểu", "D36"), 3),
            tuple("74.807", new BigDecimal("74807"), Place.ofCell("Biểu", "E36"), 4),
            tuple("14/09/2021", new BigDecimal("44453"), Place.ofCell("Biểu", "F36"), 5),
            tuple("TRUE", null, Place.ofCell("Biểu", "G36"), 6));
    assertThat(Sheets.table(document.pages().get(0)).rows().get(0).number()).isEqualTo(36);
  }

  @Test
  void places_may_be_left_out_of_rows_and_cells() {
    Document document =
        read(
            new RawWorkbook()
                .sheet("a", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"));

    assertThat(cells(document)).extracting(c -> c.place().cell()).containsExactly("A1", "B1", "A2");
  }

  @Test
  void merged_cells_span_and_what_is_under_them_is_not_seen_but_told() {
    Document document =
        read(
            new RawWorkbook()
                .sheet(
                    "a",
                    "",
                    "",
                    "<row r='1'>%s%s%s</row><row r='2'>%s%s</row><row r='9'>%s</row>"
                        .formatted(
                            text("A1", "Trong đó"),
                            text("B1", "dưới"),
                            text("C1", "x"),
                            text("A2", "dưới"),
                            text("C2", "y"),
                            text("A9", "z")),
                    "<mergeCells><mergeCell ref='A1:B4'/></mergeCells>"));

    assertThat(cells(document))
        .extracting(Cell::text, Cell::columns, Cell::rows)
        .containsExactly(
            tuple("Trong đó", 2, 2), tuple("x", 1, 1), tuple("y", 1, 1), tuple("z", 1, 1));
    assertThat(document.remarks())
        .containsExactly(Remark.of("hidden-text", Place.ofSheet("a"), "B1, A2"));
  }

  private static String text(String place, String text) {
    return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(place, text);
  }

  @Test
  void what_is_hidden_is_not_read_and_told_once_a_sheet() {
    Document document =
        read(
            new RawWorkbook()
                .sheet("Quý II", "state='veryHidden'", "", "<row><c><v>1</v></c></row>", "")
                .sheet("Trống", "state='hidden'", "", "<row><c/></row>", "")
                .sheet(
                    "a",
                    "",
                    "<cols><col min='2' max='2' hidden='1'/><col min='4' max='6' width='0'/>"
                        + "<col min='8' max='16384' hidden='1'/></cols>",
                    "<row r='1'>%s%s%s%s%s</row>"
                            .formatted(
                                number("A1"),
                                number("B1"),
                                number("D1"),
                                number("E1"),
                                number("G1"))
                        + "<row r='3' hidden='1'><c r='A3'><v>1</v></c></row>"
                        + "<row r='4' ht='0'><c r='A4'><v>1</v></c></row>"
                        + "<row r='5' hidden='true'><c r='A5'/></row>"
                        + "<row r='7' hidden='1'><c r='A7'><v>1</v></c></row>",
                    ""));

    assertThat(cells(document)).extracting(c -> c.place().cell()).containsExactly("A1", "G1");
    assertThat(document.remarks())
        .containsExactly(
            Remark.of("hidden-sheet", Place.ofSheet("Quý II")),
            Remark.of("hidden-rows", Place.ofSheet("a"), "3-4, 7"),
            Remark.of("hidden-columns", Place.ofSheet("a"), "B, D-E"));
  }

  private static String number(String place) {
    return "<c r='%s'><v>1</v></c>".formatted(place);
  }

  @Test
  void merged_cells_are_seen_as_long_as_a_part_of_them_is() {
    Document document =
        read(
            new RawWorkbook()
                .sheet(
                    "a",
                    "",
                    "<cols><col min='1' max='1' hidden='1'/></cols>",
                    "<row r='1' hidden='1'>%s</row><row r='2'>%s</row>"
                        .formatted(text("A1", "Tổng"), text("C2", "x")),
                    "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>"));

    assertThat(cells(document))
        .extracting(Cell::text, Cell::column, Cell::columns)
        .containsExactly(tuple("Tổng", 1, 1), tuple("x", 2, 1));
    assertThat(document.remarks()).isEmpty();
  }

  @Test
  void struck_text_is_left_out_and_told() {
    Document document =
        read(
            new RawWorkbook()
                .styles(LOOKS)
                .strings(
                    "<si><r><rPr><strike/></rPr><t>1.895</t></r><r><rPr/><t>1.859</t></r></si>"
                        + "<si><t>cũ</t></si>")
                .sheet(
                    "a",
                    "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='4' t='s'><v>1</v></c>"
                        + "<c r='C1' s='4'><v>5</v></c><c r='D1' s='4' t='s'><v>0</v></c></row>"));

    assertThat(texts(document)).containsExactly("1.859", "1.859");
    assertThat(document.remarks())
        .containsExactly(Remark.of("struck-text", Place.ofSheet("a"), "A1, B1, C1, D1"));
  }

  @Test
  void a_raised_mark_is_no_digit_but_part_of_a_unit() {
    String raised = "<r><rPr><vertAlign val='superscript'/></rPr><t>%s</t></r>";
    Document document =
        read(
            new RawWorkbook()
                .strings(
                    "<si><r><t>1.859</t></r>"
                        + raised.formatted("1")
                        + "</si>"
                        + "<si><r><t>m</t></r>"
                        + raised.formatted("2")
                        + "</si>")
                .sheet(
                    "a",
                    "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"));

    assertThat(texts(document)).containsExactly("1.859", "m2");
    assertThat(document.remarks())
        .containsExactly(Remark.of("raised-text", Place.ofCell("a", "A1"), "A1"));
  }

  @Test
  void lines_stay_apart_and_how_a_word_is_spoken_is_not_read() {
    Document document =
        read(
            new RawWorkbook()
                .sheet(
                    "a",
                    "<row><c t='inlineStr'><is><r><t>Đơn vị_x000D_\ntính</t></r>"
                        + "<rPh sb='0' eb='1'><t>x</t></rPh></is></c></row>"));

    assertThat(texts(document)).containsExactly("Đơn vị\ntính");
  }

  @Test
  void a_number_that_its_format_hides_is_not_read_and_zeros_may_be() {
    Document document =
        read(
            new RawWorkbook()
                .styles(LOOKS)
                .sheet(
                    "a",
                    "",
                    "<sheetViews><sheetView showZeros='0'/></sheetViews>",
                    "<row r='1'><c r='A1' s='5'><v>7</v></c><c r='B1'><v>0</v></c></row>",
                    ""));

    assertThat(cells(document))
        .extracting(Cell::text, Cell::number)
        .containsExactly(tuple("", BigDecimal.ZERO));
    assertThat(document.remarks())
        .containsExactly(Remark.of("hidden-text", Place.ofCell("a", "A1"), "A1"));
  }

  @Test
  void comments_are_kept_but_for_our_own() {
    String note =
        "<comments><authors><author>Lan</author><author>%s</author><author>tc={1}</author>"
                .formatted(OwnResults.AUTHOR)
            + "</authors><commentList>"
            + "<comment ref='A1' authorId='0'><text><r><t>Xem lại</t></r></text></comment>"
            + "<comment ref='B1' authorId='1'><text><t>thừa 63</t></text></comment>"
            + "<comment ref='C1' authorId='2'><text><t>[Threaded comment]</t></text></comment>"
            + "<comment ref='D1' authorId='0'><text><t>thiếu</t></text></comment>"
            + "</commentList></comments>";
    String thread =
        "<ThreadedComments><threadedComment ref='C1' personId='p'><text>Đúng chưa?</text>"
            + "</threadedComment><threadedComment ref='C1' personId='p'><text>Rồi</text>"
            + "</threadedComment></ThreadedComments>";
    Document document =
        read(
            new RawWorkbook()
                .sheet("a", "<row r='1'>" + number("A1") + number("B1") + number("C1") + "</row>")
                .beside(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
                    "x/notes.xml",
                    note)
                .beside(
                    "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                    "x/threads.xml",
                    thread));

    assertThat(cells(document))
        .extracting(Cell::text, Cell::comment)
        .containsExactly(
            tuple("1", "Xem lại"),
            tuple("1", null),
            tuple("1", "Đúng chưa?\nRồi"),
            tuple("", "thiếu"));
  }

  @Test
  void the_sheet_of_our_own_results_is_left_out() {
    Document document =
        read(
            new RawWorkbook()
                .sheet("a", "<row>" + number("A1") + "</row>")
                .sheet(OwnResults.SHEET, "<row>" + number("A1") + "</row>"));

    assertThat(document.pages()).extracting(Page::name).containsExactly("a");
    assertThat(document.remarks()).isEmpty();
  }

  @Test
  void one_broken_cell_breaks_no_workbook() {
    Document document =
        read(
            new RawWorkbook()
                .sheet(
                    "a",
                    "<row r='1'><c r='A1' s='77'><v>1</v></c><c r='B1'><v>1,5</v></c>"
                        + "<c r='C1' t='s'><v>9</v></c><c r='D1'><v>1E+999999999</v></c>"
                        + "<c r='E1' t='e'><v>#REF!</v></c></row>"));

    assertThat(texts(document)).containsExactly("1", "1,5", "#ERROR", "1E+999999999", "#REF!");
    assertThat(document.remarks())
        .containsExactly(
            Remark.of("cell-unread", Place.ofSheet("a"), "B1, C1, D1"),
            Remark.of("cell-error", Place.ofCell("a", "E1"), "E1"));
  }

  @Test
  void dates_written_as_dates_are_dates() {
    Document document =
        read(
            new RawWorkbook()
                .styles(LOOKS)
                .sheet("a", "<row><c s='3' t='d'><v>2021-09-14T00:00:00</v></c></row>"));

    assertThat(texts(document)).isEqualTo(List.of("14/09/2021"));
    assertThat(cell(document, "A1").number()).isEqualTo("44453");
  }

  @Test
  void a_workbook_in_the_strict_variant_is_read_as_any_other() {
    byte[] bytes =
        new RawWorkbook()
            .strict()
            .strings("<si><t>Số</t></si>")
            .styles("<cellXfs><xf/><xf numFmtId='10'/></cellXfs>")
            .sheet(
                "a",
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>0.9937</v></c></row>"
                    + "<row r='2'><c r='A2' t='d'><v>2021-09-24</v></c></row>")
            .bytes();

    assertThat(texts(read(bytes))).containsExactly("Số", "99,37%", "44463");
  }
}
