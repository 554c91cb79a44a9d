package vn.cchc.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.Report;
import vn.cchc.rules.testkit.country.Country;

/** Workers that are processes of their own, one of which is killed at work. */
class LostWorkerTest {

  /** When so many tasks are done, some results are there and others are not. */
  private static final int DONE = 6;

  @TempDir Path folder;

  @Test
  void every_report_is_answered_once_and_the_same_when_a_worker_is_killed() throws IOException {
    List<Report> reports =
        Reports.of(
            Country.builder()
                .provinces(1)
                .departments(1)
                .districts(2)
                .communesPerDistrict(1)
                .periods(6)
                .errors(0.5)
                .build());
    Path file = folder.resolve("reports.jsonl");
    Reports.write(reports, file);
    AtomicInteger tasks = new AtomicInteger();
    AtomicInteger killed = new AtomicInteger();
    try (SparkSession spark = cluster()) {
      spark
          .sparkContext()
          .addSparkListener(
              new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                  if (tasks.incrementAndGet() == DONE) {
                    worker()
                        .ifPresent(process -> killed.addAndGet(process.destroyForcibly() ? 1 : 0));
                  }
                }
              });
      List<Row> rows =
          new National(spark, Reports.SETUP)
              .answers(Input.lines(spark, List.of(file.toString())))
              .collectAsList();

      assertThat(killed).hasValue(1);
      assertThat(Reports.ofRows(rows)).containsExactlyElementsOf(Reports.ofOneMachine(reports));
    }
  }

  /** A process that this one has started and that runs tasks. */
  private static Optional<ProcessHandle> worker() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            process ->
                process
                    .info()
                    .arguments()
                    .filter(some -> List.of(some).contains("--executor-id"))
                    .isPresent())
        .findFirst();
  }

  private SparkSession cluster() throws IOException {
    List<String> folders = new ArrayList<>();
    Path jars = Path.of(System.getenv("SPARK_HOME"), "jars");
    Files.createDirectories(jars);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(path)) {
        folders.add(path.toString());
      } else if (Files.exists(path) && !Files.exists(jars.resolve(path.getFileName()))) {
        Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
      }
    }
    return SparkSession.builder()
        .master("local-cluster[2,1,768]")
        .config("spark.executor.memory", "768m")
        .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .config("spark.executor.extraClassPath", String.join(File.pathSeparator, folders))
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
        .getOrCreate();
  }
}
