package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.IndicatorId;

/** Forms with one column of figures, whose rows have units of their own. */
class IndicatorFormTest {

  private static final List<String> ROWS =
      List.of(
          "1|Công tác quản lý nuôi trồng||",
          "1.1|Tổng số hộ nuôi đã đăng ký|Hộ|120",
          "Trong đó|Số hộ nuôi tôm|Hộ|70",
          "|Số hộ được cấp chứng nhận|Hộ|15",
          "1.2|Diện tích thả nuôi|ha|350,5",
          "1.3|Tỷ lệ hộ nuôi đạt chuẩn|%|87,5",
          "2|Kiểm tra||",
          "1.4|Số cuộc kiểm tra|Cuộc|6",
          "2.2|Đã lập kế hoạch năm sau (1: Có; 2: Chưa có)||1",
          "2.3|Kết nối hệ thống|Chưa = 0 Đang làm = 1 Xong = 2|2",
          "2.4|Điểm đánh giá|Điểm|8,5");

  private static DraftedForm read(boolean blank) throws IOException {
    StringBuilder html = new StringBuilder("<p>BÁO CÁO NUÔI TRỒNG</p><table border=1><tr>");
    for (String head : List.of("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")) {
      html.append("<th>").append(head).append("</th>");
    }
    html.append("</tr>");
    for (String row : ROWS) {
      html.append("<tr>");
      String[] cells = row.split("\\|", -1);
      for (int i = 0; i < cells.length; i++) {
        html.append("<td>").append(blank && i == 3 ? "" : cells[i]).append("</td>");
      }
      html.append("<td></td></tr>");
    }
    return read(html + "</table>");
  }

  private static DraftedForm read(String html) throws IOException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return ReportReader.standard().readForm(new ByteArrayInputStream(bytes), "bieu.html");
  }

  private static Indicator row(Catalogue form, String id) {
    return form.indicator(new IndicatorId(id)).orElseThrow();
  }

  private static List<String> said(Catalogue form) {
    List<String> said = new ArrayList<>();
    for (Relation relation : form.relations()) {
      if (relation.formula().figures().size() > 1) {
        said.add(relation.formulaText());
      }
    }
    return said;
  }

  @Test
  void rows_are_indicators_with_their_numbers_units_kinds_and_codes() throws IOException {
    Catalogue form = read(false).draft();

    assertThat(form.tables()).isEmpty();
    assertThat(form.indicators())
        .extracting(row -> row.id().value())
        .containsExactly(
            "1", "1.1", "1.1.a", "1.1.b", "1.2", "1.3", "2", "2.1", "2.2", "2.3", "2.4");
    assertThat(row(form, "1").kind()).isEqualTo(Kind.HEADING);
    assertThat(row(form, "1.1.a"))
        .satisfies(
            some -> {
              assertThat(some.kind()).isEqualTo(Kind.COUNT);
              assertThat(some.unit()).isEqualTo("Hộ");
            });
    assertThat(row(form, "1.2").kind()).isEqualTo(Kind.AMOUNT);
    assertThat(row(form, "1.3").kind()).isEqualTo(Kind.PERCENTAGE);
    assertThat(row(form, "2.4").kind()).isEqualTo(Kind.SCORE);
    assertThat(row(form, "2.2").codes()).containsOnlyKeys("1", "2");
    assertThat(row(form, "2.3").codes().values())
        .extracting(meaning -> meaning.vi())
        .containsExactly("Chưa", "Đang làm", "Xong");
  }

  @Test
  void what_stands_behind_among_them_is_at_most_the_row_above() throws IOException {
    assertThat(said(read(false).draft())).containsExactly("1.1.a <= 1.1", "1.1.b <= 1.1");
  }

  @Test
  void what_is_done_is_at_most_what_there_was_to_do() throws IOException {
    String html =
        "<table border=1><tr><th>STT</th><th>Chỉ tiêu</th><th>Đơn vị tính</th><th>Số liệu</th></tr>"
            + line("1", "Nhiệm vụ", "", "")
            + line("1.1", "Số nhiệm vụ được giao", "Nhiệm vụ", "9")
            + line("1.2", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "7")
            + line("1.3", "Số người tham gia", "Người", "5")
            + line("1.4", "Số người có mặt", "Người", "8")
            + "</table>";

    // more were there than are said to have taken part, so that this is not meant
    assertThat(said(read(html).draft())).containsExactly("1.2 <= 1.1");
  }

  private static String line(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  @Test
  void a_number_that_belongs_elsewhere_is_asked_about() throws IOException {
    assertThat(read(false).questions())
        .extracting(question -> question.en())
        .contains("The row printed as “1.4 Số cuộc kiểm tra” is called 2.1: is that meant?");
  }

  @Test
  void a_blank_form_has_the_same_rows() throws IOException {
    assertThat(read(true).draft().indicators())
        .extracting(Indicator::unit)
        .isEqualTo(read(false).draft().indicators().stream().map(Indicator::unit).toList());
  }

  @Test
  void the_draft_is_written_shortly_and_read_as_it_is() throws IOException {
    Catalogue form = read(false).draft();
    String yaml = CatalogueYaml.write(form);

    Catalogue again =
        CatalogueReader.read(
            new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");

    assertThat(again.relations()).isEqualTo(form.relations());
    assertThat(again.fingerprint()).isEqualTo(form.fingerprint());
    assertThat(yaml).contains("id: \"{indicator}-readable\"", "each: figure", "each: count");
  }
}
