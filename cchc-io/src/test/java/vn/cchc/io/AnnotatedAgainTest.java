package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.io.AnnotatedWorkbooks.FORM;
import static vn.cchc.io.AnnotatedWorkbooks.RESULTS;
import static vn.cchc.io.AnnotatedWorkbooks.VI;
import static vn.cchc.io.AnnotatedWorkbooks.annotated;
import static vn.cchc.io.AnnotatedWorkbooks.cell;
import static vn.cchc.io.AnnotatedWorkbooks.example;
import static vn.cchc.io.AnnotatedWorkbooks.furnished;
import static vn.cchc.io.AnnotatedWorkbooks.open;
import static vn.cchc.io.AnnotatedWorkbooks.place;
import static vn.cchc.io.AnnotatedWorkbooks.read;
import static vn.cchc.io.AnnotatedWorkbooks.result;
import static vn.cchc.io.AnnotatedWorkbooks.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Report;

/** What an earlier check wrote, what the officer has of that name, and signatures. */
class AnnotatedAgainTest {

  @Test
  void annotating_again_replaces_what_was_written_before() throws IOException {
    byte[] once = annotated(furnished(), VI);

    byte[] twice = annotated(once, VI);

    assertThat(Packages.parts(twice)).containsExactlyInAnyOrderEntriesOf(Packages.parts(once));
    Report report = read(once);
    byte[] mended = annotated(once, report, sound(report), Locale.ENGLISH);
    try (XSSFWorkbook before = open(furnished());
        XSSFWorkbook after = open(mended)) {
      assertThat(after.getSheet(RESULTS)).isNull();
      assertThat(after.getNumberOfSheets()).isEqualTo(3);
      assertThat(after.getSheet("Check results").getRow(0).getCell(0).getStringCellValue())
          .startsWith("ACCEPTED");
      assertThat(after.getSheetAt(0).getCellComments()).hasSize(2);
      for (String indicator : List.of("3.1.3", "3.4.4")) {
        assertThat(cell(after.getSheetAt(0), place(indicator)).getCellStyle().getIndex())
            .isEqualTo(cell(before.getSheetAt(0), place(indicator)).getCellStyle().getIndex());
      }
    }
  }

  @Test
  void what_was_written_before_is_replaced_also_after_another_program_saved_it()
      throws IOException {
    byte[] saved;
    try (XSSFWorkbook workbook = open(annotated(furnished(), VI))) {
      workbook.setSheetOrder(RESULTS, 0);
      workbook.setSheetName(0, "Của tôi");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      saved = out.toByteArray();
    }
    Report report = read(saved);
    assertThat(report).isEqualTo(read(furnished()));

    try (XSSFWorkbook after = open(annotated(saved, report, sound(report), VI))) {
      assertThat(after.getSheetName(0)).isEqualTo("Phụ lục");
      assertThat(after.getSheet("Của tôi")).isNull();
      assertThat(after.getSheetAt(0).getCellComments()).hasSize(2);
      assertThat(
              cell(after.getSheetAt(0), place("3.1.3"))
                  .getCellStyle()
                  .getFillForegroundColorColor()
                  .getIndexed())
          .isEqualTo(IndexedColors.AQUA.getIndex());
      assertThat(after.getName("so_tthc").getRefersToFormula()).isEqualTo("'Phụ lục'!$D$10");
    }
  }

  @Test
  void a_sheet_of_the_officer_that_has_our_name_stays() throws IOException {
    byte[] workbook;
    try (XSSFWorkbook own = open(example())) {
      own.createSheet(RESULTS).createRow(0).createCell(0).setCellValue("của tôi");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      own.write(out);
      workbook = out.toByteArray();
    }
    Report before = read(workbook);

    byte[] once = annotated(workbook, VI);

    assertThat(read(once)).isEqualTo(before);
    try (XSSFWorkbook after = open(annotated(once, VI))) {
      assertThat(after.getNumberOfSheets()).isEqualTo(3);
      assertThat(after.getSheet(RESULTS).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("của tôi");
      assertThat(after.getSheet(RESULTS + " (2)")).isNotNull();
    }
  }

  @Test
  void a_signature_is_taken_out_and_that_is_told() throws IOException {
    byte[] signed = Packages.signed(example());
    Report report = read(signed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Annotator.Annotation done =
        Annotator.of(VI).workbook(signed, "f", report, result(report), FORM, out);

    assertThat(done).isEqualTo(new Annotator.Annotation(true, 2, 2));
    Map<String, String> parts = Packages.parts(out.toByteArray());
    assertThat(parts.keySet()).noneMatch(part -> part.contains("_xmlsignatures"));
    assertThat(parts.get("_rels/.rels")).doesNotContain("digital-signature");
    assertThat(parts.get("[Content_Types].xml")).doesNotContain("sig1.xml");
    assertThat(parts.get("xl/worksheets/cchc1.xml")).contains("chữ ký số");
  }

  @Test
  void several_reports_are_annotated_in_a_workbook_alone_and_only_if_they_can_be_told_apart()
      throws IOException {
    byte[] text = Files.readAllBytes(WorkedExample.TEXT);
    Report report = read(example());
    Annotator.Checked checked = new Annotator.Checked(report, result(report), FORM);
    List<Annotator.Checked> twice = List.of(checked, checked);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> Annotator.of(VI).workbook(text, "a.txt", twice, out))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("a.txt")
        .hasMessageContaining("xlsx");
    assertThatThrownBy(() -> Annotator.of(VI).workbook(example(), "a.xlsx", twice, out))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("two reports of one agency, period and form")
        .hasMessageContaining(result(report).report().period());
    assertThatThrownBy(() -> Annotator.of(VI).workbook(example(), "a", List.of(), out))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out.size()).isZero();
  }
}
