package host;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.constraint.ConsistentReport;

/** A program that has nothing of its own but a controller. */
@SpringBootApplication
@RestController
class Service {

  private final ReportValidator validator;

  Service(ReportValidator validator) {
    this.validator = validator;
  }

  record Submission(String who, Report report) {}

  @PostMapping("/validate")
  ValidationResult validate(@RequestBody Report report) {
    return validator.validate(report);
  }

  @PostMapping("/submit")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void submit(@RequestBody @ConsistentReport Report report) {}

  @PostMapping("/echo")
  Submission echo(@RequestBody Submission submission) {
    return submission;
  }
}
