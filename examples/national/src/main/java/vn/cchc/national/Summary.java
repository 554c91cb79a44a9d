package vn.cchc.national;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts of what was told, by province, relation, cause and period. */
final class Summary {

  private final Dataset<Row> answers;

  Summary(Dataset<Row> answers) {
    this.answers = answers;
  }

  /** Returns one row a finding. */
  Dataset<Row> findings() {
    return answers
        .select(
            col("of"),
            col("province"),
            col("agency"),
            col("level"),
            col("period"),
            col("end"),
            explode(col("findings")).as("finding"))
        .select(
            col("of"),
            col("province"),
            col("agency"),
            col("level"),
            col("period"),
            col("end"),
            col("finding.*"));
  }

  /** Returns how many findings there are of each sort. */
  Dataset<Row> counts() {
    Column[] by = {
      col("province"),
      col("level"),
      col("period"),
      col("end"),
      col("relation"),
      col("kind"),
      col("severity"),
      col("cause")
    };
    return findings().groupBy(by).agg(count(lit(1)).as("findings")).orderBy(by);
  }

  /**
   * What the page shows.
   *
   * @param verdicts by end, period and verdict: reports
   * @param relations by relation, end and period: errors and warnings
   * @param provinces by province: its name, reports, reports with an error or a warning
   * @param causes by cause: errors and warnings
   * @param sentences some of what was told of agencies and those below them together
   * @param lines that were no reports
   */
  record Figures(
      List<Row> verdicts,
      List<Row> relations,
      List<Row> provinces,
      List<Row> causes,
      List<Row> sentences,
      long lines) {}

  Figures figures() {
    Dataset<Row> reports = answers.where(col("of").equalTo(Answers.REPORT));
    Dataset<Row> serious = findings().where(col("severity").notEqual("info"));
    Column told =
        array_contains(col("findings.severity"), "error")
            .or(array_contains(col("findings.severity"), "warning"));
    Column name = when(col("agency").equalTo(col("province")), col("name"));
    return new Figures(
        reports
            .groupBy("end", "period", "verdict")
            .agg(count(lit(1)).as("reports"))
            .orderBy("end", "period", "verdict")
            .collectAsList(),
        serious
            .groupBy("relation", "end", "period")
            .agg(count(lit(1)).as("findings"))
            .orderBy("relation", "end", "period")
            .collectAsList(),
        reports
            .groupBy("province")
            .agg(
                max(name).as("name"),
                count(lit(1)).as("reports"),
                sum(when(told, 1L).otherwise(0L)).as("told"))
            .orderBy("province")
            .collectAsList(),
        serious
            .groupBy("cause")
            .agg(count(lit(1)).as("findings"))
            .orderBy(col("findings").desc(), col("cause"))
            .collectAsList(),
        findings()
            .where(col("of").equalTo(Answers.WHOLE))
            .orderBy("end", "agency", "relation")
            .select("period", "message")
            .limit(Page.SENTENCES)
            .collectAsList(),
        answers.where(col("of").equalTo(Answers.LINE)).count());
  }
}
