package vn.cchc.service;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;
import static vn.cchc.spring.boot.ReportHttpMessageConverter.CSV_VALUE;
import static vn.cchc.spring.boot.ReportHttpMessageConverter.DOCX_VALUE;
import static vn.cchc.spring.boot.ReportHttpMessageConverter.XLSX_VALUE;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.constraint.ConsistentReport;

/** Takes reports as JSON, DOCX, XLSX, CSV or text. */
@RestController
class ReportController {

  private final ReportValidator validator;

  ReportController(ReportValidator validator) {
    this.validator = validator;
  }

  /** Tells what is wrong with a report. A report that cannot be true is an answer, not an error. */
  @PostMapping(
      path = "/reports:validate",
      consumes = {APPLICATION_JSON_VALUE, DOCX_VALUE, XLSX_VALUE, CSV_VALUE, TEXT_PLAIN_VALUE},
      produces = APPLICATION_JSON_VALUE)
  ValidationResult validate(@RequestBody Report report) {
    return validator.validate(report);
  }

  /** Takes a report in if it can be true. */
  @PostMapping(
      path = "/reports",
      consumes = {APPLICATION_JSON_VALUE, DOCX_VALUE, XLSX_VALUE, CSV_VALUE, TEXT_PLAIN_VALUE})
  @ResponseStatus(HttpStatus.ACCEPTED)
  void submit(@RequestBody @ConsistentReport Report report) {
    // a real service would keep it here
  }
}
