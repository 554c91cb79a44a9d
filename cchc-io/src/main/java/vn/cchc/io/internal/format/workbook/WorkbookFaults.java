package vn.cchc.io.internal.format.workbook;

import javax.xml.stream.XMLStreamException;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** Why a workbook cannot be read, in words of the field. */
final class WorkbookFaults {

  private static final int CAUSES = 20;

  private WorkbookFaults() {}

  static ReportFormatException of(Exception e, String name, String format) {
    Throwable known = e;
    for (int i = 0; i < CAUSES && known != null; i++) {
      if (known instanceof ReportFormatException told) {
        boolean named = told.fault().place().startsWith(name);
        return named ? told : new ReportFormatException(told.fault().at(name), told);
      }
      known = known.getCause();
    }
    return new ReportFormatException(fault(e, format).at(name), e);
  }

  private static Fault fault(Exception e, String format) {
    Throwable root = e;
    for (int i = 0; i < CAUSES && root.getCause() != null; i++) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    if (message.contains("DOCTYPE") || message.contains("DTD")) {
      return Fault.of("office.doctype", format);
    }
    // the limits POI has of its own
    if (message.contains("Tried to allocate") || message.contains("Zip bomb")) {
      return Fault.of("workbook.large").saying(Texts.shortened(message));
    }
    String key = e instanceof XMLStreamException ? "workbook.xml" : "office.damaged";
    return Fault.of(key, format).saying(Texts.shortened(message));
  }
}
