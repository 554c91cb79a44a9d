package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.SomeFindings.FORM;
import static vn.cchc.io.SomeFindings.ROWS;
import static vn.cchc.io.SomeFindings.blank;
import static vn.cchc.io.SomeFindings.report;
import static vn.cchc.io.SomeFindings.result;
import static vn.cchc.io.SomeFindings.sum;
import static vn.cchc.io.SomeFindings.told;
import static vn.cchc.io.SomeFindings.unreadable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Correction;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.model.Waiver;

class FindingsHtmlTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static Finding mended() {
    return sum("3.1.3", "3.1.3.a", "3.1.3.b")
        .corrections(List.of(Correction.of(FigureRef.of("3.1.3"), "14")))
        .suspects(List.of(FigureRef.of("3.1.3")))
        .build();
  }

  private static String page(Report report, Finding... findings) {
    return FindingsHtml.of(VIETNAMESE).page(report, result(findings).build(), FORM, "r.json");
  }

  private static Element main(String page, String language) {
    return Jsoup.parse(page).select("main[lang=" + language + "]").get(0);
  }

  @Test
  void what_to_mend_stands_before_everything_that_was_found() {
    Element main = main(page(report(), blank("2.1"), mended()), "vi");

    assertThat(main.text())
        .containsSubsequence(
            "KHÔNG CHẤP NHẬN: 1 sai, 1 nghi ngờ, 0 lưu ý",
            "1 việc phải sửa",
            "3.1.3 Tổng số TTHC đang có hiệu lực đang ghi 7 nên ghi 14",
            "SAI (1)",
            "NGHI NGỜ (1)");
  }

  @Test
  void every_link_leads_somewhere_and_no_two_places_have_one_name() {
    Document page =
        Jsoup.parse(
            page(
                report(),
                mended(),
                unreadable("5.1.2", Severity.ERROR),
                told("5.1.3", Severity.WARNING)));
    Set<String> names = new HashSet<>();
    page.select("[id]").forEach(place -> assertThat(names.add(place.id())).as(place.id()).isTrue());

    assertThat(page.select("a[href]"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(names).contains(link.attr("href").substring(1)));
  }

  @Test
  void a_marked_cell_and_a_marked_sentence_lead_to_their_finding_and_back() {
    Element main = main(page(report(), mended(), told("5.1.3", Severity.WARNING)), "vi");

    assertThat(main.select("td[id=vi-c-3.1.3].error a[href=#vi-f1]")).hasSize(1);
    assertThat(main.select("article#vi-f1 a[href=#vi-c-3.1.3]")).isNotEmpty();
    assertThat(main.select(".prose mark#vi-p2.warning").text()).isEqualTo("101/109");
    assertThat(main.select("article#vi-f2 a[href=#vi-p2]")).hasSize(1);
  }

  @Test
  void both_languages_are_there_and_the_one_that_was_asked_for_is_shown() {
    String page =
        FindingsHtml.of(Locale.ENGLISH).page(report(), result(mended()).build(), FORM, "r");

    assertThat(Jsoup.parse(page).select("html").attr("lang")).isEqualTo("en");
    assertThat(main(page, "en").hasAttr("hidden")).isFalse();
    assertThat(main(page, "vi").hasAttr("hidden")).isTrue();
    assertThat(main(page, "en").text()).contains("1 to mend", "printed 7 should be 14");
  }

  @Test
  void the_page_loads_nothing_and_its_only_script_is_named_by_its_hash() throws Exception {
    String page = page(report(), mended());
    Document document = Jsoup.parse(page);
    Matcher script = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);

    assertThat(script.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(script.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(document.select("meta[http-equiv]").attr("content"))
        .startsWith("default-src 'none';")
        .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    assertThat(document.select("[src], link, iframe, object, [onclick], [style]")).isEmpty();
    assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("url(");
  }

  @Test
  void nothing_that_was_submitted_is_live() {
    String hostile = "</script><img src=x onerror=alert(1)>\"'`{{{l}}}";
    Report report =
        report().toBuilder()
            .narrative(List.of("Đến nay có " + hostile))
            .printed("3.1.3", hostile, hostile)
            .build();
    Document page =
        Jsoup.parse(
            FindingsHtml.of(VIETNAMESE)
                .page(report, result(blank("3.1.3")).build(), FORM, hostile));

    assertThat(page.select("img, [onerror]")).isEmpty();
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.title()).contains("<img src=x");
  }

  @Test
  void it_is_said_when_the_report_was_checked_if_that_is_known() {
    ZonedDateTime moment = ZonedDateTime.of(2021, 9, 24, 9, 5, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh"));
    String dated =
        FindingsHtml.of(VIETNAMESE)
            .checkedAt(moment)
            .page(report(), result(mended()).build(), FORM, "r.json");

    assertThat(main(dated, "vi").text()).contains("Kiểm tra lúc 9:05 ngày 24/9/2021");
    assertThat(main(page(report(), mended()), "vi").text()).doesNotContain("Kiểm tra lúc");
  }

  @Test
  void a_figure_with_a_history_is_drawn_with_its_last_eight_periods() {
    List<Report> earlier = new ArrayList<>();
    for (int year = 2010; year < 2020; year++) {
      earlier.add(
          Report.builder(FORM.id())
              .period(ReportingPeriod.of("YEAR", year))
              .figure("3.1.3", year)
              .build());
    }
    String drawn =
        FindingsHtml.of(VIETNAMESE)
            .beside(earlier)
            .page(report(), result(mended()).build(), FORM, "r.json");
    Element cell = main(drawn, "vi").select("td[id=vi-c-3.1.3]").get(0);

    assertThat(cell.select("svg").attr("aria-label"))
        .startsWith("8 kỳ trước: 2.012; 2.013;")
        .endsWith("; 2.019");
    assertThat(cell.select("polyline").attr("points").split(" ")).hasSize(9);
    assertThat(main(drawn, "vi").select("td[id=vi-c-3.2.1] svg")).isEmpty();
  }

  @Test
  void of_a_long_table_no_row_with_a_finding_is_left_out() {
    Report long_ = report();
    Finding[] blanks = ROWS.stream().map(SomeFindings::blank).toArray(Finding[]::new);
    Element main = main(page(long_, blanks), "vi");

    assertThat(main.select("td.warning[id]")).hasSize(blanks.length);
  }

  @Test
  void what_is_waived_is_told_by_itself_and_marked_as_no_more_than_a_note() {
    Waiver waiver =
        Waiver.of(mended(), new ReportKey("", "", ""))
            .grant("Bộ Nội vụ", "công văn 1", LocalDate.of(2030, 1, 1));
    Finding waived = mended().toBuilder().waived(waiver).build();
    String page = page(report(), waived, blank("2.1"), blank("2.2", Severity.INFO));
    Element main = main(page, "vi");
    Elements places = Jsoup.parse(page).select("[id]");

    assertThat(main.text())
        .contains("CHẤP NHẬN, CÓ NGHI NGỜ: 0 sai, 1 nghi ngờ, 1 lưu ý", "ĐƯỢC MIỄN TRỪ (1)")
        .contains("Người chấp nhận: Bộ Nội vụ")
        .doesNotContain("việc phải sửa 1.");
    assertThat(main.select("td[id=vi-c-3.1.3]").hasClass("info")).isTrue();
    assertThat(places.eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void cells_with_names_of_any_letters_have_names_of_their_own() {
    Set<String> names = new HashSet<>();
    for (String row : List.of("3.1", "3_1", "Đất đai", "Dat dai", "a b", "a-b", "a_20b")) {
      names.add(vn.cchc.io.internal.answer.AnchorsAccess.cell(row));
    }

    assertThat(names).hasSize(7).allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
  }

  @Test
  void figures_are_shown_as_they_were_printed() {
    Report report =
        report().withFigures(List.of(Figure.printed(FigureRef.of("3.1.3"), " 1.859  (a) ")));

    assertThat(page(report, mended())).contains(" 1.859  (a) ");
  }
}
