package vn.cchc.spring.boot;

import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Messages;
import vn.cchc.rules.UnknownCatalogueException;

/**
 * Answers what is no report, and reports of an unknown form, by 400 and a problem detail (RFC 9457)
 * that says in words what is wrong. A bean of this type takes its place.
 *
 * <p>It comes before the advice of Spring Boot, which would say that a request could not be read.
 */
@RestControllerAdvice
@Order(-1)
public class ReportProblems {

  private final ReportMessages messages;

  /** Creates what answers in these languages. */
  public ReportProblems(ReportMessages messages) {
    this.messages = messages;
  }

  /** Tells what is wrong with a document, in English, as it is for who wrote the program. */
  @ExceptionHandler
  public ProblemDetail unreadable(ReportFormatException e) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    problem.setTitle("Not a report");
    return problem;
  }

  /** Tells which forms there are, in the language of who submitted the report. */
  @ExceptionHandler
  public ProblemDetail unknown(UnknownCatalogueException e) {
    Messages current = messages.current();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, current.of(e.explanation()));
    boolean english = current.locale().equals(Locale.ENGLISH);
    problem.setTitle(english ? "Unknown form" : "Biểu mẫu không có");
    return problem;
  }
}
