package vn.cchc.service;

import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.cchc.model.Finding;
import vn.cchc.rules.constraint.FigureViolation;

/**
 * Says what went wrong as problem details (RFC 9457), as far as the starter does not say it: what
 * is wrong with a report in the language asked for, what is wrong with a request in English.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  /** Tells what is wrong with a body before it is a report: it is no JSON, or there is none. */
  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // what follows is for programmers
    String words =
        String.valueOf(e.getMostSpecificCause().getMessage()).lines().findFirst().orElse("");
    return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "Not a report", words));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Map<String, Object>> errors =
        e.getParameterValidationResults().stream()
            .flatMap(result -> result.getResolvableErrors().stream().map(of -> error(result, of)))
            .sorted(Comparator.comparing(error -> String.valueOf(error.get("path"))))
            .toList();
    ProblemDetail problem =
        errors.stream().noneMatch(error -> "catalogue".equals(error.get("path")))
            ? problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                told("Số liệu không thể đúng", "Figures that cannot be true"),
                told("Báo cáo tự mâu thuẫn", "The report contradicts itself"))
            : problem(
                HttpStatus.BAD_REQUEST,
                told("Biểu mẫu không có", "Unknown form"),
                String.valueOf(errors.get(0).get("detail")));
    problem.setProperty("errors", errors);
    return ResponseEntity.of(problem).build();
  }

  /** One violation: where, which relation, how severe, in words, and what was probably meant. */
  private static Map<String, Object> error(
      ParameterValidationResult result, MessageSourceResolvable error) {
    Map<String, Object> told = new LinkedHashMap<>();
    ConstraintViolation<?> violation = result.unwrap(error, ConstraintViolation.class);
    told.put("path", path(violation));
    HibernateConstraintViolation<?> detailed = violation.unwrap(HibernateConstraintViolation.class);
    FigureViolation about = detailed.getDynamicPayload(FigureViolation.class);
    Finding finding = about == null ? null : about.finding();
    if (finding != null) {
      told.put("relation", finding.relation());
      told.put("severity", finding.severity().word());
    }
    told.put("detail", violation.getMessage());
    if (finding != null && !finding.suggestions().isEmpty()) {
      told.put(
          "suggestions",
          finding.suggestions().stream()
              .map(s -> Map.of("indicator", s.figure().toString(), "value", s.value()))
              .toList());
    }
    return told;
  }

  /** The path in the report, behind the method and its parameter. */
  private static String path(ConstraintViolation<?> violation) {
    String[] parts = violation.getPropertyPath().toString().split("\\.", 3);
    return parts[parts.length - 1];
  }

  private static String told(String vietnamese, String english) {
    boolean inEnglish = LocaleContextHolder.getLocale().getLanguage().equals("en");
    return inEnglish ? english : vietnamese;
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
