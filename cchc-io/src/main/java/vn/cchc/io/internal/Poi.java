package vn.cchc.io.internal;

import vn.cchc.io.ReportFormatException;
import vn.cchc.model.internal.Texts;

/** What goes wrong with office documents, in one line. */
final class Poi {

  private Poi() {}

  static ReportFormatException missing(String name, NoClassDefFoundError e) {
    return new ReportFormatException(
        name + ": reading XLSX and DOCX needs org.apache.poi:poi-ooxml on the class path", e);
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
    String reason =
        message.contains("DOCTYPE")
            ? "it declares a DOCTYPE, which office documents never do"
            : Texts.shortened(message);
    return new ReportFormatException(name + ": a damaged " + format + " document: " + reason, e);
  }
}
