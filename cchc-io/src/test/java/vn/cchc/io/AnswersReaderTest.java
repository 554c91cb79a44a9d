package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.cchc.io.AnswersReader.Answer;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.RowRef;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

class AnswersReaderTest {

  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final FigureRef CELL =
      FigureRef.ofCell("06a", new RowRef(List.of("Sở, ban", "Đất đai #2")), IndicatorId.parse("7"));

  private static byte[] annotated(byte[] workbook) throws IOException {
    Report report = ReportReader.standard().read(workbook, "f");
    ValidationResult result =
        ValidationResult.builder(ValidationResult.ReportKey.of(report))
            .findings(
                List.of(
                    SomeFindings.unreadable("3.1.3", Severity.ERROR),
                    Finding.builder(
                            "cells",
                            SomeFindings.blank("3.1.4").kind(),
                            Severity.WARNING,
                            SomeFindings.blank("3.1.4").evidence())
                        .figures(List.of(CELL))
                        .build(),
                    SomeFindings.blank("3.4.4")))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Annotator.of(VI).workbook(workbook, "f", report, result, SomeFindings.FORM, out);
    return out.toByteArray();
  }

  private static byte[] example() throws IOException {
    return Files.readAllBytes(WorkedExample.FOLDER.resolve("report.xlsx"));
  }

  /** An officer answers, moves rows, and saves by another program. */
  private static byte[] answered() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated(example())))) {
      XSSFSheet sheet = workbook.getSheet("Kết quả kiểm tra");
      sheet.getRow(3).getCell(7).setCellValue(" 1.895 ");
      sheet.getRow(4).getCell(8).setCellValue("=SUM: theo công văn\nsố 5");
      sheet.getRow(4).getCell(7).setCellValue(1846.5);
      sheet.shiftRows(3, 5, 4);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void answers_are_read_with_what_they_are_about() throws IOException {
    assertThat(AnswersReader.read(answered(), "f"))
        .containsExactly(
            new Answer("3.1.3-readable", FigureRef.of("3.1.3"), null, "1.895", null),
            new Answer("cells", CELL, null, "1.846,5", "=SUM: theo công văn\nsố 5"));
  }

  @Test
  void an_answer_to_a_finding_about_the_figure_of_another_report_is_one_to_it() throws IOException {
    Report report = ReportReader.standard().read(example(), "f");
    FigureRef below =
        FigureRef.of("3.1.4").from(Standpoint.CHILDREN).in(new ReportRef("H32.6", "Q3", 2021));
    ValidationResult result =
        ValidationResult.builder(ValidationResult.ReportKey.of(report))
            .findings(
                List.of(
                    Finding.builder(
                            "roll-up",
                            RelationKind.ROLL_UP,
                            Severity.WARNING,
                            SomeFindings.blank("3.1.4").evidence())
                        .figures(List.of(below))
                        .build()))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Annotator.of(VI).workbook(example(), "f", report, result, SomeFindings.FORM, out);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (Row row : workbook.getSheet("Kết quả kiểm tra")) {
        Cell key = row.getCell(9);
        if (key != null && key.getStringCellValue().contains("roll-up")) {
          row.getCell(8).setCellValue("xã đã sáp nhập");
        }
      }
      workbook.write(saved);
    }

    assertThat(AnswersReader.to(result, AnswersReader.read(saved.toByteArray(), "f")))
        .singleElement()
        .satisfies(answer -> assertThat(answer.explanation()).isEqualTo("xã đã sáp nhập"));
  }

  @Test
  void answers_stay_when_the_workbook_is_annotated_again() throws IOException {
    assertThat(AnswersReader.read(annotated(answered()), "f"))
        .containsExactly(
            new Answer("3.1.3-readable", FigureRef.of("3.1.3"), null, "1.895", null),
            new Answer("cells", CELL, null, "1.846,5", "=SUM: theo công văn\nsố 5"));
  }

  @Test
  void a_workbook_without_our_sheet_has_no_answers_and_any_other_file_is_refused()
      throws IOException {
    assertThat(AnswersReader.read(example(), "f")).isEmpty();
    assertThat(AnswersReader.read(annotated(example()), "f")).isEmpty();
    assertThatThrownBy(() -> AnswersReader.read("a".getBytes(StandardCharsets.UTF_8), "f"))
        .isInstanceOf(ReportFormatException.class);
  }
}
