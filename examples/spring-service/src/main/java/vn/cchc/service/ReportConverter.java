package vn.cchc.service;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;

/** Reads the body of a request as a report, whatever format it is in. */
@Component
class ReportConverter extends AbstractHttpMessageConverter<Report> {

  private static final long MAX_BYTES = 8L << 20;

  private final ReportReader reader = ReportReader.builder().maxBytes(MAX_BYTES).build();

  ReportConverter() {
    super(
        MediaType.APPLICATION_JSON,
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Report.class;
  }

  @Override
  public boolean canWrite(Class<?> type, @org.jspecify.annotations.Nullable MediaType media) {
    return false;
  }

  @Override
  protected Report readInternal(Class<? extends Report> type, HttpInputMessage request)
      throws IOException {
    return reader.read(request.getBody(), "report");
  }

  @Override
  protected void writeInternal(Report report, HttpOutputMessage response) {
    throw new HttpMessageNotWritableException("Reports are only read");
  }

  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return type == Report.class ? getSupportedMediaTypes() : List.of();
  }
}
