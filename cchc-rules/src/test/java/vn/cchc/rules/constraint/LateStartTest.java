package vn.cchc.rules.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Report;

/** What a host pays for that only starts. */
class LateStartTest {

  record Submission(@ConsistentReport(partial = true) @Nullable Report report) {}

  /** A host that has the constraint in force and no report yet. */
  static final class Host {
    public static void main(String[] arguments) {
      Validator validator =
          Validation.byDefaultProvider()
              .configure()
              .messageInterpolator(new ParameterMessageInterpolator())
              .buildValidatorFactory()
              .getValidator();
      assertThat(validator.validate(new Submission(null))).isEmpty();
    }
  }

  @Test
  void neither_rules_nor_catalogue_are_loaded_before_there_is_a_report() throws Exception {
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                Host.class.getName())
            .redirectErrorStream(true)
            .start();
    String loaded = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(host.waitFor()).isZero();
    assertThat(loaded.lines())
        .anyMatch(line -> line.contains(" vn.cchc.rules.constraint.ReportConstraint "))
        .noneMatch(line -> line.contains(" org.drools."))
        .noneMatch(line -> line.contains(" org.kie."))
        .noneMatch(line -> line.contains(" vn.cchc.catalogue."));
  }
}
