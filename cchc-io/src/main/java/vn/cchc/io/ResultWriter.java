package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.EvidenceJson;
import vn.cchc.io.internal.JsonText;
import vn.cchc.io.internal.JsonWords;
import vn.cchc.io.internal.OriginJson;
import vn.cchc.io.internal.StampJson;
import vn.cchc.io.internal.WaiverJson;
import vn.cchc.model.Correction;
import vn.cchc.model.FigurePlace;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Outcome;
import vn.cchc.model.PastResult;
import vn.cchc.model.PastResults;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ResultComparison;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.SuspectGroup;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.Checks;
import vn.cchc.model.Verdict;

/** Writes results as JSON, its sentences in one language. Immutable and thread-safe. */
public final class ResultWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final Messages messages;
  private final PastResults earlier;

  private ResultWriter(Messages messages, PastResults earlier) {
    this.messages = messages;
    this.earlier = earlier;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static ResultWriter of(Locale locale) {
    requireNonNull(locale, "locale");
    return new ResultWriter(Messages.of(locale), PastResults.NONE);
  }

  /** Returns this writer, telling of each report that has one what became of an earlier result. */
  public ResultWriter since(PastResults results) {
    return new ResultWriter(messages, requireNonNull(results, "results"));
  }

  /** Writes a result, indented, to a stream that is left open. */
  public void write(ValidationResult result, OutputStream out) throws IOException {
    requireNonNull(result, "result");
    requireNonNull(out, "out");
    indented(result, null, out);
  }

  /**
   * Writes the result of one of several files, indented, to a stream that is left open.
   *
   * @param file what its report was read from
   */
  public void write(ValidationResult result, String file, OutputStream out) throws IOException {
    requireNonNull(result, "result");
    requireNonNull(file, "file");
    requireNonNull(out, "out");
    indented(result, file, out);
  }

  private void indented(ValidationResult result, @Nullable String file, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(JsonText.printer());
      write(result, file, json);
    }
  }

  /** Writes a result on one line, without its end, to a stream that is left open. */
  public void writeLine(ValidationResult result, OutputStream out) throws IOException {
    requireNonNull(result, "result");
    requireNonNull(out, "out");
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(result, null, json);
    }
  }

  /** Writes the answer to a question of figures without a form on one line, without its end. */
  public void writeAnswer(ValidationResult answer, OutputStream out) throws IOException {
    requireNonNull(answer, "answer");
    requireNonNull(out, "out");
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeObjectFieldStart("relations");
      for (Outcome outcome : byRelation(answer.outcomes())) {
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

  /** Of the parts of a chain, the worst is what is to be said of the relation. */
  private static Collection<Outcome> byRelation(List<Outcome> outcomes) {
    Map<String, Outcome> byRelation = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      byRelation.merge(
          outcome.relation(), outcome, (one, other) -> worth(other) > worth(one) ? other : one);
    }
    return byRelation.values();
  }

  private static int worth(Outcome outcome) {
    return switch (outcome.state()) {
      case HELD -> 0;
      case NOT_CHECKED -> 1;
      case BROKEN -> 2;
    };
  }

  private static void writeSets(ValidationResult result, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("minimalSets");
    for (List<FigureRef> set : result.minimalSets().combined()) {
      EvidenceJson.write(set, json);
    }
    json.writeEndArray();
  }

  /** Writes the groups of suspects, each with its alternatives. */
  private static void writeGroups(ValidationResult result, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("suspectGroups");
    for (SuspectGroup group : result.minimalSets().groups()) {
      json.writeStartObject();
      json.writeArrayFieldStart("relations");
      for (String relation : group.relations()) {
        json.writeString(relation);
      }
      json.writeEndArray();
      json.writeStringField("state", JsonWords.of(group.state()));
      json.writeArrayFieldStart("alternatives");
      for (List<FigureRef> set : group.alternatives()) {
        EvidenceJson.write(set, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(ValidationResult result, @Nullable String file, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    if (file != null) {
      json.writeStringField("file", file);
    }
    properties(result, json);
    json.writeEndObject();
  }

  /** Writes what there is of a result within its object. */
  void properties(ValidationResult result, JsonGenerator json) throws IOException {
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
    if (result.verdict() == Verdict.REJECTED) {
      writeSets(result, json);
      writeGroups(result, json);
    }
    WaiverJson.write(result.waivers(), messages, json);
    PastResult past = earlier.of(result.report()).orElse(null);
    if (past != null) {
      WaiverJson.write(ResultComparison.between(past, result), result.findings(), json);
    }
    OriginJson.write(result.reading(), messages, json);
    StampJson.write(result, json);
  }

  /** Writes what became of waivers, and of what was found before, of the whole. */
  void whole(SubmissionResult result, JsonGenerator json) throws IOException {
    WaiverJson.write(result.waivers(), messages, json);
    if (!earlier.list().isEmpty()) {
      WaiverJson.write(ResultComparison.between(earlier, result), result.findings(), json);
    }
  }

  void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("relation", finding.relation());
    json.writeStringField("kind", finding.kind().word());
    json.writeStringField("severity", finding.severity().word());
    json.writeFieldName("figures");
    EvidenceJson.write(finding.figures(), json);
    ReportRef about = finding.about();
    if (about != null) {
      json.writeObjectFieldStart("about");
      json.writeStringField("agency", about.agency());
      json.writeStringField("period", about.period());
      json.writeEndObject();
    }
    writeSource(finding, json);
    json.writeStringField("expected", finding.expected());
    json.writeStringField("actual", finding.actual());
    json.writeStringField("message", messages.of(finding));
    writePlaces(finding, json);
    if (!finding.suspects().isEmpty()) {
      json.writeFieldName("suspects");
      EvidenceJson.write(finding.suspects(), json);
    }
    if (finding.cause() != null) {
      json.writeStringField("cause", finding.cause().word());
    }
    if (finding.reason() != null) {
      json.writeStringField("reason", messages.of(finding.reason()));
    }
    if (!finding.corrections().isEmpty()) {
      json.writeArrayFieldStart("corrections");
      for (Correction correction : finding.corrections()) {
        write(correction.changes(), json);
      }
      json.writeEndArray();
    }
    if (!finding.suggestions().isEmpty()) {
      json.writeFieldName("suggestions");
      write(finding.suggestions(), json);
    }
    WaiverJson.write(finding, json);
    EvidenceJson.write(finding.evidence(), json);
    json.writeEndObject();
  }

  private static void writePlaces(Finding finding, JsonGenerator json) throws IOException {
    if (finding.places().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("place");
    for (FigurePlace figure : finding.places()) {
      json.writeStartObject();
      write(figure, json);
      OriginJson.properties(figure.place(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A document counts tables and rows where a form names them; then the name stands apart. */
  private static void write(FigurePlace figure, JsonGenerator json) throws IOException {
    FigureRef ref = figure.figure();
    boolean counted = figure.place().table() != null || figure.place().row() != null;
    json.writeStringField("indicator", ref.indicator().value());
    if (!counted) {
      EvidenceJson.cell(ref, json);
    } else if (ref.row() != null) {
      json.writeFieldName("figure");
      EvidenceJson.write(ref, json);
    }
  }

  private static void write(List<Correction.Change> changes, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (Correction.Change change : changes) {
      json.writeStartObject();
      EvidenceJson.names(change.figure(), json);
      json.writeStringField("value", change.value());
      json.writeEndObject();
    }
    json.writeEndArray();
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
