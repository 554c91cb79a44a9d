package vn.cchc.io.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.io.internal.layout.Grids.document;
import static vn.cchc.io.internal.layout.Grids.flow;
import static vn.cchc.io.internal.layout.Grids.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.layout.titles.TitleFacts;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.Level;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;

class LayoutTest {

  private static final Catalogue FORM =
      Catalogue.builder("ho-tich")
          .name("Hộ tịch", "Civil status")
          .level(Level.COMMUNE)
          .validFrom(LocalDate.of(2020, 1, 1))
          .source("made up")
          .indicators(
              List.of(
                  Indicator.count("1", "Số trường hợp đăng ký khai sinh", "Births"),
                  Indicator.count("1.a", "Số trường hợp khai sinh đúng hạn", "Births in time"),
                  Indicator.count("2", "Số trường hợp đăng ký khai tử", "Deaths"),
                  Indicator.count("3", "Số cặp đăng ký kết hôn", "Marriages"),
                  Indicator.percentage("4", "Tỷ lệ hồ sơ giải quyết đúng hạn", "In time")))
          .build();

  private static final String[] TABLE = {
    "STT | Chỉ tiêu | Số liệu | Ghi chú",
    "1 | Số trường hợp đăng ký khai sinh | 153 |",
    " | Số trường hợp khai sinh đúng hạn | 150 |",
    "2 | Số trường hợp đăng ký khai tử | 47 |",
    "3 | Số cặp đăng ký kết hôn | 61 |",
    "4 | Tỷ lệ hồ sơ giải quyết đúng hạn | 99,25% | 1.306/1.316"
  };

  private static List<Layout.LaidOut> all(Document document) {
    return new Layout(List.of(FORM), true)
        .read(document, "tệp", NumberNotation.VI, false)
        .reports();
  }

  private static Report read(Document document) {
    List<Layout.LaidOut> all = all(document);
    assertThat(all).hasSize(1);
    return all.get(0).report();
  }

  private static Map<String, String> values(Report report) {
    Map<String, String> values = new TreeMap<>();
    for (Figure figure : report.figures()) {
      values.put(figure.indicator().value(), String.valueOf(figure.text()));
    }
    return values;
  }

  private static String[] lines(Object... parts) {
    return java.util.Arrays.stream(parts)
        .flatMap(
            part ->
                part instanceof String[] several
                    ? java.util.Arrays.stream(several)
                    : java.util.stream.Stream.of((String) part))
        .toArray(String[]::new);
  }

