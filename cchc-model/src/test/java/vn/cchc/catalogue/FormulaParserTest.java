package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.FigureRef;

class FormulaParserTest {

  private static final FormulaParser FIGURES = FormulaParser.ofFigures(word -> false);
  private static final FormulaParser FORM =
      FormulaParser.ofForm(Set.of("3.1.3", "3.1.3.a", "3.1.3.b", "1.1")::contains);

  private static Term term(String coefficient, String figure) {
    return new Term(new BigDecimal(coefficient), figure.isEmpty() ? null : FigureRef.of(figure));
  }

  @Test
  void a_balance_is_two_sums_and_a_sign() {
    assertThat(FORM.parse("3.1.3 = 3.1.3.a + 2 * 3.1.3.b - 3"))
        .isEqualTo(
            new Comparison(
                new Linear(List.of(term("1", "3.1.3"))),
                Operator.EQUAL,
                new Linear(List.of(term("1", "3.1.3.a"), term("2", "3.1.3.b"), term("-3", "")))));
  }

  @Test
  void a_share_is_a_percentage_and_the_fraction_behind_it() {
    assertThat(FIGURES.parse("p ~ 100 * a / (a + b)"))
        .isEqualTo(
            new Share(
                FigureRef.of("p"),
                new Ratio(
                    new BigDecimal("100"),
                    new Linear(List.of(term("1", "a"))),
                    new Linear(List.of(term("1", "a"), term("1", "b"))))));
    assertThat(FIGURES.parse("p ~ a / b")).isEqualTo(FIGURES.parse("p ~ 100 * a / b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m <= 2 * a + b | Comparison",
        "m > 0 | Comparison",
        "p of n | Attainable",
        "p of n or m + k | Attainable",
        "p between a, b | Between",
        "p ~ note | NoteShare",
        "x in 0..100 | InRange",
        "x in whole 0.. | InRange",
        "x in codes | InCodes",
        "x readable | CellReadable",
        "x given | Given",
        "x given iff y > 0 | GivenIff",
        "x dated in window | DatedInWindow",
        "100 * a / (a + b) <= p | RatioComparison",
        "rows complete | OfReport",
        "x = a * b | Computed",
        "x = a / b | Computed",
        "x = 3 * a * b / (c + d) | Computed",
        "a * b = x | Computed",
        "x = max(a, b) | Extreme",
        "x <= min(a + b, c) | Extreme",
        "a = b + c = d | All",
        "when a = 1: b given | Conditional",
        "when period is Q1, Q3 and not level is commune: b given | Conditional",
        "a given or b given | Logical",
        "not (a = 0 and b > 0) | Logical",
        "x in 1, 2, 3 | Logical",
        "x = a within 1 | Comparison",
        "a = previous(b) | Comparison",
        "a >= same period last year(b) | Comparison",
        "a = sum(children a) | Comparison",
      })
  void every_kind_of_formula_is_told_by_its_words(String text, String kind) {
    assertThat(FIGURES.parse(text).getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.1.3 = 3.9 | unknown indicator '3.9'",
        "3.1.3 = | expected a figure or a number, found the end",
        "3.1.3 | expected one of =, <=, >=, <, >",
        "3.1.3 = 1.1 1.1 | expected the end, found '1.1'",
        "3.1.3 == 1.1 | found '='",
        "3.1.3 = x * 1.1 | unknown indicator 'x'",
        "3.1.3 = 0,5 * 1.1 | a decimal is written 0.5",
        "3.1.3 = 1.1 if 1.1 > 0 | conditions are written 'when ... : ...'",
        "when 1.1 > 0 3.1.3 given | expected ':'",
        "3.1.3 = 1.1 within x | a number that is not negative",
        "level is town: 1.1 given | a level, one of",
        "3.1.3 ~ 1.1 | expected '/'",
        "3.1.3 between 1.1 | at least two parts",
        "3.1.3 in .. | a lower or an upper end",
        "3.1.3 # 1.1 | figures, numbers and signs, found '# 1.1'",
        "3.1.3 = (1.1 | expected ')'",
      })
  void what_is_no_formula_is_refused_with_what_was_expected(String text, String expected) {
    assertThatThrownBy(() -> FORM.parse(text))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void a_table_has_columns_in_brackets_and_no_number_is_taken_for_one() {
    FormulaParser table = FormulaParser.ofTable(List.of("3", "4", "5", "6", "11"));
    assertThat(table.parse("(3) = (4) + (5)")).isEqualTo(table.parse("3 = 4 + 5"));
    assertThat(table.parse("[3] = [4] + [5]")).isEqualTo(table.parse("3 = 4 + 5"));
    assertThat(table.parse("(6) = previous (11)").figures())
        .containsExactly(FigureRef.of("6"), FigureRef.of("11").from(FigureRef.Standpoint.PREVIOUS));
    assertThat(table.parse("3 >= 16").figures()).containsExactly(FigureRef.of("3"));
    assertThat(table.parse("3 = 4 + const 16").figures())
        .containsExactly(FigureRef.of("3"), FigureRef.of("4"));
    assertThat(table.parse("(6) ~ 100 * (5) / (4)").figures()).hasSize(3);
    assertThatThrownBy(() -> table.parse("3 = 4 + 5 + 16"))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("no column and no row 16");
    assertThat(table.parse("3 >= -1").figures()).containsExactly(FigureRef.of("3"));
    assertThat(table.parse("3 = const 16 + 4").figures()).hasSize(2);
    assertThat(table.parse("when 4 in 1..3: 3 = 4 + 5").figures()).hasSize(3);
    assertThatThrownBy(() -> table.parse("(3) = (4) + (15)"))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("no column and no row 15");
  }

  @Test
  void brackets_mean_what_they_mean() {
    assertThat(FIGURES.parse("a = b - (c - d)")).isEqualTo(FIGURES.parse("a = b - c + d"));
    assertThat(FIGURES.parse("a = 2 * (b + c)")).isEqualTo(FIGURES.parse("a = 2 * b + 2 * c"));
    assertThat(FIGURES.parse("a = b * 2")).isEqualTo(FIGURES.parse("a = 2 * b"));
    assertThat(FIGURES.parse("(a = b or c = d) and e given").getClass())
        .isEqualTo(Formula.Logical.class);
  }

  @Property
  void whatever_the_text_it_is_a_formula_or_refused(@ForAll String text) {
    try {
      assertThat(FIGURES.parse(text)).isNotNull();
    } catch (FormulaException refused) {
      assertThat(refused).hasMessageContaining("is not a formula");
    }
  }

  @Test
  void a_formula_without_end_is_refused() {
    assertThatThrownBy(() -> FIGURES.parse("(".repeat(9_000) + "a"))
        .isInstanceOf(FormulaException.class);
    assertThatThrownBy(() -> FIGURES.parse("a = b" + " + b".repeat(5_000)))
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("at most 10000 characters");
  }
}
