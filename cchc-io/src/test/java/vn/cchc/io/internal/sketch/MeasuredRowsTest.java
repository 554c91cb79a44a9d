package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Indicator.Kind;

/** Rows of what is measured among rows of what is counted. */
class MeasuredRowsTest {

  private static List<Kind> kinds(String head, String... measured) {
    List<String> lines = new ArrayList<>();
    lines.add("STT|Chỉ tiêu|" + head + "|Năm 2022|Năm 2023");
    lines.add("1|Số trường|trường|41|42");
    lines.add("2|Số lớp|lớp|512|520");
    lines.add("3|Số học sinh|em|15.204|15.877");
    lines.add("4|Số giáo viên|người|980|1.002");
    lines.addAll(List.of(measured));
    return Sketches.table(Forms.table(lines)).columns().stream().map(c -> c.kind()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5|Nguồn vốn huy động|tỷ đồng|12,5|13",
        "5|Diện tích tự nhiên|km2|14,62|14",
        "5|Số cây trồng mới|nghìn cây|12,5|13",
        "5|Năng suất lúa|tạ/ha|58,2|59",
        "5|IV. Tỷ lệ đạt chuẩn|%|82,15|90",
        "5|b) Kinh phí|-|12,5|13"
      })
  void one_row_that_is_measured_by_its_unit_or_its_name_makes_no_figure_wrong(String row) {
    assertThat(kinds("Đơn vị tính", row)).containsExactly(Kind.AMOUNT, Kind.COUNT);
    assertThat(kinds("Đơn vị", row)).containsExactly(Kind.AMOUNT, Kind.COUNT);
  }

  @Test
  void a_row_most_of_whose_figures_have_decimals_is_measured_whatever_it_is_called() {
    assertThat(kinds("Đơn vị tính", "5|Vốn ODA|T|12,5|13,1"))
        .containsExactly(Kind.AMOUNT, Kind.AMOUNT);
  }

  @Test
  void one_figure_with_decimals_in_a_row_of_things_is_wrong() {
    assertThat(kinds("Đơn vị tính", "5|Số phòng|phòng|31,2|320"))
        .containsExactly(Kind.COUNT, Kind.COUNT);
  }

  @Test
  void thousands_written_the_english_way_are_no_decimals() {
    assertThat(kinds("Đơn vị tính", "5|Số phòng|phòng|1,312|1,320"))
        .containsExactly(Kind.COUNT, Kind.COUNT);
  }

  @Test
  void who_did_something_is_no_unit() {
    TableSketch table =
        Forms.table(
            "STT|Nội dung|Đơn vị|Năm 2022|Năm 2023",
            "1|Tập huấn|Sở Nội vụ|41|42",
            "2|Hội nghị|Sở Tư pháp|12|15",
            "3|Kiểm tra|Thanh tra tỉnh|7|9");

    assertThat(table.columns().get(2).kind().name()).isEqualTo("TEXT");
  }
}
