package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Messages;

/** Columns of dates in forms that nobody described. */
class DateColumnsDraftedTest {

  private static DraftedForm form(String... rows) throws IOException {
    StringBuilder html = new StringBuilder("<table border=1>");
    for (String row : rows) {
      html.append("<tr>");
      for (String cell : row.split("\\|", -1)) {
        String span =
            cell.startsWith("3:") ? " colspan=3" : cell.startsWith("v:") ? " rowspan=2" : "";
        html.append("<td").append(span).append(">");
        html.append(span.isEmpty() ? cell : cell.substring(2)).append("</td>");
      }
      html.append("</tr>");
    }
    byte[] bytes = html.append("</table>").toString().getBytes(StandardCharsets.UTF_8);
    return ReportReader.standard().readForm(new ByteArrayInputStream(bytes), "bieu.html");
  }

  private static List<String> columns(Catalogue form) {
    return form.tables().get(0).columns().stream()
        .map(column -> column.id() + " " + column.kind() + " " + column.name().vi())
        .toList();
  }

  private static List<String> formulas(DraftedForm form) {
    return form.draft().relations().stream().map(Relation::formulaText).toList();
  }

  private static List<String> questions(DraftedForm form) {
    return form.questions().stream().map(LocalizedText::en).toList();
  }

  private static List<String> faults(DraftedForm form) {
    return form.faults().stream().map(Messages.english()::of).toList();
  }

  @Test
  void columns_of_days_are_drafted_and_reported_as_dates() throws IOException {
    DraftedForm form =
        form(
            "STT|Hồ sơ|Ngày nhận|Trả lúc|Số trang",
            "(1)|(2)|(3)|(4)|(5)",
            "1|HS-A|01/06/2025|2025-06-15 08:30|3",
            "2|HS-B|31/02/2025||4");

    assertThat(columns(form.draft()))
        .containsExactly("3 DATE Ngày nhận", "4 DATE Trả lúc", "5 COUNT Số trang");
    assertThat(columns(form.catalogue())).isEqualTo(columns(form.draft()));
    assertThat(form.report().figures())
        .extracting(figure -> figure.text())
        .containsExactly("01/06/2025", "2025-06-15 08:30", "3", "31/02/2025", null, "4");
    assertThat(questions(form)).noneMatch(question -> question.contains("dates"));
  }

  @Test
  void a_blank_column_with_a_heading_of_days_is_a_date_and_is_asked_about() throws IOException {
    DraftedForm form =
        form("STT|Đơn vị|Hạn gửi|Hạn mức|Ngày công|Ngày nhận", "(1)|(2)|(3)|(4)|(5)|(6)");

    assertThat(columns(form.draft()))
        .containsExactly(
            "3 DATE Hạn gửi", "4 COUNT Hạn mức", "5 COUNT Ngày công", "6 DATE Ngày nhận");
    assertThat(questions(form))
        .contains("Nothing stands below column (3) “Hạn gửi”: does it hold dates?");
  }

  @Test
  void a_heading_of_a_day_does_not_part_the_headings_beside_it() throws IOException {
    DraftedForm form =
        form(
            "v:STT|v:Đơn vị|3:Tiếp nhận|3:Giải quyết|v:Ngày nhận báo cáo",
            "Tổng số|Trực tuyến|Trực tiếp|Tổng số|Đúng hạn|Quá hạn",
            "(1)|(2)|(3)=(4)+(5)|(4)|(5)|(6)=(7)+(8)|(7)|(8)|(9)",
            "1|Xã A|100|60|40|90|85|5|10/06/2025",
            "2|Xã B|250|200|50|240|231|9|11/06/2025");

    assertThat(columns(form.draft()))
        .contains(
            "3 COUNT Tiếp nhận – Tổng số",
            "6 COUNT Giải quyết – Tổng số",
            "9 DATE Ngày nhận báo cáo");
  }

  @Test
  void days_that_name_the_rows_are_their_names() throws IOException {
    DraftedForm form = form("Ngày|Số vụ|Số người", "01/06/2025|5|7", "02/06/2025|6|9");

    assertThat(columns(form.catalogue()))
        .containsExactly("Số_vụ COUNT Số vụ", "Số_người COUNT Số người");
    assertThat(form.report().figures().get(0).ref().row()).hasToString("01/06/2025");
  }

  @Test
  void what_is_computed_of_days_is_said_not_to_be_checked() throws IOException {
    DraftedForm form =
        form(
            "STT|Hồ sơ|Ngày nhận|Ngày trả|Số ngày",
            "(1)|(2)|(3)|(4)|(5)=(4)-(3)",
            "1|HS-A|01/06/2025|15/06/2025|14",
            "2|HS-B|02/06/2025|5/06/2025|3");

    assertThat(formulas(form)).isEmpty();
    assertThat(faults(form))
        .contains(
            "the rule \"(5)=(4)-(3)\" that the form prints is not checked: it names column (3), which does not hold numbers");
  }

  @Test
  void a_form_with_names_of_rows_and_no_figures_is_drafted() throws IOException {
    DraftedForm form =
        form("STT|Đơn vị|Tổng số|Nam|Nữ", "(1)|(2)|(3)=(4)+(5)|(4)|(5)", "1|Xã A|||", "2|Xã B|||");

    assertThat(columns(form.draft()))
        .containsExactly("3 COUNT Tổng số", "4 COUNT Nam", "5 COUNT Nữ");
    assertThat(formulas(form)).containsExactly("(3) = (4) + (5)");
  }
}
