package vn.cchc.io.internal.format.workbook;

import java.util.ArrayList;
import java.util.List;
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
import vn.cchc.model.Remark;

/**
 * Workbooks: Open XML, those of Excel 97 to 2003, and XML Spreadsheet 2003. Which one it is, is
 * told by its first bytes. Those of Excel 97 to 2003 alone need a library.
 */
public final class Workbook implements Adapter {

  private static final int OLE = 0xD0;
  private static final String LIBRARY = "org.apache.poi:poi";

  @Override
  public Document read(Source source) {
    byte[] bytes = source.bytes();
    int first = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
    return switch (first) {
      case 'P' -> computed("XLSX", () -> XlsxReader.read(source), source);
      case OLE -> old(source);
      default -> xml(source);
    };
  }

  private static Document old(Source source) {
    try {
      return computed("XLS", () -> XlsReader.read(source), source);
    } catch (NoClassDefFoundError e) {
      throw new ReportFormatException(Fault.of("office.missing", LIBRARY).at(source.name()), e);
    }
  }

  /** Reads what is stored, by a library that throws all it likes. */
  private interface Reading {
    StoredWorkbook read() throws Exception;
  }

  private static Document computed(String format, Reading reading, Source source) {
    try {
      StoredWorkbook workbook = reading.read();
      IfThere results = new IfThere(() -> new Computation(workbook));
      Document document = WorkbookPages.of(workbook, results, source);
      return results.wasMissed() ? notComputed(document) : document;
    } catch (Exception e) {
      throw WorkbookFaults.of(e, source.name(), format);
    }
  }

  private static Document notComputed(Document document) {
    List<Remark> remarks = new ArrayList<>(document.remarks());
    remarks.add(Remark.of("formulas-not-computed", null, LIBRARY));
    return new Document(document.pages(), document.notation(), remarks);
  }

  private static Document xml(Source source) {
    try {
      return WorkbookPages.of(Xml2003Reader.read(source), Results.NONE, source);
    } catch (XMLStreamException | RuntimeException e) {
      throw WorkbookFaults.of(e, source.name(), "XML Spreadsheet 2003");
    }
  }
}
