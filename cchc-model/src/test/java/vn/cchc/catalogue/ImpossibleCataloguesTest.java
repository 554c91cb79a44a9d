package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Indicator.Measure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;

/** Catalogues that no report can satisfy, or of which a part would never be seen. */
class ImpossibleCataloguesTest {

  private static final String SOUND =
      """
      id: form
      name: { vi: Biểu mẫu, en: Form }
      level: province
      valid: { from: "2021-01-01", to: "2021-12-31" }
      source: Letter 1
      periods:
        - { kind: Q1, from: 15/12, to: 14/3, starts-in-previous-year: true, due-day: 20 }
        - { kind: Q3, from: 15/6, to: 14/9, due-day: 20 }
      indicators:
        - id: "1.1"
          name: { vi: Tổng số, en: Total }
          unit: Hồ sơ
          kind: count
          measures: flow
          reported-by: [province]
          phrases: [tổng số hồ sơ]
      relations:
        - id: range
          formula: 1.1 in whole 0..100
          strength: must
          because: { vi: Số đếm, en: A count }
          source: Letter 1
      """;

  private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
  private static final LocalizedText TEXT = new LocalizedText("a", "a");

  private static Catalogue read(String yaml) throws IOException {
    return CatalogueReader.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");
  }

  @Test
  void a_period_may_begin_in_the_year_before_and_last_a_year() throws IOException {
    assertThat(read(SOUND).periods()).hasSize(2);
    assertThat(read(SOUND.replace("15/6, to: 14/9", "15/9, to: 15/9")).periods()).hasSize(2);
    assertThat(read(SOUND.replace("15/12, to: 14/3", "15/12, to: 14/12")).periods()).hasSize(2);
    assertThat(read(SOUND.replace("15/6, to: 14/9", "1/1, to: 29/2")).periods()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: Q3 | kind: Q1 | form.yaml:8:7: period Q1: 'kind: Q1' occurs twice, first on line 7. Expected one of its own",
        "15/6, to: 14/9 | 15/9, to: 14/6 | form.yaml:8:29: period Q3, 'to': Q3 begins on 15/9 and ends on 14/6 of the same year, before it begins. Expected a later end, or starts-in-previous-year: true",
        "14/3, starts-in-previous-year: true | 14/3 | form.yaml:7:30: period Q1, 'to': Q1 begins on 15/12 and ends on 14/3 of the same year, before",
        "15/12, to: 14/3 | 15/12, to: 15/12 | form.yaml:7:30: period Q1, 'to': Q1 begins on 15/12 and ends on 15/12 of the next year, longer than a year",
        "15/12, to: 14/3 | 1/6, to: 14/9 | form.yaml:7:28: period Q1, 'to': Q1 begins on 1/6 and ends on 14/9 of the next year, longer than a year. Expected an earlier end, or starts-in-previous-year: false",
        "15/6, to: 14/9 | 29/2, to: 28/2 | form.yaml:8:29: period Q3, 'to': Q3 begins on 29/2 and ends on 28/2 of the same year",
        "14/3 | 31/2 | form.yaml:7:30: period Q1: 'to' is '31/2'. Expected a real day; there is no day 31/2",
        "14/3 | 0/3 | form.yaml:7:30: period Q1: 'to' is '0/3'. Expected a real day; there is no day 0/3",
        "14/3 | 14/13 | form.yaml:7:30: period Q1: 'to' is '14/13'. Expected a real day; there is no day 14/13",
        "14/3 | 14/3/2021 | form.yaml:7:30: period Q1: 'to' is '14/3/2021'. Expected a day, written day/month",
        "due-day: 20 | due-day: -20 | form.yaml:7:71: period Q1: 'due-day' is '-20'. Expected 1 to 31",
        ", due-day: 20 | '' | form.yaml:7:5: period Q1: 'due-day' is missing. Add it, with a colon and",
        "kind: Q1 | kind: ' ' | form.yaml:7:7: item 1 of 'periods': 'kind' is empty. Expected words",
        "\"2021-12-31\" | \"2020-12-31\" | form.yaml:4:30: catalogue: 'valid.to' is '2020-12-31'. Expected a day from 2021-01-01 on",
        "\"2021-12-31\" | \"2021-02-29\" | form.yaml:4:30: catalogue: 'valid.to' is '2021-02-29'. Expected a real day; there is no day 2021-02-29",
        "\"2021-12-31\" | \"29-02-2021\" | form.yaml:4:30: catalogue: 'valid.to' is '29-02-2021'. Expected a date",
        "id: form | id: ' ' | catalogue: 'id' is empty",
        "vi: Biểu mẫu | vi: ' ' | catalogue: 'name.vi' is empty. Expected words",
        "en: Total | en: ' ' | form.yaml:11:5: indicator 1.1: 'name.en' is empty. Expected words",
        "unit: Hồ sơ | unit: ' ' | form.yaml:12:5: indicator 1.1: 'unit' is empty. Expected something in it, or no 'unit'",
        "[tổng số hồ sơ] | ['...'] | form.yaml:16:5: indicator 1.1: 'phrases' has '...'. Expected words",
        "[province] | [] | form.yaml:15:5: indicator 1.1: 'reported-by' is empty. Expected something in it, or no",
        "0..100 | 100..0 | form.yaml:19:5: relation range: '1.1 in whole 100..0' is not a formula: expected a range in which something lies: nothing lies in 100..0",
        "0..100 | 0.2..0.8 | relation range: '1.1 in whole 0.2..0.8' is not a formula",
        "1.1 in whole 0..100 | 3 = 4 | form.yaml:19:5: relation range: '3 = 4' speaks of no figure. Expected one at",
        "strength: must | replaced-by: other\\n  - id: range\\n    formula: 1.1 given\\n    strength: must | form.yaml:21:5: relation range: 'id: range' occurs twice, first on line 18. Expected one of its own",
        "en: A count | en: ' ' | form.yaml:21:5: relation range: 'because.en' is empty. Expected words",
      })
  void a_file_that_says_the_impossible_is_refused_with_line_and_mending(
      String right, String wrong, String message) {
    String yaml =
        SOUND.replaceFirst(
            java.util.regex.Pattern.quote(right),
            java.util.regex.Matcher.quoteReplacement(wrong.replace("\\n", "\n")));

    assertThat(yaml).isNotEqualTo(SOUND);
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("form.yaml")
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  private static PeriodScheme period(String kind) {
    return new PeriodScheme(kind, MonthDay.of(1, 1), MonthDay.of(3, 31), false, 20);
  }

  private static Indicator indicator(
      Kind kind, Map<String, LocalizedText> codes, @Nullable Measure measure) {
    return Indicator.builder("1").name(TEXT).kind(kind).codes(codes).measures(measure).build();
  }

  private static Catalogue catalogue(
      @Nullable LocalDate to, List<PeriodScheme> periods, List<Relation> relations) {
    List<Indicator> rows = List.of(indicator(Kind.COUNT, Map.of(), Measure.FLOW));
    return Catalogue.builder("f")
        .name(TEXT)
        .level(Level.PROVINCE)
        .validFrom(FROM)
        .validTo(to)
        .periods(periods)
        .indicators(rows)
        .relations(relations)
        .build();
  }

  @Test
  void a_catalogue_built_in_java_has_each_kind_of_period_once() {
    assertThatThrownBy(() -> catalogue(null, List.of(period("Q1"), period("Q1")), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period Q1 occurs twice");
  }

  @Test
  void a_catalogue_built_in_java_is_valid_for_a_day_at_least() {
    assertThat(catalogue(FROM, List.of(), List.of()).validTo()).contains(FROM);
    assertThatThrownBy(() -> catalogue(FROM.minusDays(1), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("valid until 2020-12-31, before it is valid from 2021-01-01");
  }

  @Test
  void a_relation_built_in_java_speaks_of_a_figure() {
    Relation relation = Relation.parse("r", "3 = 4");

    assertThatThrownBy(() -> catalogue(null, List.of(), List.of(relation)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("relation r speaks of no figure");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 32})
  void a_period_built_in_java_is_due_on_a_day_of_a_month(int day) {
    assertThatThrownBy(
            () -> new PeriodScheme("Q1", MonthDay.of(1, 1), MonthDay.of(3, 31), false, day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Q1 is due on day " + day + " of a month. Expected 1 to 31");
  }

  @Test
  void a_period_built_in_java_ends_after_it_begins_and_within_a_year() {
    MonthDay june = MonthDay.of(6, 1);
    MonthDay march = MonthDay.of(3, 1);

    assertThat(new PeriodScheme("Q1", june, march, true, 1).start(2021)).isEqualTo("2020-06-01");
    assertThatThrownBy(() -> new PeriodScheme("Q1", june, march, false, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Q1 begins on 1/6 and ends on 1/3 of the same year");
    assertThatThrownBy(() -> new PeriodScheme("Q1", march, june, true, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("longer than a year");
    assertThatThrownBy(() -> period(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_row_built_in_java_has_codes_that_can_be_filled_in_and_measures_something() {
    for (String code : List.of("01", "A", "-1", "")) {
      assertThatThrownBy(() -> indicator(Kind.CHOICE, Map.of(code, TEXT), Measure.FLOW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("indicator 1: codes are whole numbers");
    }
    assertThatThrownBy(() -> indicator(Kind.COUNT, Map.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("indicator 1: what it measures is missing");
  }

  @Test
  void a_range_in_which_nothing_lies_is_none() {
    FigureRef figure = FigureRef.of("1");
    BigDecimal one = BigDecimal.ONE;

    assertThat(new InRange(figure, true, one, one).low()).isEqualTo(one);
    assertThatThrownBy(() -> new InRange(figure, false, one, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing lies in 1..0");
  }
}
