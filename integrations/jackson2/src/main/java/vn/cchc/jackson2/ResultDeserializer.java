package vn.cchc.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import vn.cchc.model.ValidationResult;

/** Refuses results, of which a mapper would read some part by itself. */
final class ResultDeserializer extends JsonDeserializer<ValidationResult> {

  @Override
  public ValidationResult deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    return context.reportBadDefinition(
        ValidationResult.class, "Results are only written: the JSON has less than a result");
  }
}
