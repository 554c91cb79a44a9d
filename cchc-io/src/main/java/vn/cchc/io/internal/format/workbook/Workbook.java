package vn.cchc.io.internal.format.workbook;

import javax.xml.stream.XMLStreamException;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.compute.Computation;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;
import vn.cchc.io.internal.format.sheet.StoredWorkbook.Results;
import vn.cchc.io.internal.format.sheet.WorkbookPages;
import vn.cchc.io.internal.format.xls.XlsReader;
import vn.cchc.io.internal.format.xlsx.XlsxReader;
import vn.cchc.io.internal.format.xml2003.Xml2003Reader;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Fault;

/**
 * Workbooks: Open XML, those of Excel 97 to 2003, and XML Spreadsheet 2003, which alone needs no
 * library. Which one it is, is told by its first bytes.
 */
public final class Workbook implements Adapter {

  private static final int OLE = 0xD0;

  @Override
  public Document read(Source source) {
    byte[] bytes = source.bytes();
    int first = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
    try {
      return switch (first) {
        case 'P' -> computed("XLSX", () -> XlsxReader.read(source), source);
        case OLE -> computed("XLS", () -> XlsReader.read(source), source);
        default -> xml(source);
      };
    } catch (NoClassDefFoundError e) {
      String artifact = first == OLE ? "org.apache.poi:poi" : "org.apache.poi:poi-ooxml";
      throw new ReportFormatException(Fault.of("office.missing", artifact).at(source.name()), e);
    }
  }

  /** Reads what is stored, by a library that throws all it likes. */
  private interface Reading {
    StoredWorkbook read() throws Exception;
  }

  private static Document computed(String format, Reading reading, Source source) {
    try {
      StoredWorkbook workbook = reading.read();
      return WorkbookPages.of(workbook, new Computation(workbook), source);
    } catch (Exception e) {
      throw WorkbookFaults.of(WorkbookFaults.OfPoi.told(e), source.name(), format);
    }
  }

  private static Document xml(Source source) {
    try {
      return WorkbookPages.of(Xml2003Reader.read(source), Results.NONE, source);
    } catch (XMLStreamException | RuntimeException e) {
      throw WorkbookFaults.of(e, source.name(), "XML Spreadsheet 2003");
    }
  }
}
