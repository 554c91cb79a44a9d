package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Agency;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Severity;
import vn.cchc.rules.testkit.TogetherArbitraries;
import vn.cchc.rules.testkit.TogetherArbitraries.WrongTogether;
import vn.cchc.rules.testkit.Trees.Tree;

/** The test kit's reports that belong together: sound, and wrong where they say so. */
class TogetherArbitrariesTest {

  private static final Catalogue YEARS = Catalogues.find("cchc-2021-province").orElseThrow();
  private static final Agency PROVINCE = new Agency("H01", "UBND tỉnh", Level.PROVINCE);
  private static final List<Agency> DISTRICTS =
      List.of(
          new Agency("H01.1", "UBND huyện A", Level.DISTRICT),
          new Agency("H01.2", "UBND huyện B", Level.DISTRICT),
          new Agency("H01.3", "UBND huyện C", Level.DISTRICT));
  private static final ReportingPeriod PERIOD = ReportingPeriod.of("Q1", 2024);

  private static final Catalogue TREE =
      Catalogue.builder("tree")
          .name("Biểu", "Form")
          .level(Level.PROVINCE)
          .validFrom(LocalDate.of(2020, 1, 1))
          .indicators(
              List.of(
                  of("1.1", Level.PROVINCE, Level.DISTRICT),
                  of("1.2", Level.PROVINCE, Level.DISTRICT),
                  of("1.3", Level.PROVINCE, Level.DISTRICT),
                  of("1.4", Level.PROVINCE)))
          .relations(
              List.of(
                  Relation.parse("parts", "1.1 = 1.2 + 1.3"), Relation.parse("own", "1.4 <= 1.1")))
          .overTime(
              List.of(
                  Relation.parse("all", "1.1 = sum(children 1.1)"),
                  Relation.parse("part", "when level is province: 1.2 = sum(children 1.2)")))
          .build();

  private static Indicator of(String id, Level... levels) {
    return Indicator.count(id, "Số " + id, "Number " + id).toBuilder()
        .reportedBy(Set.of(levels))
        .build();
  }

  private final ReportValidator years = ReportValidator.of(YEARS);
  private final ReportValidator trees = ReportValidator.of(TREE);

  private static List<Finding> serious(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .filter(finding -> finding.kind() != RelationKind.DEADLINE)
        .toList();
  }

  @Provide
  Arbitrary<List<Report>> histories() {
    return TogetherArbitraries.histories(YEARS, PROVINCE, 2021, 1);
  }

  @Provide
  Arbitrary<WrongTogether> wrongHistories() {
    return TogetherArbitraries.historiesWithError(YEARS, PROVINCE, 2021, 1);
  }

  @Provide
  Arbitrary<Tree> trees() {
    return TogetherArbitraries.trees(TREE, PROVINCE, DISTRICTS, PERIOD);
  }

  @Provide
  Arbitrary<WrongTogether> wrongTrees() {
    return TogetherArbitraries.treesWithError(TREE, PROVINCE, DISTRICTS, PERIOD);
  }

  @Property(tries = 8)
  void nothing_is_told_of_a_history(@ForAll("histories") List<Report> history) {
    for (Report report : history) {
      assertThat(
              serious(
                  years.validate(report, Context.builder().earlier(history).build()).findings()))
          .isEmpty();
    }
  }

  @Property(tries = 8)
  void the_error_of_a_history_is_told_with_its_figure(
      @ForAll("wrongHistories") WrongTogether wrong) {
    List<Report> earlier = wrong.reports().subList(0, wrong.wrong());

    assertThat(
            years.validate(wrong.report(), Context.builder().earlier(earlier).build()).findings())
        .filteredOn(finding -> finding.relation().equals(wrong.relation()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.suspects()).contains(wrong.figure()));
  }

  @Property(tries = 50)
  void nothing_is_told_of_a_tree(@ForAll("trees") Tree tree) {
    assertThat(beside(tree.above(), tree.below())).isEmpty();
    for (Report child : tree.below()) {
      assertThat(serious(trees.validate(child).findings())).isEmpty();
      assertThat(child.figure("1.4")).isEmpty();
    }
  }

  private List<Finding> beside(Report above, List<Report> below) {
    return serious(trees.validate(above, Context.builder().children(below).build()).findings());
  }

  @Property(tries = 50)
  void the_error_of_a_tree_is_told_by_the_relation_that_it_breaks(
      @ForAll("wrongTrees") WrongTogether wrong) {
    List<Report> below = new ArrayList<>(wrong.reports());
    Report above = below.remove(below.size() - 1);

    assertThat(beside(above, below)).extracting(Finding::relation).contains(wrong.relation());
  }

  @Test
  void what_ties_no_reports_is_refused() {
    assertThatThrownBy(() -> TogetherArbitraries.treesWithError(YEARS, PROVINCE, DISTRICTS, PERIOD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sum(children x)");
    assertThatThrownBy(
            () ->
                TogetherArbitraries.trees(
                    TREE.toBuilder()
                        .overTime(List.of(Relation.parse("least", "1.1 >= min(children 1.1)")))
                        .build(),
                    PROVINCE,
                    DISTRICTS,
                    PERIOD))
        .hasMessageContaining("Cannot be made: 1.1 >= min(children 1.1)");
  }
}
