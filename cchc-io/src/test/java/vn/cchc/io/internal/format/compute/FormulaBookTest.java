package vn.cchc.io.internal.format.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.sheet.StoredWorkbook.Name;

class FormulaBookTest {

  private static EvaluationName named(String name, int sheet) {
    List<Name> names =
        List.of(
            new Name("Tổng", 1, "b!$A$2"),
            new Name("Tổng", null, "a!$A$1"),
            new Name("TỔNG", null, "a!$A$9"));
    EvaluationName found =
        new FormulaBook(List.of("a", "b"), names, SpreadsheetVersion.EXCEL2007)
            .getName(name, sheet);
    assertThat(found).isNotNull();
    return found;
  }

  @Test
  void a_name_of_a_sheet_counts_there_and_the_first_of_the_workbook_elsewhere() {
    assertThat(named("tổng", 1).getNameDefinition()[0].toFormulaString()).isEqualTo("b!$A$2");
    assertThat(named("tổng", 0).getNameDefinition()[0].toFormulaString()).isEqualTo("a!$A$1");
  }

  @Test
  void what_a_name_means_is_taken_apart_once() {
    EvaluationName name = named("TỔNG", 0);

    assertThat(name.getNameDefinition()[0]).isSameAs(name.getNameDefinition()[0]);
  }
}
