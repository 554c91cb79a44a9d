package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.EvidenceJson;
import vn.cchc.io.internal.OriginJson;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.Report.UnmatchedRow;
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
    requireNonNull(report, "report");
    requireNonNull(out, "out");
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
    requireNonNull(report, "report");
    requireNonNull(out, "out");
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(report, json);
    }
  }

  private static void write(Report report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("catalogue", report.catalogue());
    writeOrigin(report, json);
    if (report.notation() != NumberNotation.VI) {
      json.writeStringField("convention", "en");
    }
    json.writeArrayFieldStart("figures");
    for (Figure figure : report.figures()) {
      json.writeStartObject();
      EvidenceJson.names(figure.ref(), json);
      writeValue(json, figure);
      write(json, "note", figure.note());
      PrintedRow row = figure.row();
      if (row != null) {
        write(json, row);
      }
      OriginJson.write(figure.origin(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    writeReading(report, json);
    OriginJson.write(report.reading(), Messages.vietnamese(), json);
    json.writeEndObject();
  }

  /** What was printed is text; what was not is a number. */
  private static void writeValue(JsonGenerator json, Figure figure) throws IOException {
    if (figure.text() == null && figure.value() instanceof Quantity quantity) {
      json.writeFieldName("value");
      json.writeNumber(quantity.number().toPlainString());
      if (quantity.precision() == Precision.UNROUNDED) {
        json.writeBooleanField("unrounded", true);
      }
    } else {
      json.writeStringField("value", figure.text());
    }
  }

  private static void writeOrigin(Report report, JsonGenerator json) throws IOException {
    Agency agency = report.agency();
    if (agency != null) {
      json.writeObjectFieldStart("agency");
      write(json, "code", agency.code());
      json.writeStringField("name", agency.name());
      write(json, "level", agency.level() == null ? null : agency.level().word());
      if (!agency.absentLevels().isEmpty()) {
        json.writeArrayFieldStart("absentLevels");
        for (Level level : agency.absentLevels()) {
          json.writeString(level.word());
        }
        json.writeEndArray();
      }
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
    if (!report.unmatchedRows().isEmpty()) {
      json.writeArrayFieldStart("strangers");
      for (UnmatchedRow stranger : report.unmatchedRows()) {
        json.writeStartObject();
        write(json, stranger.row());
        write(json, "value", stranger.text());
        write(json, "note", stranger.note());
        OriginJson.write(stranger.origin(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!report.secondPrinting().isEmpty()) {
      json.writeArrayFieldStart("copies");
      for (PrintingDifference copy : report.secondPrinting()) {
        json.writeStartObject();
        EvidenceJson.names(copy.figure(), json);
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
