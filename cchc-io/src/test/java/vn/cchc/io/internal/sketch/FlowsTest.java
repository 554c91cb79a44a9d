package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.sketch.Forms.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What words say of stocks, differences and meters is checked, and sound ones are silent. */
class FlowsTest {

  private static final Map<String, List<String>> SOUND =
      Map.ofEntries(
          Map.entry(
              "a stock of goods in numbers and money below headings of two rows",
              List.of(
                  "STT|Tên hàng|Tồn đầu kỳ|Tồn đầu kỳ|Nhập trong kỳ|Nhập trong kỳ|Xuất trong kỳ|Xuất trong kỳ|Tồn cuối kỳ|Tồn cuối kỳ",
                  "STT|Tên hàng|SL|Tiền|SL|Tiền|SL|Tiền|SL|Tiền",
                  "1|Giấy A4|120|8400|300|21000|280|19600|140|9800",
                  "2|Mực in|15|4500|22|6600|18|5400|19|5700",
                  "3|Bút bi|350|1050|600|1800|750|2250|200|600")),
          Map.entry(
              "what there is below the thing that is counted",
              List.of(
                  "STT|Kho|Gạo (kg)|Gạo (kg)|Gạo (kg)|Gạo (kg)|Muối (kg)|Muối (kg)|Muối (kg)|Muối (kg)",
                  "STT|Kho|Tồn đầu|Nhập|Xuất|Tồn cuối|Tồn đầu|Nhập|Xuất|Tồn cuối",
                  "1|Kho A|1200|840|930|1110|315|280|196|399",
                  "2|Kho B|1580|450|1220|810|180|540|190|530",
                  "3|Kho C|3500|1050|1600|2950|750|225|200|775")),
          Map.entry(
              "people who were born and died, came and left",
              List.of(
                  "STT|Thôn|Nhân khẩu đầu kỳ|Sinh|Chết|Chuyển đến|Chuyển đi|Nhân khẩu cuối kỳ",
                  "1|Đông|1245|12|5|8|11|1249",
                  "2|Đoài|980|9|7|4|6|980",
                  "3|Nam|1502|15|9|13|10|1511",
                  "|Tổng cộng|3727|36|21|25|27|3740")),
          Map.entry(
              "poor households",
              List.of(
                  "STT|Xã|Số hộ nghèo đầu năm|Số hộ thoát nghèo|Số hộ tái nghèo|Số hộ nghèo phát sinh mới|Số hộ nghèo cuối năm",
                  "1|An Bình|145|32|2|5|120",
                  "2|An Hòa|98|21|10|3|90",
                  "3|Tân Lập|210|45|4|6|175")),
          Map.entry(
              "what was counted against the books",
              List.of(
                  "STT|Tài sản|Theo sổ kế toán|Theo kiểm kê|Chênh lệch",
                  "1|Máy tính|45|43|-2",
                  "2|Bàn|120|122|2",
                  "3|Ghế|98|98|0",
                  "4|Tủ|130|127|-3")),
          Map.entry(
              "what was counted against the books, too much and too little",
              List.of(
                  "STT|Tài sản|Theo sổ|Theo kiểm kê|Chênh lệch|Chênh lệch",
                  "STT|Tài sản|Theo sổ|Theo kiểm kê|Thừa|Thiếu",
                  "1|Máy tính|45|43|0|2",
                  "2|Bàn|120|122|2|0",
                  "3|Ghế|98|98|0|0",
                  "4|Tủ|130|127|0|3")),
          Map.entry(
              "numbers and values against the books",
              List.of(
                  "STT|Tài sản|Theo sổ|Theo sổ|Theo kiểm kê|Theo kiểm kê|Chênh lệch|Chênh lệch",
                  "STT|Tài sản|Số lượng|Giá trị|Số lượng|Giá trị|Số lượng|Giá trị",
                  "1|Máy tính|45|67500|43|64500|-2|-3000",
                  "2|Bàn|120|24000|122|24400|2|400",
                  "3|Ghế|98|11760|98|11760|0|0",
                  "4|Tủ|130|10500|127|9450|-3|-1050")),
          Map.entry(
              "meters",
              List.of(
                  "STT|Hộ|Chỉ số cũ|Chỉ số mới|Tiêu thụ|Đơn giá|Thành tiền",
                  "1|An|1245|1267|22|7500|165000",
                  "2|Bình|890|905|15|7500|112500",
                  "3|Cường|2310|2348|38|8200|311600")),
          Map.entry(
              "meters with a factor",
              List.of(
                  "STT|Công tơ|Chỉ số cũ|Chỉ số mới|Hệ số nhân|Sản lượng (kWh)",
                  "1|Nhà A|1245|1267|20|440",
                  "2|Nhà B|890|905|40|600",
                  "3|Nhà C|2310|2348|10|380")),
          Map.entry(
              "a stock below months, each of which opens with what was left",
              List.of(
                  "STT|Chỉ tiêu|Tháng 1|Tháng 2|Tháng 3|Tháng 4",
                  "1|Tồn đầu|120|145|133|158",
                  "2|Nhập|80|64|95|72",
                  "3|Xuất|55|76|70|91",
                  "4|Tồn cuối|145|133|158|139")),
          Map.entry(
              "months below each other",
              List.of(
                  "STT|Kỳ|Tồn đầu|Nhập|Xuất|Tồn cuối",
                  "1|Tháng 1|120|80|55|145",
                  "2|Tháng 2|145|64|76|133",
                  "3|Tháng 3|133|95|70|158",
                  "4|Tháng 4|158|72|91|139")),
          Map.entry(
              "what came in and went out in one period",
              List.of(
                  "STT|Nội dung|Số tiền",
                  "1|Số dư đầu kỳ|1250000",
                  "2|Tổng thu trong kỳ|4800000",
                  "3|Tổng chi trong kỳ|4000000",
                  "4|Số dư cuối kỳ|2050000")),
          Map.entry(
              "means of marks and of pupils",
              List.of(
                  "STT|Họ tên|Toán|Ngữ văn|Tiếng Anh|Điểm TB",
                  "1|An|8,5|7,0|9,0|8,2",
                  "2|Bình|6,5|8,0|7,5|7,3",
                  "3|Cường|9,0|9,5|8,0|8,8",
                  "4|Dung|5,5|6,0|7,0|6,2",
                  " |Trung bình|7,4|7,6|7,9|7,6")),
          Map.entry(
              "means beside a total",
              List.of(
                  "STT|Họ tên|Tháng 9|Tháng 10|Tháng 11|Tổng điểm|Điểm TB",
                  "1|An|85|92|78|255|85",
                  "2|Bình|70|88|91|249|83",
                  "3|Cường|66|75|80|221|73,67",
                  "4|Dung|95|90|99|284|94,67")),
          Map.entry(
              "a cash book of which the balance runs down",
              List.of(
                  "STT|Nội dung|Thu|Chi|Tồn quỹ",
                  " |Số dư đầu kỳ| | |5000",
                  "1|Thu quỹ|1200| |6200",
                  "2|Mua hoa| |350|5850",
                  "3|Thăm hỏi| |500|5350",
                  "4|Ủng hộ|800| |6150",
                  "5|Hội nghị| |1450|4700",
                  " |Số dư cuối kỳ| | |4700")),
          Map.entry(
              "a stock card in numbers and money",
              List.of(
                  "STT|Diễn giải|Nhập|Nhập|Xuất|Xuất|Tồn|Tồn",
                  "STT|Diễn giải|SL|Tiền|SL|Tiền|SL|Tiền",
                  " |Tồn đầu kỳ| | | | |100|1000",
                  "1|Mua|50|550| | |150|1550",
                  "2|Dùng| | |30|310|120|1240",
                  "3|Dùng thêm| | |45|465|75|775",
                  "4|Mua nữa|80|880| | |155|1655")));

