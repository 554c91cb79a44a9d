package vn.cchc.io.internal.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.page.Document;

/** Long texts take time as their length does, and no more of the stack. */
class LongTextTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static Document read(String text) {
    return assertTimeoutPreemptively(LONGEST, () -> Read.by(new TextAdapter(), text));
  }

  @Test
  void a_line_of_many_words_is_one_paragraph() {
    String line = "đã giải quyết ".repeat(2_000).strip();

    assertThat(Read.paragraphs(read(line))).containsExactly(line);
  }

  @Test
  void a_row_of_a_number_of_many_parts_is_one_of_its_table() {
    String rows = "1" + ".1".repeat(20_000) + " Hồ sơ   Hồ sơ   1\n";

    assertThat(Read.onlyGrid(read(rows.repeat(3)))).hasSize(3);
  }

  @Test
  void many_lines_of_a_tab_each_that_are_no_table_are_paragraphs() {
    assertThat(Read.tables(read("một\thai\n".repeat(100_000)))).isEmpty();
  }

  @Test
  void many_rulings_and_long_ones_part_nothing() {
    assertThat(Read.tables(read("==\n".repeat(200_000) + "x"))).isEmpty();
    assertThat(Read.tables(read("-".repeat(300_000) + "x"))).isEmpty();
  }

  @Test
  void many_numbered_rows_that_begin_everywhere_are_one_table() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 90_000; i++) {
      rows.append(" ".repeat(i % 60)).append("1. a   b   c\n");
    }

    assertThat(Read.tables(read(rows.toString()))).hasSize(1);
  }

  @Test
  void a_row_of_many_pieces_in_few_columns_is_read() {
    String pieces = "a  ".repeat(150_000);
    String wide = "x".repeat(150_000);
    String row = wide + "   " + wide + "   " + wide + "\n";

    Document document = read(row + row + pieces + "\n");

    assertThat(Read.tables(document).get(0).columns()).isEqualTo(3);
  }

  @Test
  void wide_rows_of_a_table_that_is_mostly_narrow_are_read() {
    String text = "1,a,2\n".repeat(2_000) + ("1,a,b" + ",".repeat(990) + "\n").repeat(1_200);

    assertThat(Read.tables(read(text)).get(0).columns()).isEqualTo(3);
  }
}
