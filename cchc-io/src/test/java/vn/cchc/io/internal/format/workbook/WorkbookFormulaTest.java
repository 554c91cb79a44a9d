package vn.cchc.io.internal.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.internal.format.workbook.Sheets.cell;
import static vn.cchc.io.internal.format.workbook.Sheets.formula;
import static vn.cchc.io.internal.format.workbook.Sheets.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.internal.page.Cell.Formula;
import vn.cchc.io.internal.page.Document;

class WorkbookFormulaTest {

  private static Document sheet(String rows) {
    return read(
        new RawWorkbook()
            .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='3'/></cellXfs>")
            .sheet("a", rows));
  }

  /** A1 to A3 are 1859, 2 and 0.5; B1 is "1.859", B2 "x"; C1 is the formula. */
  private static Formula of(String formula, String value) {
    Document document =
        sheet(
            "<row r='1'><c r='A1'><v>1859</v></c><c r='B1' t='str'><v>1.859</v></c>"
                + "<c r='C1'><f>%s</f>%s</c></row>".formatted(formula, value)
                + "<row r='2'><c r='A2'><v>2</v></c><c r='B2' t='str'><v>x</v></c></row>"
                + "<row r='3'><c r='A3'><v>0.5</v></c></row>");
    return formula(document, "C1");
  }

  @Test
  void a_formula_without_a_result_is_its_text_and_is_computed() {
    Document document =
        sheet(
            "<row r='1'><c r='A1'><v>74058</v></c></row><row r='2'><c r='A2'><v>749</v></c></row>"
                + "<row r='3'><c r='A3' s='2'><f>SUM(A1:A2)</f></c></row>");

    assertThat(cell(document, "A3").text()).isEqualTo("=SUM(A1:A2)");
    assertThat(cell(document, "A3").number()).isNull();
    assertThat(formula(document, "A3")).isEqualTo(new Formula("=SUM(A1:A2)", false, "74.807"));
  }

  @Test
  void a_result_that_is_right_is_not_told_twice() {
    assertThat(of("A1+A2", "<v>1861</v>")).isEqualTo(new Formula("=A1+A2", true, null));
    assertThat(of("A1/3", "<v>619.66666666666663</v>").result()).isNull();
  }

  @Test
  void a_result_that_is_wrong_is_told_beside_what_is_shown() {
    assertThat(of("A1+A2", "<v>1816</v>")).isEqualTo(new Formula("=A1+A2", true, "1861"));
    assertThat(of("A1+A2", "<v></v>")).isEqualTo(new Formula("=A1+A2", false, "1861"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(A:A)|1861,5",
        "SUM(A1:B1,A2)|1861",
        "ROUND(A1/A2,0)|930",
        "IF(A1&gt;A2,A1-A2,0)|1857",
        "IFERROR(A1/0,A2)|2",
        "SUMIF(A1:A3,\"&gt;1\")|1861",
        "COUNTA(A1:A3)|3",
        "A9+1|1",
        "A1=1859|TRUE",
        "SUM(a!A1:A2)|1861",
        "VLOOKUP(2,A1:A3,1,FALSE)|2",
      })
  void what_is_certain_is_computed(String formula, String result) {
    assertThat(of(formula, "").result()).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOW()",
        "TODAY()-A1",
        "RAND()",
        "OFFSET(A1,0,0)",
        "INDIRECT(\"A1\")",
        "[1]Sheet1!A1",
        "'[x.xlsx]b'!A1",
        "UNKNOWN(A1)",
        "Nowhere+1",
        "b!A1",
        "A1+B1",
        "A1&amp;\"\"",
        "TEXT(A1,\"0,0\")",
        "\"1.5\"+1",
        "A1/0",
        "C1+1",
        "SUM(A1:C1)",
        "SUM(",
        "CELL(\"filename\")",
        "A1+B2",
        "#REF!+1",
        "SUM(a:b!A1)",
      })
  void what_is_not_certain_is_not_computed(String formula) {
    assertThat(of(formula, "").result()).isNull();
  }

