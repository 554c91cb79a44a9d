package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.EXAMPLE;
import static vn.cchc.cli.Cli.SOUND;
import static vn.cchc.cli.Cli.SPARSE;
import static vn.cchc.cli.Cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.cli.Cli.Run;

class CommandLineTest {

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void what_cannot_be_true_is_told_with_its_arithmetic_and_a_verdict() {
    Run run = run("", "validate", EXAMPLE);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("4.1.4 = 6.1 + 6.2 + 6.3 + 6.4: 4 + 36 + 83 + 535 = 658, báo cáo ghi 624")
        .contains("3.4.4: 31.972/32.279 = 99,05%, báo cáo ghi 99,00%")
        .contains("Mục 6. Cải cách tài chính công")
        .contains("\nKHÔNG CHẤP NHẬN: 3 sai, 7 nghi ngờ, 3 lưu ý\n");
  }

  @Test
  void the_same_is_told_in_english() {
    assertThat(run("", "validate", "--lang", "en", EXAMPLE).out())
        .contains("3.4.4: 31,972/32,279 = 99.05%, the report says 99.00%")
        .contains("REJECTED: 3 wrong, 7 suspicious, 3 notes\n");
  }

  @Test
  void the_worked_example_has_exactly_these_findings() {
    Run run = run("", "validate", "--format", "json", EXAMPLE);

    assertThat(run.out().lines().filter(line -> line.contains("\"relation\" :")))
        .map(line -> line.replaceAll(".*: \"(.*)\",", "$1"))
        .containsExactly(
            "rows-numbered",
            "copies-agree",
            "5.1.2-readable",
            "4.1.4-autonomy-balance",
            "7.8-same-quantity",
            "3.4.4-share",
            "3.3.3-attainable",
            "4.3.3-period",
            "4.2.2-freshness",
            "4.3.2-freshness",
            "document-deadline",
            "narrative-table",
            "narrative-table");
  }

  @ParameterizedTest
  @CsvSource({"report.json, 7", "report.xlsx, 5", "report.docx, 7"})
  void every_format_of_the_worked_example_is_rejected_for_the_same_errors(
      String file, int suspicious) {
    Run run = run("", "validate", "../khanh-hoa-q3-2021/" + file);

    assertThat(run.status()).isEqualTo(1);
    // a workbook has no prose
    assertThat(run.out()).contains("KHÔNG CHẤP NHẬN: 3 sai, " + suspicious + " nghi ngờ");
  }

  @Test
  void a_report_of_which_too_little_can_be_checked_is_neither_and_has_status_3()
      throws IOException {
    String sparse = file("r.json", SPARSE).toString();
    String sound = file("s.json", SOUND).toString();
    Run run = run("", "validate", sparse);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("KHÔNG ĐỦ ĐỂ KIỂM TRA");
    assertThat(run("", "validate", sound, sparse).status()).isEqualTo(3);
    assertThat(run("", "validate", sparse, EXAMPLE).status()).isEqualTo(1);
    assertThat(run("", "validate", EXAMPLE, sparse, "no-such-file").status()).isEqualTo(2);
    assertThat(run(SPARSE + "\n" + SOUND, "validate", "--lines").status()).isEqualTo(3);
  }

