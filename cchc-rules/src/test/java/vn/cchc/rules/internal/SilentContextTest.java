package vn.cchc.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Laid;
import vn.cchc.rules.internal.form.Options;
import vn.cchc.rules.internal.form.Surroundings;

/** A report with context that holds costs no session of the rules, as one without costs none. */
class SilentContextTest {

  private static final Catalogue CATALOGUE =
      Catalogue.builder("silent")
          .name("a", "a")
          .level(Level.PROVINCE)
          .validFrom(LocalDate.EPOCH)
          .indicators(List.of(Indicator.count("1.1", "a", "a")))
          .periods(
              List.of(new PeriodScheme("YEAR", MonthDay.of(1, 1), MonthDay.of(12, 31), false, 31)))
          .overTime(
              List.of(
                  Relation.builder("grows").formula("1.1 >= previous(1.1)").build(),
                  Relation.builder("sum").formula("1.1 = sum(children 1.1)").build()))
          .build();

  private static Report report(String agency, int year, String value) {
    return Report.printed("silent", Map.of("1.1", value)).toBuilder()
        .agency(agency, "UBND", Level.PROVINCE)
        .period("YEAR", year)
        .build();
  }

  private static boolean isSilent(String value) {
    Report report = report("H1", 2022, value);
    Surroundings around =
        Surroundings.of(
            report,
            CATALOGUE,
            List.of(report("H1", 2021, "8")),
            List.of(report("H1.1", 2022, "4"), report("H1.2", 2022, "5")),
            List.of(),
            new Laid());
    // what is silent is answered before a session is thought of
    return Binder.of(Form.inContext(CATALOGUE, Map.of()))
        .bind(report, around, Options.STANDARD)
        .isSilent();
  }

  @Test
  void a_report_that_goes_with_those_around_it_opens_no_session() {
    assertThat(isSilent("9")).isTrue();
    assertThat(isSilent("8")).isFalse();
    assertThat(isSilent("7")).isFalse();
  }
}
