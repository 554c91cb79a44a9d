package vn.cchc.rules.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.SampleReportingFormat;
import vn.cchc.model.Figure;
import vn.cchc.model.Report;

/**
 * Prints the report of a property that fails as people read it: what is given, each with its note.
 */
public final class ReportFormat implements SampleReportingFormat {

  /** Creates the format; jqwik does. */
  public ReportFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Report;
  }

  @Override
  public Optional<String> label(Object value) {
    return Optional.of("Report ");
  }

  @Override
  public Object report(Object value) {
    Report report = (Report) value;
    Map<Object, Object> told = new LinkedHashMap<>();
    told.put(SampleReportingFormat.plainLabel("catalogue"), report.catalogue());
    if (report.period() != null) {
      told.put(SampleReportingFormat.plainLabel("period"), report.period().key());
    }
    long blank = report.figures().stream().filter(figure -> figure.text() == null).count();
    for (Figure figure : report.figures()) {
      if (figure.text() != null) {
        String note = figure.note() == null ? "" : " (" + figure.note() + ")";
        told.put(
            SampleReportingFormat.plainLabel(figure.indicator().value()), figure.text() + note);
      }
    }
    if (blank > 0) {
      told.put(SampleReportingFormat.plainLabel("cells without a figure"), blank);
    }
    if (!report.narrative().isEmpty()) {
      told.put(SampleReportingFormat.plainLabel("narrative"), report.narrative());
    }
    return told;
  }
}
