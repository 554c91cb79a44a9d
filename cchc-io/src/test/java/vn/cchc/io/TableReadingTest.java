package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.ReportingPeriod;

class TableReadingTest {

  private static Report read(byte[] bytes) throws IOException {
    return ReportReader.standard().read(new ByteArrayInputStream(bytes), "input");
  }

  private static Report read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Figure figure(Report report, String id) {
    return report.figures().stream()
        .filter(figure -> figure.ref().equals(FigureRef.of(id)))
        .findFirst()
        .orElseThrow();
  }

  /** What the figures say, however they are printed. */
  private static List<List<Object>> said(Report report) {
    return report.figures().stream()
        .map(
            figure ->
                List.<Object>of(
                    figure.indicator(),
                    figure.value() instanceof Quantity quantity
                        ? List.of(
                            quantity.number().stripTrailingZeros(),
                            quantity.percent(),
                            quantity.precision())
                        : figure.value(),
                    Objects.requireNonNullElse(figure.note(), "")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.json", "report.xlsx", "report.docx"})
  void the_worked_example_says_the_same_in_every_format(String file) throws IOException {
    Report text = ReportReader.standard().read(WorkedExample.TEXT);
    Report other = ReportReader.standard().read(WorkedExample.FOLDER.resolve(file));

    assertThat(said(other)).isEqualTo(said(text));
    assertThat(other.period()).isEqualTo(text.period());
    assertThat(other.document()).isEqualTo(text.document());
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.txt", "report.docx", "report.json"})
  void the_prose_of_the_worked_example_is_read_by_paragraphs(String file) throws IOException {
    Report report = ReportReader.standard().read(WorkedExample.FOLDER.resolve(file));

    assertThat(report.narrative())
        .isEqualTo(ReportReader.standard().read(WorkedExample.TEXT).narrative())
        .hasSizeGreaterThan(80)
        .noneMatch(String::isBlank);
  }

  @Test
  void the_files_of_the_worked_example_are_those_its_text_makes() throws IOException {
    Report json = ReportReader.standard().read(WorkedExample.FOLDER.resolve("report.json"));
    byte[] workbook = OfficeFiles.workbook(WorkedExample.titles(), WorkedExample.rows(), 0);

    assertThat(json.figures())
        .isEqualTo(WorkedExample.withoutPlaces(ReportReader.standard().read(WorkedExample.TEXT)));
    assertThat(read(workbook))
        .isEqualTo(ReportReader.standard().read(WorkedExample.FOLDER.resolve("report.xlsx")));
  }

  @Test
  void titles_tell_agency_period_and_document() throws IOException {
    Report report = ReportReader.standard().read(WorkedExample.TEXT);

    assertThat(report.agency()).isEqualTo(new Agency(null, "UBND tỉnh Khánh Hòa", Level.PROVINCE));
    assertThat(report.period()).isEqualTo(ReportingPeriod.of("Q3", 2021));
    assertThat(report.document())
        .isEqualTo(new DocumentReference("186/BC-UBND", LocalDate.of(2021, 9, 24)));
  }

  @Test
  void every_indicator_of_the_form_is_read_once_and_nothing_else() throws IOException {
    Report report = ReportReader.standard().read(WorkedExample.TEXT);

    assertThat(report.unmatchedRows()).isEmpty();
    assertThat(report.figures()).hasSize(95).extracting(Figure::indicator).doesNotHaveDuplicates();
  }

  @Test
  void rows_printed_with_repeated_numbers_land_where_they_belong() throws IOException {
    Report report = ReportReader.standard().read(WorkedExample.TEXT);

    assertThat(figure(report, "1.2.1").row().code()).isEqualTo("1.1.1.");
    assertThat(figure(report, "1.2.1").text()).isEqualTo("07");
    assertThat(figure(report, "1.1.1").text()).isEqualTo("42");
  }

  @Test
  void rows_without_a_number_take_their_parents_number_and_a_letter() throws IOException {
    Report report = ReportReader.standard().read(WorkedExample.TEXT);

    assertThat(
            Stream.of("3.1.3", "3.1.3.a", "3.1.3.b", "3.1.3.c")
                .map(id -> figure(report, id).value())
                .map(value -> ((Quantity) value).number().intValueExact()))
        .containsExactly(1859, 1399, 301, 159);
  }

  @Test
  void a_cell_continued_over_a_page_break_is_put_together() throws IOException {
    assertThat(figure(ReportReader.standard().read(WorkedExample.TEXT), "1.4.1").note())
        .isEqualTo(
            "Đã tạm dừng điều tra, khảo sát hài lòng năm 2021 vì ảnh hưởng của dịch bệnh Covid-19");
  }

  @Test
  void a_second_printing_is_compared_with_the_first_and_not_read_again() throws IOException {
    String text = Files.readString(WorkedExample.TEXT);
    int second = text.lastIndexOf("PHỤ LỤC");
    String changed = text.substring(0, second) + text.substring(second).replace("1.399", "1.339");

    assertThat(read(changed).figures()).isEqualTo(read(text).figures());
    assertThat(read(changed).secondPrinting())
        .contains(new PrintingDifference(FigureRef.of("3.1.3.a"), Column.VALUE, "1.399", "1.339"))
        .hasSize(read(text).secondPrinting().size() + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_table_may_stand_anywhere_on_its_sheet(int left) throws IOException {
    byte[] workbook = OfficeFiles.workbook(WorkedExample.titles(), WorkedExample.rows(), left);

    assertThat(said(read(workbook)))
        .isEqualTo(said(ReportReader.standard().read(WorkedExample.TEXT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";", ","})
  void a_bare_table_in_csv_or_tsv_is_read(String separator) throws IOException {
    String csv =
        Stream.concat(
                Stream.of(List.of("STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú")),
                WorkedExample.rows().stream())
            .map(
                row ->
                    row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(separator)))
            .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));

    assertThat(said(read(csv))).isEqualTo(said(ReportReader.standard().read(WorkedExample.TEXT)));
  }

  @Test
  void words_misread_by_a_scanner_do_not_move_a_row() throws IOException {
    Random random = new Random(7);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : WorkedExample.rows()) {
      List<String> noisy = new ArrayList<>(row);
      noisy.set(1, noise(row.get(1), random));
      rows.add(noisy);
    }

    assertThat(said(read(OfficeFiles.workbook(WorkedExample.titles(), rows, 0))))
        .isEqualTo(said(ReportReader.standard().read(WorkedExample.TEXT)));
  }

  /** One letter in ten is another one. */
  private static String noise(String name, Random random) {
    StringBuilder noisy = new StringBuilder(name);
    for (int i = 0; i < noisy.length(); i++) {
      if (random.nextInt(10) == 0 && Character.isLetter(noisy.charAt(i))) {
        noisy.setCharAt(i, (char) ('a' + random.nextInt(26)));
      }
    }
    return noisy.toString();
  }

  @Test
  void two_rows_that_changed_places_are_still_recognised() throws IOException {
    List<List<String>> rows = new ArrayList<>(WorkedExample.rows());
    int row =
        rows.indexOf(
            WorkedExample.rows().stream()
                .filter(r -> r.get(0).equals("3.1.1."))
                .findFirst()
                .orElseThrow());
    Collections.swap(rows, row, row + 1);
    Report report = read(OfficeFiles.workbook(WorkedExample.titles(), rows, 0));

    assertThat(List.of(figure(report, "3.1.1"), figure(report, "3.1.2")))
        .extracting(figure -> ((Quantity) figure.value()).number().intValueExact())
        .containsExactly(109, 139);
  }

  @Test
  void a_row_of_no_indicator_is_kept_as_a_stranger() throws IOException {
    List<List<String>> rows = new ArrayList<>(WorkedExample.rows());
    rows.add(List.of("9.", "Số lợn nái trên địa bàn", "Con", "1.200", "tạm tính"));
    Report report = read(OfficeFiles.workbook(WorkedExample.titles(), rows, 0));

    assertThat(report.unmatchedRows())
        .extracting(
            stranger -> stranger.row().name(), Report.UnmatchedRow::text, Report.UnmatchedRow::note)
        .containsExactly(tuple("Số lợn nái trên địa bàn", "1.200", "tạm tính"));
  }

  @Test
  void a_percentage_of_a_workbook_has_the_decimals_its_format_shows() throws IOException {
    assertThat(figure(read(withPercentage()), "3.4.4").value())
        .isEqualTo(new Quantity(new BigDecimal("99.00"), true, FigureValue.Precision.EXACT));
  }

  /** 3.4.4 as the number 0.99 in the format 0.00%. */
  private static byte[] withPercentage() throws IOException {
    byte[] workbook = OfficeFiles.workbook(WorkedExample.titles(), WorkedExample.rows(), 0);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Row row : book.getSheetAt(0)) {
        if (row.getCell(0) != null && row.getCell(0).toString().equals("3.4.4.")) {
          row.getCell(3).setCellValue(0.99);
          row.getCell(3).setCellStyle(book.createCellStyle());
          row.getCell(3).getCellStyle().setDataFormat(book.createDataFormat().getFormat("0.00%"));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void a_file_in_english_notation_is_read_by_it_and_says_so() throws IOException {
    Report report =
        read(
            "Quý III năm 2021\nSTT;Chỉ tiêu;Số liệu\n"
                + "3.1.3.;Tổng số TTHC đang có hiệu lực;1,859\n"
                + ";Số TTHC cấp tỉnh;1,399\n"
                + "3.4.1.;Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn;99.37%\n");

    assertThat(((Quantity) figure(report, "3.1.3").value()).number()).isEqualByComparingTo("1859");
    assertThat(report.notation()).isEqualTo(vn.cchc.model.NumberNotation.EN);
    assertThat(report.reading()).extracting(vn.cchc.model.Remark::what).contains("notation-en");
  }
}
