package vn.cchc.io.internal;

import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** What goes wrong with office documents, in one line. */
final class Poi {

  private Poi() {}

  static ReportFormatException missing(String name, NoClassDefFoundError e) {
    return new ReportFormatException(
        Fault.of("office.missing", "org.apache.poi:poi-ooxml").at(name), e);
  }

  static ReportFormatException unreadable(String name, String format, Exception e) {
    if (e instanceof ReportFormatException known) {
      return known;
    }
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    Fault fault =
        message.contains("DOCTYPE")
            ? Fault.of("office.doctype", format)
            : Fault.of("office.damaged", format).saying(Texts.shortened(message));
    return new ReportFormatException(fault.at(name), e);
  }
}
