package vn.cchc.io.internal.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.opc.MainPart;
import vn.cchc.io.internal.format.opc.Relationships;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;

/** Reads workbooks of Open XML. Parts are found by their relationships; nothing outside is. */
public final class XlsxReader {

  private static final String THREADS =
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  private static final String PERSONS =
      "http://schemas.microsoft.com/office/2017/10/relationships/person";

  private final Source source;
  private final ZipPackage zip;
  private final Budget budget;
  private final List<StoredWorkbook.Name> names = new ArrayList<>();
  private final List<Listed> listed = new ArrayList<>();
  private boolean from1904;
  private boolean exact = true;

  private XlsxReader(Source source) {
    this.source = source;
    zip = ZipPackage.open(source.bytes(), source.name());
    // what is kept while reading; what is seen of it is counted when pages are made
    budget = new Budget(source.name());
  }

  /** A sheet that the workbook lists. */
  private record Listed(String name, boolean hidden, @Nullable String relation) {}

  /** Reads a workbook. */
  public static StoredWorkbook read(Source source) throws IOException, XMLStreamException {
    return new XlsxReader(source).read();
  }

  /** Reads one part. */
  private interface Reading {
    void read(InputStream in) throws XMLStreamException;
  }

  private void read(String part, Reading reading) throws IOException, XMLStreamException {
    try (InputStream in = zip.stream(part)) {
      if (in == null) {
        throw new IOException("no part " + part);
      }
      reading.read(in);
    }
  }

  private void read(List<String> parts, Reading reading) throws IOException, XMLStreamException {
    // however often it is related to
    for (String part : new LinkedHashSet<>(parts)) {
      read(part, reading);
    }
  }

  private StoredWorkbook read() throws IOException, XMLStreamException {
    String main = main();
    read(main, in -> list(Xml.of(in)));
    Relationships related = Relationships.of(zip, main);
    StyleSheet styles = new StyleSheet(source.notation());
    SharedStrings strings = new SharedStrings();
    Map<String, String> persons = new HashMap<>();
    read(related.ofOffice("styles"), styles::read);
    read(related.ofOffice("sharedStrings"), strings::read);
    read(related.ofType(PERSONS), in -> persons.putAll(CommentReader.persons(in)));
    List<StoredSheet> sheets = new ArrayList<>();
    for (Listed item : listed) {
      StoredSheet sheet = new StoredSheet(item.name);
      // null where it is none of cells, such as one of a chart
      String part = item.relation == null ? null : related.officeWithId(item.relation, "worksheet");
      if (item.hidden || part == null) {
        sheet.hide();
      }
      if (part != null) {
        read(part, new SheetReader(sheet, styles, strings, from1904, budget)::read);
        comments(part, sheet, persons);
        sheet.close();
      }
      sheets.add(sheet);
    }
    return new StoredWorkbook(sheets, names, from1904, exact, false);
  }

  private String main() throws IOException {
    MainPart main = MainPart.of(zip, source.name());
    if (main == null) {
      throw new IOException("no main part");
    }
    if (main.contentType().startsWith("application/vnd.ms-excel.sheet.binary")) {
      throw new ReportFormatException(Fault.of("workbook.binary"));
    }
    return main.part();
  }

  private void list(Xml xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.begins("sheet")) {
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        boolean hidden = state != null && !state.equals("visible");
        if (listed.size() >= Limits.FILES) {
          throw new ReportFormatException(Fault.of("workbook.sheets", Limits.FILES));
        }
        listed.add(new Listed(name == null ? "" : name, hidden, xml.attribute("id")));
      } else if (xml.begins("workbookPr")) {
        from1904 = xml.is("date1904");
      } else if (xml.begins("calcPr")) {
        String full = xml.attribute("fullPrecision");
        exact = full == null || xml.is("fullPrecision");
      } else if (xml.begins("definedName")) {
        String name = xml.attribute("name");
        int sheet = xml.number("localSheetId", -1);
        String meaning = xml.text();
        if (name != null) {
          names.add(new StoredWorkbook.Name(name, sheet < 0 ? null : sheet, meaning));
        }
      }
    }
  }

  private void comments(String part, StoredSheet sheet, Map<String, String> persons)
      throws IOException, XMLStreamException {
    CommentReader reader = new CommentReader(sheet, budget);
    Relationships related = Relationships.of(zip, part);
    read(related.ofOffice("comments"), reader::readNotes);
    read(related.ofType(THREADS), in -> reader.readThreads(in, persons));
  }
}
