package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;

/** Columns of dates, as they are found in documents. */
class DateColumnsReadTest {

  private static final String ROWS =
      "1,HS-A,10,01/06/2025,15/06/2025,14/06/2025\n2,HS-B,5,20/06/2025,15/06/2025,30/06/2025\n";

  private static Indicator date(String id, String name) {
    return Indicator.builder(id)
        .name(name, name)
        .kind(Indicator.Kind.DATE)
        .measures(Indicator.Measure.FLOW)
        .build();
  }

  private static Report register(String csv) {
    Catalogue form =
        Catalogue.builder("hs")
            .name("Sổ hồ sơ", "Register")
            .level(Level.PROVINCE)
            .validFrom(LocalDate.of(2021, 1, 1))
            .tables(
                List.of(
                    Table.builder("T")
                        .name("Hồ sơ", "Files")
                        .columns(
                            List.of(
                                Indicator.count("3", "Số trang", "Pages"),
                                date("4", "Ngày nhận"),
                                date("5", "Ngày hẹn trả"),
                                date("6", "Ngày trả")))
                        .open()
                        .build()))
            .build();
    return ReportReader.builder()
        .catalogue(form)
        .build()
        .read(csv.getBytes(StandardCharsets.UTF_8), "q.csv");
  }

  private static List<String> cells(Report report) {
    List<String> cells = new ArrayList<>();
    report.figures().forEach(f -> cells.add(f.ref().indicator() + " " + f.text()));
    return cells;
  }

  private static List<String> remarks(Report report) {
    return report.reading().stream().map(Messages.english()::of).toList();
  }

  @Test
  void dates_are_not_called_unreadable_where_it_is_shown_what_was_read() {
    Report report = register("STT,Hồ sơ,Số trang,Ngày nhận,Ngày hẹn trả,Ngày trả\n" + ROWS);

    String text =
        ReadingText.of(Locale.ENGLISH)
            .text(new Submission.Entry("q.csv", report, List.of(), List.of(), List.of()));

    assertThat(text).contains("01/06/2025  written as a date").doesNotContain("cannot be read");
  }

  @Test
  void columns_of_dates_may_stand_in_another_order() {
    Report report =
        register(
            "STT,Hồ sơ,Ngày trả,Ngày hẹn trả,Số trang,Ngày nhận\n"
                + "1,HS-A,14/06/2025,15/06/2025,10,01/06/2025\n"
                + "2,HS-B,30/06/2025,15/06/2025,5,20/06/2025\n");

    assertThat(cells(report)).contains("6 30/06/2025", "5 15/06/2025", "3 5", "4 20/06/2025");
  }

  @Test
  void each_column_of_dates_is_read_below_its_own_heading() {
    Report report = register("STT,Hồ sơ,Số trang,Ngày nhận,Ngày hẹn trả,Ngày trả\n" + ROWS);

    assertThat(cells(report)).contains("3 5", "4 20/06/2025", "5 15/06/2025", "6 30/06/2025");
    assertThat(remarks(report)).isEmpty();
  }

  @Test
  void a_date_is_not_read_below_a_heading_that_is_only_like_its_own() {
    Report report = register("STT,Hồ sơ,Số trang,Ngày nhận,Ngày hẹn,Ngày trả\n" + ROWS);

    assertThat(cells(report))
        .contains("3 5", "4 20/06/2025", "6 30/06/2025")
        .noneMatch(cell -> cell.startsWith("5 "));
    assertThat(remarks(report))
        .contains("columns of the form that were not found: (5) Ngày hẹn trả");
  }

  @Test
  void headings_with_a_single_row_below_are_a_table() {
    Report report =
        register(
            "STT,Hồ sơ,Số trang,Ngày nhận,Ngày hẹn trả,Ngày trả\n"
                + "2,HS-B,5,20/06/2025,15/06/2025,30/06/2025\n");

    assertThat(cells(report))
        .containsExactly("3 5", "4 20/06/2025", "5 15/06/2025", "6 30/06/2025");
  }
}
