package vn.cchc.io.internal.format.spaced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Table;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;

/** Columns of a text that a single space parts in some rows. */
class NarrowColumnsTest {

  private static Table table(String... lines) throws IOException {
    byte[] text =
        ("KẾT QUẢ TIẾP DÂN\n\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    DraftedForm form = ReportReader.standard().readForm(new ByteArrayInputStream(text), "bieu.txt");
    return form.catalogue().tables().get(0);
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(column -> column.name().vi()).toList();
  }

  private static List<String> rows(Table table) {
    return table.rows().stream().map(row -> row.ref().toString()).toList();
  }

  @Test
  void figures_one_space_apart_are_columns_where_rows_share_the_gap() throws IOException {
    Table table =
        table(
            "STT Đơn vị         Tổng Nam  Nữ",
            "  1 Xã An Phú        50  40  10",
            "  2 Xã Bình Hòa     180 160  20",
            "  3 Xã Châu Thành    70  50  20",
            "    Tổng cộng       300 250  50");

    assertThat(columns(table)).containsExactly("Tổng", "Nam", "Nữ");
    assertThat(rows(table))
        .containsExactly("Xã An Phú", "Xã Bình Hòa", "Xã Châu Thành", "Tổng cộng");
  }

  @Test
  void a_figure_one_space_behind_the_longest_name_is_no_part_of_it() throws IOException {
    Table table =
        table(
            "STT Đơn vị        Tổng số  Nam   Nữ",
            "1   Xã An Phú     50       40    10",
            "2   Xã Bình Hòa   180      160   20",
            "3   Xã Châu Thành 70       50    20",
            "    Tổng cộng     300      250   50");

    assertThat(columns(table)).containsExactly("Tổng số", "Nam", "Nữ");
    assertThat(rows(table)).contains("Xã Châu Thành");
  }

  @Test
  void numbers_at_the_end_of_names_are_no_column() throws IOException {
    Table table =
        table(
            "Đơn vị       Tổng Nam  Nữ",
            "Tổ 1           50  40  10",
            "Tổ 2          180 160  20",
            "Tổ 3           70  50  20");

    assertThat(columns(table)).containsExactly("Tổng", "Nam", "Nữ");
    assertThat(rows(table)).containsExactly("Tổ 1", "Tổ 2", "Tổ 3");
  }

  @Test
  void a_heading_that_begins_behind_names_parts_them_from_figures() throws IOException {
    Table table =
        table(
            "Đơn vị  Dự toán Đã chi",
            "Xã số 1 1.200     400",
            "Xã số 2 1.300     450",
            "Xã số 3 1.400     500");

    assertThat(columns(table)).containsExactly("Dự toán", "Đã chi");
    assertThat(rows(table)).containsExactly("Xã số 1", "Xã số 2", "Xã số 3");
  }

  @Test
  void groups_of_digits_are_no_columns() throws IOException {
    Table table =
        table(
            "Đơn vị         Tổng số      Nam",
            "Xã An Phú      1 859 200    40 100",
            "Xã Bình Hòa    2 180 160    20 300",
            "Xã Long Điền   3 700 500    20 900");

    assertThat(columns(table)).containsExactly("Tổng số", "Nam");
  }
}
