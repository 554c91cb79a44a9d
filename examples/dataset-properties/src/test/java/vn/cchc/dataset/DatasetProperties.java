package vn.cchc.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Cause;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.Verdict;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.testkit.Errors.Wrong;
import vn.cchc.rules.testkit.ReportArbitraries;

/** What a team may ask of its data set and of its own software; run with the tests. */
class DatasetProperties {

  /** At least as many as there are reports: then every one of them is tried. */
  private static final int TRIES = 100;

  private final ReportValidator validator = ReportValidator.standard();

  @Provide
  Arbitrary<Report> submitted() {
    return ReportArbitraries.submitted(Dataset.given().reports());
  }

  @Provide
  Arbitrary<Report> consistent() {
    return ReportArbitraries.consistent(form());
  }

  @Provide
  Arbitrary<Wrong> transposed() {
    return ReportArbitraries.withError(form(), Cause.DIGITS_TRANSPOSED);
  }

  private static Catalogue form() {
    return Catalogues.find("cchc-2021-province").orElseThrow();
  }

  @Example
  void everything_in_the_folder_can_be_read() {
    assertThat(Dataset.given().unreadable()).isEmpty();
  }

  @Example
  void every_submitted_report_is_tried() {
    assertThat(Dataset.given().reports()).as("reports that can be read").hasSizeBetween(1, TRIES);
  }

  @Property(tries = TRIES)
  void every_submitted_report_has_a_figure_that_can_be_checked(@ForAll("submitted") Report report) {
    assertThat(validator.validate(report).checks().held()).isPositive();
  }

  @Property(tries = 50)
  void a_consistent_report_is_accepted(@ForAll("consistent") Report report) {
    assertThat(validator.validate(report).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  /** Arithmetic cannot see every slip; those it sees it looks for in the right place. */
  @Property(tries = 200)
  void transposed_digits_that_are_noticed_are_looked_for_where_they_are(
      @ForAll("transposed") Wrong wrong) {
    FigureRef figure = wrong.figures().get(0);

    assertThat(validator.validate(wrong.report()).findings())
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .allMatch(finding -> finding.figures().contains(figure));
  }
}
