package vn.cchc.spring.boot;

import java.io.FilterInputStream;
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

/** Answers a report that is too large by 413, before more of it is read. */
@ControllerAdvice
final class ReportSizeAdvice extends RequestBodyAdviceAdapter {

  private final long maxBytes;

  ReportSizeAdvice(long maxBytes) {
    this.maxBytes = maxBytes;
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
    if (request.getHeaders().getContentLength() > maxBytes) {
      throw tooLarge();
    }
    InputStream body = new Counted(request.getBody());
    return new HttpInputMessage() {
      @Override
      public InputStream getBody() {
        return body;
      }

      @Override
      public HttpHeaders getHeaders() {
        return request.getHeaders();
      }
    };
  }

  private ResponseStatusException tooLarge() {
    return new ResponseStatusException(
        HttpStatusCode.valueOf(413), "Larger than " + maxBytes + " bytes");
  }

  /** A body whose length is not told before. */
  private final class Counted extends FilterInputStream {
    private long left = maxBytes;

    Counted(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
