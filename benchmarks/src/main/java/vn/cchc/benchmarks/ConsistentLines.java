package vn.cchc.benchmarks;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.ReportWriter;
import vn.cchc.model.Cause;
import vn.cchc.model.Report;
import vn.cchc.rules.testkit.ConsistentReports;
import vn.cchc.rules.testkit.Errors;

/**
 * Writes so many reports as JSON Lines, to be piped into {@code validate --lines}: consistent ones,
 * or with the word {@code slips} behind the number each with two digits of one figure exchanged.
 */
public final class ConsistentLines {

  private ConsistentLines() {}

  /** Writes as many reports as the first argument says. */
  public static void main(String[] arguments) throws IOException {
    Catalogue form = Catalogues.find("cchc-2021-province").orElseThrow();
    ConsistentReports reports = ConsistentReports.of(form);
    Errors errors = Errors.in(form);
    boolean slips = arguments.length > 1 && arguments[1].equals("slips");
    Random random = new Random(1);
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      for (int left = Integer.parseInt(arguments[0]); left > 0; left--) {
        Report report = reports.next(random);
        if (slips) {
          report =
              errors
                  .make(Cause.DIGITS_TRANSPOSED, report, random)
                  .map(Errors.Wrong::report)
                  .orElse(report);
        }
        ReportWriter.writeLine(report, out);
        out.write('\n');
      }
    }
  }
}
