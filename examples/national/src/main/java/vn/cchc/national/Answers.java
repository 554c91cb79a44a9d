package vn.cchc.national;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ValidationResult;

/** Rows of {@link Columns#ANSWERS}. */
final class Answers {

  /** What an answer is of. */
  static final String REPORT = "report";

  static final String WHOLE = "whole";
  static final String LINE = "line";

  private Answers() {}

  /** Returns the answer to a report. */
  static Row of(Library library, String at, Report report, ValidationResult result) {
    ValidationResult.Checks checks = result.checks();
    return row(
        library,
        at,
        REPORT,
        report,
        result.verdict().word(),
        checks,
        result.findings(),
        library.line(result));
  }

  /** Returns what is told of the reports of an agency and of those below it together. */
  static Row ofWhole(Library library, String at, Report report, List<Finding> findings) {
    return row(library, at, WHOLE, report, null, null, findings, null);
  }

  /** Returns the answer to a line that is no report. */
  static Row ofLine(String at, String error) {
    return RowFactory.create(
        at, LINE, "", "", "", "", "", "", "", null, null, null, null, new Row[0], null, error);
  }

  private static Row row(
      Library library,
      String at,
      String of,
      Report report,
      @Nullable String verdict,
      ValidationResult.@Nullable Checks checks,
      List<Finding> findings,
      @Nullable String line) {
    Agency agency = report.agency();
    String key = Library.key(report);
    int dot = key.indexOf('.');
    return RowFactory.create(
        at,
        of,
        key,
        agency == null ? "" : agency.name(),
        agency == null || agency.level() == null ? "" : agency.level().word(),
        dot < 0 ? key : key.substring(0, dot),
        report.catalogue(),
        ReportRef.of(report).period(),
        library.end(report),
        verdict,
        checks == null ? null : checks.held(),
        checks == null ? null : checks.broken(),
        checks == null ? null : checks.notChecked(),
        findings(library, findings),
        line,
        null);
  }

  private static Row[] findings(Library library, List<Finding> findings) {
    List<Row> rows = new ArrayList<>();
    for (Finding finding : findings) {
      List<FigureRef> suspects = finding.suspects();
      rows.add(
          RowFactory.create(
              finding.relation(),
              finding.kind().word(),
              finding.severity().word(),
              finding.cause() == null ? "" : finding.cause().word(),
              suspects.isEmpty() ? "" : suspects.get(0).toString(),
              library.messages.of(finding)));
    }
    return rows.toArray(Row[]::new);
  }
}
