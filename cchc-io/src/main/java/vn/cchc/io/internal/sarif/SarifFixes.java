package vn.cchc.io.internal.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import vn.cchc.io.internal.tree.Mark;
import vn.cchc.model.Correction;
import vn.cchc.model.Correction.Change;
import vn.cchc.model.Finding;

/** Corrections as replacements in the text of a file. */
public final class SarifFixes {

  private SarifFixes() {}

  /** Writes the corrections of a finding that can be made in the text, as fixes. */
  public static void write(Finding finding, String uri, SourceText source, JsonGenerator json)
      throws IOException {
    List<Correction> fixable =
        finding.corrections().stream().filter(one -> isFixable(one, source)).toList();
    if (fixable.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    for (Correction correction : fixable) {
      json.writeStartObject();
      SarifRun.message("description", described(correction), json);
      json.writeArrayFieldStart("artifactChanges");
      json.writeStartObject();
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", uri);
      json.writeEndObject();
      json.writeArrayFieldStart("replacements");
      for (Change change : correction.changes()) {
        Mark mark = source.figure(change.figure());
        String text = source.replacement(change.figure(), change.value());
        if (mark != null && text != null) {
          json.writeStartObject();
          SarifRun.region("deletedRegion", mark, json);
          json.writeObjectFieldStart("insertedContent");
          json.writeStringField("text", text);
          json.writeEndObject();
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static boolean isFixable(Correction correction, SourceText source) {
    return correction.changes().stream()
        .allMatch(
            change ->
                source.figure(change.figure()) != null
                    && source.replacement(change.figure(), change.value()) != null);
  }

  private static String described(Correction correction) {
    return String.join(
        "; ",
        correction.changes().stream()
            .map(change -> change.figure() + ": " + change.value())
            .toList());
  }
}
