package vn.cchc.io.internal.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.compute.SharedFormulaText;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.model.Fault;

/** Reads workbooks of Open XML. Parts are found by their relationships; nothing outside is. */
public final class XlsxReader {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String STRICT =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
  private static final String THREADS =
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  private static final String PERSONS =
      "http://schemas.microsoft.com/office/2017/10/relationships/person";

  private final Source source;
  private final Budget budget;
  private final List<StoredWorkbook.Name> names = new ArrayList<>();
  private final List<Listed> listed = new ArrayList<>();
  private boolean from1904;
  private boolean exact = true;

  private XlsxReader(Source source) {
    this.source = source;
    // what is kept while reading; what is seen of it is counted when pages are made
    budget = new Budget(source.name());
  }

  /** A sheet that the workbook lists. */
  private record Listed(String name, boolean hidden, @Nullable String relation) {}

  /** Reads a workbook. */
  public static StoredWorkbook read(Source source)
      throws IOException, XMLStreamException, OpenXML4JException {
    try (Parts parts = new Parts(ZipPackage.open(source.bytes(), source.name()));
        OPCPackage opened = OPCPackage.open(parts)) {
      try {
        return new XlsxReader(source).read(opened);
      } finally {
        opened.revert();
      }
    }
  }

  private StoredWorkbook read(OPCPackage opened)
      throws IOException, XMLStreamException, OpenXML4JException {
    PackagePart main = main(opened);
    try (InputStream in = main.getInputStream()) {
      list(Xml.of(in));
    }
    StyleSheet styles = new StyleSheet(source.notation());
    SharedStrings strings = new SharedStrings();
    for (PackagePart part : related(main, OFFICE + "styles")) {
      try (InputStream in = part.getInputStream()) {
        styles.read(in);
      }
    }
    for (PackagePart part : related(main, OFFICE + "sharedStrings")) {
      try (InputStream in = part.getInputStream()) {
        strings.read(in);
      }
    }
    Map<String, String> persons = Map.of();
    for (PackagePart part : related(main, PERSONS)) {
      try (InputStream in = part.getInputStream()) {
        persons = CommentReader.persons(in);
      }
    }
    List<String> sheetNames = listed.stream().map(Listed::name).toList();
    List<StoredSheet> sheets = new ArrayList<>();
    for (Listed item : listed) {
      StoredSheet sheet = new StoredSheet(item.name);
      PackagePart part = sheetPart(main, item);
      if (item.hidden || part == null) {
        sheet.hide();
      }
      if (part != null) {
        var formulas = new SharedFormulaText(sheetNames, names, sheets.size());
        try (InputStream in = part.getInputStream()) {
          new SheetReader(sheet, styles, strings, formulas, from1904, budget).read(in);
        }
        comments(part, sheet, persons);
        sheet.close();
      }
      sheets.add(sheet);
    }
    return new StoredWorkbook(sheets, names, from1904, exact, false);
  }

  private PackagePart main(OPCPackage opened) throws OpenXML4JException {
    for (PackageRelationship relation : opened.getRelationships()) {
      if (relation.getRelationshipType().equals(STRICT)) {
        throw new ReportFormatException(Fault.of("workbook.strict"));
      }
    }
    for (PackageRelationship relation : opened.getRelationshipsByType(OFFICE + "officeDocument")) {
      PackagePart part = opened.getPart(relation);
      if (part != null) {
        String type = part.getContentType();
        if (type.startsWith("application/vnd.ms-excel.sheet.binary")) {
          throw new ReportFormatException(Fault.of("workbook.binary"));
        }
        return part;
      }
    }
    throw new InvalidFormatException("no main part");
  }

  private void list(Xml xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.begins("sheet")) {
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        boolean hidden = state != null && !state.equals("visible");
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

  private static List<PackagePart> related(PackagePart part, String type)
      throws InvalidFormatException {
    List<PackagePart> parts = new ArrayList<>();
    for (PackageRelationship relation : part.getRelationshipsByType(type)) {
      PackagePart target = target(part, relation);
      if (target != null) {
        parts.add(target);
      }
    }
    return parts;
  }

  private static @Nullable PackagePart target(PackagePart part, PackageRelationship relation)
      throws InvalidFormatException {
    return relation.getTargetMode() == TargetMode.INTERNAL ? part.getRelatedPart(relation) : null;
  }

  /** The part of a sheet; null where it is none of cells, such as one of a chart. */
  private static @Nullable PackagePart sheetPart(PackagePart main, Listed item)
      throws InvalidFormatException {
    PackageRelationship relation =
        item.relation == null ? null : main.getRelationship(item.relation);
    if (relation == null || !relation.getRelationshipType().equals(OFFICE + "worksheet")) {
      return null;
    }
    return target(main, relation);
  }

  private void comments(PackagePart part, StoredSheet sheet, Map<String, String> persons)
      throws IOException, XMLStreamException, InvalidFormatException {
    CommentReader reader = new CommentReader(sheet, budget);
    for (PackagePart notes : related(part, OFFICE + "comments")) {
      try (InputStream in = notes.getInputStream()) {
        reader.readNotes(in);
      }
    }
    for (PackagePart threads : related(part, THREADS)) {
      try (InputStream in = threads.getInputStream()) {
        reader.readThreads(in, persons);
      }
    }
  }
}