  private static List<Set<List<Integer>>> broken(List<String> lines) {
    Broken broken = new Broken(table(lines));
    List<Set<List<Integer>>> cells = new ArrayList<>(broken.carried());
    broken.places().forEach(place -> cells.add(place.cells()));
    return cells;
  }

  @TestFactory
  List<DynamicTest> sound_ones_are_silent_and_a_wrong_cell_is_named() {
    List<DynamicTest> tests = new ArrayList<>();
    SOUND.forEach(
        (name, lines) -> {
          tests.add(DynamicTest.dynamicTest(name, () -> assertThat(broken(lines)).isEmpty()));
          for (int line = 1; line < lines.size(); line++) {
            int at = line;
            if (lines.get(line).matches(".*\\|-?\\d.*")) {
              tests.add(
                  DynamicTest.dynamicTest(
                      name + ", a wrong cell in line " + line, () -> eachCellIsNamed(lines, at)));
            }
          }
        });
    return tests;
  }

  private static void eachCellIsNamed(List<String> lines, int at) {
    String[] printed = lines.get(at).split("\\|");
    int head = (int) lines.stream().filter(line -> !line.matches(".*\\|-?\\d.*")).count();
    for (int column = 2; column < printed.length; column++) {
      if (printed[column].isBlank()) {
        continue;
      }
      String[] wrong = printed.clone();
      int digit = printed[column].startsWith("-") ? 1 : 0;
      char first = printed[column].charAt(digit);
      wrong[column] =
          printed[column].substring(0, digit)
              + (char) ('1' + (first - '1' + 3 + 9) % 9)
              + printed[column].substring(digit + 1);
      List<String> changed = new ArrayList<>(lines);
      changed.set(at, String.join("|", wrong));
      List<Integer> cell = List.of(at - head, column);
      assertThat(broken(changed))
          .as(Arrays.toString(wrong))
          .anySatisfy(cells -> assertThat(cells).contains(cell));
    }
  }

