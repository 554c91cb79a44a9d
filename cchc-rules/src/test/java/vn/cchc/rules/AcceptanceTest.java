package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Finding;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

class AcceptanceTest {

  private static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();
  private static final Map<Strength, Severity> SEVERITIES =
      Map.of(
          Strength.MUST, Severity.ERROR,
          Strength.SHOULD, Severity.WARNING,
          Strength.NOTE, Severity.INFO);

  private final ReportValidator validator = ReportValidator.standard();

  static List<String> folders() {
    return Acceptance.folders();
  }

  @Test
  void every_relation_has_a_folder_and_every_folder_relations() {
    List<String> covered =
        folders().stream()
            .flatMap(folder -> Acceptance.relations(folder, FORM).stream())
            .map(Relation::id)
            .toList();

    assertThat(
            FORM.relations().stream()
                .map(Relation::id)
                .filter(id -> !covered.contains(id))
                .toList())
        .as("without src/test/resources/acceptance/<id>/{satisfies,violates}.json")
        .isEmpty();
    assertThat(covered).doesNotHaveDuplicates();
    assertThat(
            folders().stream()
                .filter(folder -> Acceptance.relations(folder, FORM).isEmpty())
                .toList())
        .as("folders of src/test/resources/acceptance that are of no relation")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_report_that_satisfies_a_relation_has_no_finding_of_it(String folder) {
    ValidationResult result = validator.validate(Acceptance.report(folder, "satisfies"));

    assertThat(Acceptance.relations(folder, FORM))
        .allSatisfy(
            relation -> {
              assertThat(state(result, relation)).as(relation.id()).isEqualTo(State.HELD);
              assertThat(findings(result, relation)).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_report_that_violates_a_relation_has_a_finding_as_severe_as_the_relation_is_strong(
      String folder) {
    ValidationResult result = validator.validate(Acceptance.report(folder, "violates"));

    assertThat(Acceptance.relations(folder, FORM))
        .allSatisfy(
            relation -> {
              assertThat(state(result, relation)).as(relation.id()).isEqualTo(State.BROKEN);
              assertThat(findings(result, relation))
                  .extracting(Finding::severity)
                  .as(relation.id())
                  .containsOnly(SEVERITIES.get(relation.strength()));
            });
  }

  private static State state(ValidationResult result, Relation relation) {
    return result.outcome(relation.id()).map(Outcome::state).orElseThrow();
  }

  private static List<Finding> findings(ValidationResult result, Relation relation) {
    return result.findings().stream()
        .filter(finding -> finding.relation().equals(relation.id()))
        .collect(Collectors.toList());
  }
}
