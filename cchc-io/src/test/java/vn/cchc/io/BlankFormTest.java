package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Table;

/** What is drafted from forms that are still to be filled in. */
class BlankFormTest {

  private static DraftedForm drafted(String names, String rule, String rows) throws IOException {
    String html =
        "<p>Biểu số 05/KH</p><p>KIỂM TRA QUÝ</p><table><tr><td>STT</td><td>"
            + names
            + "</td><td>Phải kiểm tra</td><td>Đã kiểm tra</td><td>Chưa kiểm tra</td></tr>"
            + "<tr><td>(1)</td><td>(2)</td><td>"
            + rule
            + "</td><td>(4)</td><td>(5)</td></tr>"
            + rows
            + "</table>";
    return ReportReader.standard()
        .readForm(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "bieu.html");
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static List<String> columns(DraftedForm form) {
    Table table = form.draft().tables().get(0);
    return table.columns().stream().map(column -> column.id().value()).toList();
  }

  @ParameterizedTest
  @CsvSource({"Đơn vị", "Loại rừng", "Xã"})
  void a_form_without_any_row_has_open_rows_and_no_figures_in_the_column_of_names(String names)
      throws IOException {
    DraftedForm form = drafted(names, "(3)=(4)+(5)", row("", "", "", "", "").repeat(3));

    assertThat(form.draft().tables()).singleElement().matches(Table::isOpen);
    assertThat(columns(form)).containsExactly("3", "4", "5");
    assertThat(form.draft().relations())
        .extracting(relation -> relation.formulaText())
        .contains("(3) = (4) + (5)");
  }

  @Test
  void what_is_counted_stays_a_figure_though_it_is_the_first_column() throws IOException {
    assertThat(columns(drafted("Số hồ sơ", "(3)", row("", "", "", "", "").repeat(3))))
        .containsExactly("2", "3", "4", "5");
  }
}
