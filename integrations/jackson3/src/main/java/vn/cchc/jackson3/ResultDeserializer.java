package vn.cchc.jackson3;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import vn.cchc.model.ValidationResult;

/** Refuses results, of which a mapper would read some part by itself. */
final class ResultDeserializer extends ValueDeserializer<ValidationResult> {

  @Override
  public ValidationResult deserialize(JsonParser json, DeserializationContext context) {
    return context.reportBadDefinition(
        ValidationResult.class, "Results are only written: the JSON has less than a result");
  }
}
