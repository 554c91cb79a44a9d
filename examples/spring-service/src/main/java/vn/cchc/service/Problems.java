package vn.cchc.service;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.cchc.io.ReportFormatException;
import vn.cchc.rules.UnknownCatalogueException;

/** Says what went wrong as problem details (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler(ReportFormatException.class)
  ProblemDetail unreadable(ReportFormatException e) {
    return problem(HttpStatus.BAD_REQUEST, "Not a report", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler(UnknownCatalogueException.class)
  ProblemDetail unknown(UnknownCatalogueException e) {
    return problem(HttpStatus.UNPROCESSABLE_ENTITY, "Unknown form", String.valueOf(e.getMessage()));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        problem(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "Figures that cannot be true",
            "The report contradicts itself");
    List<String> errors =
        e.getAllErrors().stream().map(error -> String.valueOf(error.getDefaultMessage())).toList();
    problem.setProperty("errors", errors);
    return ResponseEntity.unprocessableEntity().body(problem);
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
