package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.ReportFolder.Kept;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;

/** Reports kept in a folder come back as they were, by agency and period. */
class ReportFolderTest {

  @TempDir private Path folder;
  private ReportFolder reports;

  @BeforeEach
  void open() throws IOException {
    reports = ReportFolder.open(folder);
  }

  private static Report report(String code, String kind, int year, String value) {
    return Report.printed("cchc-2021-province", Map.of("3.1.3", value)).toBuilder()
        .agency(new Agency(code, "UBND", null))
        .period(kind, year)
        .build();
  }

  private static Report dated(Report report, String date) {
    return report.toBuilder().document(new DocumentReference("1", LocalDate.parse(date))).build();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(f -> !f.endsWith(".lock")).toList();
    }
  }

  @Test
  void earlier_reports_of_the_agency_and_no_other_come_back_as_they_were() throws IOException {
    Report first = report("H32", "6M", 2021, "1.859");
    assertThat(reports.add(first)).isEqualTo(Kept.ADDED);
    reports.add(report("H33", "6M", 2021, "5"));
    reports.add(report("H32.1", "6M", 2021, "5"));

    assertThat(reports.earlier(report("H32", "Q3", 2021, "1"))).containsExactly(first);
    assertThat(ReportFolder.open(folder).earlier(first)).containsExactly(first);
    assertThat(folder.resolve("H32/2021-6M-cchc-2021-province.json")).isRegularFile();
  }

  @Test
  void children_are_those_directly_below_for_the_same_period() throws IOException {
    Report parent = report("H32", "Q3", 2021, "9");
    reports.add(parent);
    Report district = report("H32.15", "Q3", 2021, "4");
    Report lone = report("H32.16.1", "Q3", 2021, "5");
    for (Report some :
        List.of(
            district,
            lone,
            report("H32.15.1", "Q3", 2021, "4"),
            report("H32.17", "6M", 2021, "4"),
            report("H320", "Q3", 2021, "4"))) {
      reports.add(some);
    }

    assertThat(reports.children(parent)).containsExactly(district, lone);
    assertThat(reports.children(lone)).isEmpty();
  }

  @Test
  void a_later_document_takes_the_place_of_an_earlier_one_and_not_the_other_way()
      throws IOException {
    Report late = dated(report("H32", "Q3", 2021, "2"), "2021-09-24");
    Report early = dated(report("H32", "Q3", 2021, "1"), "2021-09-20");

    assertThat(reports.add(early)).isEqualTo(Kept.ADDED);
    assertThat(reports.add(late)).isEqualTo(Kept.REPLACED);
    assertThat(reports.add(early)).isEqualTo(Kept.OLDER);
    assertThat(reports.earlier(late)).containsExactly(late);
  }

  @Test
  void forms_of_one_period_stand_beside_each_other() throws IOException {
    Report one = report("H32", "Q3", 2021, "1");
    Report other =
        Report.printed("own", Map.of("1", "2")).toBuilder()
            .agency(one.agency())
            .period(one.period())
            .build();
    reports.add(one);
    reports.add(other);

    assertThat(reports.earlier(one)).containsExactlyInAnyOrder(one, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../x", "..", ".", "/etc/passwd", "CON", "a/b", "h32", "H32.", "\0", ""})
  void no_code_leads_out_of_the_folder(String code) throws IOException {
    Report report = report(code, "Q3", 2021, "1");
    reports.add(report);

    assertThat(reports.earlier(report)).containsExactly(report);
    assertThat(files())
        .singleElement()
        .satisfies(file -> assertThat(file.getParent().getParent()).isEqualTo(folder))
        .satisfies(
            file -> assertThat(file.getParent().getFileName().toString()).startsWith("code~"));
  }

  @Test
  void a_period_and_a_form_are_as_little_trusted() throws IOException {
    Report report =
        Report.printed("../form", Map.of("1", "2")).toBuilder()
            .agency(new Agency("H32", "UBND", null))
            .period("../../Q", 2021)
            .build();
    reports.add(report);

    assertThat(reports.earlier(report)).containsExactly(report);
    assertThat(files().get(0).getParent()).isEqualTo(folder.resolve("H32"));
  }

  @Test
  void agencies_without_a_code_go_by_their_names() throws IOException {
    Report report =
        Report.printed("own", Map.of("1", "2")).toBuilder()
            .agency(new Agency(null, "Sở Y tế", null))
            .period("Q3", 2021)
            .build();
    reports.add(report);

    assertThat(reports.earlier(report)).containsExactly(report);
  }

  @Test
  void what_does_not_say_whose_it_is_is_not_kept() throws IOException {
    assertThat(reports.add(Report.printed("own", Map.of("1", "2")))).isEqualTo(Kept.UNKNOWN);
    assertThat(files()).isEmpty();
  }

  @Test
  void what_could_not_be_read_again_is_not_kept() throws IOException {
    ReportingPeriod never = new ReportingPeriod("Q3", -7, null, null);
    Report report = report("H32", "Q3", 2021, "1").toBuilder().period(never).build();

    assertThatThrownBy(() -> reports.add(report)).isInstanceOf(ReportFormatException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_told_and_what_is_none_is_passed_over() throws IOException {
    Report report = report("H32", "Q3", 2021, "1");
    reports.add(report);
    Files.writeString(folder.resolve("H32/.cchc-x.tmp"), "{");
    Files.writeString(folder.resolve("H32/readme.txt"), "x");
    assertThat(reports.earlier(report)).containsExactly(report);

    Files.writeString(folder.resolve("H32/2020-Q3-own.json"), "{");
    assertThatThrownBy(() -> reports.earlier(report))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("2020-Q3-own.json");
  }

  @Test
  void a_folder_that_is_not_there_is_no_empty_one() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "x");

    assertThatThrownBy(() -> ReportFolder.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> ReportFolder.open(file)).isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void many_may_read_and_write_at_once_and_see_whole_reports() throws Exception {
    Report wanted = report("H32", "YEAR", 2021, "1");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int value = i;
        work.add(
            () -> {
              // each thread as if it were a program of its own
              ReportFolder own = ReportFolder.open(folder);
              own.add(report("H32", value % 2 == 0 ? "6M" : "Q3", 2021, "1" + value));
              return own.earlier(wanted).size();
            });
      }
      for (Future<Integer> done : threads.invokeAll(work)) {
        assertThat(done.get()).isBetween(1, 2);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(files()).hasSize(2);
  }
}
