package vn.cchc.jackson3;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import vn.cchc.io.ReportWriter;
import vn.cchc.model.Report;

/** Writes reports. */
final class ReportSerializer extends ValueSerializer<Report> {

  @Override
  public void serialize(Report report, JsonGenerator json, SerializationContext context) {
    Tokens.write(out -> ReportWriter.writeLine(report, out), json);
  }
}
