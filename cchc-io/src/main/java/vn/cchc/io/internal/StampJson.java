package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import vn.cchc.model.Coverage;
import vn.cchc.model.Stamp;
import vn.cchc.model.ValidationResult;

/** By what a result was made, and how much could be checked, in JSON. */
public final class StampJson {

  private StampJson() {}

  /** Writes both into an object that is open. */
  public static void write(ValidationResult result, JsonGenerator json) throws IOException {
    Coverage coverage = result.coverage();
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("checked", coverage.checked());
    json.writeNumberField("checkable", coverage.checkable());
    json.writeBooleanField("enough", coverage.enough());
    json.writeEndObject();
    Stamp stamp = result.stamp();
    json.writeObjectFieldStart("stamp");
    json.writeStringField("library", stamp.library());
    json.writeStringField("catalogue", stamp.catalogue());
    json.writeStringField("fingerprint", stamp.fingerprint());
    json.writeArrayFieldStart("options");
    for (String option : stamp.options()) {
      json.writeString(option);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
