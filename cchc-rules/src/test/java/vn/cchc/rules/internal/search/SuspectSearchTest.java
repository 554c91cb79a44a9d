package vn.cchc.rules.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.search.Constraint.Kind;

class SuspectSearchTest {

  private static final int LARGEST = 4;

  private static Variable count(long value) {
    return new Variable(
        Interval.exactly(BigDecimal.valueOf(value)), BigDecimal.ZERO, true, BigDecimal.ZERO, null);
  }

  private static LinearEdit edit(Kind kind, long limit, List<Variable> variables, long... factors) {
    Map<Integer, BigDecimal> terms = new HashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < factors.length; i++) {
      if (factors[i] != 0) {
        terms.put(i, BigDecimal.valueOf(factors[i]));
        sum = sum.add(variables.get(i).printed().exact().multiply(BigDecimal.valueOf(factors[i])));
      }
    }
    int order = sum.compareTo(BigDecimal.valueOf(limit));
    boolean holds = kind == Kind.EQUAL ? order == 0 : kind == Kind.BELOW ? order < 0 : order <= 0;
    return new LinearEdit(terms, kind, BigDecimal.valueOf(limit), holds);
  }

  @Test
  void figures_that_satisfy_everything_need_no_change() {
    List<Variable> figures = List.of(count(3), count(1), count(2));

    assertThat(
            new SuspectSearch(figures, List.of(edit(Kind.EQUAL, 0, figures, 1, -1, -1)))
                .smallestSets())
        .contains(List.of(List.of()));
  }

  @Test
  void a_part_of_two_sums_is_suspected_when_both_are_broken_alike() {
    List<Variable> figures = List.of(count(10), count(4), count(5), count(12), count(7));
    // 0 = 1 + 2 and 3 = 1 + 4
    List<LinearEdit> sums =
        List.of(
            edit(Kind.EQUAL, 0, figures, 1, -1, -1, 0, 0),
            edit(Kind.EQUAL, 0, figures, 0, 1, 0, -1, 1));

    assertThat(new SuspectSearch(figures, sums).smallestSets()).contains(List.of(List.of(1)));
  }

  @Test
  void a_count_cannot_be_mended_to_less_than_nothing() {
    List<Variable> figures = List.of(count(2), count(9), count(1));

    assertThat(
            new SuspectSearch(figures, List.of(edit(Kind.EQUAL, 0, figures, 1, -1, -1)))
                .smallestSets())
        .contains(List.of(List.of(0), List.of(1)));
  }

  @Test
  void a_figure_that_cannot_be_read_is_in_every_set() {
    Variable unreadable = new Variable(null, BigDecimal.ZERO, true, BigDecimal.ZERO, null);
    List<Variable> figures = List.of(count(5), unreadable);
    LinearEdit bound =
        new LinearEdit(
            Map.of(0, BigDecimal.ONE, 1, BigDecimal.ONE.negate()),
            Kind.AT_MOST,
            BigDecimal.ZERO,
            true);

    assertThat(new SuspectSearch(figures, List.of(bound)).smallestSets())
        .contains(List.of(List.of(1)));
  }

  @Test
  void counts_are_mended_by_whole_numbers_only() {
    List<Variable> figures = List.of(count(3), count(4));
    // twice the one is the other and one more: no whole number does it for the first
    List<LinearEdit> edits = List.of(edit(Kind.EQUAL, 1, figures, 2, -1));

    assertThat(new SuspectSearch(figures, edits).smallestSets()).contains(List.of(List.of(1)));
  }

  @Test
  void a_search_that_would_take_too_long_is_given_up() {
    List<Variable> figures = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      figures.add(count(i));
    }
    for (int i = 0; i + 1 < 60; i += 2) {
      long[] factors = new long[60];
      factors[i] = 1;
      factors[i + 1] = -1;
      edits.add(edit(Kind.EQUAL, 0, figures, factors));
    }

    assertThat(new SuspectSearch(figures, edits).smallestSets()).isEmpty();
  }

  @Test
  void a_changed_figure_lies_where_the_others_leave_it_room() {
    List<Variable> figures = List.of(count(10), count(4), count(5));
    LinearEdit sum = edit(Kind.EQUAL, 0, figures, 1, -1, -1);

    Interval range =
        new SuspectSearch(figures, List.of(sum)).ranges(java.util.Set.of(0)).orElseThrow().get(0);

    assertThat(range.exact()).isEqualByComparingTo("9");
  }

  @Property(tries = 400)
  void the_smallest_sets_are_those_that_trying_everything_finds(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(3);
    List<Variable> figures = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      figures.add(
          new Variable(
              Interval.exactly(BigDecimal.valueOf(random.nextInt(LARGEST + 1))),
              BigDecimal.ZERO,
              true,
              BigDecimal.ZERO,
              BigDecimal.valueOf(LARGEST)));
    }
    List<LinearEdit> edits = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      long[] factors = new long[size];
      for (int j = 0; j < size; j++) {
        factors[j] = random.nextInt(4) - 1L;
      }
      Kind kind = Kind.values()[random.nextInt(3)];
      edits.add(edit(kind, random.nextInt(7) - 2L, figures, factors));
    }

    assertThat(new SuspectSearch(figures, edits).smallestSets())
        .isEqualTo(byTrying(figures, edits));
  }

  /** Every smallest set, found by trying every value of every figure. */
  private static Optional<List<List<Integer>>> byTrying(
      List<Variable> figures, List<LinearEdit> edits) {
    int size = figures.size();
    List<List<Integer>> best = new ArrayList<>();
    long[] values = new long[size];
    for (int code = 0; code < Math.pow(LARGEST + 1, size); code++) {
      int rest = code;
      List<Integer> changed = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        values[i] = rest % (LARGEST + 1);
        rest /= LARGEST + 1;
        if (figures.get(i).printed().exact().longValueExact() != values[i]) {
          changed.add(i);
        }
      }
      boolean possible = edits.stream().allMatch(edit -> holds(edit, values));
      boolean smaller = best.isEmpty() || changed.size() < best.get(0).size();
      if (possible && (smaller || changed.size() == best.get(0).size())) {
        if (smaller) {
          best.clear();
        }
        if (!best.contains(changed)) {
          best.add(changed);
        }
      }
    }
    best.sort(java.util.Comparator.comparing(Object::toString));
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static boolean holds(LinearEdit edit, long[] values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Integer, BigDecimal> term : edit.coefficients().entrySet()) {
      sum = sum.add(term.getValue().multiply(BigDecimal.valueOf(values[term.getKey()])));
    }
    int order = sum.compareTo(edit.limit());
    return switch (edit.kind()) {
      case EQUAL -> order == 0;
      case AT_MOST -> order <= 0;
      case BELOW -> order < 0;
    };
  }
}