  @Test
  void circles_end() {
    Document document =
        sheet(
            "<row r='1'><c r='A1'><f>B1</f></c><c r='B1'><f>C1+D1</f></c>"
                + "<c r='C1'><f>A1</f></c><c r='D1'><f>1+1</f></c></row>");

    assertThat(formula(document, "A1").result()).isNull();
    assertThat(formula(document, "C1").result()).isNull();
    assertThat(formula(document, "D1").result()).isEqualTo("2");
  }

  @Test
  void a_long_chain_is_computed_whichever_end_is_asked_first() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row < 6_000; row++) {
      rows.append("<row r='%d'><c r='A%d'><f>A%d+1</f></c></row>".formatted(row, row, row + 1));
    }
    rows.append("<row r='6000'><c r='A6000'><v>1</v></c></row>");

    assertThat(formula(sheet(rows.toString()), "A1").result()).isEqualTo("6000");
  }

  @Test
  void formulas_that_need_the_same_are_all_computed() {
    Document document =
        sheet(
            "<row r='1'><c r='A1'><f>SUM(B1:D1)</f></c><c r='B1'><f>C1+D1</f></c>"
                + "<c r='C1'><f>D1+1</f></c><c r='D1'><f>2*2</f></c></row>");

    assertThat(formula(document, "A1").result()).isEqualTo("18");
  }

  @Test
  void too_many_cells_are_not_looked_at_for_all_formulas_together() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 3_000; row++) {
      rows.append(
          "<row r='%d'><c r='A%d'><v>1</v></c><c r='B%d'><f>SUM(A1:A1048576)</f></c></row>"
              .formatted(row, row, row));
    }

    Document document = sheet(rows.toString());

    assertThat(formula(document, "B1").calculated()).isFalse();
    assertThat(formula(document, "B3000").result()).isNull();
  }

  @Test
  void a_shared_formula_moves_with_its_cell() {
    Document document =
        read(
            new RawWorkbook()
                .sheet(
                    "a",
                    "<row r='1'><c r='A1'><v>1</v></c>"
                        + "<c r='B1'><f t='shared' si='0' ref='B1:B2'>A1*2+b!$A$1+b!A1</f></c></row>"
                        + "<row r='2'><c r='A2'><v>5</v></c>"
                        + "<c r='B2'><f t='shared' si='0'/></c></row>")
                .sheet(
                    "b",
                    "<row r='1'><c r='A1'><v>100</v></c></row>"
                        + "<row r='2'><c r='A2'><v>1000</v></c></row>"));

    assertThat(formula(document, "B2")).isEqualTo(new Formula("=A2*2+b!$A$1+b!A2", false, "1110"));
  }

  @Test
  void an_array_formula_is_not_computed_nor_relied_on() {
    Document document =
        sheet(
            "<row r='1'><c r='A1'><f t='array' ref='A1:A1'>SUM(1*2)</f><v>2</v></c>"
                + "<c r='B1'><f>A1</f><v>3</v></c></row>");

    assertThat(formula(document, "A1")).isEqualTo(new Formula("=SUM(1*2)", true, null));
    assertThat(formula(document, "B1").result()).isNull();
  }

  @Test
  void a_cell_of_an_empty_text_is_not_an_empty_cell_to_formulas() {
    Document document =
        sheet(
            "<row r='1'><c r='A1' t='str'><v></v></c>"
                + "<c r='B1'><f>A1</f></c><c r='C1'><f>COUNTA(A1:A9)</f></c></row>");

    assertThat(formula(document, "B1").result()).isEmpty();
    assertThat(formula(document, "C1").result()).isEqualTo("1");
    assertThat(Sheets.texts(document)).containsExactly("=A1", "=COUNTA(A1:A9)");
  }

  @Test
  void hidden_sheets_and_names_are_known_to_formulas() {
    Document document =
        read(
            new RawWorkbook()
                .name("Tong", "h!$A$1")
                .sheet("a", "<row><c r='A1'><f>Tong+h!A1</f></c></row>")
                .sheet("h", "state='hidden'", "", "<row><c r='A1'><v>21</v></c></row>", ""));

    assertThat(formula(document, "A1").result()).isEqualTo("42");
  }

  @Test
  void a_formula_nested_deeply_is_text() {
    String deep = "(".repeat(1_500) + "1" + ")".repeat(1_500);

    assertThat(of(deep, "").result()).isNull();
    assertThat(of("-".repeat(3_000) + "1", "").result()).isNull();
  }
}
