package vn.cchc.io.internal.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.format.encoding.OldVietnamese;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

class HtmlAdapterTest {

  private static Document read(String html) {
    return Read.by(new HtmlAdapter(), html);
  }

  private static String cell(String content) {
    Document document = read("<table><tr><td>" + content + "<td>x</table>");
    return Read.onlyGrid(document).get(0).get(0);
  }

  @Test
  void cells_stand_where_they_are_seen_whatever_spans_to_there() {
    Document document =
        read(
            "<table><tr><th rowspan=2>STT<th colspan=2>Kết quả<th rowspan=2>Ghi chú"
                + "<tr><th>Đơn vị<th>Số liệu<tr><td>1<td>Hồ sơ<td>42<td></table>");

    Table table = Read.tables(document).get(0);
    assertThat(Read.grid(table))
        .containsExactly(
            List.of("STT", "Kết quả", "", "Ghi chú"),
            List.of("", "Đơn vị", "Số liệu", ""),
            List.of("1", "Hồ sơ", "42", ""));
    assertThat(table.at(1, 3)).isEqualTo(Cell.of(3, 1, 2, "Ghi chú", Place.ofTable(1, 1, 4)));
    assertThat(table.at(0, 2).columns()).isEqualTo(2);
  }

  @Test
  void heads_are_seen_first_and_feet_last() {
    Document document =
        read(
            "<table><tfoot><tr><td>Tổng<td>2</tfoot><tbody><tr><td>a<td>1</tbody>"
                + "<thead><tr><td>Tên<td>Số</thead></table>");

    assertThat(Read.onlyGrid(document))
        .containsExactly(List.of("Tên", "Số"), List.of("a", "1"), List.of("Tổng", "2"));
  }

  @Test
  void text_is_what_a_person_sees() {
    assertThat(cell(" Cơ&nbsp;quan,\n   <b>đơn</b> vị<br>khác "))
        .isEqualTo("Cơ quan, đơn vị\nkhác");
    assertThat(cell("<p>a</p><div>b</div>c")).isEqualTo("a\nb\nc");
    assertThat(cell("12<script>3</script><style>4</style><!-- 5 -->")).isEqualTo("12");
    assertThat(cell("331<sup>5</sup>")).isEqualTo("331⁵");
    assertThat(cell("m<sup>2</sup>")).isEqualTo("m²");
  }

  @Test
  void what_nobody_sees_is_left_out_and_said() {
    Document document =
        read(
            "<style>.an{color:red; display : none} td.gach{text-decoration:line-through}</style>"
                + "<table><tr><td>1<span style='DISPLAY:none'>2</span><td class=an>3<td>4<s>5</s>"
                + "<del>6</del><b hidden>7</b><td><span style='visibility: hidden'>8</span>9"
                + "<tr style='display:none'><td>10<td>11<tr><td class=gach>12<td>13</table>");

    assertThat(Read.onlyGrid(document))
        .containsExactly(List.of("1", "4", "9"), List.of("", "13", ""));
    assertThat(document.remarks())
        .containsExactlyInAnyOrder(
            Remark.of("hidden-text", null, "“10 11”, “3”, “2”, “7”, “8”"),
            Remark.of("struck-text", null, "“5”, “12”"),
            Remark.of("deleted-text", null, "“6”"));
  }

  @Test
  void fields_of_a_form_say_what_they_hold() {
    assertThat(cell("<input value='42'>")).isEqualTo("42");
    assertThat(cell("<input type=hidden value=1><input type=submit value=Gửi>")).isEmpty();
    assertThat(cell("<select><option>a<option selected>b</select>")).isEqualTo("b");
    assertThat(cell("<select><option>a<option>b</select>")).isEqualTo("a");
    assertThat(cell("<textarea>ghi chú</textarea>")).isEqualTo("ghi chú");
    assertThat(cell("<input type=checkbox checked>Có")).isEqualTo("☑ Có");
  }

  @Test
  void the_exact_number_that_excel_writes_is_kept_beside_the_one_it_shows() {
    Document document =
        read(
            "<table xmlns:x='urn:schemas-microsoft-com:office:excel'>"
                + "<tr><td x:num='0.99370000000000003'>99,37%<td x:num>12<td x:num='1e999999999'>1"
                + "<td x:num='85354' x:fmla='=SUM(A1:A2)'>85.354</table>");

    List<Cell> cells = Read.tables(document).get(0).rows().get(0).cells();
    assertThat(cells).extracting(Cell::text).containsExactly("99,37%", "12", "1", "85.354");
    assertThat(cells.get(0).number()).isEqualByComparingTo(new BigDecimal("0.9937"));
    assertThat(cells.get(1).number()).isNull();
    assertThat(cells.get(2).number()).isNull();
    assertThat(cells.get(3).formula()).isEqualTo(new Cell.Formula("=SUM(A1:A2)", true, null));
  }

