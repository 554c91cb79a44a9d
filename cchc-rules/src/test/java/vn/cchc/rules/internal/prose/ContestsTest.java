package vn.cchc.rules.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestsTest {

  private static BitSet evidence(int... places) {
    BitSet evidence = new BitSet();
    for (int place : places) {
      evidence.set(place);
    }
    return evidence;
  }

  @Test
  void weights_are_the_log_odds_of_what_won_against_nothing() {
    Contests contests = new Contests(2, 100);
    List<BitSet> both = List.of(evidence(0), evidence(1));
    contests.add(both, new boolean[] {true, false}, 600);
    contests.add(both, new boolean[] {false, true}, 300);
    contests.add(both, new boolean[] {false, false}, 100);

    double[] weights = contests.weights();

    assertThat(weights[0]).isCloseTo(Math.log(600.0 / 100), within(0.001));
    assertThat(weights[1]).isCloseTo(Math.log(300.0 / 100), within(0.001));
  }

  @Test
  void weights_are_the_log_odds_of_what_was_seen() {
    Contests alone = new Contests(2, 100);
    alone.add(evidence(0), true, 300);
    alone.add(evidence(0), false, 900);
    alone.add(evidence(0, 1), true, 800);
    alone.add(evidence(0, 1), false, 400);

    double[] weights = alone.weights();

    assertThat(weights[0]).isCloseTo(Math.log(300.0 / 900), within(0.001));
    assertThat(weights[0] + weights[1]).isCloseTo(Math.log(800.0 / 400), within(0.001));
  }

  @Test
  void what_was_seen_seldom_is_drawn_towards_zero() {
    Contests alone = new Contests(1, 1);
    alone.add(evidence(0), true, 2);

    assertThat(alone.weights()[0]).isBetween(0.1, 1.5);
  }

  @Test
  void where_several_are_meant_any_of_them_will_do() {
    Contests contests = new Contests(1, 100);
    List<BitSet> twice = List.of(evidence(0), evidence(0));
    contests.add(twice, new boolean[] {true, true}, 800);
    contests.add(twice, new boolean[] {false, false}, 200);

    assertThat(Math.exp(contests.weights()[0])).isCloseTo(2, within(0.01));
  }

  @Test
  void what_was_never_meant_tells_nothing() {
    Contests contests = new Contests(1, 1);
    contests.add(List.of(evidence(0)), new boolean[] {false}, 5);

    assertThat(contests.isTelling()).isFalse();
  }
}
