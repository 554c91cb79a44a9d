package vn.cchc.io.internal.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.page.Table.Row;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;

class DelimitedAdapterTest {

  private static final List<List<String>> ROWS =
      List.of(
          List.of("STT", "Chỉ tiêu", "Đơn vị", "Số liệu"),
          List.of("1.1.", "Số nhiệm vụ", "Nhiệm vụ", "42"),
          List.of("1.2.", "Đã hoàn thành", "Nhiệm vụ", "19"));

  private static Document read(String text) {
    return Read.by(new TextAdapter(), text);
  }

  private static String written(String separator, String end) {
    StringBuilder text = new StringBuilder();
    ROWS.forEach(row -> text.append(String.join(separator, row)).append(end));
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void the_separator_is_told_by_the_table_it_makes(String separator) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Document document = read("\uFEFF" + written(separator, end));

      assertThat(Read.onlyGrid(document)).isEqualTo(ROWS);
      assertThat(Read.tables(document).get(0).rows())
          .extracting(Row::number)
          .containsExactly(1, 2, 3);
      assertThat(document.remarks()).isEmpty();
    }
  }

  @Test
  void a_separator_that_the_file_declares_is_believed() {
    Document document = read("sep=;\r\n" + written(";", "\r\n"));

    assertThat(Read.onlyGrid(document)).isEqualTo(ROWS);
    assertThat(Read.tables(document).get(0).rows().get(0).number()).isEqualTo(2);
  }

  @Test
  void quotes_keep_separators_line_breaks_and_quotes() {
    Document document =
        read("\"STT\",\"Chỉ\r\ntiêu\",Số\n\n1,\"a, \"\"b\"\"\",\"99,5\"\n,,\n2,c,3\n");

    Table table = Read.tables(document).get(0);
    assertThat(Read.grid(table))
        .containsExactly(
            List.of("STT", "Chỉ\ntiêu", "Số"),
            List.of("1", "a, \"b\"", "99,5"),
            List.of("2", "c", "3"));
    assertThat(table.rows()).extracting(Row::number).containsExactly(1, 4, 6);
  }

  @Test
  void quotes_that_end_in_the_middle_of_cells_were_put_around_those_of_another_separator() {
    Document document = read("\"x\"\t\"\"\t\";;a\"\n".repeat(3));

    assertThat(Read.onlyGrid(document)).containsOnly(List.of("x", "", ";;a"));
  }

  @Property(tries = 200)
  void what_is_quoted_is_read(
      @ForAll @Size(min = 3, max = 4)
          List<
                  @Size(value = 3) List<
                      @Chars({'a', ',', ';', '"', '\n', '5', '.', '|'}) @StringLength(max = 5)
                      String>>
              rows) {
    StringBuilder text = new StringBuilder();
    List<List<String>> seen = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> quoted = new ArrayList<>(List.of("\"x\""));
      List<String> stripped = new ArrayList<>(List.of("x"));
      for (String cell : row) {
        quoted.add('"' + cell.replace("\"", "\"\"") + '"');
        stripped.add(cell.strip());
      }
      text.append(String.join("\t", quoted)).append('\n');
      seen.add(stripped);
    }

    for (List<String> row : Read.onlyGrid(read(text.toString()))) {
      assertThat(seen).anySatisfy(one -> assertThat(one.subList(0, row.size())).isEqualTo(row));
    }
  }

  @Test
  void a_decimal_that_fell_apart_is_joined_where_it_can_be_one_alone_and_said() {
    Document document =
        read("STT,Tên,Đơn vị,Số,Ghi chú\n1,a,%,99,5,x\n2,b,Hồ sơ,7,\n3,c,Hồ sơ,8,\n");

    assertThat(Read.onlyGrid(document)).contains(List.of("1", "a", "%", "99,5", "x"));
    assertThat(document.remarks()).containsExactly(Remark.of("csv-joined-cell", null, "2 (99,5)"));
  }

  @Test
  void a_row_with_a_cell_too_many_stays_as_it_is_where_two_cells_may_be_the_decimal() {
    Document document = read("STT,Tên,Trước,Nay,Ghi chú\n1,a,98,99,5,x\n2,b,6,7,\n3,c,7,8,\n");

    assertThat(Read.tables(document).get(0).rows().get(1).cells())
        .extracting(cell -> cell.text())
        .containsExactly("1", "a", "98", "99", "5", "x");
    assertThat(document.remarks())
        .containsExactly(Remark.of("csv-extra-cell", null, "2 (1, a, 98, 99, 5, x)"));
  }

  @Test
  void the_notation_is_told_where_the_file_tells_it_for_certain() {
    String table = "STT,Tên,Số,Tỷ lệ\n1.1,a,\"%s\",\"%s\"\n1.2,b,12,3\n1.3,c,13,4\n";

    assertThat(read(table.formatted("1,859", "99.05%")).notation()).isEqualTo(NumberNotation.EN);
    assertThat(read(table.formatted("1.859", "99,05%")).notation()).isEqualTo(NumberNotation.VI);
    assertThat(read(table.formatted("1,859", "99")).notation()).isNull();
    assertThat(read(table.formatted("1,5", "99.05%")).notation()).isNull();
  }

  @Test
  void commas_of_numbers_in_columns_of_spaces_part_no_cells() {
    Document document =
        read(
            """
            STT   Loại đất            Tổng số     Xã A      Xã B
            1     Đất trồng lúa      17.018,32  6.541,59  2.688,53
            2     Đất rừng           19.367,56  3.769,51  8.348,20
            3     Đất ở              23.449,31  8.833,88  7.768,39
            """);

    assertThat(Read.onlyGrid(document))
        .contains(List.of("3", "Đất ở", "23.449,31", "8.833,88", "7.768,39"));
  }

  @Test
  void commas_in_prose_make_no_table() {
    String prose =
        """
        Trong quý, tỉnh, huyện, xã đã kiểm tra, rà soát.
        Kết quả, tồn tại, nguyên nhân, giải pháp nêu dưới đây.
        Về thể chế, thủ tục, bộ máy, công chức có tiến bộ.
        """;

    assertThat(Read.tables(read(prose))).isEmpty();
    assertThat(Read.tables(read(prose.replace(',', ';')))).isEmpty();
    assertThat(Read.paragraphs(read(prose))).hasSize(3);
  }

  @Test
  void commas_of_decimals_in_sentences_make_no_table() {
    String prose =
        """
        Thu nội địa 3.903 tỷ đồng, đạt 67,3% dự toán.
        Thu xuất nhập khẩu 489,5 tỷ đồng, đạt 76,4% dự toán.
        Tổng chi 6.108 tỷ đồng, đạt 62,9%.
        """;
    String items =
        """
        a) Kết quả thu: 4.392 tỷ đồng, đạt 68,2%, tăng 3,5%;
        b) Kết quả chi: 3.100 tỷ đồng, đạt 55,1%, giảm 2,5%.
        """;

    for (String text : List.of(prose, items)) {
      assertThat(Read.tables(read(text))).isEmpty();
      assertThat(Read.paragraphs(read(text))).hasSize((int) text.lines().count());
    }
  }

  @Test
  void numbers_at_the_end_of_names_are_no_halves_of_decimals() {
    Document document = read("Đơn vị,Số vụ,Số người\nQuận 1,20,30\nQuận 3,15,18 người\n");

    assertThat(Read.onlyGrid(document)).contains(List.of("Quận 1", "20", "30"));
  }

  @Test
  void a_quote_that_is_never_closed_is_told_with_its_line() {
    assertThatThrownBy(() -> read("sep=,\na,b,c\nd,\"e,f\ng,h,i\n"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("line 3 is never closed");
  }
}
