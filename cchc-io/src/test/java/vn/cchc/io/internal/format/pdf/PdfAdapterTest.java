package vn.cchc.io.internal.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

class PdfAdapterTest {

  private static final double[] XS = {50, 90, 290, 360, 420};

  private static final byte[] WHOLE =
      row(new Pdfs().grid(XS, new double[] {100, 120, 140}), 114, "1", "Số", "%", "5").bytes();

  private static Document read(byte[] pdf) {
    return new PdfAdapter().read(Read.source(pdf));
  }

  private static Document read(Pdfs pdf) {
    return read(pdf.bytes());
  }

  private static void assertRefused(byte[] pdf, String words) {
    assertThatThrownBy(() -> read(pdf))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("tệp: ")
        .hasMessageContaining(words);
  }

  private static Pdfs row(Pdfs pdf, double y, String... cells) {
    for (int c = 0; c < cells.length; c++) {
      pdf.text(XS[c] + 4, y, cells[c]);
    }
    return pdf;
  }

  @Test
  void a_table_is_read_by_the_strokes_that_draw_it() {
    Pdfs pdf = new Pdfs().text(200, 80, "PHỤ LỤC").grid(XS, new double[] {100, 120, 150, 170});
    row(pdf, 114, "STT", "Chỉ tiêu thống kê", "Đơn vị", "Số liệu");
    row(pdf, 132, "1.1.", "Số nhiệm vụ đề ra trong kế hoạch cải cách", "Nhiệm vụ", "42");
    pdf.text(94, 146, "hành chính");
    row(pdf, 164, "1.2.", "Tỷ lệ", "%", "99,37%");

    Document document = read(pdf);

    assertThat(Read.paragraphs(document)).containsExactly("PHỤ LỤC");
    assertThat(Read.onlyGrid(document))
        .containsExactly(
            List.of("STT", "Chỉ tiêu thống kê", "Đơn vị", "Số liệu"),
            List.of(
                "1.1.", "Số nhiệm vụ đề ra trong kế hoạch cải cách hành chính", "Nhiệm vụ", "42"),
            List.of("1.2.", "Tỷ lệ", "%", "99,37%"));
    assertThat(Read.tables(document).get(0).at(2, 3).place()).isEqualTo(Place.ofPage(1, 5));
  }

  @Test
  void places_without_a_stroke_between_them_are_one_cell() {
    Pdfs pdf =
        new Pdfs()
            .line(50, 100, 350, 100)
            .line(150, 120, 350, 120)
            .line(50, 140, 350, 140)
            .line(50, 100, 50, 140)
            .line(150, 100, 150, 140)
            .line(250, 120, 250, 140)
            .line(350, 100, 350, 140)
            .text(60, 122, "STT")
            .text(200, 114, "Kết quả")
            .text(160, 134, "Đơn vị")
            .text(260, 134, "Số liệu");

    Table table = Read.tables(read(pdf)).get(0);

    assertThat(Read.grid(table))
        .containsExactly(List.of("STT", "Kết quả", ""), List.of("", "Đơn vị", "Số liệu"));
    assertThat(table.at(1, 0).text()).isEqualTo("STT");
    assertThat(table.at(0, 2).columns()).isEqualTo(2);
  }

  @Test
  void a_word_that_runs_over_a_stroke_stays_whole_in_the_cell_where_it_begins() {
    Pdfs pdf = new Pdfs();
    pdf.grid(XS, new double[] {100, 120, 140});
    row(pdf, 114, "I", "Tổng hợp", "", "");
    pdf.text(250, 134, "Trường học");

    assertThat(Read.onlyGrid(read(pdf))).contains(List.of("", "Trường học"));
  }

