package host;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.FindingsHtml;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.constraint.ConsistentReport;

/**
 * What is optional, from a module: constraints, XLSX, pages and the schemas; on a thread without a
 * context class loader.
 */
public class Optional {

  record Submission(@Valid @ConsistentReport Report report) {}

  public static void main(String[] arguments) throws Exception {
    Validator validator =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(
                new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              run(validator, Path.of(arguments[0]));
              return null;
            });
    Thread thread = new Thread(task);
    thread.setContextClassLoader(null);
    thread.start();
    task.get();
  }

  private static void run(Validator validator, Path file) throws Exception {
    Report report = ReportReader.standard().read(file);
    validator.validate(new Submission(report)).stream()
        .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
        .sorted()
        .forEach(System.out::println);
    Catalogue catalogue = Catalogues.find(report.catalogue()).orElseThrow();
    String page =
        FindingsHtml.of(Locale.ENGLISH)
            .page(report, ReportValidator.standard().validate(report), catalogue, "report");
    System.out.println(page.contains("the report says 99.00%"));
    for (Class<?> near : new Class<?>[] {ReportReader.class, Catalogue.class}) {
      String name = near == Catalogue.class ? "catalogue.schema.json" : "report.schema.json";
      try (InputStream schema = near.getResourceAsStream(name)) {
        System.out.println(schema != null);
      }
    }
  }
}
