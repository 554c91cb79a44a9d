package vn.cchc.io.internal.sketch.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.FormulaParser;
import vn.cchc.model.IndicatorId;

/** What a column is called in findings and formulas, where no number is printed above it. */
class ColumnWordsTest {

  /** Returns what columns are called, the headings of each parted by strokes. */
  private static List<String> words(String... headings) {
    List<List<String>> all =
        Stream.of(headings)
            .map(one -> one.isEmpty() ? List.<String>of() : List.of(one.split("\\|")))
            .toList();
    ColumnWords words = new ColumnWords(all, Set.of("3"));
    return IntStream.range(0, all.size()).mapToObj(words::of).toList();
  }

  @Test
  void a_column_is_called_by_its_own_heading() {
    assertThat(words("STT", "Hồ sơ|Quá hạn", "Tỷ lệ (%)"))
        .containsExactly("STT", "Quá_hạn", "Tỷ_lệ");
  }

  @Test
  void a_rule_behind_a_heading_is_no_part_of_what_it_is_called() {
    assertThat(words("Tổng hệ số (5=3+4)", "Còn lại (7) = (3) - (6)"))
        .containsExactly("Tổng_hệ_số", "Còn_lại");
    assertThat(words("Cộng 5=3+4", "Mức 2")).containsExactly("Cộng", "Mức_2");
  }

  @Test
  void columns_of_one_heading_are_called_by_what_stands_above_it_too() {
    assertThat(words("Kỳ này|Tổng số", "Kỳ trước|Tổng số"))
        .containsExactly("Kỳ_này_Tổng_số", "Kỳ_trước_Tổng_số");
  }

  @Test
  void where_words_do_not_tell_columns_apart_their_places_do() {
    assertThat(words("A", "A", "", "2024", "total"))
        .containsExactly("A", "cột_2", "cột_3", "cột_4", "cột_5");
  }

  @Test
  void names_of_columns_in_a_database_are_what_they_are_called() {
    List<String> words = words("so_ho", "ty_le_dung_han", "SO_NU");

    assertThat(words).containsExactly("so_ho", "ty_le_dung_han", "SO_NU");
    assertThat(
            FormulaParser.ofFigures(words::contains)
                .parse("(so_ho) = (ty_le_dung_han) + (SO_NU)")
                .figures())
        .hasSize(3);
  }

  @Test
  void what_they_are_called_can_stand_in_a_formula() {
    String longer =
        "Số lượng hồ sơ thủ tục hành chính tiếp nhận, giải quyết trong kỳ báo cáo "
            + "x".repeat(90);
    List<String> words =
        words(
            longer,
            Normalizer.normalize("Quá hạn, chưa xử lý", Normalizer.Form.NFD),
            "x".repeat(20) + "Ô".repeat(90));

    for (String word : words) {
      assertThat(new IndicatorId(word).value().length()).isLessThanOrEqualTo(40);
    }
    assertThat(words.get(0)).isEqualTo("Số_lượng_hồ_sơ_thủ_tục_hành_chính_tiếp");
    assertThat(
            FormulaParser.ofFigures(words::contains)
                .parse("(%s) = (%s) + (%s)".formatted(words.toArray()))
                .figures())
        .hasSize(3);
  }
}
