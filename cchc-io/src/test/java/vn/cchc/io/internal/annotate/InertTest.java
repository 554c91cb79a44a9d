package vn.cchc.io.internal.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+84 58 382",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "＝1+1",
        "\t=1+1",
        " \u200B=HYPERLINK(\"http://x\")",
        "\u202E=1"
      })
  void what_would_be_a_formula_has_an_apostrophe_before_it(String text) {
    assertThat(Inert.cell(text)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-5,3%", "+3", "-", "---", "1.859", "Số = 3", "'a"})
  void numbers_dashes_and_words_stay_as_they_are(String text) {
    assertThat(Inert.cell(text)).isEqualTo(text);
  }

  @Test
  void characters_that_nobody_sees_become_spaces_and_lines_stay() {
    assertThat(Inert.text("a\u202Eb\u0007c\r\nd\u200Be")).isEqualTo("a b c\nd e");
  }

  @Test
  void what_a_spreadsheet_would_read_as_an_escaped_character_is_escaped_itself() {
    assertThat(Inert.cell("a_x003D_b")).isEqualTo("a_x005F_x003D_b");
  }

  @Property
  void nothing_begins_like_a_formula_but_numbers_and_dashes(@ForAll String text) {
    String cell = Inert.cell(text);

    assertThat(cell.isEmpty() || "=@＝＋－＠\t\r\n".indexOf(cell.charAt(0)) < 0).isTrue();
    assertThat(cell).matches("(?s)(?![+-]).*|[+-]?[\\d.,]{1,400} ?%?|-{1,3}");
  }
}
