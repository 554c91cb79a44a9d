package vn.cchc.national;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.national.Library.Setup;
import vn.cchc.rules.UnknownCatalogueException;

/** Reads reports: JSON Lines, or the column {@code report} of Parquet files. */
final class Input {

  private static final int DIGITS = 20;

  private Input() {}

  /**
   * Returns the lines of files, each with where it stands: what was given later is later in this
   * order too, by the name of the file and the line, however many read them.
   */
  static Dataset<Row> lines(SparkSession spark, List<String> paths) {
    List<String> parquet = new ArrayList<>();
    List<String> text = new ArrayList<>();
    paths.forEach(path -> (path.endsWith(".parquet") ? parquet : text).add(path));
    Dataset<Row> lines = spark.createDataFrame(List.of(), Columns.LINES);
    if (!text.isEmpty()) {
      Dataset<Row> read = spark.read().text(text.toArray(String[]::new));
      lines = lines.union(placed(read, "value").where(col("json").notEqual("")));
    }
    if (!parquet.isEmpty()) {
      Dataset<Row> read = spark.read().parquet(parquet.toArray(String[]::new));
      lines = lines.union(placed(read, "report"));
    }
    return lines;
  }

  private static Dataset<Row> placed(Dataset<Row> read, String column) {
    Column at =
        concat_ws(
            ":",
            col("_metadata.file_path"),
            lpad(col("_metadata.file_block_start").cast("string"), DIGITS, "0"),
            lpad(monotonically_increasing_id().cast("string"), DIGITS, "0"));
    return read.select(at.as("at"), col(column).as("json"));
  }

  /** Reads whose reports they are; a line that is none keeps its error. */
  static Dataset<Row> reports(Dataset<Row> lines, Setup setup) {
    return lines.map(
        (MapFunction<Row, Row>) line -> report(Library.of(setup), line),
        Encoders.row(Columns.REPORTS));
  }

  private static Row report(Library library, Row line) {
    String at = line.getString(0);
    String json = line.getString(1);
    try {
      Report report = library.read(json);
      if (library.validator.catalogue(report).isEmpty()) {
        // says that there is none, and which there are
        library.validator.validate(report);
      }
      String period = ReportRef.of(report).period();
      return RowFactory.create(Library.key(report), Library.node(report), period, at, json, null);
    } catch (ReportFormatException e) {
      return unreadable(at, e.fault().in(library.messages));
    } catch (UnknownCatalogueException e) {
      return unreadable(at, library.messages.of(e.explanation()));
    } catch (CatalogueException e) {
      return unreadable(at, e.message(library.messages.locale()));
    }
  }

  private static Row unreadable(String at, String error) {
    return RowFactory.create("", null, "", at, "", error);
  }
}
