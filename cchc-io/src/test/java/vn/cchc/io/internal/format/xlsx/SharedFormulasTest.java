package vn.cchc.io.internal.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedFormulasTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A1*2+b!$A$1+b!A1 | B3*2+b!$A$1+b!B3",
        "SUM(A1:$B2,C$3) | SUM(B3:$B4,D$3)",
        "SUM(A:B)+SUM($A:B)+SUM(1:2)+SUM($1:2) | SUM(B:C)+SUM($A:C)+SUM(3:4)+SUM($1:4)",
        "Q1!A1+'Quý 1'!A1+'It''s A1'!A1 | Q1!B3+'Quý 1'!B3+'It''s A1'!B3",
        "LOG10(A1)&\"A1 \"\"A1\"\"\" | LOG10(B3)&\"A1 \"\"A1\"\"\"",
        "T1[A1]+[1]x!A1+Tổng_A1+A1.B2+1E5+ABCD1+XFE1 | "
            + "T1[A1]+[1]x!B3+Tổng_A1+A1.B2+1E5+ABCD1+XFE1",
        "#REF!+A1+#N/A | #REF!+B3+#N/A",
        "XFD1048576 | A2",
        "A1 B2 | B3 C4"
      })
  void references_move_and_nothing_else_does(String formula, String moved) {
    assertThat(SharedFormulas.moved(formula, 2, 1)).isEqualTo(moved);
  }

  @Property
  void what_is_moved_there_and_back_is_the_same(
      @ForAll @IntRange(min = 0, max = 2_000_000) int down,
      @ForAll @IntRange(min = 0, max = 20_000) int right) {
    String formula = "SUM(A1:$B2,C$3,D:E,7:8)";

    String moved = SharedFormulas.moved(formula, down, right);

    assertThat(SharedFormulas.moved(moved, -down, -right)).isEqualTo(formula);
  }

  @Property
  void any_text_can_be_moved(@ForAll String text) {
    assertThat(SharedFormulas.moved(text, 1, 1)).isNotNull();
  }

  @Test
  void a_formula_that_stands_nowhere_is_none() {
    assertThat(new SharedFormulas().resolve("0", "", 1, 1)).isNull();
  }
}
