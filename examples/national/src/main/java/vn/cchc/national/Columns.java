package vn.cchc.national;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** The columns of what goes from step to step, and of what comes out. */
final class Columns {

  /** Lines as they came: where each stands, in an order, and its text. */
  static final StructType LINES = new StructType().add("at", StringType).add("json", StringType);

  /** Reports by their agencies; an error where a line is none. */
  static final StructType REPORTS =
      new StructType()
          .add("agency", StringType)
          .add("node", StringType)
          .add("period", StringType)
          .add("at", StringType)
          .add("json", StringType)
          .add("error", StringType);

  private static final StructType FINDING =
      new StructType()
          .add("relation", StringType)
          .add("kind", StringType)
          .add("severity", StringType)
          .add("cause", StringType)
          .add("suspect", StringType)
          .add("message", StringType);

  /** What is told of a report, or of those of an agency and below together. */
  static final StructType ANSWERS =
      new StructType()
          .add("at", StringType)
          .add("of", StringType)
          .add("agency", StringType)
          .add("name", StringType)
          .add("level", StringType)
          .add("province", StringType)
          .add("catalogue", StringType)
          .add("period", StringType)
          .add("end", StringType)
          .add("verdict", StringType)
          .add("held", IntegerType)
          .add("broken", IntegerType)
          .add("notChecked", IntegerType)
          .add("findings", createArrayType(FINDING))
          .add("result", StringType)
          .add("error", StringType);

  /** A report beside its own history: its answer, or what is needed for it and for those above. */
  static final StructType STEPS =
      new StructType()
          .add("family", StringType)
          .add("period", StringType)
          .add("head", BooleanType)
          .add("at", StringType)
          .add("json", StringType)
          .add("earlier", createArrayType(StringType))
          .add("answer", ANSWERS);

  private Columns() {}
}
