package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import vn.cchc.model.Answer;
import vn.cchc.model.Finding;
import vn.cchc.model.FindingKey;
import vn.cchc.model.Messages;
import vn.cchc.model.PastResult.PastFinding;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.ResultComparison;
import vn.cchc.model.Waiver;
import vn.cchc.model.WaiverUse;

/** What is said of findings beside themselves: whether they are waived, answered, new; in JSON. */
public final class WaiverJson {

  private WaiverJson() {}

  /** Writes what a finding's figures say, and what was made of it, into an object that is open. */
  public static void write(Finding finding, JsonGenerator json) throws IOException {
    if (!finding.values().isEmpty()) {
      json.writeFieldName("values");
      values(finding.values(), json);
    }
    if (!finding.passage().isEmpty()) {
      json.writeStringField("text", finding.passage());
    }
    if (!finding.isWaivable()) {
      json.writeBooleanField("waivable", false);
    }
    Waiver waiver = finding.waived();
    if (waiver != null) {
      json.writeObjectFieldStart("waived");
      granted(waiver, json);
      json.writeEndObject();
    }
    Answer answer = finding.answer();
    if (answer != null) {
      json.writeObjectFieldStart("answer");
      json.writeStringField("value", answer.value());
      json.writeStringField("explanation", answer.explanation());
      json.writeEndObject();
    }
  }

  private static void granted(Waiver waiver, JsonGenerator json) throws IOException {
    json.writeStringField("by", waiver.by());
    json.writeStringField("because", waiver.because());
    json.writeStringField("until", waiver.until().toString());
    if (!waiver.explanation().isEmpty()) {
      json.writeStringField("explanation", waiver.explanation());
    }
  }

  private static void values(List<PrintedValue> values, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (PrintedValue value : values) {
      json.writeStartObject();
      EvidenceJson.names(value.figure(), json);
      json.writeStringField("value", value.value());
      if (!value.note().isEmpty()) {
        json.writeStringField("note", value.note());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes what became of waivers, if there are any, into an object that is open. */
  public static void write(List<WaiverUse> waivers, Messages messages, JsonGenerator json)
      throws IOException {
    if (waivers.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("waivers");
    for (WaiverUse use : waivers) {
      Waiver waiver = use.waiver();
      json.writeStartObject();
      json.writeStringField("relation", waiver.relation());
      json.writeFieldName("figures");
      EvidenceJson.write(waiver.finding().figures(), json);
      json.writeStringField("state", use.state().word());
      json.writeStringField("on", use.on().toString());
      granted(waiver, json);
      json.writeStringField("message", messages.of(use.told()));
      if (!waiver.source().isEmpty()) {
        json.writeStringField("source", waiver.source());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Writes what became of the findings of an earlier check into an object that is open.
   *
   * @param findings of the result, in which those of now are named by their index
   */
  public static void write(ResultComparison since, List<Finding> findings, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("since");
    json.writeStringField("verdict", since.earlier().verdict().word());
    past("mended", since.mended(), json);
    past("unchecked", since.unchecked(), json);
    indices("standing", since.standing(), findings, json);
    indices("new", since.added(), findings, json);
    json.writeEndObject();
  }

  private static void past(String name, List<PastFinding> findings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (PastFinding finding : findings) {
      FindingKey key = finding.key();
      json.writeStartObject();
      json.writeStringField("relation", key.relation());
      json.writeFieldName("figures");
      EvidenceJson.write(key.figures(), json);
      json.writeStringField("severity", finding.severity().word());
      json.writeStringField("message", finding.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @SuppressWarnings("ReferenceEquality") // of alike findings one may stand and one be new
  private static void indices(
      String name, List<Finding> some, List<Finding> findings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    int next = 0;
    for (int i = 0; i < findings.size() && next < some.size(); i++) {
      if (findings.get(i) == some.get(next)) {
        json.writeNumber(i);
        next++;
      }
    }
    json.writeEndArray();
  }
}
