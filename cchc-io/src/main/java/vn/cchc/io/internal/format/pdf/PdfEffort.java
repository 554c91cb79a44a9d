package vn.cchc.io.internal.format.pdf;

import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;

/** Counts how much work a document takes: a report is far from the limit, a drawing is not. */
final class PdfEffort {

  private static final long MOST = 60_000_000;

  private final String name;
  private long spent;

  PdfEffort(String name) {
    this.name = name;
  }

  void spend(long steps) {
    spent += steps;
    if (spent > MOST) {
      throw new ReportFormatException(Fault.of("pdf.drawing").at(name));
    }
  }
}
