package vn.cchc.spring.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import vn.cchc.model.ValidationResult;

/** Tells caches and callers which language a result is in, and that it follows the request. */
@ControllerAdvice
final class ResultHeadersAdvice implements ResponseBodyAdvice<Object> {

  private final ReportMessages messages;

  ResultHeadersAdvice(ReportMessages messages) {
    this.messages = messages;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType media,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ValidationResult) {
      HttpHeaders headers = response.getHeaders();
      headers.setContentLanguage(messages.current().locale());
      headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
    return body;
  }
}
