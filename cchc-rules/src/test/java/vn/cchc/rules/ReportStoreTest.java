package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Agency;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;

/** Reports in memory: whose they are, and who is below whom. */
class ReportStoreTest {

  private static Report report(String code, String kind) {
    return Report.builder("cchc-2021-province")
        .agency(new Agency(code, "UBND " + code, null))
        .period(kind, 2021)
        .build();
  }

  private static List<String> refs(List<Report> reports) {
    return reports.stream().map(ReportRef::of).map(r -> r.agency() + " " + r.kind()).toList();
  }

  private final ReportStore store =
      ReportStore.inMemory(
          List.of(
              report("H32.15.2", "Q3"),
              report("H32.15", "6M"),
              report("H32", "6M"),
              report("H32", "Q3"),
              report("H32.7", "Q3"),
              report("H3", "Q3"),
              report("H32.16.1", "Q3")));

  @Test
  void the_children_of_an_agency_are_those_directly_below_by_their_codes() {
    assertThat(refs(store.children(report("H32", "Q3"))))
        .containsExactly("H32.16.1 Q3", "H32.7 Q3");
    assertThat(refs(store.children(report("H32", "6M")))).containsExactly("H32.15 6M");
    assertThat(refs(store.children(report("H32.15", "Q3")))).containsExactly("H32.15.2 Q3");
    assertThat(store.children(report("H32.7", "Q3"))).isEmpty();
  }

  @Test
  void the_reports_of_an_agency_are_its_own() {
    assertThat(refs(store.earlier(report("H32", "YEAR")))).containsExactly("H32 6M", "H32 Q3");
    assertThat(store.earlier(report("H33", "YEAR"))).isEmpty();
  }

  @Test
  void agencies_without_a_code_are_told_by_their_names() {
    Report one = report("H32", "6M").toBuilder().agency(new Agency(null, "Sở Y tế", null)).build();
    Report other = one.toBuilder().agency(new Agency(null, "SỞ Y TẾ", null)).build();
    ReportStore named = ReportStore.inMemory(List.of(one));

    assertThat(named.earlier(other)).containsExactly(one);
    assertThat(named.children(other)).isEmpty();
  }

  @Test
  void a_context_is_what_a_store_has_for_a_report() {
    Context context = Context.of(report("H32", "Q3"), store);

    assertThat(refs(context.earlier())).containsExactly("H32 6M", "H32 Q3");
    assertThat(refs(context.children())).containsExactly("H32.16.1 Q3", "H32.7 Q3");
  }

  @Test
  @SuppressWarnings("NullAway")
  void null_is_refused_with_the_name_of_the_argument() {
    Report report = report("H32", "Q3");
    assertThatNullPointerException()
        .isThrownBy(() -> Context.of(null, store))
        .withMessage("report");
    assertThatNullPointerException()
        .isThrownBy(() -> Context.of(report, null))
        .withMessage("store");
    assertThatNullPointerException()
        .isThrownBy(() -> Context.builder().earlier(null))
        .withMessage("reports");
    assertThatNullPointerException()
        .isThrownBy(() -> ReportValidator.standard().validate(report, null))
        .withMessage("context");
  }
}