  @Test
  void a_row_that_a_page_break_parts_is_one_row() {
    Pdfs pdf = new Pdfs();
    pdf.grid(XS, new double[] {100, 120, 140});
    row(pdf, 114, "TT", "Nội dung", "ĐVT", "Số liệu");
    row(pdf, 134, "1", "Hoàn thiện quy định về", "", "");
    pdf.page().grid(XS, new double[] {100, 120, 140, 160});
    row(pdf, 114, "TT", "Nội dung", "ĐVT", "Số liệu");
    row(pdf, 134, "", "tiếp nhận hồ sơ", "Hồ sơ", "12");
    row(pdf, 154, "2", "Trễ hạn", "Hồ sơ", "3");

    assertThat(Read.onlyGrid(read(pdf)))
        .contains(
            List.of("1", "Hoàn thiện quy định về tiếp nhận hồ sơ", "Hồ sơ", "12"),
            List.of("2", "Trễ hạn", "Hồ sơ", "3"));
  }

  @Test
  void a_table_goes_on_over_pages_and_what_is_printed_on_each_page_is_left_out() {
    Pdfs pdf = new Pdfs();
    for (int page = 1; page <= 3; page++) {
      if (page > 1) {
        pdf.page();
      }
      pdf.text(60, 40, "Báo cáo quý III").text(300, 810, String.valueOf(page));
      pdf.grid(XS, new double[] {100, 120, 140});
      row(pdf, 114, page + ".1", "Số hồ sơ", "Hồ sơ", "1" + page);
      row(pdf, 134, page + ".2", "Trễ hạn", "Hồ sơ", "2" + page);
    }

    Document document = read(pdf);

    assertThat(Read.onlyGrid(document))
        .hasSize(6)
        .contains(List.of("3.2", "Trễ hạn", "Hồ sơ", "23"));
    assertThat(Read.paragraphs(document)).isEmpty();
    assertThat(document.remarks())
        .containsExactly(Remark.of("running-title", null, "“Báo cáo quý III”"));
  }

  @Test
  void columns_without_strokes_are_told_by_the_gaps_their_lines_share() {
    Pdfs pdf = new Pdfs().text(200, 80, "PHỤ LỤC");
    row(pdf, 114, "STT", "Chỉ tiêu thống kê", "Đơn vị", "Số liệu");
    row(pdf, 128, "1.1.", "Số nhiệm vụ đề ra", "Nhiệm vụ", "42");
    row(pdf, 142, "1.2.", "Tỷ lệ", "%", "99,37%");
    row(pdf, 156, "1.3.", "Số hồ sơ", "Hồ sơ", "1.859");

    assertThat(Read.onlyGrid(read(pdf)))
        .containsExactly(
            List.of("STT", "Chỉ tiêu thống kê", "Đơn vị", "Số liệu"),
            List.of("1.1.", "Số nhiệm vụ đề ra", "Nhiệm vụ", "42"),
            List.of("1.2.", "Tỷ lệ", "%", "99,37%"),
            List.of("1.3.", "Số hồ sơ", "Hồ sơ", "1.859"));
  }

  @Test
  void a_number_wider_than_its_cell_is_put_together_and_two_numbers_are_not() {
    Pdfs pdf = new Pdfs();
    double right = 54 + pdf.width("101/1") + 5;
    pdf.grid(new double[] {50, right, 200, 300}, new double[] {100, 140, 180});
    pdf.text(54, 112, "101/1").text(54, 126, "19").text(right + 4, 112, "12");
    pdf.text(right + 4, 126, "34").text(204, 112, "a").text(54, 156, "x");

    assertThat(Read.onlyGrid(read(pdf)).get(0)).containsExactly("101/119", "12\n34", "a");
  }

  @Test
  void a_raised_mark_is_no_digit() {
    Pdfs pdf = new Pdfs().grid(XS, new double[] {100, 120, 140});
    row(pdf, 114, "1", "Số hồ sơ", "Hồ sơ", "331");
    pdf.text(364 + pdf.width("331"), 110, 6, "5");

    assertThat(Read.tables(read(pdf)).get(0).at(0, 3).text()).isEqualTo("331⁵");
  }

