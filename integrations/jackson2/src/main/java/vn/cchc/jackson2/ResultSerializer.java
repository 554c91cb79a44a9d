package vn.cchc.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.ValidationResult;

/** Writes results in one language. */
final class ResultSerializer extends JsonSerializer<ValidationResult> {

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
  public void serialize(ValidationResult result, JsonGenerator json, SerializerProvider context)
      throws IOException {
    Locale locale = language == null ? context.getLocale() : language.get();
    Tokens.write(out -> ResultWriter.of(locale).writeLine(result, out), json);
  }
}
