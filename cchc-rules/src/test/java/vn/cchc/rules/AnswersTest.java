package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction.Change;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Attainable;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.MinimalSets;
import vn.cchc.model.Outcome;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.model.Severity;
import vn.cchc.model.SuspectGroup;
import vn.cchc.model.ValidationResult;

/** What a result says means one thing: alternatives, sets of changes, groups, numbers in roles. */
class AnswersTest {

  private static final String FORM = "cchc-2021-province";
  private static final ReportValidator VALIDATOR = ReportValidator.standard();

  private static ReportBuilder procedures(long total) {
    return Report.builder(FORM)
        .figure("3.1.3", total)
        .figure("3.1.3.a", 1399)
        .figure("3.1.3.b", 301)
        .figure("3.1.3.c", 159);
  }

  private static Finding finding(Report report, String relation) {
    return VALIDATOR.validate(report).findings().stream()
        .filter(finding -> finding.relation().equals(relation))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_total_is_doubted_before_a_part_that_a_slip_explains_as_well() {
    Finding finding = finding(procedures(1895).build(), "3.1.3-balance");

    assertThat(finding.corrections().get(0).changes())
        .containsExactly(new Change(FigureRef.of("3.1.3"), "1.859"));
    assertThat(finding.suspects().get(0)).isEqualTo(FigureRef.of("3.1.3"));
    assertThat(finding.suggestions())
        .contains(new Change(FigureRef.of("3.1.3.c"), "195"))
        .element(0)
        .isEqualTo(new Change(FigureRef.of("3.1.3"), "1.859"));
  }

  @Test
  void causes_that_explain_it_as_well_are_told_as_one_of_them() {
    // 1.895 for 1.859, or 159 for 195: the same kind of slip in either
    Finding finding = finding(procedures(1895).build(), "3.1.3-balance");

    assertThat(finding.cause()).isEqualTo(Cause.DIGITS_TRANSPOSED);
    assertThat(finding.reason().alternatives()).hasSize(2);
    assertThat(Messages.vietnamese().of(finding.reason()))
        .startsWith("một trong: ")
        .contains("; hoặc ");
    assertThat(Messages.english().of(finding.reason())).startsWith("one of: ").contains("; or ");
  }

  @Test
  void what_must_change_together_is_one_correction() {
    Report swapped =
        Report.builder(FORM).figure("7.8", 424).figure("7.8.1", 631).figure("7.8.2", 207).build();
    Finding finding = finding(swapped, "7.8-balance");

    assertThat(finding.corrections().get(0).changes())
        .containsExactlyInAnyOrder(
            new Change(FigureRef.of("7.8"), "631"), new Change(FigureRef.of("7.8.1"), "424"));
    assertThat(VALIDATOR.validate(swapped.with(finding.corrections().get(0))).findings())
        .noneMatch(left -> left.severity() == Severity.ERROR);
  }

  @Test
  void errors_that_share_no_figure_are_groups_of_their_own() {
    Report report =
        procedures(1895)
            .figure("4.1.4", 700)
            .figure("4.1.4.a", 24)
            .figure("4.1.4.b", 297)
            .figure("4.1.4.c", 303)
            .figure("3.4.4", new BigDecimal("99.00"), "31.972/32.279")
            .build();
    MinimalSets sets = VALIDATOR.validate(report).minimalSets();

    assertThat(sets.state()).isEqualTo(MinimalSets.State.FOUND);
    assertThat(sets.groups())
        .extracting(SuspectGroup::relations)
        .containsExactlyInAnyOrder(
            List.of("3.1.3-balance"), List.of("4.1.4-balance"), List.of("3.4.4-share"));
    assertThat(sets.groups())
        .filteredOn(group -> group.relations().contains("3.4.4-share"))
        .singleElement()
        .returns(List.of(List.of(FigureRef.of("3.4.4"))), SuspectGroup::alternatives);
    assertThat(sets.combined()).hasSize(4 * 4);
  }

  @Test
  void that_nothing_is_broken_and_that_nobody_asked_are_two_answers() {
    assertThat(VALIDATOR.validate(procedures(1859).build()).minimalSets())
        .isEqualTo(MinimalSets.NONE_BROKEN);
    assertThat(
            ReportValidator.builder()
                .screening()
                .build()
                .validate(procedures(1895).build())
                .minimalSets())
        .isEqualTo(MinimalSets.NOT_SOUGHT);
  }

  @Test
  void a_sum_is_told_by_its_numbers_in_their_roles() {
    Evidence.Sum sum = (Evidence.Sum) finding(procedures(1895).build(), "3.1.3-balance").evidence();

    assertThat(sum.total())
        .containsExactly(Evidence.Term.of(FigureRef.of("3.1.3"), BigDecimal.valueOf(1895), false));
    assertThat(sum.parts())
        .extracting(Evidence.Term::number)
        .containsExactly(
            BigDecimal.valueOf(1399), BigDecimal.valueOf(301), BigDecimal.valueOf(159));
    assertThat(sum.gap()).isEqualTo(BigDecimal.valueOf(36));
  }

  @Test
  void a_share_is_told_by_its_exact_fraction_and_what_it_should_be() {
    Report report =
        Report.builder(FORM)
            .figure("3.4.4", new BigDecimal("99.00"), "31.972/32.279 hồ sơ")
            .build();
    Finding finding = finding(report, "3.4.4-share");
    Evidence.Quotient quotient = (Evidence.Quotient) finding.evidence();

    assertThat(quotient.numerator()).containsExactly(Evidence.Term.of(BigDecimal.valueOf(31972)));
    assertThat(quotient.denominator()).containsExactly(Evidence.Term.of(BigDecimal.valueOf(32279)));
    assertThat(quotient.expected()).isEqualTo(new BigDecimal("99.05"));
    assertThat(quotient.percentage().number()).isEqualTo(new BigDecimal("99.00"));
    assertThat(finding.expected()).isEqualTo("99,05%");
    assertThat(finding.actual()).isEqualTo("99,00%");
  }

  @Test
  void where_a_share_may_be_of_several_wholes_a_note_says_of_which_it_is() {
    Report report =
        procedures(1859).figure("3.2.1", 1722).figure("3.3.3", new BigDecimal("91.46")).build();
    Finding note = finding(report, "3.3.3-attainable");
    Attainable share = (Attainable) note.evidence();

    assertThat(note.severity()).isEqualTo(Severity.INFO);
    assertThat(share.wholes())
        .extracting(Attainable.Whole::count)
        .containsExactly(null, BigDecimal.valueOf(1575));
    assertThat(Messages.vietnamese().of(note))
        .isEqualTo(
            "3.3.3: 91,46% chỉ có thể là 1.575/1.722 (3.2.1); không có số nguyên nào chia cho"
                + " 1.859 (3.1.3) mà bằng 91,46%");
  }

  @Test
  void an_amount_in_another_unit_of_money_is_told_so() throws Exception {
    String yaml =
        """
        id: own
        name: { vi: "Vốn", en: "Funds" }
        level: province
        valid: { from: "2021-01-01" }
        source: "own"
        indicators:
          - { id: "1", name: { vi: "Tổng", en: "All" }, unit: "Triệu đồng", kind: count, measures: flow }
          - { id: "1.a", name: { vi: "Một", en: "One" }, unit: "Triệu đồng", kind: count, measures: flow }
          - { id: "1.b", name: { vi: "Hai", en: "Two" }, unit: "Triệu đồng", kind: count, measures: flow }
        relations:
          - { id: sum, formula: "1 = 1.a + 1.b", strength: must, because: { vi: "Vì", en: "As" }, source: "own" }
        """;
    Catalogue own =
        CatalogueReader.read(
            new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "own.yaml");
    Report report =
        Report.builder("own")
            .figure("1", 5_230)
            .figure("1.a", 5_000)
            .figure("1.b", 230_000_000)
            .build();
    Finding finding = ReportValidator.of(own).validate(report).findings().get(0);

    assertThat(finding.cause()).isEqualTo(Cause.SCALE);
    assertThat(finding.corrections().get(0).changes())
        .containsExactly(new Change(FigureRef.of("1.b"), "230"));
    assertThat(Messages.vietnamese().of(finding.reason()))
        .contains("1.b ghi theo đơn vị tiền khác: 230 thành 230.000.000");
  }

  @Test
  void one_finds_ones_way_by_figure_section_and_severity() {
    ValidationResult result = VALIDATOR.validate(procedures(1895).figure("1.1.1", 5).build());

    assertThat(result.findingsOf("3.1.3.a"))
        .contains(finding(procedures(1895).figure("1.1.1", 5).build(), "3.1.3-balance"));
    assertThat(result.findingsOfSection("3")).containsAll(result.findingsOf("3.1.3"));
    assertThat(result.findingsOf(Severity.ERROR)).allMatch(f -> f.severity() == Severity.ERROR);
    assertThat(result.findingsOf("3.1.3").get(0).section()).contains("3");
    assertThat(VALIDATOR.catalogue(FORM)).contains(Catalogues.find(FORM).orElseThrow());
    assertThat(VALIDATOR.catalogue("none")).isEmpty();
    assertThat(VALIDATOR.catalogues()).contains(FORM);
  }

  @Test
  void a_relation_of_ones_own_is_checked_with_those_of_the_form() {
    Catalogue form =
        Catalogues.find(FORM).orElseThrow().with(Relation.parse("mine", "3.1.3.b >= 3.1.3.a"));

    assertThat(ReportValidator.of(form).validate(procedures(1859).build()).findings())
        .extracting(Finding::relation)
        .contains("mine");
    assertThat(
            ReportValidator.of(form.without("mine"))
                .validate(procedures(1859).build())
                .outcome("mine"))
        .isEmpty();
  }

  @Test
  void without_a_form_a_figure_given_twice_alike_is_one_and_given_twice_otherwise_is_none() {
    Figure five = Figure.printed(FigureRef.of("x"), "5");
    Figure fivePointNought = Figure.printed(FigureRef.of("x"), "5,0");
    Figure six = Figure.printed(FigureRef.of("x"), "6");

    assertThat(FigureRelations.check(List.of(five, fivePointNought), List.of("x = 5")).outcomes())
        .extracting(Outcome::state)
        .containsExactly(Outcome.State.HELD);
    assertThat(FigureRelations.check(List.of(five, six), List.of("x = 5")).outcomes())
        .extracting(Outcome::reason)
        .containsExactly(Outcome.NotCheckedReason.REPEATED_FIGURE);
  }

  @Test
  void every_indicator_of_the_form_about_a_level_is_of_a_lower_one() {
    assertThat(Catalogues.find(FORM).orElseThrow().indicators())
        .filteredOn(row -> row.about() != null)
        .hasSizeGreaterThan(8)
        .extracting(Indicator::about)
        .allMatch(level -> level.compareTo(vn.cchc.model.Level.PROVINCE) > 0);
  }

  @Test
  void a_figure_that_the_form_does_not_have_is_told_with_the_one_that_was_probably_meant() {
    Report report = Report.builder(FORM).figure("3.1.3.d", 3).figure("x", 1).build();

    assertThat(finding(report, "rows-known"))
        .hasToString(
            "rows-known: 2 dòng không phải là chỉ tiêu của biểu mẫu: “3.1.3.d” (3.1.3.a?), “x”");
  }

  @Test
  void of_rows_equally_near_the_one_that_the_report_lacks_was_probably_meant() {
    Report report =
        Report.builder(FORM)
            .figure("3.1.3.a", 1399)
            .figure("3.1.3.b", 301)
            .figure("3.1.3.z", 159)
            .build();

    assertThat(finding(report, "rows-known").toString()).endsWith("“3.1.3.z” (3.1.3.c?)");
  }

  @Test
  void a_count_is_mended_by_a_whole_number_and_not_said_to_be_another_one() {
    Report report =
        Report.printed(
            FORM,
            Map.of("3.1.3", "1.859", "3.1.3.a", "1399", "3.1.3.b", "1,859", "3.1.3.c", "159"));
    Change change = new Change(FigureRef.of("3.1.3.b"), "301");

    for (String relation : List.of("3.1.3-balance", "3.1.3.b-range")) {
      Finding finding = finding(report, relation);
      assertThat(finding.suggestions()).startsWith(change);
      assertThat(finding.toString()).doesNotContain("1.859; hoặc").doesNotContain("nên ghi 1.859");
    }
  }

  @Test
  void what_a_cell_may_mean_is_written_as_a_figure_of_its_kind() {
    Report report = Report.printed(FORM, Map.of("3.1.3", "1722.0", "3.4.5", "99.57%"));

    assertThat(finding(report, "3.1.3-readable").suggestions().get(0))
        .isEqualTo(new Change(FigureRef.of("3.1.3"), "1.722"));
    assertThat(finding(report, "3.4.5-readable").suggestions().get(0))
        .isEqualTo(new Change(FigureRef.of("3.4.5"), "99,57%"));
  }

  @Test
  void words_beside_a_number_are_no_slip_of_its_decimal_mark() {
    Finding worded = finding(Report.printed(FORM, Map.of("7.8", "12 cái gì đó")), "7.8-readable");

    assertThat(worded.suggestions()).containsExactly(new Change(FigureRef.of("7.8"), "12"));
    assertThat(worded.cause()).isNotEqualTo(Cause.DECIMAL_SEPARATOR);
    assertThat(
            VALIDATOR
                .validate(Report.printed(FORM, Map.of("7.8", "12 thủ tục hành chính")))
                .outcome("7.8-readable"))
        .map(Outcome::state)
        .contains(Outcome.State.HELD);
  }

  @Test
  void what_a_finding_proposes_and_what_its_sentence_proposes_are_written_alike() {
    Report english = procedures(1859).onlyFigures(List.of()).printed("3.1.3.a", "1,399").build();
    Finding finding = finding(english, "3.1.3.a-range");

    assertThat(Messages.vietnamese().of(finding)).endsWith("nên ghi 1.399");
    assertThat(finding.suggestions().get(0).value()).isEqualTo("1.399");
  }
}