  @Test
  void what_a_single_balance_is_not_carried_to_is_not_accused() {
    assertThat(
            broken(
                List.of(
                    "STT|Mặt hàng|Nhập|Xuất|Tồn",
                    "1|Gạo|120|80|340",
                    "2|Muối|70|65|112",
                    "3|Dầu|230|190|95",
                    "4|Đường|310|120|250")))
        .isEmpty();
  }

  @Test
  void a_mean_of_what_the_table_does_not_tell_is_neither_accused_nor_asked_about() {
    TableSketch table =
        table(
            List.of(
                "STT|Lớp|Sĩ số|Số buổi nghỉ|Điểm trung bình",
                "1|6A|35|12|7,8",
                "2|6B|36|9|8,1",
                "3|6C|33|15|6,9",
                "4|6D|38|4|7,2"));
    assertThat(new Broken(table).places()).isEmpty();
    assertThat(table.questions()).isEmpty();
  }

  @Test
  void of_an_empty_form_only_stocks_are_proposed() {
    TableSketch table =
        table(
            List.of(
                "STT|Xã|Tốt|Khá|Trung bình|Yếu|Điểm trung bình|Theo sổ|Kiểm kê|Chênh lệch",
                "1|A||||||||",
                "2|B||||||||"));
    assertThat(table.checked()).isEmpty();
    TableSketch stock =
        table(List.of("STT|Hàng|Tồn đầu kỳ|Nhập|Xuất|Tồn cuối kỳ", "1|A||||", "2|B||||"));
    assertThat(stock.checked())
        .extracting(RuleSketch::formula)
        .containsExactly("(Tồn_cuối_kỳ) = (Tồn_đầu_kỳ) + (Nhập) - (Xuất)");
  }

  @Test
  void two_years_and_growth_that_is_no_difference_are_not_accused() {
    assertThat(
            broken(
                List.of(
                    "STT|Xã|Năm 2023|Năm 2024|Tăng giảm",
                    "1|A|120|130|3",
                    "2|B|450|470|8",
                    "3|C|310|300|5")))
        .isEmpty();
  }

  @Test
  void a_stock_of_which_not_all_flows_are_printed_is_not_accused() {
    assertThat(
            broken(
                List.of(
                    "STT|Xã|Số đầu năm|Tăng trong năm|Giảm trong năm|Số cuối năm",
                    "1|A|120|13|5|121",
                    "2|B|450|40|12|466",
                    "3|C|310|25|31|287")))
        .isEmpty();
  }
}
