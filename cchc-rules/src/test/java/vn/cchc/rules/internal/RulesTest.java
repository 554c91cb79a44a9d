package vn.cchc.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;
import vn.cchc.model.Origin;
import vn.cchc.model.Report;
import vn.cchc.rules.Acceptance;
import vn.cchc.rules.PrintedCells;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.diagnose.CaseFile;
import vn.cchc.rules.internal.diagnose.Localisation;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Laid;
import vn.cchc.rules.internal.form.Options;
import vn.cchc.rules.internal.form.Surroundings;
import vn.cchc.rules.testkit.ConsistentReports;

class RulesTest {

  private static final Binder FORM =
      Binder.of(Form.of(Catalogues.find("cchc-2021-province").orElseThrow()));

  /** What acceptance data, which break one relation each, do not show. */
  private static final List<Report> CAUSES =
      List.of(
          Report.builder("cchc-2021-province")
              .figure(
                  Figure.printed(FigureRef.of("3.1.3"), "5")
                      .withOrigin(new Origin(null, List.of(), null, "6")))
              .build(),
          PrintedCells.withNarrative(
              "Trong kỳ đã cung cấp 631 TTHC trực tuyến mức độ 3, 4.",
              "7.8",
              "613",
              "7.8.1",
              "424",
              "7.8.2",
              "207"),
          PrintedCells.report("3.1.3", "không có"),
          PrintedCells.report("3.4.4", "0,9937"),
          PrintedCells.report("3.4.4", "66,66%|2/3 hồ sơ"),
          PrintedCells.report("3.4.4", "99,06%|31.972/32.279 hồ sơ"),
          PrintedCells.report("7.6.2.a", "66,68%|2/3 văn bản", "7.6.2.b", "33,32%"),
          PrintedCells.report("3.1.3", "1.859", "7.8.3", "38,30%|712/1.399 hồ sơ"),
          PrintedCells.report("4.1.1", "20", "4.1.2", "3", "7.8.1", "19", "7.6.1.a", "31,58%"),
          PrintedCells.report("7.8", "424", "7.8.1", "631", "7.8.2", "207"),
          PrintedCells.report("5.1.2", "101/119"),
          PrintedCells.report(
              "3.1.3", "1.700", "3.1.3.a", "1.399", "3.1.3.b", "301", "3.1.3.c", "77"),
          PrintedCells.report(
              "4.1.3", "624", "4.1.4", "24", "4.1.4.a", "297", "4.1.4.b", "303", "4.1.4.c", "38",
              "6.1", "4", "6.2", "36", "6.3", "83", "6.4", "501"),
          PrintedCells.report(
              "4.1.4",
              "624|Trong đó 34 đơn vị chưa được giao tự chủ",
              "6.1",
              "4",
              "6.2",
              "36",
              "6.3",
              "83",
              "6.4",
              "467"));

  private static Indicator date(String id) {
    return Indicator.builder(id)
        .name("d", "d")
        .kind(Indicator.Kind.DATE)
        .measures(Indicator.Measure.FLOW)
        .build();
  }

  /** A form whose relations multiply, choose, depend on conditions and put dates in order. */
  private static final Binder COMPUTED =
      Binder.of(
          Form.of(
              Catalogue.builder("computed")
                  .name("a", "a")
                  .level(Level.PROVINCE)
                  .validFrom(LocalDate.EPOCH)
                  .indicators(
                      List.of(
                          Indicator.count("1.1", "a", "a"),
                          Indicator.count("1.2", "b", "b"),
                          Indicator.count("1.3", "c", "c"),
                          date("1.4"),
                          date("1.5")))
                  .relations(
                      List.of(
                          Relation.parse("product", "1.3 = (1.1) * (1.2)"),
                          Relation.parse("order", "1.4 <= 1.5"),
                          Relation.parse("most", "1.3 = max(1.1, 1.2)"),
                          Relation.parse("not-both", "not (1.1 > 0 and 1.2 > 0)")))
                  .build()));

  private static final Map<String, String> COMPUTED_WRONG =
      Map.of("1.1", "3", "1.2", "5", "1.3", "16", "1.4", "2/7/2024", "1.5", "1/7/2024");

  private static final Binder IN_CONTEXT =
      Binder.of(Form.inContext(Catalogues.find("cchc-2021-province").orElseThrow(), Map.of()));

  private static final Report SENT =
      Report.printed(
          "cchc-2021-province",
          Map.of(
              "2.1", "9", "2.2", "8", "2.3", "7", "2.4", "6", "2.5", "5", "5.2.1", "4", "5.2.2",
              "3", "5.2.3", "2", "5.2.4", "8", "5.2.5", "7"));

  /** Reports and earlier ones that they do not agree with. */
  private static final Map<Report, List<Report>> BESIDE =
      Map.of(
          SENT.toBuilder().period("Q3", 2021).build(),
          List.of(SENT.toBuilder().period("6M", 2021).build()),
          Report.printed("cchc-2021-province", Map.of("4.1.1", "470")).toBuilder()
              .period("Q1", 2021)
              .build(),
          series("4.1.1", "47", "41", "56", "45", "47", "50", "44", "49"));

  @Test
  void every_rule_fires_for_some_report_of_the_acceptance_data() {
    Set<String> fired = new TreeSet<>();
    Acceptance.reports().forEach(report -> fired.addAll(fired(report)));
    CAUSES.forEach(report -> fired.addAll(fired(report)));
    fired.addAll(fired(COMPUTED, Report.printed(COMPUTED.form().catalogue().id(), COMPUTED_WRONG)));

    BESIDE.forEach((report, earlier) -> fired.addAll(firedBeside(report, earlier)));

    assertThat(fired).isEqualTo(names());
  }

  private static Set<String> firedBeside(Report report, List<Report> earlier) {
    Surroundings around =
        Surroundings.of(
            report, IN_CONTEXT.form().catalogue(), earlier, List.of(), List.of(), new Laid());
    return fired(IN_CONTEXT, IN_CONTEXT.bind(report, around, Options.STANDARD));
  }

  /** Reports of one figure, period after period. */
  private static List<Report> series(String figure, String... values) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      reports.add(
          Report.printed("cchc-2021-province", Map.of(figure, values[i])).toBuilder()
              .period(List.of("Q1", "6M", "Q3", "YEAR").get(i % 4), 2019 + i / 4)
              .build());
    }
    return reports;
  }

  @Test
  void no_rule_fires_for_a_report_whose_checks_all_hold() {
    Report report =
        ConsistentReports.of(Catalogues.find("cchc-2021-province").orElseThrow())
            .next(new Random(1));

    assertThat(fired(report)).isEmpty();
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    try (KieSession session = Engine.session()) {
      Collection<KiePackage> packages = session.getKieBase().getKiePackages();
      packages.forEach(p -> p.getRules().stream().map(Rule::getName).forEach(names::add));
    }
    return names;
  }

  private static Set<String> fired(Report report) {
    return fired(FORM, report);
  }

  private static Set<String> fired(Binder form, Report report) {
    return fired(form, form.bind(report, Options.STANDARD));
  }

  private static Set<String> fired(Binder form, Bindings bindings) {
    Set<String> fired = new TreeSet<>();
    try (KieSession session = Engine.session()) {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.add(event.getMatch().getRule().getName());
            }
          });
      CaseFile.of(form, bindings, Localisation.of(form, bindings)).forEach(session::insert);
      session.fireAllRules();
    }
    return fired;
  }
}
