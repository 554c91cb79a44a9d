package vn.cchc.io.internal.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Remark;

/** PDF as spreadsheets print it: wide sheets page by page, cells that cut off what they hold. */
class SpreadsheetPdfTest {

  private static final double[] LEFT = {50, 80, 200, 260, 320};
  private static final double[] RIGHT = {50, 110, 170};

  private static Document read(Pdfs pdf) {
    return new PdfAdapter().read(Read.source(pdf.bytes()));
  }

  private static List<String> remarks(Document document, String what) {
    return document.remarks().stream()
        .filter(remark -> remark.what().equals(what))
        .map(Remark::arguments)
        .map(arguments -> String.join(" ", arguments))
        .toList();
  }

  private static void row(Pdfs pdf, double[] columns, double y, String... cells) {
    for (int c = 0; c < cells.length; c++) {
      pdf.text(columns[c], y, cells[c]);
    }
  }

  private static Pdfs names() {
    Pdfs pdf = new Pdfs().text(50, 60, "BIỂU 02");
    row(pdf, LEFT, 100, "STT", "Đơn vị", "Tổng số", "Trực tiếp");
    row(pdf, LEFT, 120, "1", "Xã An Phú", "50", "20");
    row(pdf, LEFT, 140, "2", "Xã Bình Hòa", "80", "30");
    row(pdf, LEFT, 160, "3", "Xã Long Điền", "70", "40");
    row(pdf, LEFT, 180, "", "Tổng cộng", "200", "90");
    return pdf;
  }

  private static void figures(Pdfs pdf, double moved) {
    row(pdf, RIGHT, 100 + moved, "Bưu chính", "Trực tuyến");
    row(pdf, RIGHT, 120 + moved, "10", "20");
    row(pdf, RIGHT, 140 + moved, "20", "30");
    row(pdf, RIGHT, 160 + moved, "10", "20");
    row(pdf, RIGHT, 180 + moved, "40", "70");
  }

  @Test
  void columns_on_the_next_page_stand_right_of_the_rows_they_are_level_with() {
    Pdfs pdf = names().page();
    figures(pdf, 0);

    Document document = read(pdf);

    assertThat(Read.onlyGrid(document))
        .contains(
            List.of("STT", "Đơn vị", "Tổng số", "Trực tiếp", "Bưu chính", "Trực tuyến"),
            List.of("1", "Xã An Phú", "50", "20", "10", "20"))
        .contains(List.of("", "Tổng cộng", "200", "90", "40", "70"));
    assertThat(remarks(document, "pages-joined")).containsExactly("2 1");
  }

  @Test
  void numbers_of_pages_are_no_rows_of_the_columns() {
    Pdfs pdf = names().text(300, 780, "1").page();
    figures(pdf, 0);
    pdf.text(300, 780, "2");

    Document document = read(pdf);

    assertThat(remarks(document, "pages-joined")).containsExactly("2 1");
    assertThat(Read.onlyGrid(document))
        .contains(List.of("", "Tổng cộng", "200", "90", "40", "70"))
        .noneMatch(row -> row.size() == 6 && row.get(1).isEmpty());
  }

  @Test
  void drawn_columns_on_the_next_page_go_on_with_the_strokes() {
    double[] rows = {88, 108, 128, 148, 168, 188};
    Pdfs pdf = names().grid(new double[] {48, 78, 198, 258, 318}, rows).page();
    figures(pdf, 0);
    pdf.grid(new double[] {48, 108, 168}, rows);

    Document document = read(pdf);

    assertThat(Read.onlyGrid(document))
        .contains(List.of("2", "Xã Bình Hòa", "80", "30", "20", "30"));
    assertThat(remarks(document, "pages-joined")).containsExactly("2 1");
  }

  @Test
  void columns_that_are_level_with_no_rows_are_told() {
    Pdfs pdf = names().page();
    figures(pdf, 7);

    assertThat(remarks(read(pdf), "pages-apart")).containsExactly("2");
  }

  @Test
  void a_table_that_goes_on_downwards_is_not_put_beside_itself() {
    Pdfs pdf = names().page();
    row(pdf, LEFT, 100, "4", "Xã Tân Lập", "50", "20");
    row(pdf, LEFT, 120, "5", "Xã Tân Hội", "80", "30");
    row(pdf, LEFT, 140, "6", "Xã Tân Mỹ", "70", "40");
    row(pdf, LEFT, 160, "7", "Xã Tân An", "70", "40");

    assertThat(read(pdf).remarks()).isEmpty();
  }

  @Test
  void a_number_that_its_cell_cuts_off_is_no_smaller_number() {
    Pdfs pdf = new Pdfs();
    pdf.text(50, 100, "Xã An Phú").clipped(150, 100, 36, "123.456.789").text(250, 100, "15");

    Document document = read(pdf);

    assertThat(remarks(document, "pdf-cut"))
        .singleElement()
        .asString()
        .startsWith("1 1 123.456")
        .endsWith("…");
    assertThat(String.join(" ", Read.paragraphs(document))).contains("123.456").contains("…");
  }

  @Test
  void headings_that_fill_their_cells_are_told_apart() {
    Pdfs pdf = new Pdfs();
    String[] headings = {"Hồ sơ trực tuyến", "Hồ sơ trực tiếp", "Hồ sơ bưu chính"};
    for (int c = 0; c < headings.length; c++) {
      pdf.clipped(150 + 50 * c, 100, 50, headings[c]);
    }
    for (int r = 0; r < 4; r++) {
      pdf.text(50, 120 + 20 * r, "Xã An Phú");
      for (int c = 0; c < headings.length; c++) {
        pdf.text(180 + 50 * c, 120 + 20 * r, "1" + r + c);
      }
    }

    assertThat(Read.onlyGrid(read(pdf)).get(0)).hasSize(4);
  }
}
