package host;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.constraint.ConsistentReport;

/**
 * A host that brings its own versions of everything: validates a report, reads a catalogue file (the
 * part that needs YAML), and has the constraint agree.
 */
@SpringBootApplication
public class Host {

  record Submission(@ConsistentReport Report report) {}

  public static void main(String[] arguments) {
    System.exit(SpringApplication.exit(SpringApplication.run(Host.class, arguments)));
  }

  @Bean
  ReportValidator reportValidator() {
    return ReportValidator.standard();
  }

  @Bean
  ApplicationRunner run(ReportValidator own, Validator constraints) {
    return arguments -> {
      List<String> files = arguments.getNonOptionArgs();
      Report report = ReportReader.standard().read(Path.of(files.get(0)));
      // the first of all: in a jar of jars the common pool does not see them
      ValidationResult result = CompletableFuture.supplyAsync(() -> own.validate(report)).join();
      StringBuilder told = new StringBuilder();
      result.findings().forEach(finding -> told.append(finding).append('\n'));
      told.append(result.isAcceptable()).append('\n');
      Files.writeString(Path.of(files.get(2)), told);
      ReportValidator.of(CatalogueReader.read(Path.of(files.get(1)))).validate(report);
      long errors =
          result.findings().stream()
              .filter(finding -> finding.severity() == vn.cchc.model.Severity.ERROR)
              .count();
      // one error may be told at several figures
      long violations =
          constraints.validate(new Submission(report)).stream()
              .map(ConstraintViolation::getMessage)
              .distinct()
              .count();
      if (violations != errors) {
        throw new IllegalStateException(errors + " errors, " + violations + " violations");
      }
    };
  }
}
