package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue.Unreadable;
import vn.cchc.model.Remark;

/** Marks of notes behind figures of forms that nobody described. */
class NoteMarksTest {

  private static DraftedForm form(String first, String last, String... below) throws IOException {
    StringBuilder text =
        new StringBuilder("STT;Đơn vị;Tiếp nhận;Đúng hạn;Trễ hạn\n")
            .append("1;Xã An Phú;" + first + ";120;5\n")
            .append("2;Xã Bình Hòa;57;50;" + last + "\n")
            .append(";Tổng cộng;182;170;12\n");
    for (String line : below) {
      text.append(line).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return ReportReader.standard().readForm(new ByteArrayInputStream(bytes), "bieu.csv");
  }

  private static List<String> texts(DraftedForm form) {
    return form.report().figures().stream().map(Figure::text).toList();
  }

  private static List<String> remarks(DraftedForm form) {
    return form.report().reading().stream()
        .filter(remark -> remark.what().equals("note-marks"))
        .map(Remark::arguments)
        .map(arguments -> arguments.get(0))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "125¹ | 7² | ¹ Không kể hồ sơ chuyển tiếp | ² Do lỗi hệ thống",
        "125* | 7** | * Số liệu tạm tính | ** Do lỗi hệ thống",
        "125 (1) | 7(2) | (1) Không kể hồ sơ chuyển tiếp | (2): Do lỗi hệ thống",
        "125[1] | 7[2] | [1] Không kể hồ sơ chuyển tiếp | [2] Do lỗi hệ thống",
        "125¹ | 7* | Ghi chú: (1) Không kể hồ sơ chuyển tiếp; (*) Do lỗi hệ thống | Người lập",
      })
  void a_mark_that_is_explained_below_is_no_part_of_the_figure(
      String first, String last, String note, String more) throws IOException {
    DraftedForm form = form(first, last, note, more);

    assertThat(texts(form)).containsExactly("125", "120", "5", "57", "50", "7", "182", "170", "12");
    assertThat(remarks(form)).containsExactly(first + "; " + last);
  }

  @Test
  void a_mark_that_nothing_explains_leaves_its_cell_unread_and_the_others_read()
      throws IOException {
    DraftedForm form = form("125¹", "7");

    assertThat(form.report().figures())
        .filteredOn(figure -> figure.value() instanceof Unreadable)
        .extracting(Figure::text)
        .containsExactly("125¹");
    assertThat(remarks(form)).isEmpty();
  }

  @Test
  void marks_in_all_cells_of_a_column_do_not_lose_it() throws IOException {
    String table = "STT;Đơn vị;Tiếp nhận;Đúng hạn\n1;Xã A;125¹;120\n2;Xã B;57²;50\n3;Xã C;80³;75\n";
    DraftedForm form =
        ReportReader.standard()
            .readForm(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "bieu.csv");

    assertThat(texts(form)).containsExactly("125¹", "120", "57²", "50", "80³", "75");
  }

  @Test
  void numbers_of_rows_explain_no_figure_in_brackets() throws IOException {
    String table =
        "STT;Đơn vị;Tổng số (nữ);Đảng viên\n(1);Xã A;12 (5);3\n(2);Xã B;10 (2);4\n(3);Xã C;9 (1);2\n";
    DraftedForm form =
        ReportReader.standard()
            .readForm(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "bieu.csv");

    assertThat(texts(form)).containsExactly("12 (5)", "3", "10 (2)", "4", "9 (1)", "2");
  }
}
