package vn.cchc.spring.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.cchc.model.Report;

/**
 * Answers a report that is too large by 413. One that is not is taken in whole before it is read: a
 * server may cut off who still sends when an answer is ready, and the answer is lost.
 */
@ControllerAdvice
final class ReportSizeAdvice extends RequestBodyAdviceAdapter {

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final int maxBytes;

  ReportSizeAdvice(long maxBytes) {
    this.maxBytes = (int) Math.min(maxBytes, LARGEST_ARRAY - 1);
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return type == Report.class;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage request,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    byte[] body = request.getBody().readNBytes(maxBytes + 1);
    if (body.length > maxBytes) {
      throw new ResponseStatusException(
          HttpStatusCode.valueOf(413), "Larger than " + maxBytes + " bytes");
    }
    return new HttpInputMessage() {
      @Override
      public InputStream getBody() {
        return new ByteArrayInputStream(body);
      }

      @Override
      public HttpHeaders getHeaders() {
        return request.getHeaders();
      }
    };
  }
}
