package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.internal.draft.DraftReport;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;

class AnyTableTest {

  @Test
  void a_table_of_nonsense_is_no_failure() {
    String[] words = {
      "1",
      "(1)",
      "1=2+3",
      "=",
      "I",
      "a)",
      "Tổng số",
      "Trong đó",
      "-",
      "…",
      "x",
      "12,5%",
      "(5)=(3)x(4)",
      "",
      "Cộng",
      "((",
      "1..9",
      "2=2",
      "Đơn vị tính: đồng",
      "9.9.9",
      "[21]",
      "3=1/0",
      "1+2",
      "Mã số",
      "01",
      "2.022",
      "2.023",
      "+/-",
      "giảm 3",
      "TT",
      "Loại",
      "Trong đó: + Nam"
    };
    Random random = new Random(5);
    for (int n = 0; n < 3000; n++) {
      int columns = 2 + random.nextInt(6);
      List<Table.Row> rows = new ArrayList<>();
      for (int r = 0; r < 2 + random.nextInt(7); r++) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
          int width = random.nextInt(6) == 0 ? Math.min(2, columns - c) : 1;
          Place place = Place.ofTable(1, r + 1, c + 1);
          String word = words[random.nextInt(words.length)];
          cells.add(Cell.of(c, width, 1 + random.nextInt(7) / 6, word, place));
          c += width - 1;
        }
        rows.add(new Table.Row(r + 1, cells));
      }
      Document document =
          new Document(List.of(new Page("", List.of(new Table(rows)))), null, List.of());
      for (TableSketch table : Forms.sketches(document)) {
        assertThat(Sketches.table(table).id()).isEqualTo(table.id());
        assertThat(DraftReport.figures(List.of(table))).doesNotContainNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Số liệu tính đến ngày 14 tháng 6 năm 2025",
        "Theo QĐ số 12/QĐ-UBND ngày 10 tháng 6 năm 2025",
        "Nơi nhận: B",
        "Người lập biểu: A",
        "Chủ tịch UBND"
      })
  void a_note_beside_a_row_ends_no_table(String note) {
    for (String figures :
        List.of("<td>30</td><td>18</td><td>12</td>", "<td></td><td></td><td></td>")) {
      Document document =
          Forms.html(
              "<table><tr><td>STT</td><td>Đơn vị</td><td>Tổng số</td><td>Nam</td><td>Nữ</td>"
                  + "<td>Ghi chú</td></tr>"
                  + "<tr><td>1</td><td>Xã A</td><td>9</td><td>5</td><td>4</td><td></td></tr>"
                  + "<tr><td>2</td><td>Xã B</td>"
                  + figures
                  + "<td>"
                  + note
                  + "</td></tr>"
                  + "<tr><td>3</td><td>Xã C</td><td>7</td><td>3</td><td>4</td><td></td></tr>"
                  + "<tr><td></td><td>Người lập biểu</td><td></td><td></td><td>Chủ tịch</td>"
                  + "<td></td></tr></table>");

      assertThat(DraftReport.figures(Forms.sketches(document)))
          .extracting(figure -> String.valueOf(figure.ref().row()))
          .anyMatch(row -> row.contains("Xã A"))
          .anyMatch(row -> row.contains("Xã C"))
          .noneMatch(row -> row.contains("Người lập"));
    }
  }

  @Test
  void a_table_as_long_and_wide_as_they_come_is_understood_in_time() {
    int columns = 60;
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("<table><tr><td>STT</td><td>Đơn vị</td>");
    for (int c = 2; c < columns; c++) {
      text.append("<td>").append(c % 9 == 2 ? "Tổng số" : "Số vụ " + c).append("</td>");
    }
    text.append("</tr>");
    long[] totals = new long[columns];
    for (int r = 1; r <= 2000; r++) {
      text.append("<tr><td>").append(r).append("</td><td>Xã số ").append(r).append("</td>");
      for (int c = 2; c < columns; c++) {
        int number = random.nextInt(1000);
        totals[c] += number;
        text.append("<td>").append(number).append("</td>");
      }
      text.append("</tr>");
    }
    text.append("<tr><td></td><td>Tổng cộng</td>");
    for (int c = 2; c < columns; c++) {
      text.append("<td>").append(totals[c]).append("</td>");
    }
    Document document = Forms.html(text.append("</tr></table>").toString());
    long start = System.nanoTime();

    List<TableSketch> tables = Forms.sketches(document);

    assertThat(tables.get(0).checked())
        .extracting(RuleSketch::formula)
        .containsExactly("total = sum of rows");
    // a second on a machine that does nothing else
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }
}
