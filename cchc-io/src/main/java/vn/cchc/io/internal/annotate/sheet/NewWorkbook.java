package vn.cchc.io.internal.annotate.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.zip.ZipEdit;

/** A new workbook, sheet by sheet. Not thread-safe. */
public final class NewWorkbook {

  // the styles below, by number
  public static final int PLAIN = 1;
  public static final int HEADING = 2;
  public static final int FIGURE = 3;
  public static final int TITLE = 4;

  /** What is typed into stays open where the rest of a sheet is protected. */
  public static final int TYPED_COUNT = 5;

  public static final int TYPED_TEXT = 6;
  public static final int TYPED_NUMBER = 7;
  public static final int TYPED_WORDS = 8;

  /** What a formula tells. */
  public static final int TOLD = 9;

  /** A line above a table, and one to type into. */
  public static final int LINE = 10;

  public static final int TYPED_LINE = 11;

  // the formats of cells that depend on a condition, by number
  public static final int RED = 0;
  public static final int AMBER = 1;

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

  private final ZipEdit zip = ZipEdit.open(EMPTY_ZIP, "");
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder listed = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private final StringBuilder names = new StringBuilder();
  private int sheets;

  /**
   * Returns the part of a sheet of texts.
   *
   * @param head the number of the last row that always stays in view, from 1; 0 where none does
   */
  static String sheet(TextRows rows, List<Integer> widths, int head, boolean first) {
    return sheet(rows, widths, head, first, "");
  }

  /**
   * Returns the part of a sheet.
   *
   * @param behind what stands between its rows and how it is printed, as XML
   */
  public static String sheet(
      TextRows rows, List<Integer> widths, int head, boolean first, String behind) {
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
        + behind
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
        + rows.ignoredErrors()
        + "</worksheet>";
  }

  /** Adds a sheet. */
  public void add(String name, String xml, boolean hidden) {
    String part = "xl/worksheets/sheet" + ++sheets + ".xml";
    zip.put(part, utf8(xml));
    types.append(override(part, "worksheet+xml"));
    listed.append(
        Escapes.fill(
            "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>",
            Escapes.escaped(name), sheets, hidden ? " state=\"hidden\"" : "", sheets));
    relations.append(relation(sheets, "worksheet", part));
  }

  /** Gives a range a name. */
  public void name(String name, String range) {
    names.append(
        Escapes.fill(
            "<definedName name=\"%s\" hidden=\"1\">%s</definedName>",
            Escapes.escaped(name), Escapes.escaped(range)));
  }

  /** Returns the package. Nothing is added after that. */
  public byte[] bytes() {
    types.append(override("xl/workbook.xml", "sheet.main+xml"));
    types.append(override("xl/styles.xml", "styles+xml"));
    relations.append(relation(sheets + 1, "styles", "xl/styles.xml"));
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
                + "</sheets>"
                + (names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>")
                // formulas are written without results
                + (names.isEmpty() ? "" : "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>")
                + "</workbook>"));
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
    String font = "<font>%s<sz val=\"%d\"/>%s<name val=\"Times New Roman\"/></font>";
    String side = "<%1$s style=\"thin\"><color rgb=\"FFBFBFBF\"/></%1$s>";
    String fill =
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"%s\"/>"
            + "<bgColor indexed=\"64\"/></patternFill></fill>";
    String wrapped = " wrapText=\"1\"";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"4\">"
        + Escapes.fill(font, "", 12, "")
        + Escapes.fill(font, "<b/>", 12, "")
        + Escapes.fill(font, "<b/>", 13, "")
        + Escapes.fill(font, "", 11, "<color rgb=\"FF9C0006\"/>")
        + "</fonts><fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill>"
        + Escapes.fill(fill, "FFD9D9D9")
        + Escapes.fill(fill, "FFFFFFE5")
        + "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border>"
        + Escapes.fill(side, "left")
        + Escapes.fill(side, "right")
        + Escapes.fill(side, "top")
        + Escapes.fill(side, "bottom")
        + "<diagonal/></border></borders><cellStyleXfs count=\"1\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"12\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + text(0, 0, 1, "left", wrapped)
        + text(1, 2, 1, "center", wrapped)
        + text(0, 0, 1, "right", wrapped)
        + text(2, 0, 0, "left", "")
        + cell(3, 0, 3, 1, "right", true)
        + cell(49, 0, 3, 1, "right", true)
        + cell(0, 0, 3, 1, "right", true)
        + cell(49, 0, 3, 1, "left", true)
        + cell(0, 3, 0, 1, "left", false)
        + text(0, 0, 0, "left", "")
        + cell(49, 0, 3, 0, "left", true).replace(wrapped, "")
        + "</cellXfs><dxfs count=\"2\">"
        + conditional("FFFFC7CE", "FF9C0006")
        + conditional("FFFFEB9C", "FF7F6000")
        + "</dxfs></styleSheet>";
  }

  private static String text(int font, int fill, int border, String side, String wrapped) {
    return Escapes.fill(
        "<xf numFmtId=\"49\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\""
            + " quotePrefix=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
            + " applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"%s\""
            + " vertical=\"top\"%s/></xf>",
        font, fill, border, side, wrapped);
  }

  private static String cell(
      int format, int font, int fill, int border, String side, boolean open) {
    return Escapes.fill(
        "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\""
            + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
            + " applyAlignment=\"1\" applyProtection=\"1\"><alignment horizontal=\"%s\""
            + " vertical=\"top\"%s/><protection locked=\"%d\"/></xf>",
        // what is told may grow longer than its row is high
        format, font, fill, border, side, open ? " wrapText=\"1\"" : "", open ? 0 : 1);
  }

  private static String conditional(String fill, String letters) {
    return Escapes.fill(
        "<dxf><font><color rgb=\"%2$s\"/></font><fill><patternFill patternType=\"solid\">"
            + "<fgColor rgb=\"%1$s\"/><bgColor rgb=\"%1$s\"/></patternFill></fill></dxf>",
        fill, letters);
  }
}