  private static String[] with(String header, String... values) {
    String[] lines = TABLE.clone();
    lines[0] = header;
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split("\\|", -1);
      lines[i] = cells[0] + "|" + cells[1] + "|" + values[i - 1] + "|" + cells[2];
    }
    return lines;
  }

  @Test
  void a_column_of_the_period_before_is_kept_with_its_meaning() {
    Report report =
        read(
            document(
                sheet(
                    "Q3",
                    lines(
                        "Quý III năm 2021",
                        with(
                            "STT | Chỉ tiêu | Kỳ trước | Kỳ này",
                            "140",
                            "138",
                            "51",
                            "60",
                            "98,00%")))));

    assertThat(values(report)).containsEntry("1", "153").containsEntry("4", "99,25%");
    assertThat(report.figures().get(0).origin().others())
        .containsExactly(new Origin.Other("Kỳ trước", ColumnMeaning.PREVIOUS, "140"));
    assertThat(report.reading()).extracting(Remark::what).containsExactly("column-chosen");
  }

  @Test
  void two_columns_that_fit_as_well_are_an_error_that_names_both() {
    Document document =
        document(
            sheet(
                "Q3",
                lines(
                    "Quý III năm 2021",
                    with(
                        "STT | Chỉ tiêu | Kết quả | Số liệu",
                        "140",
                        "138",
                        "51",
                        "60",
                        "98,00%"))));

    assertThatThrownBy(() -> all(document))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("Kết quả")
        .hasMessageContaining("Số liệu");
  }

  @Test
  void years_are_told_by_the_period_of_the_report_and_not_without_it() {
    String[] table =
        with("STT | Chỉ tiêu | Năm 2020 | Năm 2021", "140", "138", "51", "60", "98,00%");

    assertThat(values(read(document(sheet("A", lines("Quý III năm 2021", table))))))
        .containsEntry("1", "153");
    assertThatThrownBy(() -> all(document(sheet("A", table))))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("Năm 2020")
        .hasMessageContaining("Năm 2021");
  }

  @Test
  void sheets_of_two_periods_are_two_reports() {
    List<Layout.LaidOut> reports =
        all(
            document(
                sheet("Quý II", lines("Quý II năm 2021", TABLE)),
                sheet("Quý III", lines("Quý III năm 2021", TABLE))));

    assertThat(reports)
        .extracting(laidOut -> laidOut.report().period())
        .containsExactly(ReportingPeriod.of("Q2", 2021), ReportingPeriod.of("Q3", 2021));
    assertThat(reports).extracting(Layout.LaidOut::part).containsExactly("Quý II", "Quý III");
  }

  @Test
  void sheets_of_two_agencies_are_two_reports() {
    List<Layout.LaidOut> reports =
        all(
            document(
                sheet("1", lines("UBND xã Diên An", "Quý III năm 2021", TABLE)),
                sheet("2", lines("UBND xã Diên Phú", "Quý III năm 2021", TABLE))));

    assertThat(reports)
        .extracting(laidOut -> laidOut.report().agency().name())
        .containsExactly("UBND xã Diên An", "UBND xã Diên Phú");
  }

  @Test
  void the_same_rows_once_more_are_a_second_printing_and_its_differences_are_told() {
    String[] again = TABLE.clone();
    again[3] = "2 | Số trường hợp đăng ký khai tử | 74 |";
    Report report = read(flow(lines("Quý III năm 2021", TABLE, "PHỤ LỤC", again)));

    assertThat(report.secondPrinting())
        .extracting(Report.PrintingDifference::second)
        .containsExactly("74");
  }

  @Test
  void a_table_that_goes_on_in_another_is_read_whole() {
    Report report =
        read(
            flow(
                lines(
                    "Quý III năm 2021",
                    java.util.Arrays.copyOf(TABLE, 3),
                    "Trang 2",
                    java.util.Arrays.copyOfRange(TABLE, 3, 6))));

    assertThat(values(report)).hasSize(5).containsEntry("2", "47").containsEntry("4", "99,25%");
  }

  @Test
  void a_small_table_within_the_prose_is_none_of_the_form_and_the_prose_goes_on() {
    Report report =
        read(
            flow(
                lines(
                    "Quý III năm 2021",
                    "Trong kỳ đã đăng ký như sau:",
                    "STT | Nội dung | Số lượng | Ghi chú",
                    "1 | Số cặp đăng ký kết hôn | 99 |",
                    "Công tác hộ tịch đạt kết quả tốt.",
                    "PHỤ LỤC",
                    TABLE)));

    assertThat(values(report)).containsEntry("3", "61");
    assertThat(report.reading()).extracting(Remark::what).containsExactly("table-left-out");
    assertThat(report.narrative()).contains("Công tác hộ tịch đạt kết quả tốt.");
  }

  @Test
  void names_of_parts_may_be_short() {
    String[] table = TABLE.clone();
    table[2] = " | - Khai sinh đúng hạn | 150 |";

    assertThat(values(read(flow(lines("Quý III năm 2021", table))))).containsEntry("1.a", "150");
  }

  @Test
  void parts_may_be_indented_by_a_column_of_their_own() {
    String[] table = {
      "STT | Chỉ tiêu | | Số liệu",
      "1 | Số trường hợp đăng ký khai sinh | | 153",
      " | | Số trường hợp khai sinh đúng hạn | 150",
      "2 | Số trường hợp đăng ký khai tử | | 47",
      "3 | Số cặp đăng ký kết hôn | | 61",
    };

    assertThat(values(read(flow(lines("Quý III năm 2021", table))))).containsEntry("1.a", "150");
  }

  @Test
  void english_notation_is_told_by_the_cells_themselves() {
    String[] table = TABLE.clone();
    table[1] = "1 | Số trường hợp đăng ký khai sinh | 1,153 |";
    table[5] = "4 | Tỷ lệ hồ sơ giải quyết đúng hạn | 99.25% |";

    assertThat(
            new Layout(List.of(FORM), true)
                .read(flow(lines("Quý III năm 2021", table)), "tệp", NumberNotation.VI, false)
                .notation())
        .isEqualTo(NumberNotation.EN);
  }

  @Test
  void cells_of_both_notations_leave_the_source_as_it_is_said_to_be() {
    String[] table = TABLE.clone();
    table[1] = "1 | Số trường hợp đăng ký khai sinh | 1,153 |";

    Report report = read(flow(lines("Quý III năm 2021", table)));

    assertThat(report.notation()).isEqualTo(NumberNotation.VI);
  }

  @Test
  void a_report_without_a_period_says_what_that_costs() {
    assertThat(read(flow(TABLE)).reading()).extracting(Remark::what).containsExactly("no-period");
  }

  @Test
  void a_blank_form_is_read_by_its_headings() {
    String[] table = new String[TABLE.length];
    table[0] = TABLE[0];
    for (int i = 1; i < table.length; i++) {
      String[] cells = TABLE[i].split("\\|", -1);
      table[i] = cells[0] + "|" + cells[1] + "| |";
    }

    assertThat(read(flow(lines("Quý III năm 2021", table))).figures())
        .hasSize(5)
        .allMatch(figure -> figure.text() == null);
  }

  @Test
  void a_number_before_the_name_in_one_cell_is_its_number() {
    String[] table = {
      "Chỉ tiêu | Số liệu",
      "1. Số trường hợp đăng ký khai sinh | 153",
      "2. Số trường hợp đăng ký khai tử | 47",
    };
    Report report = read(flow(lines("Quý III năm 2021", table)));

    assertThat(report.figures()).extracting(f -> f.row().code()).containsExactly("1.", "2.");
  }

  @Test
  void every_figure_knows_where_it_stands() {
    Report report = read(document(sheet("Phụ lục", lines("Quý III năm 2021", TABLE))));

    assertThat(report.figures().get(0).origin().place().cell()).isEqualTo("C3");
  }

  @Test
  void quarters_and_months_are_told_by_the_period_of_the_report() {
    String[] table = with("STT | Chỉ tiêu | 9 tháng | Quý III", "140", "138", "51", "60", "98,00%");
    Report report = read(document(sheet("A", lines("Quý III năm 2021", table))));

    assertThat(values(report)).containsEntry("1", "153");
    assertThat(report.figures().get(0).origin().others())
        .extracting(Origin.Other::meaning)
        .containsExactly(ColumnMeaning.CUMULATIVE);
  }

  @Test
  void columns_without_headings_that_fit_as_well_are_named_by_their_letters() {
    String[] table = with("", "140", "138", "51", "60", "98,00%");

    assertThatThrownBy(() -> all(document(sheet("A", lines("Quý III năm 2021", table)))))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("column C and column D");
  }

  @Test
  void a_caption_above_a_table_tells_its_period_in_any_writing() {
    String[] before = TABLE.clone();
    for (int i = 1; i < 5; i++) {
      before[i] = before[i].replaceAll("\\| (\\d+) \\|", "| 9$1 |");
    }
    List<Layout.LaidOut> reports =
        all(
            flow(
                lines(
                    "QUÝ III NĂM 2021",
                    TABLE,
                    "PHỤ LỤC 2",
                    "Số liệu quý II năm 2021 (để so sánh)",
                    before)));

    assertThat(reports)
        .extracting(laidOut -> laidOut.report().period().kind())
        .containsExactly("Q3", "Q2");
  }

  @Test
  void a_name_on_two_rows_has_the_value_of_the_second() {
    String[] table = TABLE.clone();
    table[4] = "3 | Số cặp đăng ký | |";
    String[] longer =
        lines("Quý III năm 2021", java.util.Arrays.copyOf(table, 5), " | kết hôn | 61 |", table[5]);

    assertThat(values(read(flow(longer)))).hasSize(5).containsEntry("3", "61");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Số liệu kỳ báo cáo trước",
        "Kết quả kỳ liền kề",
        "Ước cả năm 2021",
        "So sánh (%)"
      })
  void a_column_of_another_time_is_not_read_beside_that_of_the_period(String other) {
    String[] table =
        with("STT | Chỉ tiêu | " + other + " | Số liệu", "140", "138", "51", "60", "98,00%");

    assertThat(values(read(document(sheet("A", lines("Quý III năm 2021", table))))))
        .containsEntry("1", "153");
  }

  @Test
  void the_only_column_is_read_and_doubted_where_its_heading_is_of_another_time() {
    String[] table = TABLE.clone();
    table[0] = "STT | Chỉ tiêu | Số liệu quý II | Ghi chú";

    assertThat(read(flow(lines("Quý III năm 2021", table))).reading())
        .extracting(Remark::what)
        .containsExactly("column-doubtful");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "UBND TỈNH KHÁNH HÒA Số: 186/BC-UBND",
        "UBND TỈNH KHÁNH HÒA SỞ NỘI VỤ",
        "UBND tỉnh Khánh Hòa Số: 186/BC-UBND",
        "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA BÁO CÁO QUÝ I NĂM 2023"
      })
  void the_agency_ends_where_its_name_ends(String letterhead) {
    assertThat(TitleFacts.of(List.of(letterhead)).agency().name()).isEqualTo("UBND tỉnh Khánh Hòa");
  }

  @Test
  void number_and_date_are_read_below_the_agency_too() {
    assertThat(TitleFacts.of(List.of("Số: 186/BC-UBND, ngày 24/9/2021")).document())
        .isEqualTo(new DocumentReference("186/BC-UBND", LocalDate.of(2021, 9, 24)));
  }

  @Test
  void a_row_below_the_header_that_names_nothing_heads_columns_too() {
    String[] values = with("STT | Chỉ tiêu | Số liệu |", "140", "138", "51", "60", "98,00%");
    String[] table =
        lines(values[0], " | | Gốc | Quý báo cáo", java.util.Arrays.copyOfRange(values, 1, 6));

    assertThat(values(read(document(sheet("A", lines("Quý III năm 2021", table))))))
        .containsEntry("1", "153");
  }

  @Test
  void a_table_said_to_be_of_the_quarter_before_is_not_of_this_one() {
    String[] before = TABLE.clone();
    for (int i = 1; i < 5; i++) {
      before[i] = before[i].replaceAll("\\| (\\d+) \\|", "| 9$1 |");
    }
    List<Layout.LaidOut> reports =
        all(flow(lines("QUÝ III NĂM 2021", TABLE, "PHỤ LỤC 2", "Số liệu quý trước", before)));

    assertThat(reports)
        .extracting(laidOut -> laidOut.report().period())
        .hasSize(2)
        .contains(null, ReportingPeriod.of("Q3", 2021));
  }

  @Test
  void two_different_tables_of_one_agency_and_period_are_told_of_both() {
    String[] other = TABLE.clone();
    for (int i = 1; i < 5; i++) {
      other[i] = other[i].replaceAll("\\| (\\d+) \\|", "| 9$1 |");
    }
    List<Layout.LaidOut> reports = all(flow(lines("QUÝ III NĂM 2021", TABLE, "PHỤ LỤC", other)));

    assertThat(reports)
        .hasSize(2)
        .allSatisfy(
            laidOut ->
                assertThat(laidOut.report().reading())
                    .extracting(Remark::what)
                    .contains("same-period"));
  }

  @Test
  void rows_that_go_on_on_another_sheet_are_told() {
    Report report =
        read(
            document(
                sheet("1", lines("Quý III năm 2021", java.util.Arrays.copyOf(TABLE, 3))),
                sheet("2", lines(TABLE[0], java.util.Arrays.copyOfRange(TABLE, 3, 6)))));

    assertThat(values(report)).hasSize(5);
    assertThat(report.reading()).extracting(Remark::what).containsExactly("goes-on");
  }

  @Test
  void a_value_that_reaches_over_rows_is_read_once_and_told() {
    Place place = Place.ofTable(1, 1, 1);
    List<Table.Row> rows = new java.util.ArrayList<>();
    Table plain = (Table) sheet("A", TABLE).blocks().get(0);
    for (Table.Row row : plain.rows()) {
      List<Cell> cells = new java.util.ArrayList<>(row.cells());
      if (row.number() == 4) {
        cells.set(2, Cell.of(2, 1, 2, "47", place));
      } else if (row.number() == 5) {
        cells.remove(2);
      }
      rows.add(new Table.Row(row.number(), cells));
    }
    Document document = document(new Page("Quý III năm 2021", List.of(new Table(rows))));

    assertThat(values(read(document))).containsEntry("2", "47").containsEntry("3", "null");
    assertThat(read(document).reading()).extracting(Remark::what).contains("merged-values");
  }

  @Test
  void no_part_of_a_name_is_cut_off_that_only_looks_like_what_follows_names() {
    assertThat(TitleFacts.of(List.of("UBND huyện Phú Quý báo cáo")).agency().name())
        .isEqualTo("UBND huyện Phú Quý");
  }

  @Test
  void figures_may_stand_before_the_names() {
    String[] table = {
      "Giá trị báo cáo | Chỉ tiêu | Giá trị cùng kỳ",
      "153 | 1. Số trường hợp đăng ký khai sinh | 7",
      "47 | 2. Số trường hợp đăng ký khai tử | 7",
      "61 | 3. Số cặp đăng ký kết hôn | 7",
    };

    assertThat(values(read(flow(lines("Quý III năm 2021", table))))).containsEntry("2", "47");
  }

  @Test
  void a_table_of_the_plan_beside_that_of_the_period_is_left_out_and_said() {
    String[] plan = TABLE.clone();
    plan[0] = "STT | Chỉ tiêu | Kế hoạch giao | Ghi chú";
    plan[1] = plan[1].replace("153", "160");
    plan[3] = plan[3].replace("47", "50");
    plan[4] = plan[4].replace("61", "70");

    Report report =
        read(flow(lines("Quý III năm 2021", plan, "Kết quả thực hiện quý III năm 2021:", TABLE)));

    assertThat(values(report)).containsEntry("1", "153").containsEntry("3", "61");
    assertThat(report.reading()).extracting(Remark::what).contains("table-of-other");
  }

  @Test
  void figures_beside_those_that_are_read_are_kept_and_said() {
    Report report =
        read(
            document(
                sheet(
                    "Q3",
                    lines(
                        "Quý III năm 2021",
                        with("STT | Chỉ tiêu | | Số liệu", "140", "138", "51", "60", "98,00%")))));

    assertThat(values(report)).containsEntry("1", "153");
    assertThat(report.figures().get(0).origin().others())
        .containsExactly(new Origin.Other("", ColumnMeaning.UNKNOWN, "140"));
    assertThat(report.reading()).extracting(Remark::what).containsExactly("columns-beside");
  }

  @Test
  void reports_of_two_periods_side_by_side_are_two() {
    List<String> rows = new java.util.ArrayList<>();
    rows.add("Quý III năm 2021 | | | | | Quý II năm 2021");
    for (String line : TABLE) {
      rows.add(line + " | " + line.replace("153", "140").replace("61", "60"));
    }

    List<Layout.LaidOut> all = all(document(sheet("Biểu", rows.toArray(String[]::new))));

    assertThat(all).extracting(Layout.LaidOut::part).containsExactly("Biểu #1", "Biểu #2");
    assertThat(all)
        .extracting(one -> one.report().period())
        .containsExactly(ReportingPeriod.of("Q3", 2021), ReportingPeriod.of("Q2", 2021));
    assertThat(values(all.get(0).report())).containsEntry("1", "153");
    assertThat(values(all.get(1).report())).containsEntry("1", "140");
    assertThat(all.get(1).report().figures().get(0).origin().place())
        .isEqualTo(Place.ofCell("Biểu", "G3"));
  }

  @Test
  void a_raised_mark_behind_a_figure_is_of_a_note() {
    String[] marked = TABLE.clone();
    marked[1] = marked[1].replace("153", "153¹");
    marked[4] = marked[4].replace("61", "6½");

    Report report = read(document(sheet("Q3", lines("Quý III năm 2021", marked))));

    assertThat(values(report)).containsEntry("1", "153").containsEntry("3", "6½");
    assertThat(report.reading())
        .extracting(Remark::what, Remark::arguments)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("raised-text", List.of("153¹")));
  }

  @Test
  void a_copy_of_the_form_in_english_is_read() {
    Document document =
        flow(
            "Results of the third quarter of 2021",
            "(Report No. 45/BC-UBND dated 20/9/2021 of the People's Committee of Dien Khanh"
                + " District)",
            "No. | Indicator | Last quarter | This period | Remarks",
            "1 | Births | 140 | 1,153 |",
            " | Births in time | 138 | 1,150 |",
            "2 | Deaths | 51 | 47 |",
            "3 | Marriages | 60 | 61 |",
            "4 | In time | 98.00% | 99.25% | 1,306/1,316");
    Report report =
        new Layout(List.of(FORM), true)
            .read(document, "copy", NumberNotation.EN, true)
            .reports()
            .get(0)
            .report();

    assertThat(values(report)).containsEntry("1", "1,153").containsEntry("1.a", "1,150");
    assertThat(report.period()).isEqualTo(ReportingPeriod.of("Q3", 2021));
    assertThat(report.agency()).isNotNull();
    assertThat(report.agency().name()).isEqualTo("People's Committee of Dien Khanh District");
    assertThat(report.agency().level()).isEqualTo(Level.DISTRICT);
    assertThat(report.document())
        .isEqualTo(new DocumentReference("45/BC-UBND", LocalDate.of(2021, 9, 20)));
  }
}
