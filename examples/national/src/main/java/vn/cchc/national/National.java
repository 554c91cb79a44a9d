package vn.cchc.national;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import vn.cchc.national.History.Tree;
import vn.cchc.national.Library.Setup;

/**
 * Validates all reports of a country: each beside the earlier ones of its agency and those of the
 * agencies below. Two groupings do it, by agency and by agency above and period, of which none
 * grows with the country; so one province with half of all reports is no more work for a single
 * task than another.
 */
final class National {

  private static final Encoder<Row> STEPS = Encoders.row(Columns.STEPS);
  private static final Encoder<Row> ANSWERS = Encoders.row(Columns.ANSWERS);

  private final SparkSession spark;
  private final Setup setup;

  National(SparkSession spark, Setup setup) {
    this.spark = spark;
    this.setup = setup;
  }

  /**
   * Returns one answer a line, and one for each agency and period whose sums are explained.
   *
   * @param lines as {@link Input#lines} gives them
   */
  Dataset<Row> answers(Dataset<Row> lines) {
    Dataset<Row> reports = Input.reports(lines, setup).persist(StorageLevel.MEMORY_AND_DISK());
    Map<String, String> above = Library.above(nodes(reports));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<Tree> tree =
        context.broadcast(new Tree(new HashMap<>(above), new HashSet<>(above.values())));
    Broadcast<Map<String, List<String>>> below = context.broadcast(below(above));
    Dataset<Row> steps =
        reports
            .where(col("error").isNull())
            .groupByKey((MapFunction<Row, String>) row -> row.getAs("agency"), Encoders.STRING())
            .flatMapGroups(new History(setup, tree), STEPS)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> alone = steps.where(col("answer").isNotNull()).select("answer.*");
    Dataset<Row> families =
        steps
            .where(col("family").isNotNull())
            .withColumn("key", concat_ws("|", col("family"), coalesce(col("period"), lit(""))))
            .groupByKey((MapFunction<Row, String>) row -> row.getAs("key"), Encoders.STRING())
            .flatMapGroups(new Families(setup, below), ANSWERS);
    Dataset<Row> unreadable =
        reports
            .where(col("error").isNotNull())
            .map(
                (MapFunction<Row, Row>) row -> Answers.ofLine(row.getAs("at"), row.getAs("error")),
                ANSWERS);
    return alone.toDF().unionByName(families).unionByName(unreadable);
  }

  private static Set<String> nodes(Dataset<Row> reports) {
    List<String> nodes =
        reports
            .where(col("node").isNotNull())
            .select("node")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    return new HashSet<>(nodes);
  }

  private static Map<String, List<String>> below(Map<String, String> above) {
    Map<String, List<String>> below = new HashMap<>();
    above.forEach(
        (node, parent) -> below.computeIfAbsent(parent, key -> new ArrayList<>()).add(node));
    return below;
  }
}
