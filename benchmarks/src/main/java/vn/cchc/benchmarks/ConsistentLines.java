package vn.cchc.benchmarks;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.ReportWriter;
import vn.cchc.rules.testkit.ConsistentReports;

/** Writes so many consistent reports as JSON Lines, to be piped into {@code validate --lines}. */
public final class ConsistentLines {

  private ConsistentLines() {}

  /** Writes as many reports as the argument says. */
  public static void main(String[] arguments) throws IOException {
    ConsistentReports reports =
        ConsistentReports.of(Catalogues.find("cchc-2021-province").orElseThrow());
    Random random = new Random(1);
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      for (int left = Integer.parseInt(arguments[0]); left > 0; left--) {
        ReportWriter.writeLine(reports.next(random), out);
        out.write('\n');
      }
    }
  }
}
