package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.words.Words;

/** What the names of rows say, and only seem to say, of how they lie. */
class NamesOfRowsTest {

  private static List<String> totals(TableSketch table) {
    return table.rows().stream()
        .filter(row -> row.role() == Role.TOTAL)
        .map(RowSketch::name)
        .toList();
  }

  @Test
  void police_are_not_all_of_a_province() {
    TableSketch table =
        table(
            "Đơn vị|Số vụ|Số đối tượng",
            "CA tỉnh|12|20",
            "CA thành phố|301|455",
            "CA huyện Diễn Châu|66|92",
            "CA huyện Yên Thành|128|190",
            "Tổng|507|757");

    assertThat(totals(table)).containsExactly("Tổng");
    assertThat(table.checked()).hasSize(1);
  }

  @Test
  void a_ward_may_be_called_as_a_total_is_where_another_row_is_the_total() {
    TableSketch table =
        table(
            "Phường|Số hộ|Số khẩu",
            "Chung|410|1.640",
            "Đông|300|1.180",
            "Tây|220|905",
            "Tổng|930|3.725");

    assertThat(totals(table)).containsExactly("Tổng");
    assertThat(table.checked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Cả tỉnh,true",
    "CẢ NƯỚC,true",
    "CA tỉnh,false",
    "CA thành phố,false",
    "CA TINH,true",
    "Ca nuoc,true",
    "Chung,true",
    "Tổng số,true",
  })
  void marks_tell_a_total_where_there_are_any(String name, boolean total) {
    assertThat(Words.isTotal(name)).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
    "Cộng mục I,true",
    "Cong muc I,true",
    "Công an tỉnh,false",
    "Công chức,false",
    "Cống Vọng,false",
    "Tổng số vụ,true",
    "Tống đạt văn bản,false",
    "Cả năm,true",
  })
  void marks_tell_a_name_that_begins_as_a_total(String name, boolean total) {
    assertThat(Words.beginsAsTotal(name)).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "Trong đó: + Thuế GTGT/+ Thuế TNDN",
        "Trong đó + Thuế GTGT/+ Thuế TNDN",
        "Trong đó: a) Thuế GTGT/b) Thuế TNDN",
      })
  void the_first_part_behind_among_them_lies_beside_the_others(String first, String second) {
    TableSketch table =
        table(
            "Nội dung|Dự toán|Thực hiện",
            "TỔNG THU|9.619|10.640",
            "1. Thu theo phân cấp|5.414|5.317",
            "- Thu hưởng 100%|2.310|2.406",
            "- Thu phân chia|3.104|2.911",
            first + "|1.600|1.488",
            second + "|904|870",
            "2. Thu bổ sung|4.205|5.323");

    assertThat(table.rows().get(4).parent()).isEqualTo(3);
    assertThat(table.rows().get(5).parent()).isEqualTo(3);
    assertThat(table.rows().get(6).parent()).isEqualTo(table.rows().get(1).parent());
  }

  @Test
  void a_part_with_the_mark_of_its_group_is_alone_there() {
    TableSketch table =
        table(
            "Chỉ tiêu|Kế hoạch|Thực hiện",
            "- Số lao động|100|120",
            "Trong đó: - Nữ|40|55",
            "- Số việc làm mới|30|20",
            "- Số người học nghề|25|22");

    assertThat(table.rows()).extracting(RowSketch::parent).containsExactly(-1, 0, -1, -1);
  }

  @Test
  void a_row_without_a_mark_lies_beside_the_one_whose_parts_have_signs() {
    TableSketch table =
        table(
            "Chỉ tiêu|Kế hoạch|Thực hiện",
            "Số lao động|100|120",
            "- Nam|60|65",
            "- Nữ|40|55",
            "Số việc làm mới|30|20",
            "Trong đó: - Nữ|12|11",
            "Số người học nghề|25|22");

    assertThat(table.rows()).extracting(RowSketch::parent).containsExactly(-1, 0, 0, -1, 3, -1);
  }
}
