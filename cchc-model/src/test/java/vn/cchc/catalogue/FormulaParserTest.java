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
        "3.1.3 = x * 1.1 | a number before '*', found 'x'",
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

  @Property
  void whatever_the_text_it_is_a_formula_or_refused(@ForAll String text) {
    try {
      assertThat(FIGURES.parse(text)).isNotNull();
    } catch (FormulaException refused) {
      assertThat(refused).hasMessageContaining("is no formula");
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
