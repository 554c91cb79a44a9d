package vn.cchc.rules.detection.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.rules.detection.forms.FormsDetection.Score;

class FormsDetectionTest {

  @ParameterizedTest
  @EnumSource
  void a_sound_form_that_nobody_described_is_not_accused(Shape shape) {
    assertThat(new FormsDetection(shape, 20, 3).accused()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TOTAL_ROW",
        "SIDE_BY_SIDE",
        "PLAN",
        "GROUPS",
        "STOCK",
        "PRICES",
        "QUARTERS",
        "SHARES",
        "TWO_TOTALS",
        "INVOICE",
        "NAMED_TOTAL"
      })
  void a_slip_anywhere_in_a_form_whose_figures_are_all_tied_is_seen(Shape shape) {
    Score score = new FormsDetection(shape, 6, 4).score();

    // of the smallest some are said to be undecided, and hardly any is accepted
    assertThat(score.silent).hasSizeLessThanOrEqualTo(score.slips / 50);
    assertThat(score.found).isGreaterThanOrEqualTo(score.slips * 85 / 100);
    assertThat(score.suggested).isGreaterThanOrEqualTo(score.slips * 80 / 100);
  }
}
