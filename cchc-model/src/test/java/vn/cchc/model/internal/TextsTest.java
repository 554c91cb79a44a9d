package vn.cchc.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Số TTHC đã cắt giảm | so tthc da cat giam",
        "ĐƠN VỊ | don vi",
        "  a -- b  | a b",
        "“x” | x",
        "… | ''",
      })
  void folding_leaves_what_is_left_when_noise_is_forgiven(String text, String folded) {
    assertThat(Texts.folded(text)).isEqualTo(folded);
  }

  @Test
  void composed_and_decomposed_text_are_the_same() {
    String composed = "Số lượng thủ tục hành chính";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(Texts.nfc(decomposed)).isEqualTo(composed);
    assertThat(Texts.folded(decomposed)).isEqualTo(Texts.folded(composed));
  }

  @Test
  void a_quoted_text_is_one_short_line_without_control_characters() {
    assertThat(Texts.shortened("a\nb\u0007c\u202Ed")).isEqualTo("a b c d");
    assertThat(Texts.shortened("x".repeat(60))).isEqualTo("x".repeat(60));
    assertThat(Texts.shortened("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
    assertThat(Texts.shortened("x".repeat(59) + "😀😀")).isEqualTo("x".repeat(59) + "…");
  }

  @ParameterizedTest
  @CsvSource({
    "1859,1895,1",
    "1859,1859,0",
    "1859,189,1",
    "1859,18859,1",
    "ab,ba,1",
    "ca,abc,3",
    "'',abc,3"
  })
  void a_swap_of_neighbours_is_one_edit(String a, String b, int distance) {
    assertThat(EditDistance.between(a, b)).isEqualTo(distance);
    assertThat(EditDistance.between(b, a)).isEqualTo(distance);
  }

  @Property
  void one_edit_is_at_distance_one_and_likeness_is_between_0_and_100(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String text, @ForAll int where) {
    int index = Math.floorMod(where, text.length());

    assertThat(EditDistance.between(text, text.substring(0, index) + "!" + text.substring(index)))
        .isEqualTo(1);
    assertThat(EditDistance.between(text, new StringBuilder(text).deleteCharAt(index)))
        .isEqualTo(1);
    assertThat(EditDistance.likeness(text, text.repeat(2))).isBetween(0, 100);
    assertThat(EditDistance.likeness(text, text)).isEqualTo(100);
  }

  @Test
  void what_is_taken_for_composed_without_asking_is_composed() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c <= 0x1eff; c++) {
      if (c < 0x300 || c >= 0x1e00) {
        all.append(c).append('a');
      }
    }

    assertThat(Texts.nfc(all.toString()))
        .isEqualTo(java.text.Normalizer.normalize(all, java.text.Normalizer.Form.NFC));
  }
}
