package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Evidence.Past;
import vn.cchc.model.Evidence.Quotient;
import vn.cchc.model.Evidence.Sum;
import vn.cchc.model.Evidence.Term;

class WordingTest {

  private static final Messages VI = Messages.vietnamese();
  private static final Messages EN = Messages.english();

  @Test
  void a_number_is_written_as_the_reader_writes_it() {
    Wording words = Wording.of(new BigDecimal("1859"), " = ", Wording.percent(number("99.30")));

    assertThat(words.in(VI)).isEqualTo("1.859 = 99,30%").isEqualTo(words.toString());
    assertThat(words.in(EN)).isEqualTo("1,859 = 99.30%");
  }

  @Test
  void what_is_printed_stays_as_it_is_and_is_quoted_where_it_would_be_misread() {
    Wording words = Wording.joined("; ", List.of(Wording.printed("1.859"), number("1859")));

    assertThat(words.in(VI)).isEqualTo("1.859; 1.859").isEqualTo(words.toString());
    assertThat(words.in(EN)).isEqualTo("“1.859”; 1,859");
  }

  @Test
  void what_cannot_be_misread_is_not_quoted() {
    assertThat(Wording.printed("").in(EN)).isEmpty();
    assertThat(Wording.printed("101/119").in(EN)).isEqualTo("101/119");
    assertThat(EN.printed("1.859 hồ sơ")).isEqualTo("“1.859 hồ sơ”");
    assertThat(VI.printed("1,859")).isEqualTo("1,859");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en-US", "vi-VN", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese", "fa-IR"})
  void a_date_is_written_so_that_its_reader_cannot_take_the_day_for_the_month(String machine) {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(machine));
      LocalDate day = LocalDate.of(2025, 7, 6);
      Wording words = Wording.of(day, " - ", YearMonth.of(2025, 12));

      assertThat(words.in(EN)).isEqualTo("6 July 2025 - December 2025");
      assertThat(words.in(VI)).isEqualTo("6/7/2025 - 12/2025").isEqualTo(words.toString());
      assertThat(Wording.dated(day).in(EN)).isEqualTo("6 July 2025").isEqualTo(EN.date(day));
      assertThat(Wording.dated(day).in(VI)).isEqualTo("06/07/2025");
      assertThat(EN.of(Explanation.of("deadline", day, day.plusDays(30))))
          .isEqualTo("the report is dated 6 July 2025, after the due day 5 August 2025");
      assertThat(Fault.of("choice.none", "X", day, Wording.of(day, " -")).toString())
          .isEqualTo(
              "no catalogue of the form X is in force on 6 July 2025. There are 6 July 2025 -");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void a_date_that_a_document_prints_stays_as_it_is() {
    assertThat(Wording.printed("06/07/2025").in(EN)).isEqualTo("06/07/2025");
  }

  @Test
  void a_text_is_never_taken_for_a_number() {
    assertThat(Wording.of("1.859").in(EN)).isEqualTo("1.859");
    assertThat(EN.text("text.value", "3.100", number("3100"))).isEqualTo("3.100: 3,100");
  }

  @Test
  void what_is_neither_text_nor_number_is_refused() {
    assertThatThrownBy(() -> Wording.of("1", 2.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Double");
  }

  @Test
  void words_are_the_same_after_they_were_sent() throws Exception {
    Wording words = Wording.of("a ", number("1.50"), Wording.printed("2,5"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(words);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(words).hasSameHashCodeAs(words);
    }
  }

  @Property(tries = 200)
  void an_english_sentence_of_evidence_has_the_marks_of_the_vietnamese_exchanged(
      @ForAll @Size(min = 2, max = 20) List<@Scale(2) BigDecimal> numbers) {
    List<Term> terms = numbers.stream().map(n -> Term.of(FigureRef.of("x"), n, false)).toList();
    List<Term> total = List.of(Term.of(FigureRef.of("t"), numbers.get(0), false));
    Quotient share =
        new Quotient(
            Term.of(FigureRef.of("p"), numbers.get(0), true),
            terms,
            total,
            new BigDecimal(100),
            numbers.get(1),
            null);
    Past past = new Past(total.get(0), numbers, numbers.get(1), false, false);
    for (Evidence evidence : List.of(new Sum(total, terms, false), share, past)) {
      assertThat(evidence.explanation().arguments())
          .allSatisfy(some -> assertThat(some.in(EN)).isEqualTo(exchanged(some.in(VI))));
    }
  }

  private static String exchanged(String text) {
    return text.replace('.', '_').replace(',', '.').replace('_', ',');
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
