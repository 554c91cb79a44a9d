package vn.cchc.io.internal.annotate.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.zip.ZipEdit;

/** The parts of a new workbook. */
final class NewWorkbook {

  // the styles below, by number
  static final int PLAIN = 1;
  static final int HEADING = 2;
  static final int FIGURE = 3;
  static final int TITLE = 4;

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final byte[] EMPTY_ZIP = {
    'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private NewWorkbook() {}

  /**
   * Returns the part of a sheet.
   *
   * @param head the number of the last row that always stays in view, from 1; 0 where none does
   */
  static String sheet(TextRows rows, List<Integer> widths, int head, boolean first) {
    String view = "<sheetView workbookViewId=\"0\"%s>%s</sheetView>";
    return XML
        + "<worksheet xmlns=\""
        + MAIN
        + "\">"
        + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"
        + Escapes.fill(
            view, first ? " tabSelected=\"1\"" : "", head == 0 ? "" : TextRows.pane(head))
        + "</sheetViews>"
        + rows.xml(widths, -1)
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
        + rows.ignoredErrors()
        + "</worksheet>";
  }

  /** Returns the package of sheets by their names. */
  static byte[] of(Map<String, String> sheets) {
    StringBuilder types = new StringBuilder();
    StringBuilder listed = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    int number = 0;
    ZipEdit zip = ZipEdit.open(EMPTY_ZIP, "");
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      String part = "xl/worksheets/sheet" + ++number + ".xml";
      zip.put(part, utf8(sheet.getValue()));
      types.append(override(part, "worksheet+xml"));
      listed.append(
          Escapes.fill(
              "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>",
              Escapes.escaped(sheet.getKey()), number, number));
      relations.append(relation(number, "worksheet", part));
    }
    types.append(override("xl/workbook.xml", "sheet.main+xml"));
    types.append(override("xl/styles.xml", "styles+xml"));
    relations.append(relation(number + 1, "styles", "xl/styles.xml"));
    zip.put(
        "[Content_Types].xml",
        utf8(
            XML
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + types
                + "</Types>"));
    String related = XML + "<Relationships xmlns=\"" + RELATIONS + "\">%s</Relationships>";
    zip.put(
        "_rels/.rels",
        utf8(Escapes.fill(related, relation(1, "officeDocument", "xl/workbook.xml"))));
    zip.put("xl/_rels/workbook.xml.rels", utf8(Escapes.fill(related, relations)));
    zip.put("xl/styles.xml", utf8(XML + styles()));
    zip.put(
        "xl/workbook.xml",
        utf8(
            XML
                + "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + OFFICE
                + "\"><bookViews>"
                + "<workbookView/></bookViews><sheets>"
                + listed
                + "</sheets></workbook>"));
    return zip.toBytes();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relation(int number, String kind, String part) {
    return Escapes.fill(
        "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"/%s\"/>", number, OFFICE, kind, part);
  }

  private static String styles() {
    String font = "<font>%s<sz val=\"%d\"/><name val=\"Times New Roman\"/></font>";
    String side = "<%1$s style=\"thin\"><color rgb=\"FFBFBFBF\"/></%1$s>";
    String cell =
        "<xf numFmtId=\"49\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\""
            + " quotePrefix=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
            + " applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"%s\""
            + " vertical=\"top\"%s/></xf>";
    String wrapped = " wrapText=\"1\"";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"3\">"
        + Escapes.fill(font, "", 12)
        + Escapes.fill(font, "<b/>", 12)
        + Escapes.fill(font, "<b/>", 13)
        + "</fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFD9D9D9\"/>"
        + "<bgColor indexed=\"64\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>"
        + Escapes.fill(side, "left")
        + Escapes.fill(side, "right")
        + Escapes.fill(side, "top")
        + Escapes.fill(side, "bottom")
        + "<diagonal/></border></borders><cellStyleXfs count=\"1\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"5\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + Escapes.fill(cell, 0, 0, 1, "left", wrapped)
        + Escapes.fill(cell, 1, 2, 1, "center", wrapped)
        + Escapes.fill(cell, 0, 0, 1, "right", wrapped)
        + Escapes.fill(cell, 2, 0, 0, "left", "")
        + "</cellXfs></styleSheet>";
  }
}
