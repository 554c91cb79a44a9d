package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Finding;

/**
 * What holds of every table of every catalogue. {@code ci/tables} asks it of ten thousand tables,
 * the build of three hundred.
 */
class AnyTableTest {

  private static final int SHORT = 300;

  @Property(tries = SHORT)
  void a_table_in_which_everything_is_right_has_no_finding(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
    checkRight(AnyTable.of(seed), seed);
  }

  @Property(tries = SHORT)
  void a_wrong_number_is_found_wherever_rows_are_added_up(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
      @ForAll @IntRange(min = 0, max = 100_000) int where,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    checkWrong(AnyTable.of(seed), seed, where, by);
  }

  private static void checkRight(AnyTable table, long seed) {
    var result = ReportValidator.of(table.catalogue()).validate(table.report());

    assertThat(result.findings()).as("table %d", seed).isEmpty();
    assertThat(result.checks().held()).as("table %d", seed).isPositive();
  }

  private static void checkWrong(AnyTable table, long seed, int where, int by) {
    FigureRef wrong = table.summed().get(where % table.summed().size());
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : table.report().figures()) {
      boolean here = figure.ref().equals(wrong);
      BigDecimal number =
          figure.value() instanceof FigureValue.Quantity quantity
              ? quantity.number()
              : BigDecimal.ZERO;
      figures.add(here ? Figure.of(wrong, number.add(BigDecimal.valueOf(by))) : figure);
    }
    List<Finding> findings =
        ReportValidator.builder()
            .catalogue(table.catalogue())
            .screening()
            .build()
            .validate(table.report().withFigures(figures))
            .findings();

    assertThat(findings)
        .as("table %d, %s", seed, wrong)
        .isNotEmpty()
        .anyMatch(finding -> finding.figures().contains(wrong));
  }

  /**
   * Asks it of many tables, each another every time this is changed.
   *
   * @param arguments how many tables, and the seed of the first
   */
  public static void main(String[] arguments) {
    int tables = Integer.parseInt(arguments[0]);
    long first = Long.parseLong(arguments[1]);
    for (long seed = first; seed < first + tables; seed++) {
      AnyTable table = AnyTable.of(seed);
      checkRight(table, seed);
      checkWrong(table, seed, (int) (seed % 100_000), 1 + (int) (seed % 9));
    }
  }
}