  @Test
  void lines_make_paragraphs() {
    Pdfs pdf =
        new Pdfs()
            .text(240, 60, "BÁO CÁO")
            .text(90, 90, "Kế hoạch được các cơ quan, địa phương triển khai đúng tiến độ; đến nay")
            .text(60, 104, "đã hoàn thành 19/42 nhiệm vụ.")
            .text(90, 118, "Trong quý, tỉnh đã ban hành 11 văn bản.")
            .text(90, 132, "- Một;")
            .text(90, 146, "- Hai.");

    assertThat(Read.paragraphs(read(pdf)))
        .containsExactly(
            "BÁO CÁO",
            "Kế hoạch được các cơ quan, địa phương triển khai đúng tiến độ; đến nay đã hoàn thành"
                + " 19/42 nhiệm vụ.",
            "Trong quý, tỉnh đã ban hành 11 văn bản.",
            "- Một;",
            "- Hai.");
  }

  @Test
  void a_page_that_lies_is_read_as_a_person_turns_it() {
    Pdfs pdf = new Pdfs();
    for (int row = 0; row < 3; row++) {
      pdf.upwards(100 + 20 * row, 700, "1." + row).upwards(100 + 20 * row, 500, "Số hồ sơ");
      pdf.upwards(100 + 20 * row, 300, "9" + row);
    }

    assertThat(Read.onlyGrid(read(pdf)))
        .containsExactly(
            List.of("1.0", "Số hồ sơ", "90"),
            List.of("1.1", "Số hồ sơ", "91"),
            List.of("1.2", "Số hồ sơ", "92"));
  }

  @Test
  void what_is_hidden_or_cut_off_is_left_out_and_said() {
    Document document =
        read(
            new Pdfs()
                .text(60, 100, "Số hồ sơ 42")
                .hidden(200, 100, "999")
                .clipped(60, 300, 30, "12345678901234567890"));

    assertThat(Read.paragraphs(document)).containsExactly("Số hồ sơ 42", "12345…");
    assertThat(document.remarks())
        .extracting(Remark::what)
        .containsExactly("hidden-text", "pdf-cut");
  }

  @Test
  void text_recognised_behind_a_picture_is_read_and_said() {
    Document document = read(new Pdfs().picture().hidden(60, 100, "Số hồ sơ 42"));

    assertThat(Read.paragraphs(document)).containsExactly("Số hồ sơ 42");
    assertThat(document.remarks()).containsExactly(Remark.of("pdf-ocr", null, "1"));
  }

  @Test
  void a_picture_of_a_page_a_password_and_what_is_damaged_are_named() {
    assertRefused(new Pdfs().picture().bytes(), "no text can be read in it");
    assertRefused(new Pdfs().bytes(), "without any text");
    assertRefused(new Pdfs().text(60, 100, "x").bytes("mật"), "needs a password");
    assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "a damaged PDF");
  }

  @Test
  void a_part_that_unpacks_to_too_much_is_refused() throws java.io.IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    out.write(
        "%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
    try (var deflater = new java.util.zip.DeflaterOutputStream(out)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 210; i++) {
        deflater.write(zeros);
      }
    }

    assertRefused(out.toByteArray(), "unpacks to more than 200 MB");
  }

  @Property(tries = 60)
  void a_damaged_document_is_read_or_refused_in_words(@ForAll int seed, @ForAll boolean cut) {
    byte[] whole = WHOLE;
    int at = Math.floorMod(seed, whole.length);
    byte[] damaged = cut ? Arrays.copyOf(whole, at) : whole.clone();
    for (int i = 0; !cut && i < 20; i++) {
      damaged[Math.floorMod(seed * 31 * (i + 1), whole.length)] ^= (byte) (seed >> i | 1);
    }

    try {
      assertThat(read(damaged).pages()).hasSize(1);
    } catch (ReportFormatException e) {
      assertThat(e.getMessage()).startsWith("tệp: ");
    }
  }
}