  @Test
  void a_report_without_an_error_is_accepted_with_status_0() throws IOException {
    Run run = run("", "validate", file("r.json", SOUND).toString());

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("CHẤP NHẬN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "validate no-such-file | no-such-file: không có tệp này",
        "validate | chưa có gì để kiểm tra. Hãy ghi tên tệp",
        "validate --lines x.json | --lines đọc đầu vào chuẩn. Hãy bỏ tên tệp",
        "validate --format pdf x | tùy chọn --format chỉ nhận một trong: text, json, html, csv, sarif, ess, xlsx, docx; không nhận “pdf”",
        "validate --catalogue other x.json | “other”: không có tệp này",
        "catalogue other | “other”: không có tệp này, cũng không có danh mục chỉ tiêu nào có mã như vậy. Các danh mục có sẵn: cchc-2021-province",
        "lint-catalogue nofile.yaml | “nofile.yaml”: không có tệp này",
        "validate --today 2021-02-30 x.json | --today là “2021-02-30”: không có ngày này",
        "validate --today 30/2/2021 x.json | Hãy ghi ngày như 2021-10-01",
        "check-figures | --lines",
        "no-such-command | no-such-command",
      })
  void wrong_use_is_one_line_and_status_2(String arguments, String message) {
    Run run = run("", arguments.strip().split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | tệp rỗng",
        "{\"catalogue\": \"x\", \"figures\": [ | bị cắt cụt",
        "{\"catalogue\": \"x\", \"figures\": []} | không có danh mục chỉ tiêu “x”. Các danh mục hiện có: cchc-2021-commune",
        "STT only | không thấy bảng số liệu",
        "[1,2 | gặp mảng. Ở đây phải là đối tượng",
        "[1,2] Công văn | không thấy bảng số liệu",
      })
  void input_that_cannot_be_read_is_one_line_and_status_2(String content, String message)
      throws IOException {
    Run run = run("", "validate", file("input", content).toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message).hasLineCount(1);
  }

  @Test
  void a_workbook_is_no_catalogue_and_an_empty_file_no_text() throws IOException {
    Run catalogue = run("", "lint-catalogue", "../khanh-hoa-q3-2021/report.xlsx");
    Run text = run("", "check-text", file("empty.txt", "").toString());

    assertThat(catalogue.err()).contains("đây là bảng tính").hasLineCount(1);
    assertThat(text.err()).contains("tệp rỗng, không có lời văn").hasLineCount(1);
  }

  @Test
  void a_figure_printed_the_english_way_is_one_job_however_much_it_breaks() throws IOException {
    String report = Files.readString(Path.of(EXAMPLE)).replace("\t1.859\t", "\t1,859\t");
    Run run = run("", "validate", file("english.txt", report).toString());

    assertThat(run.out()).containsOnlyOnce("đang ghi 1,859, nên ghi 1.859");
  }

  @Test
  void one_unreadable_file_does_not_keep_the_others_from_being_validated() throws IOException {
    String bad = file("bad.json", "{").toString();
    Run run = run("", "validate", bad, file("r.json", SOUND).toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1);
    assertThat(run.out()).contains("r.json");
  }

