package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.model.ValidationResult;

class TablePropertiesTest {

  private static final ReportValidator VALIDATOR = ReportValidator.of(TableReportTest.dossiers());
  private static final int COLUMNS = 6;

  /** Numbers of a commune: online, otherwise, carried over, and how much of all is settled. */
  record Commune(int online, int direct, int carried, int settledPerCent) {
    long[] row() {
      long all = (long) online + direct + carried;
      long settled = all * settledPerCent / 100;
      return new long[] {all, online, direct, carried, settled, all - settled};
    }
  }

  @Provide
  Arbitrary<List<List<Commune>>> tables() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 5_000);
    return net.jqwik.api.Combinators.combine(
            numbers, numbers, numbers, Arbitraries.integers().between(0, 100))
        .as(Commune::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** Groups of communes and the total of all; sums are exact. */
  private static List<Figure> figures(List<List<Commune>> groups) {
    List<Figure> figures = new ArrayList<>();
    long[] total = new long[COLUMNS];
    for (int g = 0; g < groups.size(); g++) {
      RowRef group = RowRef.of("Huyện " + (g + 1));
      long[] sum = new long[COLUMNS];
      List<Figure> members = new ArrayList<>();
      for (int c = 0; c < groups.get(g).size(); c++) {
        long[] row = groups.get(g).get(c).row();
        for (int i = 0; i < COLUMNS; i++) {
          sum[i] += row[i];
        }
        add(members, group.below("Xã " + (c + 1)), row);
      }
      for (int i = 0; i < COLUMNS; i++) {
        total[i] += sum[i];
      }
      add(figures, group, sum);
      figures.addAll(members);
    }
    add(figures, RowRef.of("Tổng số"), total);
    return figures;
  }

  private static void add(List<Figure> figures, RowRef row, long[] numbers) {
    for (int i = 0; i < COLUMNS; i++) {
      IndicatorId column = new IndicatorId(String.valueOf(3 + i));
      figures.add(Figure.of(FigureRef.ofCell("06a", row, column), numbers[i]));
    }
  }

  private static ValidationResult validated(List<Figure> figures) {
    return VALIDATOR.validate(Report.builder("vpcp-06a").figures(figures).build());
  }

  @Property(tries = 300)
  void a_consistent_table_has_no_finding(@ForAll("tables") List<List<Commune>> groups) {
    ValidationResult result = validated(figures(groups));

    assertThat(result.findings()).isEmpty();
    int rows = groups.stream().mapToInt(List::size).sum() + groups.size() + 1;
    assertThat(result.checks().held()).isEqualTo(2 * rows + (groups.size() + 1) * COLUMNS);
  }

  @Property(tries = 300)
  void a_wrong_digit_anywhere_is_found_and_its_cell_is_suspected_first(
      @ForAll("tables") List<List<Commune>> groups,
      @ForAll @IntRange(min = 0, max = 1_000_000) int where,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    List<Figure> figures = figures(groups);
    int place = where % figures.size();
    Figure right = figures.get(place);
    figures.set(place, Figure.of(right.ref(), number(right) + by));

    List<Finding> findings = validated(figures).findings();

    assertThat(findings).hasSizeGreaterThanOrEqualTo(2);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.figures()).contains(right.ref()));
    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.suspects()).contains(right.ref()));
    assertThat(findings.get(0).suspects().get(0)).isEqualTo(right.ref());
  }

  @Property(tries = 300)
  void two_cells_of_a_column_that_changed_places_are_told_as_such(
      @ForAll("tables") List<List<Commune>> groups,
      @ForAll @IntRange(min = 1, max = COLUMNS - 1) int column) {
    List<Figure> figures = figures(groups);
    int place = COLUMNS + column;
    Figure one = figures.get(place);
    Figure other = figures.get(place + COLUMNS);
    Assume.that(Math.abs(number(one) - number(other)) > 1_000);
    figures.set(place, Figure.of(one.ref(), number(other)));
    figures.set(place + COLUMNS, Figure.of(other.ref(), number(one)));

    List<Finding> findings = validated(figures).findings();

    // the sums of the columns hold, those of both rows do not
    assertThat(findings).hasSizeGreaterThanOrEqualTo(2);
    assertThat(findings).extracting(Finding::cause).contains(Cause.ROWS_SWAPPED);
    assertThat(findings.get(0).corrections())
        .extracting(TablePropertiesTest::changed)
        .contains(Set.of(one.ref(), other.ref()));
    if (columnsApartAlike(figures, number(one) - number(other)) == 1) {
      assertThat(changed(findings.get(0).corrections().get(0)))
          .containsExactlyInAnyOrder(one.ref(), other.ref());
    }
  }

  private static Set<FigureRef> changed(Correction correction) {
    return correction.changes().stream()
        .map(Correction.Change::figure)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** In how many columns both rows are that far apart: there an exchange mends as much. */
  private static long columnsApartAlike(List<Figure> figures, long apart) {
    return IntStream.range(COLUMNS, 2 * COLUMNS)
        .mapToLong(at -> number(figures.get(at)) - number(figures.get(at + COLUMNS)))
        .filter(difference -> Math.abs(difference) == Math.abs(apart))
        .count();
  }

  @Property(tries = 100)
  void no_figure_is_said_to_have_moved_to_another_row_and_column(
      @ForAll("tables") List<List<Commune>> groups,
      @ForAll @IntRange(min = 0, max = 1_000_000) int where,
      @ForAll @IntRange(min = 1, max = 2_000) int by) {
    List<Figure> figures = figures(groups);
    int place = where % figures.size();
    Figure right = figures.get(place);
    figures.set(place, Figure.of(right.ref(), number(right) + by));

    for (Finding finding : validated(figures).findings()) {
      for (Correction correction : finding.corrections()) {
        Set<FigureRef> moved = changed(correction);
        long rows = moved.stream().map(FigureRef::row).distinct().count();
        long columns = moved.stream().map(FigureRef::indicator).distinct().count();
        assertThat(Math.min(rows, columns)).isEqualTo(1);
      }
    }
  }

  @Property(tries = 100)
  void no_figure_is_to_be_changed_into_what_it_is(
      @ForAll @IntRange(min = 0, max = 2 * COLUMNS - 1) int place,
      @ForAll @IntRange(min = 1, max = 99) int by) {
    Commune empty = new Commune(0, 0, 0, 0);
    List<Figure> figures = figures(List.of(List.of(empty, empty)));
    Figure right = figures.get(place);
    figures.set(place, Figure.of(right.ref(), (long) by));

    for (Finding finding : validated(figures).findings()) {
      for (Correction correction : finding.corrections()) {
        assertThat(correction.changes())
            .filteredOn(change -> !change.figure().equals(right.ref()))
            .noneMatch(change -> change.value().equals("0"));
      }
    }
  }

  private static long number(Figure figure) {
    return ((Quantity) figure.value()).number().longValueExact();
  }

  @Property(tries = 100)
  void the_order_of_cells_changes_nothing(@ForAll("tables") List<List<Commune>> groups) {
    List<Figure> figures = figures(groups);
    FigureRef first = figures.get(0).ref();
    figures.set(0, Figure.of(first, 1_000_001));
    List<Figure> turned = new ArrayList<>(figures);
    java.util.Collections.reverse(turned);

    assertThat(validated(turned).findings())
        .extracting(Finding::relation)
        .containsExactlyInAnyOrderElementsOf(
            validated(figures).findings().stream().map(Finding::relation).toList());
  }
}
