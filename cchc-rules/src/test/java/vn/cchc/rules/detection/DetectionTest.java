package vn.cchc.rules.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Report;
import vn.cchc.rules.detection.Detection.Score;

class DetectionTest {

  private static final Detection DETECTION =
      new Detection(Catalogues.find("cchc-2021-province").orElseThrow());

  private static final List<Report> SOUND = DetectionReport.sound(DETECTION, 200, 7);

  @Test
  void a_slip_that_a_sum_or_a_share_can_see_is_found_located_and_undone() {
    Score score = DETECTION.score(800, 8, true, DetectionReport.anySlip(DETECTION), SOUND);

    assertThat(score.detected).as("detected").isEqualTo(score.errors);
    assertThat(score.first).as("first").isGreaterThan(score.errors * 86 / 100);
    assertThat(score.suggested).as("suggested").isGreaterThan(score.errors * 97 / 100);
  }

  @Test
  void rows_that_were_swapped_are_named() {
    Score score =
        DETECTION.score(
            100,
            9,
            true,
            (report, random) ->
                DETECTION
                    .errors()
                    .swap(report, DetectionReport.any(DETECTION.errors().tied(report), random)),
            SOUND);

    assertThat(score.detected).isEqualTo(score.errors);
    assertThat(score.first).isGreaterThan(score.errors * 95 / 100);
    assertThat(score.suggested).isGreaterThan(score.errors * 95 / 100);
  }

  @Test
  void a_slip_that_a_bound_sees_is_told_without_claiming_to_know_what_was_meant() {
    Score score =
        DETECTION.score(
            300,
            10,
            false,
            (report, random) -> {
              List<FigureRef> bounded = DETECTION.errors().bounded(report);
              return bounded.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      DETECTION
                          .errors()
                          .slip(report, DetectionReport.any(bounded, random), random));
            },
            SOUND);

    assertThat(score.detected).isGreaterThan(score.errors / 5);
  }
}