  @Test
  void a_line_that_cannot_be_read_is_answered_and_the_rest_goes_on() {
    Run run = run(SOUND + "\n\n{\"catalogue\"\n" + SOUND + "\n", "validate", "--lines");

    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("{\"report\":").isEqualTo(lines.get(2));
    assertThat(lines.get(1)).startsWith("{\"line\":3,\"error\":\"report:1:");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void lines_are_answered_in_order() {
    StringBuilder in = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      in.append("{\"catalogue\":\"cchc-2021-province\",\"agency\":{\"name\":\"")
          .append(i)
          .append("\"},\"figures\":[]}\n");
    }
    List<String> lines = run(in.toString(), "validate", "--lines").out().lines().toList();

    assertThat(lines).hasSize(2_000);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).contains("\"agency\":\"" + i + "\"");
    }
  }

  @Test
  void relations_without_a_form_are_answered_by_number() {
    Run run =
        run(
            "{\"figures\": {\"t\": \"1.859\", \"a\": 1399, \"b\": \"301\", \"c\": \"159\","
                + " \"p\": \"16,2%\"}, \"relations\": [\"t = a + b + c\", \"p ~ 100 * b / t\","
                + " \"t = z\"]}\n",
            "check-figures", "--lines");

    assertThat(run.out())
        .startsWith(
            "{\"relations\":{\"1\":{\"verdict\":\"held\"},"
                + "\"2\":{\"verdict\":\"held\",\"rounding\":\"half-up\"},"
                + "\"3\":{\"verdict\":\"not-checked\",\"reason\":\"missing-figure\"}}");
    assertThat(run.status()).isZero();
  }

  @Test
  void a_catalogue_is_printed_with_its_indicators_and_relations() {
    Run run = run("", "catalogue", "cchc-2021-province");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Tổng số TTHC đang có hiệu lực")
        .contains("`3.1.3 = 3.1.3.a + 3.1.3.b + 3.1.3.c`");
    assertThat(run("", "catalogue").out()).startsWith("cchc-2021-province  ");
  }

  @Test
  void findings_can_be_written_to_a_file() throws IOException {
    Path out = folder.resolve("findings.json");
    Run run = run("", "validate", "--format", "json", "--out", out.toString(), EXAMPLE);

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out)).contains("\"verdict\" : \"rejected\"");
  }

  @Test
  void a_catalogue_is_reviewed_with_a_row_for_each_of_its_figures() {
    Run run = run("", "lint-catalogue", "cchc-2021-province", "--lang", "en");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("0 contradictions").contains("| 1.5 ").contains("3.1.3-balance");
  }

  @Test
  void a_catalogue_that_names_an_unknown_indicator_is_refused_with_file_and_line()
      throws IOException {
    Path form =
        file(
            "form.yaml",
            """
            id: form
            name: { vi: Biểu mẫu, en: Form }
            level: province
            valid: { from: "2021-01-01" }
            source: Letter 1
            indicators:
              - { id: "1.1", name: { vi: A, en: A }, unit: B, kind: count, measures: flow, reported-by: [province] }
            relations:
              - { id: r, formula: 1.1 <= 1.9, strength: must, because: { vi: a, en: a }, source: b }
            """);

    Run run = run("", "lint-catalogue", form.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("form.yaml").contains("9").contains("1.9").hasLineCount(1);
  }

  @Test
  void prose_alone_is_checked_and_the_place_is_marked() throws IOException {
    Path text = file("t.txt", "Đúng hạn 31.972/32.279 hồ sơ, đạt 99,00%.\n");

    Run run = run("", "check-text", text.toString());
    Run json = run("", "check-text", "--format", "json", text.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("31.972/32.279 = 99,05%, lời văn ghi 99,00%")
        .contains("»31.972/32.279 hồ sơ, đạt 99,00%«");
    assertThat(json.out())
        .contains("\"kind\":\"share\",\"verdict\":\"broken\",\"expected\":\"99,05\"");
  }

  @Test
  void a_file_without_prose_is_refused_in_one_line() {
    Run run = run("", "check-text", "../khanh-hoa-q3-2021/report.xlsx");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("không có lời văn");
  }

  @Test
  void a_page_marks_the_place_in_the_prose_and_says_the_verdict() {
    Run run = run("", "validate", "--format", "html", EXAMPLE);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("<mark>101/109</mark>")
        .contains("class=\"verdict rejected\"")
        .doesNotContain("<script ")
        .containsOnlyOnce("<script>");
  }

  @Test
  void nothing_submitted_becomes_markup_of_a_page() throws IOException {
    String cell = "<script>alert(1)</script>";
    String report =
        "{\"catalogue\": \"cchc-2021-province\", \"narrative\": [\"Đúng hạn 1/3 hồ sơ "
            + "<b onclick=x>, đạt 50%.\"], \"figures\": [{\"indicator\": \"3.1.3\", \"value\": \""
            + cell
            + "\", \"note\": \"=HYPERLINK(<i>)\"}]}";

    Run run = run("", "validate", "--format", "html", file("<r>.json", report).toString());

    assertThat(run.out()).doesNotContain(cell).doesNotContain("<b onclick").doesNotContain("<i>");
    assertThat(run.out()).contains("&lt;script&gt;").contains("&lt;r&gt;.json");
  }

  @Test
  void a_page_is_of_one_file() {
    assertThat(run("", "validate", "--format", "html", EXAMPLE, EXAMPLE).err())
        .hasLineCount(1)
        .contains("một tệp");
  }
}
