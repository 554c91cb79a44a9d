package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Table;
import vn.cchc.model.Remark;

/** Where the names of rows stand in forms that nobody described, and what is no figure there. */
class LabelColumnsTest {

  private static DraftedForm form(String... rows) throws IOException {
    byte[] bytes = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    return ReportReader.standard().readForm(new ByteArrayInputStream(bytes), "bieu.csv");
  }

  private static List<String> columns(DraftedForm form) {
    Table table = form.catalogue().tables().get(0);
    return table.columns().stream().map(column -> column.name().vi()).toList();
  }

  private static List<String> rows(DraftedForm form) {
    Table table = form.catalogue().tables().get(0);
    return table.rows().stream().map(row -> row.ref().toString()).toList();
  }

  private static List<String> leftOut(DraftedForm form) {
    return form.report().reading().stream()
        .filter(remark -> remark.what().equals("columns-not-figures"))
        .map(Remark::arguments)
        .map(arguments -> arguments.get(0))
        .toList();
  }

  @Test
  void whole_numbers_left_of_the_names_are_figures_and_no_serial_numbers() throws IOException {
    DraftedForm form =
        form(
            "Tỷ lệ;Đạt;Chưa đạt;Tổng số;Cấp học;Ghi chú",
            "80,00%;40;10;50;Mầm non;",
            "75,00%;60;20;80;Tiểu học;rà soát lại",
            "90,00%;90;10;100;THCS;",
            "82,61%;190;40;230;Tổng cộng;");

    assertThat(columns(form)).containsExactly("Tỷ lệ", "Đạt", "Chưa đạt", "Tổng số");
    assertThat(rows(form)).containsExactly("Mầm non", "Tiểu học", "THCS", "Tổng cộng");
  }

  @Test
  void names_in_the_last_column_alone_are_the_rows() throws IOException {
    DraftedForm form =
        form("Tổng số;Nam;Nữ;Xã", "50;20;30;An Phú", "60;30;30;Bình Hòa", "110;50;60;Tổng cộng");

    assertThat(columns(form)).containsExactly("Tổng số", "Nam", "Nữ");
    assertThat(rows(form)).containsExactly("An Phú", "Bình Hòa", "Tổng cộng");
  }

  @Test
  void serial_numbers_left_of_the_names_are_no_figures() throws IOException {
    DraftedForm form =
        form("STT;Xã;Tổng số;Nam;Nữ", "1;A;50;20;30", "2;B;60;30;30", "3;C;70;30;40", "I;D;1;1;0");

    assertThat(columns(form)).containsExactly("Tổng số", "Nam", "Nữ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tháng;%d", "Quý;%d", "Tháng;Tháng %d", "Tháng;T%d", "Tuần;%d"})
  void months_quarters_and_weeks_name_rows(String column) throws IOException {
    String heading = column.split(";")[0];
    String value = column.split(";")[1];
    DraftedForm form =
        form(
            heading + ";Tiếp nhận;Đã giải quyết;Đang giải quyết",
            value.replace("%d", "1") + ";100;90;10",
            value.replace("%d", "2") + ";120;100;20",
            value.replace("%d", "3") + ";130;125;5",
            "Cộng;350;315;35");

    assertThat(columns(form)).containsExactly("Tiếp nhận", "Đã giải quyết", "Đang giải quyết");
    assertThat(rows(form)).hasSize(4).first().asString().contains("1");
    assertThat(rows(form)).last().isEqualTo("Cộng");
  }

  @Test
  void a_month_in_digits_names_its_row_with_its_heading() throws IOException {
    DraftedForm form = form("Lượt tiếp;Số đơn;Tháng", "30;3;1", "40;7;2", "20;2;3", "90;12;Cộng");

    assertThat(columns(form)).containsExactly("Lượt tiếp", "Số đơn");
    assertThat(rows(form)).containsExactly("Tháng 1", "Tháng 2", "Tháng 3", "Cộng");
  }

  @Test
  void what_was_counted_in_a_month_is_a_figure() throws IOException {
    DraftedForm form =
        form("STT;Xã;Tháng;Lũy kế", "1;A;3;20", "2;B;7;30", "3;C;2;12", ";Tổng cộng;12;62");

    assertThat(columns(form)).containsExactly("Tháng", "Lũy kế");
  }

  @Test
  void ages_with_bounds_are_names() throws IOException {
    DraftedForm form =
        form(
            "Số người;Nam;Nữ;Nhóm tuổi",
            "100;40;60;Dưới 18",
            "200;140;60;18-60",
            "50;20;30;Trên 60",
            "350;200;150;Tổng");

    assertThat(columns(form)).containsExactly("Số người", "Nam", "Nữ");
    assertThat(rows(form)).containsExactly("Dưới 18", "18-60", "Trên 60", "Tổng");
  }

  @Test
  void the_column_that_names_the_total_names_the_rows_and_not_the_notes() throws IOException {
    DraftedForm form =
        form("Khối lớp;Số lớp;Nữ;Ghi chú", "6;4;80;tạm tính", "7;4;70;", "8;3;60;", "Cộng;11;210;");

    assertThat(columns(form)).containsExactly("Số lớp", "Nữ");
    assertThat(rows(form)).containsExactly("6", "7", "8", "Cộng");
  }

  @Test
  void names_behind_the_figures_name_rows_before_codes_in_front_of_them() throws IOException {
    DraftedForm form =
        form("Mã xã;Tổng số;Nam;Nữ;Tên xã", "30307;50;20;30;An Phú", "30310;60;30;30;Bình Hòa");

    assertThat(rows(form)).containsExactly("An Phú", "Bình Hòa");
  }

  @Test
  void a_total_below_the_serial_numbers_leaves_the_names_their_column() throws IOException {
    DraftedForm form =
        form("TT;Tên trường;Số lớp;Nữ", "1;Trường A;4;80", "2;Trường B;4;70", "Cộng;;8;150");

    assertThat(rows(form)).containsExactly("Trường A", "Trường B", "Cộng");
  }

  @Test
  void a_column_with_numbers_among_more_words_is_told() throws IOException {
    DraftedForm form =
        form(
            "STT;Đơn vị;Tiếp nhận;Kết quả",
            "1;Xã A;12;đạt",
            "2;Xã B;10;7",
            "3;Xã C;9;chưa xong",
            "4;Xã D;9;5",
            "5;Xã E;9;đang làm");

    assertThat(columns(form)).containsExactly("Tiếp nhận");
    assertThat(leftOut(form)).containsExactly("“Kết quả”");
  }

  @Test
  void nothing_is_told_of_notes_and_numbers_of_papers() throws IOException {
    DraftedForm form =
        form(
            "STT;Đơn vị;Tiếp nhận;Số quyết định;Ghi chú",
            "1;Xã A;12;15;3",
            "2;Xã B;10;17;4",
            "3;Xã C;9;19;");

    assertThat(columns(form)).containsExactly("Tiếp nhận");
    assertThat(leftOut(form)).isEmpty();
  }
}