  @Test
  void a_table_within_a_cell_is_kept_and_seen() {
    Document document =
        read("<table><tr><td>a<table><tr><td>1<td>2<tr><td>3<td>4</table>b<td>c</table>");

    Cell cell = Read.tables(document).get(0).rows().get(0).cells().get(0);
    assertThat(cell.text()).isEqualTo("a\n1 2\n3 4\nb");
    assertThat(cell.tables()).hasSize(1);
    assertThat(Read.grid(cell.tables().get(0)))
        .containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void a_table_of_one_cell_is_a_frame_around_what_stands_in_it() {
    Document document =
        read("<table><tr><td><h1>BÁO CÁO</h1><table><tr><td>1<td>2</table></table>");

    assertThat(Read.paragraphs(document)).containsExactly("BÁO CÁO");
    assertThat(Read.onlyGrid(document)).containsExactly(List.of("1", "2"));
  }

  @Test
  void paragraphs_and_tables_come_in_the_order_in_which_they_are_seen() {
    Document document =
        read(
            "<title>t</title><p>Một<br>hai<p>Ba<table><caption>Bảng</caption><tr><td>1<td>2"
                + "</table>Bốn");

    List<Block> blocks = document.pages().get(0).blocks();
    assertThat(Read.paragraphs(document)).containsExactly("Một\nhai", "Ba", "Bảng", "Bốn");
    assertThat(blocks.get(3)).isInstanceOf(Table.class);
  }

  @Test
  void a_page_of_nothing_but_frames_says_where_its_content_is() {
    assertThatThrownBy(() -> read("<html><frameset><frame src='b_files/sheet001.htm'></frameset>"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("shows other files, such as b_files/sheet001.htm");
    assertThat(read("<p>a<iframe src='x.htm'></iframe>").remarks())
        .containsExactly(Remark.of("html-frames", null, "x.htm"));
  }

  @Test
  void a_page_in_an_encoding_it_declares_is_read_where_its_letters_do_not_tell() {
    byte[] bytes = "<meta charset=windows-1252><p>Größe".getBytes(OldVietnamese.WESTERN);

    Document document = new HtmlAdapter().read(Read.source(bytes));

    assertThat(Read.paragraphs(document)).containsExactly("Größe");
  }

  @Test
  void an_encoding_of_an_impossible_name_is_none() {
    byte[] bytes = "<meta charset=-x><p>Größe".getBytes(OldVietnamese.WESTERN);

    assertThatThrownBy(() -> new HtmlAdapter().read(Read.source(bytes)))
        .isInstanceOf(ReportFormatException.class);
  }

  @Test
  void rules_of_styles_count_wherever_they_stand_among_others() {
    Document document =
        read(
            "<style>@media print { .a { display : none } } b{color:red}\n.c, .d{ text-decoration:"
                + " underline line-through } e{}</style><p>1<i class=a>2</i><b>3</b>"
                + "<i class=c>4</i><i class=d>5</i><i style='text-decoration: none; x:"
                + " line-through'>6</i>");

    assertThat(Read.paragraphs(document)).containsExactly("136");
  }

  @Test
  void a_style_without_end_is_read_as_fast_as_any() {
    String style = "text-decoration:".repeat(100_000);
    String page = "<style>" + "a".repeat(2_000_000) + "</style><p style='" + style + "'>1";

    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Read.paragraphs(read(page))))
        .containsExactly("1");
  }

  @Test
  void elements_nested_without_end_and_spans_without_end_are_refused_in_words() {
    for (String hostile :
        List.of(
            "<div>".repeat(600),
            "<table><tr><td>1<td>".repeat(120),
            "<table><tr>" + "<td colspan=1000>1".repeat(3),
            "<table>" + "<tr><td>1".repeat(100_001))) {
      assertThatThrownBy(() -> read(hostile))
          .isInstanceOf(ReportFormatException.class)
          .hasMessageStartingWith("tệp: ");
    }
    assertThat(Read.onlyGrid(read("<table><tr><td rowspan=999999>1<td>2</table>"))).hasSize(1);
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<td rowspan=3 colspan=2>",
            "<p>",
            "5",
            "<b>",
            "</div>",
            "<div>",
            "<sup>",
            "<br>",
            "<select>",
            "<option>",
            "<!--",
            "-->",
            "&")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 300)
  void any_markup_is_read_or_refused_in_words(@ForAll @From("markup") String markup) {
    try {
      assertThat(read(markup).pages()).hasSize(1);
    } catch (ReportFormatException e) {
      assertThat(e.getMessage()).startsWith("tệp");
    }
  }
}
