package vn.cchc.jackson3;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.ValidationResult;

/** Writes results in one language. */
final class ResultSerializer extends ValueSerializer<ValidationResult> {

  private final @Nullable Supplier<Locale> language;

  /**
   * Takes what is asked for the language.
   *
   * @param language null for the mapper's locale
   */
  ResultSerializer(@Nullable Supplier<Locale> language) {
    this.language = language;
  }

  @Override
  public void serialize(ValidationResult result, JsonGenerator json, SerializationContext context) {
    Locale locale = language == null ? context.getLocale() : language.get();
    Tokens.write(out -> ResultWriter.of(locale).writeLine(result, out), json);
  }
}
