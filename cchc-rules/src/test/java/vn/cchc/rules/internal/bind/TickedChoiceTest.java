package vn.cchc.rules.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickedChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "☐ Có ☑ Không, Không",
    "☑ Không ☐ Có, Không",
    "[ ] Chưa [x] Đang làm [ ] Hoàn thành, Đang làm",
    "( ) Có (x) Không, Không",
    "[X]Hoàn thành, Hoàn thành"
  })
  void of_choices_side_by_side_the_one_that_is_ticked_counts(String text, String chosen) {
    assertThat(TickedChoice.in(text)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource({"Hoàn thành", "☐ Có ☐ Không", "☑ Có ☑ Không", "1", "2 cấp (xã)"})
  void a_text_without_one_ticked_choice_stays_what_it_is(String text) {
    assertThat(TickedChoice.in(text)).isEqualTo(text);
  }
}
