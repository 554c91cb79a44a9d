package vn.cchc.io.internal.format.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of Open XML, written part by part: what no library would write, too. */
public final class RawWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private final StringBuilder overrides = new StringBuilder();
  private String names = "";
  private String main = "xl/workbook.xml";
  private String mainType = TYPES + ".sheet.main+xml";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  private boolean strict;
  private int count;

  /** A sheet of rows of XML. */
  public RawWorkbook sheet(String name, String rows) {
    return sheet(name, "", "", rows, "");
  }

  public RawWorkbook sheet(
      String name, String attributes, String before, String rows, String behind) {
    count++;
    sheets.append(
        "<sheet name='%s' sheetId='%d' r:id='s%d' %s/>".formatted(name, count, count, attributes));
    relation("s" + count, "worksheet", "/odd/place" + count + ".xml");
    parts.put(
        "odd/place" + count + ".xml",
        "<worksheet xmlns='%s'>%s<sheetData>%s</sheetData>%s</worksheet>"
            .formatted(MAIN, before, rows, behind));
    overrides.append(
        "<Override PartName='/odd/place%d.xml' ContentType='%s.worksheet+xml'/>"
            .formatted(count, TYPES));
    return this;
  }

  public RawWorkbook strings(String items) {
    relation("strings", "sharedStrings", "texts.xml");
    parts.put("xl/texts.xml", "<sst xmlns='%s'>%s</sst>".formatted(MAIN, items));
    return this;
  }

  public RawWorkbook styles(String inside) {
    relation("styles", "styles", "looks.xml");
    parts.put("xl/looks.xml", "<styleSheet xmlns='%s'>%s</styleSheet>".formatted(MAIN, inside));
    return this;
  }

  public RawWorkbook name(String name, String meaning) {
    names =
        "<definedNames><definedName name='%s'>%s</definedName></definedNames>"
            .formatted(name, meaning);
    return this;
  }

  /** A part of the last sheet. */
  public RawWorkbook beside(String type, String path, String xml) {
    parts.merge(
        "odd/_rels/place" + count + ".xml.rels",
        "<Relationship Id='r%d' Type='%s' Target='/%s'/>".formatted(parts.size(), type, path),
        String::concat);
    parts.put(path, xml);
    return this;
  }

  public RawWorkbook part(String path, String xml) {
    parts.put(path, xml);
    return this;
  }

  public RawWorkbook main(String path) {
    main = path;
    return this;
  }

  /** With macros, of which nothing is ever looked at. */
  public RawWorkbook macros() {
    mainType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    parts.put("xl/vbaProject.bin", "macros");
    relations.append(
        "<Relationship Id='vba' Target='vbaProject.bin'"
            + " Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject'/>");
    return this;
  }

  public RawWorkbook strict() {
    strict = true;
    return this;
  }

  public RawWorkbook binary() {
    mainType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
    return this;
  }

  private void relation(String id, String type, String target) {
    relations.append(
        "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, RELATIONS, type, target));
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='xml' ContentType='application/xml'/>"
              + "<Default Extension='rels'"
              + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/%s' ContentType='%s'/>".formatted(main, mainType)
              + overrides
              + "</Types>");
      put(
          zip,
          "_rels/.rels",
          related(
              "<Relationship Id='m' Type='%s/officeDocument' Target='%s'/>"
                  .formatted(RELATIONS, main)));
      put(
          zip,
          main,
          "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets>%s</workbook>"
              .formatted(MAIN, RELATIONS, sheets, names));
      String file = main.substring(main.lastIndexOf('/') + 1);
      put(
          zip,
          main.substring(0, main.length() - file.length()) + "_rels/" + file + ".rels",
          related(relations.toString()));
      for (Map.Entry<String, String> part : parts.entrySet()) {
        boolean related = part.getKey().endsWith(".rels");
        put(zip, part.getKey(), related ? related(part.getValue()) : part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String related(String relations) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + relations
        + "</Relationships>";
  }

  private void put(ZipOutputStream zip, String name, String xml) throws IOException {
    String text =
        strict
            ? xml.replace(MAIN, STRICT + "spreadsheetml/main")
                .replace(RELATIONS, STRICT + "officeDocument/relationships")
            : xml;
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
