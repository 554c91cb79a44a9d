package vn.cchc.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.io.ReportReader;
import vn.cchc.rules.ReportValidator;

/**
 * Reads one report as JSON and validates it, as a program that is started for it does. Its time is
 * that of the whole process.
 */
public final class FirstVerdict {

  private FirstVerdict() {}

  /** Takes the report and, where it is not the shipped one, the file of its catalogue. */
  public static void main(String[] arguments) throws IOException {
    ReportValidator validator =
        arguments.length > 1
            ? ReportValidator.of(CatalogueReader.read(Path.of(arguments[1])))
            : ReportValidator.standard();
    System.out.println(
        validator.validate(ReportReader.standard().read(Path.of(arguments[0]))).findings().size());
  }
}
