package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.SomeFindings.FORM;
import static vn.cchc.io.SomeFindings.ROWS;
import static vn.cchc.io.SomeFindings.blank;
import static vn.cchc.io.SomeFindings.outside;
import static vn.cchc.io.SomeFindings.refs;
import static vn.cchc.io.SomeFindings.report;
import static vn.cchc.io.SomeFindings.result;
import static vn.cchc.io.SomeFindings.sum;
import static vn.cchc.io.SomeFindings.told;
import static vn.cchc.io.SomeFindings.unreadable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction;
import vn.cchc.model.Coverage;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigurePlace;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Origin;
import vn.cchc.model.Outcome;
import vn.cchc.model.Place;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Wording;

class FindingsTextTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static String text(Report report, ValidationResult.Builder result) {
    return FindingsText.of(VIETNAMESE, false).text(report, result.build(), FORM, "r.json");
  }

  private static String text(Finding... findings) {
    return text(report(), result(findings));
  }

  /** Returns the Vietnamese half of a page. */
  private static String page(Finding... findings) {
    String page =
        FindingsHtml.of(VIETNAMESE).page(report(), result(findings).build(), FORM, "r.json");
    return page.substring(0, page.indexOf("<main lang=\"en\""));
  }

  private static List<String> lines(String text, String beginning) {
    return text.lines().filter(line -> line.strip().startsWith(beginning)).toList();
  }

  private static Finding wanting(String relation, Correction... corrections) {
    return Finding.builder(
            relation,
            RelationKind.BALANCE,
            Severity.ERROR,
            new Evidence.Observation(Explanation.of("deadline", relation, "-")))
        .figures(refs("2.1", "2.2"))
        .corrections(List.of(corrections))
        .build();
  }

  @Test
  void a_cell_for_which_two_values_are_proposed_is_one_task() {
    Correction nine = Correction.of(FigureRef.of("2.1"), "9");
    Correction eight = Correction.of(FigureRef.of("2.1"), "8");
    Finding[] findings = {
      wanting("first", nine, Correction.of(FigureRef.of("2.2"), "5")),
      wanting("second", eight),
      wanting("third", Correction.of(FigureRef.of("2.3"), "4"))
    };
    String text = text(findings);

    assertThat(text)
        .contains("\n2 việc phải sửa\n")
        .containsSubsequence(
            "  1. 2.1: đang ghi 7, nên ghi 9\n     Hoặc: 2.1 = 8; hoặc 2.2 = 5\n",
            "     Báo cáo đề ngày first",
            "     Báo cáo đề ngày second",
            "  2. 2.3: đang ghi 7, nên ghi 4\n",
            "SAI (3)");
    assertThat(page(findings))
        .contains("2 việc phải sửa", "Hoặc: 2.1", "; hoặc 2.2", "ngày second");
  }

  @Test
  void two_cells_for_which_values_are_proposed_are_two_tasks() {
    assertThat(
            text(
                wanting("first", Correction.of(FigureRef.of("2.1"), "9")),
                wanting("second", Correction.of(FigureRef.of("2.2"), "9"))))
        .contains("\n2 việc phải sửa\n");
  }

  @Test
  void sections_stand_in_the_order_of_their_numbers_within_what_weighs_the_same() {
    Finding whole =
        Finding.builder(
                "document-deadline",
                RelationKind.DEADLINE,
                Severity.INFO,
                new Evidence.Observation(Explanation.of("deadline", "24/9", "20/9")))
            .build();
    String text = text(blank("10.1"), blank("9.1"), blank("2.1"), whole);

    assertThat(text)
        .containsSubsequence(
            "NGHI NGỜ (3)",
            "\n  Mục 2. ",
            "\n  9\n",
            "\n  10\n",
            "LƯU Ý (1)",
            "Bảng số liệu và văn bản");
  }

  @Test
  void the_worst_stands_first_and_of_equals_the_one_the_catalogue_has_first() {
    String text =
        text(
            blank("2.1", Severity.INFO),
            blank("2.2", Severity.WARNING),
            blank("2.3", Severity.ERROR),
            blank("2.4", Severity.ERROR));

    assertThat(text)
        .containsSubsequence(
            "SAI (2)", "• 2.3", "• 2.4", "NGHI NGỜ (1)", "• 2.2", "LƯU Ý (1)", "• 2.1");
  }

  @Test
  void a_long_sum_shows_suspects_and_total_first_and_folds_the_rest_into_a_line() {
    String[] parts = {"1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2"};
    Finding sum = sum("1.2.4", parts).suspects(refs("1.3.1", "1.2.2")).build();

    assertThat(lines(text(sum), "│"))
        .satisfiesExactly(
            row -> assertThat(row).contains("│ 1.3.1 "),
            row -> assertThat(row).contains("│ 1.2.2 "),
            row -> assertThat(row).contains("│ 1.2.4 "),
            row -> assertThat(row).contains("│ 1.1.1 "),
            row -> assertThat(row).contains("│ 1.1.2 "),
            row -> assertThat(row).contains("│ 1.1.3 "),
            row -> assertThat(row).endsWith("│ và 3 dòng nữa: 1.2.1, 1.2.3, 1.3.2"));
    assertThat(page(sum))
        .contains("<details>\n<summary>và 3 dòng nữa: 1.2.1, 1.2.3, 1.3.2</summary>")
        .contains("1.3.2</a> Số nhiệm vụ đã hoàn thành đúng hạn: 7</li>");
  }

  @Test
  void rows_that_are_missing_are_named() {
    Finding missing =
        Finding.builder(
                "rows-complete",
                RelationKind.STRUCTURE,
                Severity.WARNING,
                new Evidence.Observation(Explanation.of("rows.complete", "8", "1.1.1, …")))
            .figures(ROWS.subList(0, 8).stream().map(FigureRef::of).toList())
            .build();
    Report empty = Report.builder(FORM.id()).build();

    assertThat(text(empty, result(missing)))
        .contains("│ 1.1.1  Số nhiệm vụ đề ra trong kế hoạch\n")
        .contains("│ và 2 dòng nữa: " + ROWS.get(6) + ", " + ROWS.get(7) + "\n");
  }

  @Test
  void what_has_the_same_cause_is_folded_under_the_first() {
    Explanation reason = Explanation.of("cause.sign", "3.1.3.a", "5", "-5");
    Finding first = sum("3.1.3", "3.1.3.a", "3.1.3.b").cause(Cause.SIGN, reason).build();
    Finding second = sum("3.2.1", "3.1.3.a", "3.2.2").cause(Cause.SIGN, reason).build();

    assertThat(text(first, second))
        .contains("1 phát hiện khác, sửa chỗ này là hết\n      - SAI  3.2.1 = ")
        .containsOnlyOnce("ó lẽ 3.1.3.a sai dấu");
  }

  @Test
  void corrections_are_alternatives_and_their_changes_belong_together() {
    Finding sum =
        sum("3.1.3", "3.1.3.a", "3.1.3.b")
            .corrections(
                List.of(
                    Correction.of(FigureRef.of("3.1.3"), "14"),
                    new Correction(
                        List.of(
                            new Correction.Change(FigureRef.of("3.1.3.a"), "3"),
                            new Correction.Change(FigureRef.of("3.1.3.b"), "5")))))
            .build();

    assertThat(text(sum)).contains("Nên ghi: 3.1.3 = 14; hoặc 3.1.3.a = 3 và 3.1.3.b = 5\n");
    assertThat(text(unreadable("5.1.2", Severity.ERROR))).contains("Nên ghi: 101\n");
  }

  @Test
  void many_blanks_are_one_entry_and_still_counted() {
    Finding[] blanks = ROWS.stream().map(SomeFindings::blank).toArray(Finding[]::new);
    String text = text(blanks);

    assertThat(text)
        .containsOnlyOnce("• ")
        .contains("• " + ROWS.size() + " chỉ tiêu để trống mà không ghi chú lý do")
        .contains("│ 1.1.1  Số nhiệm vụ đề ra trong kế hoạch\n")
        .contains("│ và " + (ROWS.size() - 6) + " dòng nữa: ")
        .contains(": 0 sai, " + ROWS.size() + " nghi ngờ, 0 lưu ý\n")
        .contains(ROWS.size() + " phát hiện được gộp lại thành 1 mục ở trên.");
    assertThat(page(blanks)).containsOnlyOnce("<article").contains("7.8.4</a> ");
  }

  @Test
  void a_few_blanks_are_an_entry_of_their_section_and_two_are_two() {
    String text = text(blank("2.1"), blank("2.2"), blank("2.3"), blank("5.1.1"), blank("5.1.2"));

    assertThat(text)
        .contains("• 3 chỉ tiêu để trống")
        .contains("• 5.1.1: để trống", "• 5.1.2: để trống");
  }

  @Test
  void cells_alike_keep_what_should_be_written_in_each() {
    String text =
        text(
            unreadable("2.1", Severity.ERROR),
            unreadable("2.2", Severity.ERROR),
            unreadable("2.3", Severity.ERROR));

    assertThat(text).contains("• 3 ô ghi phân số ở ô số lượng");
    assertThat(lines(text, "│")).hasSize(3).allMatch(row -> row.endsWith(". Nên ghi: 101"));
  }

  @Test
  void figures_of_other_limits_are_not_alike() {
    List<Finding> findings = new ArrayList<>();
    IntStream.range(0, 3).forEach(i -> findings.add(outside(ROWS.get(i), "0", null)));
    findings.add(outside(ROWS.get(3), null, "100"));

    assertThat(text(findings.toArray(Finding[]::new)))
        .contains("• 3 số liệu phải từ 0 trở lên")
        .contains("không được quá 100");
  }

  @Test
  void what_follows_from_a_cell_that_cannot_be_read_stands_under_it() {
    ValidationResult.Builder result =
        result(unreadable("5.1.2", Severity.ERROR), told("5.1.2", Severity.WARNING))
            .outcomes(
                FORM.relations().stream()
                    .filter(relation -> relation.id().equals("5.1.2-bound"))
                    .map(
                        relation ->
                            new Outcome(
                                relation.id(),
                                Outcome.State.NOT_CHECKED,
                                Outcome.NotCheckedReason.UNREADABLE_FIGURE,
                                null))
                    .toList());
    String text = text(report(), result);

    assertThat(text)
        .containsSubsequence(
            "    • 5.1.2: ghi phân số “101/119” ở ô số lượng",
            "      Vì vậy chưa kiểm tra được: 5.1.2 <= 4.1.4\n",
            "      1 phát hiện khác, sửa chỗ này là hết\n",
            "      - NGHI NGỜ  5.1.2: bảng ghi 101/119, lời văn ghi 101/109\n",
            "      “Đến nay có »101/109« đơn vị được phê duyệt.”\n",
            "1 vì số liệu không đọc được (5.1.2)")
        .doesNotContain("NGHI NGỜ (");
    assertThat(page(unreadable("5.1.2", Severity.ERROR), told("5.1.2", Severity.WARNING)))
        .containsOnlyOnce("<article")
        .contains("<summary>1 phát hiện khác, sửa chỗ này là hết</summary>")
        .contains("<mark>101/109</mark>");
  }

  @Test
  void an_error_is_not_hidden_under_a_note() {
    assertThat(text(unreadable("5.1.2", Severity.INFO), told("5.1.2", Severity.ERROR)))
        .containsSubsequence("SAI (1)", "• 5.1.2: bảng ghi", "LƯU Ý (1)", "• 5.1.2: ghi phân số");
  }

  @Test
  void a_report_that_cannot_be_checked_says_how_much_of_it_could() {
    String text = text(report(), result().coverage(new Coverage(12, 95, false)));

    assertThat(text)
        .contains("KHÔNG ĐỦ ĐỂ KIỂM TRA: ")
        .contains("Chỉ 12 trong 95 số liệu phải báo cáo kiểm tra được: ");
  }

  @Test
  void the_day_of_a_note_is_told_as_officials_write_it() {
    Finding old =
        Finding.builder(
                "4.2.2-freshness",
                RelationKind.FRESHNESS,
                Severity.WARNING,
                new Evidence.Dated(
                    FigureRef.of("4.2.2"),
                    "Tính đến 3/2021",
                    LocalDate.of(2021, 3, 1),
                    LocalDate.of(2021, 3, 31),
                    LocalDate.of(2021, 6, 15),
                    LocalDate.of(2021, 9, 14)))
            .figures(refs("4.2.2"))
            .build();

    assertThat(text(old)).contains("có trước kỳ báo cáo 15/6/2021 - 14/9/2021");
  }

  @Test
  void a_row_is_quoted_with_its_place_and_somebodys_comment() {
    Place place = Place.ofCell("Phụ lục", "D36");
    List<Figure> figures =
        report().figures().stream()
            .map(f -> f.withOrigin(new Origin(place, List.of(), "xem \u001b[31mlại", null)))
            .toList();
    Finding blank =
        Finding.builder(
                "3.1.3-presence",
                RelationKind.PRESENCE,
                Severity.WARNING,
                new Evidence.Presence(FigureRef.of("3.1.3"), true, Wording.of()))
            .figures(refs("3.1.3", "3.2.1"))
            .places(List.of(new FigurePlace(FigureRef.of("3.1.3"), place)))
            .build();

    assertThat(lines(text(report().withFigures(figures), result(blank)), "│ 3.1.3"))
        .singleElement()
        .asString()
        .contains("│ 3.1.3  7  ")
        .endsWith(" (Phụ lục!D36; nhận xét ở ô: xem  [31mlại)");
    assertThat(lines(text(report(), result(blank)), "│ 3.2.1"))
        .allMatch(row -> row.contains("│ 3.2.1  7  ") && !row.contains("nhận xét"));
  }

  @Test
  void what_was_remarked_stands_behind_the_findings_and_is_folded_on_a_page() {
    ValidationResult.Builder result =
        result(blank("2.1"))
            .reading(
                List.of(
                    Remark.of("hidden-rows", Place.ofSheet("Phụ lục"), "3, <4>"),
                    Remark.of("scan", null, "trang 3 \u001b[31mmờ")));

    assertThat(text(report(), result))
        .containsSubsequence(
            "• 2.1",
            "\nGhi chú khi đọc tệp\n",
            "  Phụ lục: dòng bị ẩn, không đọc: 3, <4>\n",
            "  Trang 3  [31mmờ\n",
            "\nĐã kiểm tra ");
    assertThat(FindingsHtml.of(Locale.ENGLISH).page(report(), result.build(), FORM, "r.json"))
        .contains("<details>\n<summary>Notes of reading</summary>")
        .contains("<li>Phụ lục: hidden rows, not read: 3, &lt;4&gt;</li>");
    assertThat(page(blank("2.1"))).doesNotContain("Ghi chú khi đọc tệp");
  }
}
