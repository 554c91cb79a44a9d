package vn.cchc.io.internal.format.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.internal.format.zip.Zips;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.NumberNotation;

/** Documents of word processors made in code, and what was read of them as plain text. */
public final class WordFiles {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private WordFiles() {}

  public static Source source(byte[] bytes) {
    return new Source(bytes, "input", NumberNotation.VI, new Budget("input"));
  }

  /** A package of Word of a body, and of parts by their names without {@code .xml}. */
  public static byte[] docx(String body, Map<String, String> parts) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("_rels/.rels", relationships(Map.of("officeDocument", "word/document.xml")));
    files.put("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
    Map<String, String> targets = new LinkedHashMap<>();
    parts.forEach(
        (name, content) -> {
          files.put("word/" + name + ".xml", part(name, content));
          targets.put(name, name + ".xml");
        });
    files.put("word/_rels/document.xml.rels", relationships(targets));
    return Zips.of(files);
  }

  public static byte[] docx(String body) {
    return docx(body, Map.of());
  }

  public static String part(String root, String content) {
    return "<w:%s xmlns:w=\"%s\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">%s</w:%s>"
        .formatted(root, W, content, root);
  }

  public static String relationships(Map<String, String> targets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    targets.forEach(
        (type, target) ->
            xml.append(
                "<Relationship Id=\"r%s\" Type=\"%s\" Target=\"%s\"/>"
                    .formatted(type, OFFICE + type, target)));
    return xml.append("</Relationships>").toString();
  }

  /** A text document of ODF. */
  public static byte[] odt(String styles, String body) {
    return odf(styles, "<office:text>" + body + "</office:text>").getBytes(StandardCharsets.UTF_8);
  }

  /** A spreadsheet of ODF. */
  public static byte[] ods(String styles, String tables) {
    return odf(styles, "<office:spreadsheet>" + tables + "</office:spreadsheet>")
        .getBytes(StandardCharsets.UTF_8);
  }

  public static String odf(String styles, String body) {
    String names = "xmlns:%1$s=\"urn:oasis:names:tc:opendocument:xmlns:%1$s:1.0\" ";
    StringBuilder xml = new StringBuilder("<office:document ");
    for (String name : List.of("office", "text", "table", "style")) {
      xml.append(names.formatted(name));
    }
    return xml.append("xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" ")
        .append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:automatic-styles>")
        .append(styles)
        .append("</office:automatic-styles><office:body>")
        .append(body)
        .append("</office:body></office:document>")
        .toString();
  }

  /** A row of Word of cells that hold one run each. */
  public static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(p(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  public static String p(String text) {
    return "<w:p>" + r("", text) + "</w:p>";
  }

  public static String r(String properties, String text) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(properties, text);
  }

  /** What was read: a line a paragraph, a line a row, cells as {@code column:text}. */
  public static List<String> lines(Document document) {
    List<String> lines = new ArrayList<>();
    for (Page page : document.pages()) {
      for (Block block : page.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          lines.add(paragraph.text());
        } else if (block instanceof Table table) {
          table.rows().forEach(row -> lines.add(line(row)));
        }
      }
    }
    return lines;
  }

  private static String line(Table.Row row) {
    return String.join(
        " | ",
        row.cells().stream()
            .map(cell -> cell.column() + spans(cell) + ":" + cell.text().replace("\n", "/"))
            .toList());
  }

  private static String spans(Cell cell) {
    return (cell.columns() > 1 ? "+" + cell.columns() : "")
        + (cell.rows() > 1 ? "v" + cell.rows() : "");
  }

  /** The remarks: a word and what it lists. */
  public static List<String> remarks(Document document) {
    return document.remarks().stream()
        .map(remark -> remark.what() + " " + String.join(", ", remark.arguments()))
        .toList();
  }
}
