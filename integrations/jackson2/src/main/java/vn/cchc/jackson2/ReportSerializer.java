package vn.cchc.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import vn.cchc.io.ReportWriter;
import vn.cchc.model.Report;

/** Writes reports. */
final class ReportSerializer extends JsonSerializer<Report> {

  @Override
  public void serialize(Report report, JsonGenerator json, SerializerProvider context)
      throws IOException {
    Tokens.write(out -> ReportWriter.writeLine(report, out), json);
  }
}
