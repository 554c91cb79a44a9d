package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.workbook.RawWorkbook;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/** Workbooks as no library writes them. */
class AnnotatedPackagesTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static Map<String, String> annotated(byte[] workbook, String... cells) {
    return Packages.parts(bytes(workbook, cells));
  }

  /** Annotates cells of the sheet "S", each as a blank figure. */
  private static byte[] bytes(byte[] workbook, String... cells) {
    List<FigureRef> refs = SomeFindings.refs("3.1.3", "3.1.4", "3.2.1").subList(0, cells.length);
    Report report =
        Report.builder(SomeFindings.FORM.id())
            .figures(
                IntStream.range(0, cells.length)
                    .mapToObj(
                        i ->
                            Figure.blank(refs.get(i))
                                .withOrigin(Origin.at(Place.ofCell("S", cells[i]))))
                    .toList())
            .build();
    ValidationResult result =
        ValidationResult.builder(ValidationResult.ReportKey.of(report))
            .findings(refs.stream().map(ref -> SomeFindings.blank(ref.toString())).toList())
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Annotator.of(Locale.ENGLISH).workbook(workbook, "f", report, result, SomeFindings.FORM, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void cells_and_rows_of_which_nothing_is_stored_are_put_in_where_they_belong() throws IOException {
    byte[] workbook =
        new RawWorkbook()
            .styles("<cellXfs><xf/><xf fontId='0' numFmtId='10'/></cellXfs>")
            .sheet(
                "S",
                "",
                "<cols><col min='3' max='5' style='1'/></cols>",
                "<row r='2'><c r='A2'><v>1</v></c><c r='E2'><v>2</v></c></row><row r='5'/>",
                "")
            .bytes();

    byte[] annotated = bytes(workbook, "C2", "B3", "D5");

    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      XSSFSheet sheet = read.getSheet("S");
      for (int[] place : new int[][] {{1, 2}, {2, 1}, {4, 3}}) {
        XSSFCell cell = sheet.getRow(place[0]).getCell(place[1]);
        assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
            .isEqualTo("FFFFEB9D");
        assertThat(cell.getCellStyle().getDataFormat()).isEqualTo((short) (place[1] > 1 ? 10 : 0));
        assertThat(cell.getCellComment()).isNotNull();
      }
    }
    assertThat(Packages.parts(annotated).get("odd/place1.xml"))
        .contains("<c r='A2'><v>1</v></c><c r=\"C2\"", "/><c r='E2'><v>2</v></c>");
  }

  @Test
  void a_workbook_without_styles_and_one_whose_names_have_a_prefix_are_annotated_too()
      throws IOException {
    byte[] plain = new RawWorkbook().sheet("S", "<row><c t='str'><v>x</v></c></row>").bytes();
    byte[] prefixed =
        Packages.with(
            plain,
            "odd/place1.xml",
            "<worksheet xmlns='"
                + MAIN
                + "'><sheetData><row><c t='str'><v>x</v></c></row>"
                + "</sheetData></worksheet>",
            "<q:worksheet xmlns:q='"
                + MAIN
                + "'><q:sheetData><q:row><q:c t='str'><q:v>x</q:v>"
                + "</q:c></q:row></q:sheetData></q:worksheet>");

    for (byte[] workbook : List.of(plain, prefixed)) {
      try (XSSFWorkbook read =
          new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook, "A1", "B1")))) {
        assertThat(read.getSheet("S").getRow(0).getCell(0).getStringCellValue()).isEqualTo("x");
        assertThat(read.getSheet("S").getCellComments()).hasSize(2);
        assertThat(read.getSheet("Check results")).isNotNull();
      }
    }
  }

  @Test
  void a_thread_on_a_cell_and_the_copy_of_it_stay_as_they_are() {
    String copy =
        "<comments xmlns='"
            + MAIN
            + "'><authors><author>tc={A}</author></authors><commentList>"
            + "<comment ref='A1' authorId='0'><text><t>[Threaded comment]</t></text></comment>"
            + "</commentList></comments>";
    String thread = "<ThreadedComments><threadedComment ref='A1' id='{A}'/></ThreadedComments>";
    byte[] workbook =
        new RawWorkbook()
            .sheet("S", "<row><c><v>1</v></c><c><v>2</v></c></row>")
            .beside(OFFICE + "comments", "xl/c.xml", copy)
            .beside(
                "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                "xl/t.xml",
                thread)
            .bytes();

    Map<String, String> parts = annotated(workbook, "A1", "B1");

    assertThat(parts.get("xl/t.xml")).isEqualTo(thread);
    assertThat(parts.get("xl/c.xml"))
        .startsWith(copy.substring(0, copy.indexOf("</authors>")))
        .contains("<comment ref=\"B1\"", "[Threaded comment]")
        .doesNotContain("ref=\"A1\"");
  }

  @Test
  void boxes_that_are_no_xml_are_added_to_and_ours_are_taken_out_again() {
    String boxes =
        "<xml xmlns:v='v' xmlns:x='x'><v:shape id='_x0000_s3000'><br>Lan"
            + "<x:ClientData ObjectType='Note'><x:Row>0</x:Row><x:Column>0</x:Column>"
            + "</x:ClientData></v:shape></xml>";
    byte[] workbook =
        new RawWorkbook()
            .sheet(
                "S",
                "",
                "",
                "<row><c><v>1</v></c></row>",
                "<legacyDrawing xmlns:r='"
                    + OFFICE.substring(0, OFFICE.length() - 1)
                    + "' r:id='r1'/>")
            .beside(OFFICE + "vmlDrawing", "xl/b.vml", boxes)
            .bytes();

    byte[] once = bytes(workbook, "B1");
    String added = Packages.parts(once).get("xl/b.vml");
    String again = annotated(once, "B1").get("xl/b.vml");

    assertThat(added).startsWith(boxes.replace("</xml>", "")).contains("_x0000_s3001");
    assertThat(again).isEqualTo(added);
    assertThat(annotated(once).get("xl/b.vml"))
        .startsWith(boxes.replace("</xml>", ""))
        .doesNotContain("_x0000_s3001");
  }

  @Test
  void a_fill_that_is_more_than_a_colour_stays() {
    byte[] workbook =
        new RawWorkbook()
            .styles(
                "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill"
                    + " patternType='lightTrellis'/></fill></fills>"
                    + "<cellXfs><xf/><xf fillId='1'/></cellXfs>")
            .sheet("S", "<row><c s='1'><v>1</v></c></row>")
            .bytes();

    Map<String, String> parts = annotated(workbook, "A1");

    assertThat(parts.get("odd/place1.xml")).contains("<c s='1'><v>1</v></c>");
    assertThat(parts.get("xl/comments1.xml")).contains("ref=\"A1\"");
  }

  @Test
  void places_of_other_sheets_and_no_places_at_all_are_told_in_the_sheet_alone() {
    byte[] workbook = new RawWorkbook().sheet("T", "<row><c><v>1</v></c></row>").bytes();

    Map<String, String> parts = annotated(workbook, "A1");

    assertThat(parts.get("odd/place1.xml")).contains("<row><c><v>1</v></c></row>");
    assertThat(parts.get("xl/worksheets/cchc1.xml"))
        .contains("No cell in the file")
        .doesNotContain("<hyperlink ");
  }

  @Test
  void macros_stay_in_a_workbook_that_has_any() {
    byte[] workbook =
        new RawWorkbook().macros().sheet("S", "<row r='2'><c r='C2'><v>1</v></c></row>").bytes();

    Map<String, String> annotated = annotated(workbook, "C2");

    assertThat(annotated.get("xl/vbaProject.bin")).isEqualTo("macros");
    assertThat(annotated.get("xl/_rels/workbook.xml.rels")).contains("vbaProject.bin");
    assertThat(annotated.get("[Content_Types].xml"))
        .contains("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  }
}
