package vn.cchc.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Convention;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;
import vn.cchc.rules.Acceptance;
import vn.cchc.rules.testkit.ConsistentReports;

class RulesTest {

  private static final Form FORM = Form.of(Catalogues.find("cchc-2021-province").orElseThrow());

  @Test
  void every_rule_fires_for_some_report_of_the_acceptance_data() {
    Set<String> fired = new TreeSet<>();
    Acceptance.reports().forEach(report -> fired.addAll(fired(report)));
    fired.addAll(fired(cutOffInsteadOfRounded()));

    assertThat(fired).isEqualTo(names());
  }

  @Test
  void no_rule_fires_for_a_report_whose_checks_all_hold() {
    Report report =
        ConsistentReports.of(Catalogues.find("cchc-2021-province").orElseThrow())
            .next(new Random(1));

    assertThat(fired(report)).isEmpty();
  }

  /** 2/3 = 66.666…% */
  private static Report cutOffInsteadOfRounded() {
    Figure figure = Figure.of(new IndicatorId("3.4.4"), "66,66%", "2/3 hồ sơ", null, Convention.VI);
    return Report.of("cchc-2021-province", Map.of()).withFigures(List.of(figure));
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
    Set<String> fired = new TreeSet<>();
    try (KieSession session = Engine.session()) {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.add(event.getMatch().getRule().getName());
            }
          });
      FORM.bind(report).checks().forEach(session::insert);
      session.fireAllRules();
    }
    return fired;
  }
}
