package vn.cchc.io.internal.sketch.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.format.Formats;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.sketch.grid.Line;
import vn.cchc.model.NumberNotation;

class ShapeTest {

  private static List<Shape> shapes(FileKind kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Shape.of(
        Formats.read(kind, new Adapter.Source(bytes, "f", NumberNotation.VI, new Budget("f"))),
        NumberNotation.VI);
  }

  private static Shape only(String rows) {
    List<Shape> shapes =
        shapes(FileKind.HTML, "<html><body><table>" + rows + "</table></body></html>");
    assertThat(shapes).hasSize(1);
    return shapes.get(0);
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static List<String> outline(Shape shape) {
    return shape.rows().stream()
        .map(
            row ->
                (row.parent() < 0 ? "" : shape.rows().get(row.parent()).name() + " > ")
                    + row.name())
        .toList();
  }

  @Test
  void numbers_of_columns_stand_above_or_below_the_headings_or_within() {
    String head = row("TT", "Đơn vị", "Số vụ", "Số người");
    String data = row("1", "Xã A", "15", "20") + row("2", "Xã B", "5", "2");
    for (String rows :
        List.of(
            head + row("(1)", "(2)", "(3)", "(4)") + data,
            row("(1)", "(2)", "(3)", "(4)") + head + data,
            row("TT (1)", "Đơn vị (2)", "Số vụ (3)", "Số người (4)") + data)) {
      Shape shape = only(rows);
      assertThat(shape.columns())
          .extracting(c -> c.id().value())
          .containsExactly("1", "2", "3", "4");
      assertThat(shape.columns())
          .extracting(ColumnSketch::name)
          .containsExactly("TT", "Đơn vị", "Số vụ", "Số người");
      assertThat(outline(shape)).containsExactly("Xã A", "Xã B");
    }
  }

  @Test
  void letters_number_columns_of_words_and_a_cell_without_its_number_has_the_one_missing() {
    Shape shape =
        only(
            row("Chỉ tiêu", "Mã số", "Tổng", "Nam", "Nữ")
                + row("A", "B", "=2+3", "2", "3")
                + row("Học sinh", "01", "7", "3", "4"));
    assertThat(shape.columns())
        .extracting(c -> c.id().value())
        .containsExactly("A", "B", "1", "2", "3");
    assertThat(shape.columns())
        .extracting(ColumnSketch::kind)
        .containsExactly(
            ColumnKind.LABEL,
            ColumnKind.CODE,
            ColumnKind.COUNT,
            ColumnKind.COUNT,
            ColumnKind.COUNT);
    assertThat(shape.rows().get(0).code().value()).isEqualTo("01");
  }

  @Test
  void years_codes_and_dates_are_no_figures() {
    Shape shape =
        only(
            row(
                    "STT",
                    "Dự án",
                    "Mã dự án",
                    "Năm khởi công",
                    "Vốn (triệu đồng)",
                    "Tỷ lệ (%)",
                    "Đơn giá")
                + row("1", "Cầu A", "7004512", "2019", "1.500,5", "50,2", "12.000")
                + row("2", "Cầu B", "7004513", "2021", "2.500,0", "40,1", "13.000"));
    assertThat(shape.columns())
        .extracting(ColumnSketch::kind)
        .containsExactly(
            ColumnKind.SERIAL,
            ColumnKind.LABEL,
            ColumnKind.TEXT,
            ColumnKind.TEXT,
            ColumnKind.AMOUNT,
            ColumnKind.PERCENTAGE,
            ColumnKind.RATE);
    assertThat(shape.columns().get(4).unit()).isEqualTo("triệu đồng");
  }

  @Test
  void rows_lie_below_each_other_by_the_looks_of_their_serial_numbers() {
    Shape shape =
        only(
            row("TT", "Nội dung", "Số", "Tiền")
                + row("A", "Thu", "9", "9")
                + row("I", "Thu thuế", "9", "9")
                + row("1", "GTGT", "4", "4")
                + row("2", "TNDN", "5", "5")
                + row("2.1", "Trong nước", "2", "2")
                + row("2.2", "Ngoài nước", "3", "3")
                + row("B", "Chi", "1", "1")
                + row("I", "Chi lương", "1", "1")
                + row("", "Tổng cộng", "10", "10"));
    assertThat(outline(shape))
        .containsExactly(
            "Thu",
            "Thu > Thu thuế",
            "Thu thuế > GTGT",
            "Thu thuế > TNDN",
            "TNDN > Trong nước",
            "TNDN > Ngoài nước",
            "Chi",
            "Chi > Chi lương",
            "Tổng cộng");
    assertThat(shape.rows().get(8).role()).isEqualTo(Role.TOTAL);
  }

  @Test
  void repeated_headings_notes_and_signatures_are_no_rows() {
    String head = row("TT", "Đơn vị", "Số vụ", "Số người") + row("1", "2", "3", "4");
    Shape shape =
        only(
            head
                + row("1", "Xã A", "15", "20")
                + head
                + row("2", "Xã B", "5", "2")
                + "<tr><td colspan=4>Ghi chú: số liệu đến 31/12</td></tr>"
                + "<tr><td colspan=2>NGƯỜI LẬP BIỂU</td><td colspan=2>CHỦ TỊCH</td></tr>");
    assertThat(outline(shape)).containsExactly("Xã A", "Xã B");
    assertThat(shape.below())
        .extracting(Line::text)
        .contains("Ghi chú: số liệu đến 31/12", "CHỦ TỊCH");
  }

  @Test
  void a_file_without_merged_cells_has_its_headings_spread_over_what_they_stand_above() {
    String csv =
        """
        TT,Đơn vị,Hồ sơ,,,Tỷ lệ
        ,,Tổng số,Trong đó,,
        ,,,Mới,Cũ,
        1,Sở A,15,10,5,30
        2,Sở B,9,5,4,70
        """;
    Shape shape = shapes(FileKind.TEXT, csv).get(0);
    assertThat(shape.columns())
        .extracting(ColumnSketch::fullName)
        .containsExactly(
            "TT",
            "Đơn vị",
            "Hồ sơ – Tổng số",
            "Hồ sơ – Trong đó – Mới",
            "Hồ sơ – Trong đó – Cũ",
            "Tỷ lệ");
  }

  @Test
  void the_title_the_number_of_the_form_and_the_unit_are_those_above_the_table() {
    Shape shape =
        shapes(
                FileKind.HTML,
                "<html><body><p>Biểu số: 01/TK-THA</p><p>KẾT QUẢ THI HÀNH ÁN</p>"
                    + "<p>Kỳ báo cáo: Năm 2024</p><p>Đơn vị tính: việc</p><table>"
                    + row("TT", "Đơn vị", "Thụ lý", "Xong")
                    + row("1", "Chi cục A", "15", "5")
                    + row("2", "Chi cục B", "25", "7")
                    + "</table></body></html>")
            .get(0);
    assertThat(shape.title()).isEqualTo("KẾT QUẢ THI HÀNH ÁN");
    assertThat(shape.number()).isEqualTo("01/TK-THA");
    assertThat(shape.unit()).isEqualTo("việc");
    assertThat(shape.columns().get(2).unit()).isEqualTo("việc");
  }
}
