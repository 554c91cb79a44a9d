package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Correction;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.testkit.ConsistentReports;
import vn.cchc.rules.testkit.Errors;
import vn.cchc.rules.testkit.Errors.Wrong;
import vn.cchc.rules.testkit.Slip;

/** What is proposed for a mistyped figure: it is among it, and it mends what it is proposed for. */
class CorrectionsTest {

  private static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();
  private static final ReportValidator VALIDATOR = ReportValidator.standard();
  private static final ConsistentReports REPORTS = ConsistentReports.of(FORM);
  private static final Errors ERRORS = Errors.in(FORM);
  private static final int TRIES = 200;

  /** One slip of a kind in a figure that an equality or a share ties, and sees. */
  private static List<Wrong> slips(Slip kind) {
    Random random = new Random(kind.ordinal());
    List<Wrong> slips = new ArrayList<>();
    while (slips.size() < TRIES) {
      Report sound = REPORTS.next(random);
      List<FigureRef> tied = ERRORS.tied(sound);
      if (tied.isEmpty()) {
        continue;
      }
      FigureRef figure = tied.get(random.nextInt(tied.size()));
      Optional<Wrong> wrong = ERRORS.slip(sound, figure, kind, random);
      wrong.filter(CorrectionsTest::isSeen).ifPresent(slips::add);
    }
    return slips;
  }

  /** Whether an equality or a share is broken, and not only a bound that cannot tell a figure. */
  private static boolean isSeen(Wrong wrong) {
    return VALIDATOR.validate(wrong.report()).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .anyMatch(
            finding ->
                switch (finding.kind()) {
                  case BALANCE, SHARE, SAME_QUANTITY -> true;
                  default -> false;
                });
  }

  private static Predicate<Correction> changing(FigureRef figure) {
    return correction -> correction.changes().stream().anyMatch(c -> c.figure().equals(figure));
  }

  private static Optional<Correction> firstThatChanges(FigureRef figure, ValidationResult result) {
    return result.findings().stream()
        .flatMap(finding -> finding.corrections().stream())
        .filter(changing(figure))
        .findFirst();
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void a_mistyped_figure_is_in_a_correction_and_the_first_that_changes_it_mends_the_report(
      Slip kind) {
    List<Wrong> slips = slips(kind);
    int among = 0;
    for (Wrong wrong : slips) {
      ValidationResult result = VALIDATOR.validate(wrong.report());
      Optional<Correction> first = firstThatChanges(wrong.figures().get(0), result);
      if (first.isPresent()) {
        among++;
        ValidationResult mended = VALIDATOR.validate(wrong.report().with(first.get()));
        assertThat(mended.isAcceptable())
            .as("%s of %s: %s", first.get(), result.findings(), mended.findings())
            .isTrue();
      }
    }

    assertThat(among).isGreaterThanOrEqualTo(TRIES * 95 / 100);
  }

  @ParameterizedTest
  @EnumSource(Slip.class)
  void whichever_correction_of_a_finding_is_made_nothing_of_the_finding_is_left(Slip kind) {
    for (Wrong wrong : slips(kind).subList(0, TRIES / 2)) {
      for (Finding finding : VALIDATOR.validate(wrong.report()).findings()) {
        for (Correction correction : finding.corrections()) {
          assertThat(VALIDATOR.validate(wrong.report().with(correction)).findings())
              .as("%s by %s", finding, correction)
              .noneMatch(
                  left ->
                      left.relation().equals(finding.relation())
                          && left.figures().equals(finding.figures())
                          && left.severity() != Severity.INFO);
        }
      }
    }
  }
}
