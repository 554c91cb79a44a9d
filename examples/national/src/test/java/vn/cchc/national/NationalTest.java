package vn.cchc.national;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.Report;
import vn.cchc.rules.testkit.country.Country;

/** A country on Spark, on this machine: what it answers, and what it answers by. */
class NationalTest {

  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Country.Builder country() {
    return Country.builder().departments(1).districts(2).communesPerDistrict(2).errors(0.5);
  }

  private List<Row> answers(List<String> paths) {
    return new National(spark, Reports.SETUP).answers(Input.lines(spark, paths)).collectAsList();
  }

  @Test
  void it_answers_row_for_row_as_one_machine_does_that_has_all_reports() throws IOException {
    List<Report> reports = Reports.of(country().provinces(2).seed(4).build());
    // of two documents for one period it matters which was given later
    Reports.write(reports.subList(0, 100), folder.resolve("1.jsonl"));
    Reports.write(reports.subList(100, reports.size()), folder.resolve("2.jsonl"));
    List<Row> rows = answers(List.of(folder.toString()));

    List<String> wanted = Reports.ofOneMachine(reports);
    assertThat(Reports.ofRows(rows)).containsExactlyElementsOf(wanted);
    assertThat(wanted.size()).isGreaterThan(reports.size());
  }

  @Test
  void reports_may_come_as_parquet_and_one_province_may_have_half_of_all() throws IOException {
    List<Report> reports = Reports.of(country().provinces(3).largest(3).periods(4).seed(5).build());
    Path file = folder.resolve("reports.jsonl");
    Reports.write(reports, file);
    String parquet = folder.resolve("reports.parquet").toString();
    spark
        .read()
        .text(file.toString())
        .withColumnRenamed("value", "report")
        .write()
        .parquet(parquet);

    assertThat(Reports.ofRows(answers(List.of(parquet))))
        .containsExactlyElementsOf(Reports.ofOneMachine(reports));
  }

  @Test
  void a_line_that_is_no_report_is_answered_by_what_is_wrong_with_it() throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Report report = Reports.of(country().provinces(1).periods(1).build()).get(0);
    String line = Reports.line(report);
    Files.write(
        file, List.of(line, "{\"catalogue\":", line.replace("cchc-country-2022", "no-such"), ""));
    List<Row> rows = answers(List.of(file.toString()));

    assertThat(rows).hasSize(3);
    List<String> errors = new ArrayList<>();
    rows.forEach(row -> errors.add(row.getAs("error")));
    assertThat(errors).filteredOn(error -> error != null).hasSize(2);
    assertThat(errors).anySatisfy(error -> assertThat(error).contains("no-such"));
  }

  @Test
  void the_validator_of_a_worker_is_made_once() {
    assertThat(Library.of(Reports.SETUP)).isSameAs(Library.of(Reports.SETUP));
  }

  @Test
  void the_page_has_its_plots_and_names_what_broke_in_both_languages() throws IOException {
    Path file = folder.resolve("reports.jsonl");
    Reports.write(Reports.of(country().provinces(1).periods(8).build()), file);
    Dataset<Row> answers =
        new National(spark, Reports.SETUP)
            .answers(Input.lines(spark, List.of(file.toString())))
            .persist();
    Summary summary = new Summary(answers);

    String vietnamese = Page.of(summary.figures(), "vi");
    assertThat(vietnamese).contains("Theo kỳ báo cáo", "-roll-up", "UBND tỉnh An Giang");
    assertThat(vietnamese.split("<svg", -1)).hasSize(5);
    assertThat(vietnamese).doesNotContain("<script", "http://", "https://");
    assertThat(Page.of(summary.figures(), "en")).contains("Over time");
    assertThat(summary.counts().where(col("relation").contains("-roll-up")).count()).isPositive();
  }
}
