package vn.cchc.spring.boot;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;

/** Reads reports that are no JSON: XLSX, DOCX, CSV and text. JSON is left to Jackson. */
public class ReportHttpMessageConverter extends AbstractHttpMessageConverter<Report> {

  /** The media type of DOCX. */
  public static final String DOCX_VALUE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** The media type of XLSX. */
  public static final String XLSX_VALUE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The media type of CSV. */
  public static final String CSV_VALUE = "text/csv";

  private final ReportReader reader;

  /** Creates the converter of a reader. */
  public ReportHttpMessageConverter(ReportReader reader) {
    this.reader = reader;
    setSupportedMediaTypes(
        List.of(
            MediaType.parseMediaType(DOCX_VALUE),
            MediaType.parseMediaType(XLSX_VALUE),
            MediaType.parseMediaType(CSV_VALUE),
            MediaType.TEXT_PLAIN));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Report.class;
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType media) {
    return false;
  }

  @Override
  protected Report readInternal(Class<? extends Report> type, HttpInputMessage request)
      throws IOException {
    try {
      return reader.read(request.getBody(), "report");
    } catch (ReportFormatException e) {
      throw new HttpMessageNotReadableException(String.valueOf(e.getMessage()), e, request);
    }
  }

  @Override
  protected void writeInternal(Report report, HttpOutputMessage response) {
    throw new HttpMessageNotWritableException("Reports are written as JSON");
  }

  // what is accepted is told of other types too, unless it is asked for this one
  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return type == Report.class ? getSupportedMediaTypes() : List.of();
  }
}
