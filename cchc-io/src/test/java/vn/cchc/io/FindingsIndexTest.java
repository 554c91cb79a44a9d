package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.SomeFindings.FORM;
import static vn.cchc.io.SomeFindings.blank;
import static vn.cchc.io.SomeFindings.report;
import static vn.cchc.io.SomeFindings.result;
import static vn.cchc.io.SomeFindings.unreadable;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Finding;
import vn.cchc.model.Severity;

class FindingsIndexTest {

  private final FindingsIndex index = FindingsIndex.of(Locale.forLanguageTag("vi"));

  private void add(String name, Finding... findings) {
    index.add(name + ".html", name, report(), result(findings).build(), FORM);
  }

  private Element main() {
    return Jsoup.parse(index.page()).select("main[lang=vi]").get(0);
  }

  @Test
  void every_report_has_a_line_with_its_verdict_that_leads_to_its_page() {
    add("a", unreadable("5.1.2", Severity.ERROR));
    add("b", blank("2.1"));
    add("c");
    Element main = main();

    assertThat(main.text())
        .contains("3 báo cáo: 1 chấp nhận, 1 chấp nhận, có nghi ngờ, 1 không chấp nhận");
    assertThat(main.select(".verdicts tbody tr")).hasSize(3);
    assertThat(main.select(".verdicts a[href=a.html]").text()).isEqualTo("a");
    assertThat(main.select(".verdicts tbody tr").get(0).text())
        .contains("KHÔNG CHẤP NHẬN 1 0 0 5.1.2: ghi phân số");
  }

  @Test
  void the_relations_that_break_most_stand_first_and_show_where() {
    add("a", blank("2.1"));
    add("b", blank("2.1"), unreadable("5.1.2", Severity.ERROR));
    add("c", blank("2.2"));
    Element first = main().select(".heats tbody tr").get(0);

    assertThat(first.select("code").text()).isEqualTo(blank("2.1").relation());
    assertThat(first.select("td.value").text()).isEqualTo("2");
    assertThat(first.select("rect.warning")).hasSize(2);
    assertThat(first.select("svg").attr("aria-label")).isEqualTo("a, b");
  }

  @Test
  void files_that_could_not_be_read_are_named() {
    index.addFailure("x.pdf: <không đọc được>");

    assertThat(main().text()).contains("1 tệp không đọc được x.pdf: <không đọc được>");
  }
}
