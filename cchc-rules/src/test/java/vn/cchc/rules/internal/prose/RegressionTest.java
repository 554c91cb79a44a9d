package vn.cchc.rules.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RegressionTest {

  private static BitSet evidence(int... places) {
    BitSet evidence = new BitSet();
    for (int place : places) {
      evidence.set(place);
    }
    return evidence;
  }

  @Test
  void weights_are_the_log_odds_of_what_was_seen() {
    Regression regression = new Regression(2, 100);
    regression.add(evidence(0), true, 300);
    regression.add(evidence(0), false, 900);
    regression.add(evidence(0, 1), true, 800);
    regression.add(evidence(0, 1), false, 400);

    double[] weights = regression.weights();

    assertThat(weights[0]).isCloseTo(Math.log(300.0 / 900), within(0.001));
    assertThat(weights[0] + weights[1]).isCloseTo(Math.log(800.0 / 400), within(0.001));
  }

  @Test
  void what_was_seen_seldom_is_drawn_towards_zero() {
    Regression regression = new Regression(1, 1);
    regression.add(evidence(0), true, 2);

    assertThat(regression.weights()[0]).isBetween(0.1, 1.5);
  }

  @Test
  void what_was_never_meant_tells_nothing() {
    Regression regression = new Regression(1, 1);
    regression.add(evidence(0), false, 5);

    assertThat(regression.isTelling()).isFalse();
  }
}
