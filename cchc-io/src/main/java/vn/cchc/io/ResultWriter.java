package vn.cchc.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Outcome;
import vn.cchc.model.Suggestion;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.Checks;

/** Writes results as JSON, its sentences in one language. Immutable and thread-safe. */
public final class ResultWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final Messages messages;

  private ResultWriter(Messages messages) {
    this.messages = messages;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static ResultWriter of(Locale locale) {
    return new ResultWriter(Messages.of(locale));
  }

  /** Writes a result, indented, to a stream that is left open. */
  public void write(ValidationResult result, OutputStream out) throws IOException {
    indented(result, null, out);
  }

  /**
   * Writes the result of one of several files, indented, to a stream that is left open.
   *
   * @param file what its report was read from
   */
  public void write(ValidationResult result, String file, OutputStream out) throws IOException {
    indented(result, file, out);
  }

  private void indented(ValidationResult result, @Nullable String file, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      write(result, file, json);
    }
  }

  /** Writes a result on one line, without its end, to a stream that is left open. */
  public void writeLine(ValidationResult result, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(result, null, json);
    }
  }

  /** Writes the answer to a question of figures without a form on one line, without its end. */
  public void writeAnswer(ValidationResult answer, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeObjectFieldStart("relations");
      for (Outcome outcome : answer.outcomes()) {
        json.writeObjectFieldStart(outcome.relation());
        json.writeStringField("verdict", outcome.state().word());
        if (outcome.rounding() != null) {
          json.writeStringField("rounding", outcome.rounding().word());
        }
        if (outcome.reason() != null) {
          json.writeStringField("reason", outcome.reason().word());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeArrayFieldStart("findings");
      for (Finding finding : answer.findings()) {
        write(finding, json);
      }
      json.writeEndArray();
      writeSets(answer, json);
      json.writeEndObject();
    }
  }

  private static void writeSets(ValidationResult result, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("minimalSets");
    for (List<IndicatorId> set : result.minimalSets()) {
      json.writeStartArray();
      for (IndicatorId figure : set) {
        json.writeString(figure.value());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void write(ValidationResult result, @Nullable String file, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    if (file != null) {
      json.writeStringField("file", file);
    }
    json.writeObjectFieldStart("report");
    json.writeStringField("catalogue", result.report().catalogue());
    json.writeStringField("agency", result.report().agency());
    json.writeStringField("period", result.report().period());
    json.writeEndObject();
    json.writeStringField("verdict", result.verdict().word());
    Checks checks = result.checks();
    json.writeObjectFieldStart("checks");
    json.writeNumberField("held", checks.held());
    json.writeNumberField("broken", checks.broken());
    json.writeNumberField("notChecked", checks.notChecked());
    json.writeEndObject();
    json.writeArrayFieldStart("findings");
    for (Finding finding : result.findings()) {
      write(finding, json);
    }
    json.writeEndArray();
    if (!result.isAcceptable()) {
      writeSets(result, json);
    }
    json.writeEndObject();
  }

  private void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("relation", finding.relation());
    json.writeStringField("kind", finding.kind().word());
    json.writeStringField("severity", finding.severity().word());
    json.writeArrayFieldStart("figures");
    for (IndicatorId figure : finding.figures()) {
      json.writeString(figure.value());
    }
    json.writeEndArray();
    writeSource(finding, json);
    json.writeStringField("expected", finding.expected());
    json.writeStringField("actual", finding.actual());
    json.writeStringField("message", messages.of(finding));
    if (!finding.suspects().isEmpty()) {
      json.writeArrayFieldStart("suspects");
      for (IndicatorId suspect : finding.suspects()) {
        json.writeString(suspect.value());
      }
      json.writeEndArray();
    }
    if (finding.cause() != null) {
      json.writeStringField("cause", finding.cause().word());
    }
    if (finding.reason() != null) {
      json.writeStringField("reason", messages.of(finding.reason()));
    }
    if (!finding.suggestions().isEmpty()) {
      json.writeArrayFieldStart("suggestions");
      for (Suggestion suggestion : finding.suggestions()) {
        json.writeStartObject();
        json.writeStringField("indicator", suggestion.indicator().value());
        json.writeStringField("value", suggestion.value());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeSource(Finding finding, JsonGenerator json) throws IOException {
    NarrativeSpan source = finding.source();
    if (source == null) {
      json.writeNullField("source");
      return;
    }
    json.writeObjectFieldStart("source");
    json.writeNumberField("paragraph", source.paragraph());
    json.writeNumberField("from", source.from());
    json.writeNumberField("to", source.to());
    json.writeEndObject();
  }
}
