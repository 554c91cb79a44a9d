package vn.cchc.io.internal.format.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.format.docx.DocxAdapter;
import vn.cchc.io.internal.page.Document;

class TabbedTablesTest {

  private static Document word(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r>");
      for (String part : paragraph.split("(?=\t)|(?<=\t)", -1)) {
        body.append(part.equals("\t") ? "<w:tab/>" : "<w:t>" + part + "</w:t>");
      }
      body.append("</w:r></w:p>");
    }
    return new DocxAdapter().read(WordFiles.source(WordFiles.docx(body.toString())));
  }

  @Test
  void paragraphs_of_figures_between_tabs_are_a_table() {
    Document document =
        word(
            "Kết quả quý III",
            "STT\tXã\tTổng số\tNam",
            "1\tXã A\t30\t10",
            "\tCộng\t30\t10",
            "Hết.");

    assertThat(Read.onlyGrid(document))
        .containsExactly(
            List.of("STT", "Xã", "Tổng số", "Nam"),
            List.of("1", "Xã A", "30", "10"),
            List.of("", "Cộng", "30", "10"));
    assertThat(Read.paragraphs(document)).containsExactly("Kết quả quý III", "Hết.");
  }

  @Test
  void a_total_without_the_tab_of_its_serial_number_stands_below_the_names() {
    Document document =
        word("STT\tXã\tTổng số\tNam", "1\tXã A\t30\t10", "2\tXã B\t3\t1", "Cộng\t33\t11");

    assertThat(Read.onlyGrid(document)).contains(List.of("", "Cộng", "33", "11"));
  }

  @Test
  void titles_between_rows_are_rows() {
    Document document =
        word(
            "STT\tXã\tTổng số\tNam", "I\tMiền núi", "1\tXã A\t30\t10", "Ven biển", "2\tXã B\t3\t1");

    assertThat(Read.onlyGrid(document))
        .hasSize(5)
        .contains(List.of("I", "Miền núi", "", ""), List.of("", "Ven biển", "", ""));
  }

  @Test
  void lines_of_a_letterhead_and_of_contents_stay_prose() {
    Document document =
        word("SỞ NỘI VỤ\t\tCỘNG HÒA", "Số: 12/BC\t\tĐộc lập", "Mục 1\t\t5", "Mục 2\t\t9");

    assertThat(Read.tables(document)).isEmpty();
  }
}
