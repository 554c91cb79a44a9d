package vn.cchc.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import vn.cchc.model.Report;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.testkit.ReportArbitraries;

/** A property that fails shows the smallest report for which it does. */
class ShrinkingTest {

  private static final List<Report> FAILED = new ArrayList<>();

  /** Not a test of its own: it must fail, so that its report shrinks. */
  static class Fails {

    @Provide
    Arbitrary<Report> submitted() {
      return ReportArbitraries.submitted(
          Dataset.read(Path.of("src/test/resources/rejected")).reports());
    }

    @Property(tries = 5)
    void no_sum_is_broken(@ForAll("submitted") Report report) {
      boolean broken =
          ReportValidator.standard().validate(report).findings().stream()
              .anyMatch(finding -> finding.relation().equals("4.1.4-autonomy-balance"));
      if (broken) {
        FAILED.add(report);
      }
      assertThat(broken).isFalse();
    }
  }

  @Test
  void a_report_of_ninety_rows_shrinks_to_the_five_that_break_the_sum() {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Fails.class)).build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);

    assertThat(summary.getSummary().getTestsFailedCount()).isEqualTo(1);
    Report smallest = FAILED.get(FAILED.size() - 1);
    assertThat(smallest.figures())
        .extracting(figure -> figure.indicator().value())
        .containsExactlyInAnyOrder("4.1.4", "6.1", "6.2", "6.3", "6.4");
    assertThat(smallest.narrative()).isEmpty();
    assertThat(smallest.document()).isNull();
    assertThat(smallest.figures()).allMatch(figure -> figure.note() == null);
  }
}
