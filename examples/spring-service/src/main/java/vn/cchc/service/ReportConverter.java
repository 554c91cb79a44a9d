package vn.cchc.service;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;

/** Reads the body of a request as a report, whatever format it is in. */
@Component
class ReportConverter extends AbstractHttpMessageConverter<Report> {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String CSV = "text/csv";

  /** What is read besides JSON. */
  static final List<String> DOCUMENTS = List.of(DOCX, XLSX, CSV, MediaType.TEXT_PLAIN_VALUE);

  private static final int MAX_BYTES = 8 << 20;

  private final ReportReader reader = ReportReader.standard();

  ReportConverter() {
    super(
        Stream.concat(Stream.of(MediaType.APPLICATION_JSON_VALUE), DOCUMENTS.stream())
            .map(MediaType::parseMediaType)
            .toArray(MediaType[]::new));
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
    byte[] body = request.getBody().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.PAYLOAD_TOO_LARGE, "Larger than " + MAX_BYTES + " bytes");
    }
    return reader.read(body, "report");
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
