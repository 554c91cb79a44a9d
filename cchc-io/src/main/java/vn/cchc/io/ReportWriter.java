package vn.cchc.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.Convention;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.Report.CopyDifference;
import vn.cchc.model.Report.Stranger;
import vn.cchc.model.ReportingPeriod;

/**
 * Writes reports as JSON; what {@link ReportReader} reads of it equals what was written.
 * Thread-safe.
 */
public final class ReportWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private ReportWriter() {}

  /** Writes a report, indented, to a stream that is left open. */
  public static void write(Report report, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));
      write(report, json);
    }
  }

  /** Writes a report on one line, without its end, to a stream that is left open. */
  public static void writeLine(Report report, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(report, json);
    }
  }

  private static void write(Report report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("catalogue", report.catalogue());
    writeOrigin(report, json);
    if (report.convention() != Convention.VI) {
      json.writeStringField("convention", "en");
    }
    json.writeArrayFieldStart("figures");
    for (Figure figure : report.figures()) {
      json.writeStartObject();
      json.writeStringField("indicator", figure.indicator().value());
      json.writeStringField("value", figure.text());
      write(json, "note", figure.note());
      PrintedRow row = figure.row();
      if (row != null) {
        write(json, row);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    writeReading(report, json);
    json.writeEndObject();
  }

  private static void writeOrigin(Report report, JsonGenerator json) throws IOException {
    Agency agency = report.agency();
    if (agency != null) {
      json.writeObjectFieldStart("agency");
      write(json, "code", agency.code());
      json.writeStringField("name", agency.name());
      write(json, "level", agency.level() == null ? null : agency.level().word());
      json.writeEndObject();
    }
    ReportingPeriod period = report.period();
    if (period != null) {
      json.writeObjectFieldStart("period");
      json.writeStringField("kind", period.kind());
      json.writeNumberField("year", period.year());
      write(json, "from", text(period.from()));
      write(json, "to", text(period.to()));
      json.writeEndObject();
    }
    DocumentReference document = report.document();
    if (document != null) {
      json.writeObjectFieldStart("document");
      write(json, "number", document.number());
      write(json, "date", text(document.date()));
      json.writeEndObject();
    }
  }

  private static void writeReading(Report report, JsonGenerator json) throws IOException {
    if (!report.narrative().isEmpty()) {
      json.writeArrayFieldStart("narrative");
      for (String paragraph : report.narrative()) {
        json.writeString(paragraph);
      }
      json.writeEndArray();
    }
    if (!report.strangers().isEmpty()) {
      json.writeArrayFieldStart("strangers");
      for (Stranger stranger : report.strangers()) {
        json.writeStartObject();
        write(json, stranger.row());
        write(json, "value", stranger.text());
        write(json, "note", stranger.note());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!report.copies().isEmpty()) {
      json.writeArrayFieldStart("copies");
      for (CopyDifference copy : report.copies()) {
        json.writeStartObject();
        json.writeStringField("indicator", copy.indicator().value());
        json.writeStringField("column", copy.column().name().toLowerCase(java.util.Locale.ROOT));
        write(json, "first", copy.first());
        write(json, "second", copy.second());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void write(JsonGenerator json, PrintedRow row) throws IOException {
    json.writeObjectFieldStart("printed");
    write(json, "code", row.code());
    write(json, "name", row.name());
    write(json, "unit", row.unit());
    json.writeNumberField("row", row.row());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String field, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(field, text);
    }
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
