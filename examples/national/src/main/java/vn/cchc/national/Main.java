package vn.cchc.national;

import static org.apache.spark.sql.functions.col;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.cchc.national.Library.Setup;

/**
 * Validates all reports of a country.
 *
 * <pre>{@code
 * spark-submit --class vn.cchc.national.Main national.jar \
 *     --in reports.jsonl --catalogue own.yaml --out results
 * }</pre>
 *
 * <p>Writes {@code answers} and {@code findings} as Parquet, {@code summary} as JSON Lines, and a
 * page for people, {@code summary.html}.
 */
public final class Main {

  private static final String USAGE =
      "Usage: --in FILE.. (JSON Lines, or Parquet with a column report) --out FOLDER"
          + " [--catalogue FILE..] [--lang vi|en] [--partitions N]";

  private final List<String> in = new ArrayList<>();
  private final List<String> catalogues = new ArrayList<>();
  private String language = "vi";
  private @Nullable String out;
  private int partitions;

  private Main() {}

  /** Runs the program; Spark's own options come from {@code spark-submit}, or are local. */
  public static void main(String[] arguments) throws IOException {
    Main main = new Main();
    String output;
    try {
      main.read(arguments);
      output = main.out;
      if (main.in.isEmpty() || output == null) {
        throw new IllegalArgumentException(USAGE);
      }
    } catch (IllegalArgumentException e) {
      OutputStream err = new FileOutputStream(FileDescriptor.err);
      err.write((e.getMessage() + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
      System.exit(2);
      return;
    }
    try (SparkSession spark = session(main.partitions)) {
      main.run(spark, output);
    }
  }

  private void read(String[] arguments) throws IOException {
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(USAGE);
      }
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--in" -> in.add(value);
        case "--out" -> out = value;
        case "--catalogue" ->
            catalogues.add(Files.readString(Path.of(value), StandardCharsets.UTF_8));
        case "--lang" -> language = value.equals("en") ? "en" : "vi";
        case "--partitions" -> partitions = Integer.parseInt(value);
        default -> throw new IllegalArgumentException(arguments[i] + "? " + USAGE);
      }
    }
  }

  /** Returns a session of the cluster that was asked for, or of this machine. */
  static SparkSession session(int partitions) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "cchc-national");
    // what is small in bytes is long in work: partitions are not put together by their size
    conf.setIfMissing("spark.sql.adaptive.coalescePartitions.enabled", "false");
    // lines of JSON are told apart by every value: looking for what repeats costs more than it
    // saves
    conf.setIfMissing("spark.sql.inMemoryColumnarStorage.compressed", "false");
    boolean local = conf.get("spark.master").startsWith("local");
    int many =
        partitions > 0 ? partitions : local ? 4 * Runtime.getRuntime().availableProcessors() : 0;
    if (many > 0) {
      conf.set("spark.sql.shuffle.partitions", String.valueOf(many));
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  private void run(SparkSession spark, String output) throws IOException {
    Dataset<Row> lines = Input.lines(spark, in);
    National national = new National(spark, new Setup(catalogues, language));
    national.answers(lines).write().mode(SaveMode.Overwrite).parquet(output + "/answers");
    Dataset<Row> answers = spark.read().parquet(output + "/answers");
    long wanted = lines.count();
    long given = answers.where(col("of").notEqual(Answers.WHOLE)).count();
    if (wanted != given) {
      throw new IllegalStateException(wanted + " lines, " + given + " answers");
    }
    Summary summary = new Summary(answers);
    summary.findings().write().mode(SaveMode.Overwrite).parquet(output + "/findings");
    summary.counts().coalesce(1).write().mode(SaveMode.Overwrite).json(output + "/summary");
    write(spark, output + "/summary.html", Page.of(summary.figures(), language));
  }

  private static void write(SparkSession spark, String file, String text) throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file);
    try (FSDataOutputStream to = path.getFileSystem(hadoop).create(path, true)) {
      to.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
