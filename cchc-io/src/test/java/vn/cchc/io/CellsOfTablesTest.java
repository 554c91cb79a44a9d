package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;

class CellsOfTablesTest {

  private static final ReportReader READER = ReportReader.standard();
  private static final JsonSchema REPORT =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ReportReader.class.getResourceAsStream("report.schema.json"));

  private static final String HEADS =
      "<tr><th>TT</th><th>Lĩnh vực</th><th>Tiếp nhận: tổng số</th><th>Trực tuyến</th>"
          + "<th>Trực tiếp</th><th>Từ kỳ trước</th><th>Đã giải quyết: tổng số</th>"
          + "<th>Trước hạn</th><th>Đúng hạn</th><th>Quá hạn</th>"
          + "<th>Đang giải quyết: tổng số</th><th>Trong hạn</th><th>Quá hạn</th></tr>"
          + "<tr><td>(1)</td><td>(2)</td><td>(3)=(4)+(5)+(6)</td><td>(4)</td><td>(5)</td>"
          + "<td>(6)</td><td>(7)=(8)+(9)+(10)</td><td>(8)</td><td>(9)</td><td>(10)</td>"
          + "<td>(11)=(12)+(13)</td><td>(12)</td><td>(13)</td></tr>";

  private static Report read(String text, String name) throws IOException {
    return READER.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
  }

  private static FigureRef cell(RowRef row, String column) {
    return FigureRef.ofCell("06a", row, new IndicatorId(column));
  }

  private static String row(Object... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (Object cell : cells) {
      row.append("<td>").append(cell).append("</td>");
    }
    return row.append("</tr>").toString();
  }

  @Test
  void a_cell_is_written_by_table_row_and_column_and_read_as_the_same() throws IOException {
    Report report =
        Report.builder("vpcp-ii06a")
            .figures(
                List.of(
                    Figure.of(cell(RowRef.of("Đất đai"), "7"), 1846),
                    Figure.printed(cell(RowRef.of("Sở").below("Hộ tịch"), "3"), "1.859")))
            .build();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ReportWriter.writeLine(report, line);
    String json = line.toString(StandardCharsets.UTF_8);

    assertThat(json)
        .contains("\"indicator\":\"7\",\"table\":\"06a\",\"row\":\"Đất đai\"")
        .contains("\"row\":[\"Sở\",\"Hộ tịch\"]");
    assertThat(REPORT.validate(new ObjectMapper().readTree(json))).isEmpty();
    assertThat(read(json, "r")).isEqualTo(report);
  }

  @Test
  void a_cell_without_its_row_is_refused_with_its_path() {
    assertThatThrownBy(
            () ->
                read(
                    "{\"catalogue\":\"vpcp-ii06a\",\"figures\":"
                        + "[{\"table\":\"06a\",\"indicator\":\"7\",\"value\":1}]}",
                    "r"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("figures[0].row");
  }

  @Test
  void a_row_that_is_a_number_is_told_how_rows_are_named() {
    assertThatThrownBy(
            () ->
                read(
                    "{\"catalogue\":\"vpcp-ii06a\",\"figures\":"
                        + "[{\"table\":\"06a\",\"row\":5,\"indicator\":\"7\",\"value\":1}]}",
                    "r"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining(
            "figures[0].row: a number. Expected the code or the name of the row in quotes, as"
                + " \"5\", or a list");
  }

  @Test
  void a_table_of_a_known_form_is_read_as_it_is_with_its_groups_and_places() throws IOException {
    Report report =
        read(
            "<p>BÁO CÁO quý III năm 2024 của UBND tỉnh Khánh Hòa</p><table>"
                + HEADS
                + row("I", "Sở, ngành", 30, 10, 15, 5, 20, 5, 10, 5, 10, 8, 2)
                + row("1", "Sở Tư pháp", 20, 8, 10, 2, 15, 5, 8, 2, 5, 4, 1)
                + row("2", "Sở Y tế", 10, 2, 5, 3, 5, "-", 2, 3, 5, 4, 1)
                + row("II", "Cấp xã", 7, 7, 0, 0, 7, 7, 0, 0, 0, 0, 0)
                + row("1", "Xã Bình An", 7, 7, 0, 0, 7, 7, 0, 0, 0, 0, 0)
                + row("", "TỔNG CỘNG", 37, 17, 15, 5, 27, 12, 10, 5, 10, 8, 2)
                + "</table>",
            "bieu.html");

    assertThat(report.catalogue()).isEqualTo("vpcp-ii06a");
    assertThat(report.period().key()).isEqualTo("2024-Q3");
    RowRef health = RowRef.of("Sở, ngành").below("Sở Y tế");
    assertThat(report.figure(cell(health, "10")).orElseThrow().text()).isEqualTo("3");
    assertThat(report.figure(cell(RowRef.of("TỔNG CỘNG"), "3")).orElseThrow().text())
        .isEqualTo("37");
    assertThat(report.figures()).hasSize(6 * 11).allMatch(f -> f.origin().place() != null);
  }

  @Test
  void a_table_of_no_known_form_is_refused_and_says_what_can_be_done() {
    assertThatThrownBy(
            () ->
                read(
                    "<table><tr><th>STT</th><th>Tên</th><th>Dài</th><th>Rộng</th></tr>"
                        + row(1, "Đường A", 5, 6)
                        + row(2, "Đường B", 7, 8)
                        + "</table>",
                    "duong.html"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("--form auto");
  }

  @Test
  void a_form_nobody_described_is_read_by_what_it_prints() throws IOException {
    String html =
        "<p>Biểu số 7</p><table><tr><th>STT</th><th>Đơn vị</th><th>Tổng số</th><th>Nam</th>"
            + "<th>Nữ</th></tr>"
            + row("A", "B", "1=2+3", "2", "3")
            + row(1, "Xã A", 10, 4, 6)
            + row(2, "Xã B", 21, 11, 10)
            + row(3, "Xã C", 9, 9, 0)
            + row("", "Tổng cộng", 40, 24, 16)
            + "</table>";

    DraftedForm form =
        READER.readForm(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "a.html");

    assertThat(form.catalogue().relations())
        .anyMatch(r -> r.formulaText().equals("(1) = (2) + (3)"));
    assertThat(form.report().figures()).hasSize(4 * 3);
    assertThat(form.faults()).isEmpty();
    assertThat(form.draft().tables().get(0).isOpen()).isTrue();
    assertThat(form.draft().relations())
        .anyMatch(r -> r.formulaText().equals("total = sum of rows"));
  }

  @Test
  void a_document_without_figures_is_no_form() {
    assertThatThrownBy(
            () ->
                READER.readForm(
                    new ByteArrayInputStream(
                        "<p>Không có bảng</p>".getBytes(StandardCharsets.UTF_8)),
                    "a.html"))
        .isInstanceOf(ReportFormatException.class);
  }
}
