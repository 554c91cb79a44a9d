package vn.cchc.service;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Messages;
import vn.cchc.model.ValidationResult;

/** Writes results in the format of the contract, their sentences in the language asked for. */
@Component
class ResultConverter extends AbstractHttpMessageConverter<ValidationResult> {

  ResultConverter() {
    super(MediaType.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == ValidationResult.class;
  }

  @Override
  public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType media) {
    return false;
  }

  @Override
  protected ValidationResult readInternal(
      Class<? extends ValidationResult> type, HttpInputMessage request) {
    throw new HttpMessageNotReadableException("Results are only written", request);
  }

  @Override
  protected void writeInternal(ValidationResult result, HttpOutputMessage response)
      throws IOException {
    Locale locale = LocaleContextHolder.getLocale();
    response.getHeaders().setContentLanguage(Messages.of(locale).locale());
    response.getHeaders().setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
    ResultWriter.of(locale).writeLine(result, response.getBody());
  }

  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return type == ValidationResult.class ? getSupportedMediaTypes() : List.of();
  }
}
