package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Agency;
import vn.cchc.model.Evidence;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.testkit.Histories;

/** What holds of every history that is sound, and of every error put into one. */
class HistoryPropertiesTest {

  private static final Catalogue CATALOGUE = Catalogues.find("cchc-2021-province").orElseThrow();
  private static final Agency AGENCY = new Agency("H32", "UBND tỉnh Khánh Hòa", Level.PROVINCE);

  private final ReportValidator validator = ReportValidator.standard();

  @Provide
  Arbitrary<List<Report>> histories() {
    return Arbitraries.fromGenerator(
        random -> Shrinkable.unshrinkable(Histories.of(CATALOGUE).next(AGENCY, 2021, 2, random)));
  }

  private static boolean isGiven(Report report, String indicator) {
    return report
        .figure(FigureRef.of(indicator))
        .filter(figure -> figure.value() instanceof Quantity)
        .isPresent();
  }

  private ValidationResult beside(Report report, List<Report> others) {
    return validator.validate(report, Context.builder().earlier(others).build());
  }

  private static List<Finding> serious(ValidationResult result) {
    return result.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
  }

  @Property(tries = 15)
  void a_sound_history_has_no_finding_in_any_order_and_with_gaps(
      @ForAll("histories") List<Report> history, @ForAll Random random) {
    for (Report report : history) {
      List<Report> others = new ArrayList<>(history);
      Collections.shuffle(others, random);
      // what is in force is another matter
      assertThat(serious(beside(report, others)))
          .filteredOn(finding -> finding.kind() != RelationKind.DEADLINE)
          .isEmpty();
      assertThat(serious(beside(report, others.subList(0, 3))))
          .filteredOn(finding -> finding.kind() != RelationKind.DEADLINE)
          .isEmpty();
    }
  }

  @Property(tries = 15)
  void a_stock_that_is_another_than_the_periods_before_make_it_is_found(
      @ForAll("histories") List<Report> history, @ForAll Random random) {
    Report last = history.get(6);
    FigureRef wrong = FigureRef.of("3.1.3");
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : last.figures()) {
      boolean here = figure.ref().equals(wrong) && figure.value() instanceof Quantity;
      BigDecimal more = BigDecimal.valueOf(1 + random.nextInt(1000));
      figures.add(here ? Figure.of(wrong, ((Quantity) figure.value()).number().add(more)) : figure);
    }
    Assume.that(
        isGiven(last, "3.1.3")
            && isGiven(last, "3.1.1")
            && isGiven(last, "3.1.2")
            && isGiven(history.get(5), "3.1.3"));
    Report changed = last.toBuilder().onlyFigures(figures).build();

    assertThat(beside(changed, history.subList(0, 6)).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.relation()).isEqualTo("3.1.3-stock");
              assertThat(finding.suspects()).contains(wrong);
            });
  }

  @Property(tries = 10)
  void a_context_that_is_kept_tells_of_each_report_what_a_new_one_tells(
      @ForAll("histories") List<Report> history, @ForAll Random random) {
    Context kept = Context.builder().earlier(history).build();
    ReportValidator other = ReportValidator.of(CATALOGUE);
    List<Report> reports = new ArrayList<>(history);
    Collections.shuffle(reports, random);

    for (Report report : reports) {
      ValidationResult result = beside(report, history);
      assertThat(validator.validate(report, kept)).isEqualTo(result);
      assertThat(other.validate(report, kept).findings()).isEqualTo(result.findings());
    }
  }

  /** A report of a first quarter, of one figure. */
  private static Report quarter(int year, int value) {
    return Report.builder(CATALOGUE.id())
        .agency("H32", "UBND H32", Level.PROVINCE)
        .period("Q1", year)
        .figure("2.1", value)
        .build();
  }

  @Property
  void of_a_season_is_spoken_from_five_of_its_kind_on(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5_000) Integer> values,
      @ForAll @IntRange(max = 50_000) int now) {
    List<Report> earlier = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      earlier.add(quarter(2000 + i, values.get(i)));
    }
    ValidationResult result = beside(quarter(2000 + values.size(), now), earlier);

    Outcome outcome = result.outcome("2.1-like-earlier").orElseThrow();
    assertThat(outcome.reason() == NotCheckedReason.HISTORY_TOO_SHORT).isEqualTo(values.size() < 5);
    assertThat(result.findings())
        .filteredOn(finding -> finding.evidence() instanceof Evidence.Past)
        .allSatisfy(
            finding -> {
              Evidence.Past past = (Evidence.Past) finding.evidence();
              assertThat(past.season()).isTrue();
              assertThat(past.earlier()).hasSize(values.size());
              assertThat(now < Collections.min(values) || now > Collections.max(values)).isTrue();
            });
  }

  @Property(tries = 20)
  void what_moves_by_chance_is_hardly_ever_unlike_its_season(@ForAll Random random) {
    int unlike = 0;
    for (int agency = 0; agency < 100; agency++) {
      double level = Math.exp(3 + 7 * random.nextDouble());
      List<Report> reports = new ArrayList<>();
      for (int year = 0; year < 6; year++) {
        double chance = Math.exp(0.15 * random.nextGaussian());
        reports.add(quarter(2000 + year, (int) Math.round(level * chance)));
      }
      unlike +=
          (int)
              beside(reports.get(5), reports.subList(0, 5)).findings().stream()
                  .filter(finding -> finding.evidence() instanceof Evidence.Past)
                  .count();
    }
    // by the distance of most from the median alone it would be one in 400
    assertThat(unlike).isLessThanOrEqualTo(1);
  }
}
