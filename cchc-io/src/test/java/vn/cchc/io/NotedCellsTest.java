package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;
import vn.cchc.model.Report;

/** Figures with words beside them in one cell: read and told, or refused by name. */
class NotedCellsTest {

  private static Report read(String... cells) throws IOException {
    StringBuilder csv = new StringBuilder("STT;Đơn vị;Tiếp nhận;Đã giải quyết\n");
    for (int i = 0; i < cells.length; i++) {
      csv.append(i + 1).append(";Xã số ").append(i + 1).append(';').append(cells[i]).append(";7\n");
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    return ReportReader.standard().readForm(new ByteArrayInputStream(bytes), "bieu.csv").report();
  }

  private static FigureValue first(Report report) {
    return report.figures().stream()
        .filter(figure -> figure.indicator().value().equals("Tiếp_nhận"))
        .map(Figure::value)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> told(Report report, String what) {
    return report.reading().stream()
        .filter(remark -> remark.what().equals(what))
        .flatMap(remark -> remark.arguments().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "45 (3 hồ sơ cũ)",
        "45 (tăng 3)",
        "45 (đạt 80%)",
        "45 (83%)",
        "45, tăng 3",
        "45 - tăng 3"
      })
  void a_figure_is_read_and_the_words_beside_it_are_told(String cell) throws IOException {
    Report report = read(cell, "12", "9");

    assertThat(first(report)).isEqualTo(new Quantity(new BigDecimal("45"), false, Precision.EXACT));
    assertThat(told(report, "cell-notes")).containsExactly(cell);
  }

  @Test
  void a_column_of_nothing_but_such_figures_is_one_of_figures() throws IOException {
    Report report = read("45 (3 hồ sơ cũ)", "30 (tăng 3)", "12 (tăng 1)");

    assertThat(first(report)).isInstanceOf(Quantity.class);
  }

  @Test
  void two_figures_in_one_cell_are_refused_by_name() throws IOException {
    Report report = read("45 (48)", "12", "9");

    assertThat(first(report)).isInstanceOf(Unreadable.class);
    assertThat(told(report, "cell-notes")).isEmpty();
  }

  @Test
  void a_column_of_figures_with_one_word_throughout_is_one_of_figures() throws IOException {
    Report report = read("3 xã", "5 xã", "4 xã");

    assertThat(first(report)).isEqualTo(new Quantity(new BigDecimal("3"), false, Precision.EXACT));
    assertThat(told(report, "columns-not-figures")).isEmpty();
  }

  @Test
  void a_column_of_times_is_told_to_be_left_out() throws IOException {
    assertThat(told(read("3 tháng", "5 tháng", "4 tháng"), "columns-not-figures"))
        .containsExactly("“Tiếp nhận”");
  }
}
