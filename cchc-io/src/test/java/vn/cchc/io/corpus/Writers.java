package vn.cchc.io.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.corpus.Draft.Box;

/** Writes drafts in each format. */
final class Writers {

  private Writers() {}

  /** The formats by name. */
  static Map<String, Function<Draft, byte[]>> all() {
    Map<String, Function<Draft, byte[]>> all = new LinkedHashMap<>();
    all.put("xlsx", draft -> workbook(new XSSFWorkbook(), draft, false));
    all.put("xlsx-numbers", draft -> workbook(new XSSFWorkbook(), draft, true));
    all.put("xls", draft -> workbook(new HSSFWorkbook(), draft, true));
    all.put("xml", draft -> spreadsheetXml(draft).getBytes(StandardCharsets.UTF_8));
    all.put("ods", Writers::ods);
    all.put("docx", Writers::docx);
    all.put("rtf", draft -> rtf(draft).getBytes(StandardCharsets.US_ASCII));
    all.put("html", draft -> html(draft).getBytes(StandardCharsets.UTF_8));
    all.put("csv", draft -> delimited(draft, ",").getBytes(StandardCharsets.UTF_8));
    all.put("psv", draft -> delimited(draft, "|").getBytes(StandardCharsets.UTF_8));
    all.put("tsv-utf16", draft -> delimited(draft, "\t").getBytes(Charset.forName("UTF-16")));
    return all;
  }

  private static byte[] workbook(Workbook workbook, Draft draft, boolean numbers) {
    try (workbook) {
      Sheet sheet = workbook.createSheet("Phụ lục");
      int next = 0;
      for (String line : draft.above()) {
        sheet.createRow(next++).createCell(0).setCellValue(line);
      }
      CellStyle grouped = workbook.createCellStyle();
      grouped.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
      for (List<@Nullable Box> line : draft.grid()) {
        Row row = sheet.createRow(next);
        for (int c = 0; c < line.size(); c++) {
          Box box = line.get(c);
          if (box != null && !box.text().isEmpty()) {
            fill(row.createCell(c), box.text(), numbers, grouped, percent);
          }
          if (box != null && (box.columns() > 1 || box.rows() > 1)) {
            sheet.addMergedRegion(
                new CellRangeAddress(next, next + box.rows() - 1, c, c + box.columns() - 1));
          }
        }
        next++;
      }
      for (String line : draft.below()) {
        sheet.createRow(++next).createCell(0).setCellValue(line);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(
      Cell cell, String text, boolean numbers, CellStyle grouped, CellStyle percent) {
    if (numbers && text.matches("[1-9]\\d{0,2}(\\.\\d{3})*")) {
      cell.setCellValue(new BigDecimal(text.replace(".", "")).doubleValue());
      cell.setCellStyle(grouped);
    } else if (numbers && text.matches("\\d+,\\d\\d%")) {
      String number = text.substring(0, text.length() - 1).replace(',', '.');
      cell.setCellValue(new BigDecimal(number).movePointLeft(2).doubleValue());
      cell.setCellStyle(percent);
    } else {
      cell.setCellValue(text);
    }
  }

  private static String spreadsheetXml(Draft draft) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Worksheet ss:Name=\"Phụ lục\"><Table>");
    for (String line : draft.above()) {
      xml.append("<Row>").append(data(line, "")).append("</Row>");
    }
    for (List<@Nullable Box> line : draft.grid()) {
      xml.append("<Row>");
      for (int c = 0; c < line.size(); c++) {
        Box box = line.get(c);
        if (box != null) {
          String spans =
              " ss:Index=\""
                  + (c + 1)
                  + "\""
                  + (box.columns() > 1 ? " ss:MergeAcross=\"" + (box.columns() - 1) + "\"" : "")
                  + (box.rows() > 1 ? " ss:MergeDown=\"" + (box.rows() - 1) + "\"" : "");
          xml.append(data(box.text(), spans));
        }
      }
      xml.append("</Row>");
    }
    for (String line : draft.below()) {
      xml.append("<Row>").append(data(line, "")).append("</Row>");
    }
    return xml.append("</Table></Worksheet></Workbook>").toString();
  }

  private static String data(String text, String attributes) {
    return "<Cell" + attributes + "><Data ss:Type=\"String\">" + escaped(text) + "</Data></Cell>";
  }

  static String odsContent(Draft draft) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " office:version=\"1.2\"><office:body><office:spreadsheet>"
                + "<table:table table:name=\"Phụ lục\">");
    for (String line : draft.above()) {
      xml.append("<table:table-row>").append(odsCell(line, "")).append("</table:table-row>");
    }
    for (List<@Nullable Box> line : draft.grid()) {
      xml.append("<table:table-row>");
      for (Box box : line) {
        if (box == null) {
          xml.append("<table:table-cell/>");
        } else {
          String spans =
              box.columns() > 1 || box.rows() > 1
                  ? " table:number-columns-spanned=\""
                      + box.columns()
                      + "\" table:number-rows-spanned=\""
                      + box.rows()
                      + "\""
                  : "";
          xml.append(odsCell(box.text(), spans));
        }
      }
      xml.append("</table:table-row>");
    }
    xml.append(
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell"
            + " table:number-columns-repeated=\"1024\"/></table:table-row>");
    return xml.append("</table:table></office:spreadsheet></office:body></office:document-content>")
        .toString();
  }

  private static byte[] ods(Draft draft) {
    return ods(odsContent(draft));
  }

  static byte[] ods(String content) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put("content.xml", content);
    parts.put(
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry manifest:full-path=\"/\""
            + " manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
            + "</manifest:manifest>");
    return zip(parts);
  }

  private static String odsCell(String text, String attributes) {
    if (text.isEmpty()) {
      return "<table:table-cell" + attributes + "/>";
    }
    String paragraphs =
        text.lines()
            .map(line -> "<text:p>" + escaped(line) + "</text:p>")
            .collect(Collectors.joining());
    return "<table:table-cell" + attributes + ">" + paragraphs + "</table:table-cell>";
  }

  static String docxContent(Draft draft) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    draft.above().forEach(line -> xml.append(paragraph(line)));
    List<List<@Nullable Box>> grid = draft.grid();
    int width = width(draft);
    xml.append("<w:tbl><w:tblPr/><w:tblGrid>")
        .append("<w:gridCol w:w=\"1500\"/>".repeat(width))
        .append("</w:tblGrid>");
    int[] down = new int[width];
    int[] across = new int[width];
    for (List<@Nullable Box> line : grid) {
      xml.append("<w:tr>");
      for (int c = 0; c < width; ) {
        Box box = line.get(c);
        if (box == null && down[c] > 0) {
          xml.append(cell("", across[c], "<w:vMerge/>"));
          down[c]--;
          c += across[c];
        } else {
          Box shown = box == null ? Box.of("") : box;
          down[c] = shown.rows() - 1;
          across[c] = shown.columns();
          xml.append(
              cell(
                  shown.text(),
                  shown.columns(),
                  shown.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""));
          c += shown.columns();
        }
      }
      xml.append("</w:tr>");
    }
    xml.append("</w:tbl>");
    draft.below().forEach(line -> xml.append(paragraph(line)));
    return xml.append("<w:sectPr/></w:body></w:document>").toString();
  }

  private static byte[] docx(Draft draft) {
    return docx(docxContent(draft));
  }

  static byte[] docx(String content) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml"
            + ".document.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    parts.put("word/document.xml", content);
    return zip(parts);
  }

  /** The XML of a sheet whose cells hold their texts. */
  static String sheetContent(Draft draft) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    int row = 0;
    for (List<@Nullable Box> line : draft.grid()) {
      xml.append("<row r=\"").append(++row).append("\">");
      for (int c = 0; c < Math.min(26, line.size()); c++) {
        Box box = line.get(c);
        if (box != null) {
          xml.append("<c r=\"").append((char) ('A' + c)).append(row);
          xml.append("\" t=\"inlineStr\"><is><t>").append(escaped(box.text()));
          xml.append("</t></is></c>");
        }
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  static byte[] xlsx(String sheet) {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + packages
            + "content-types\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + types
            + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sheet1.xml\" ContentType=\""
            + types
            + "worksheet+xml\"/>"
            + "</Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\"><Relationship Id=\"r1\" Type=\""
            + relations
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + relations
            + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
            + "</workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\"><Relationship Id=\"r1\" Type=\""
            + relations
            + "/worksheet\" Target=\"sheet1.xml\"/></Relationships>");
    parts.put("xl/sheet1.xml", sheet);
    return zip(parts);
  }

  private static int width(Draft draft) {
    return draft.table().stream()
        .mapToInt(row -> row.stream().mapToInt(Box::columns).sum())
        .max()
        .orElse(1);
  }

  private static String cell(String text, int span, String merge) {
    String paragraphs =
        text.isEmpty()
            ? "<w:p/>"
            : text.lines().map(Writers::paragraph).collect(Collectors.joining());
    return "<w:tc><w:tcPr>"
        + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
        + merge
        + "</w:tcPr>"
        + paragraphs
        + "</w:tc>";
  }

  private static String paragraph(String line) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(line) + "</w:t></w:r></w:p>";
  }

  private static String rtf(Draft draft) {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n");
    draft.above().forEach(line -> rtf.append("\\pard ").append(rtf(line)).append("\\par\n"));
    int width = width(draft);
    int[] down = new int[width];
    int[] across = new int[width];
    for (List<@Nullable Box> line : draft.grid()) {
      StringBuilder edges = new StringBuilder("\\trowd");
      StringBuilder cells = new StringBuilder();
      for (int c = 0; c < width; ) {
        Box box = line.get(c);
        boolean covered = box == null && down[c] > 0;
        Box shown = box == null ? Box.of("") : box;
        if (covered) {
          edges.append("\\clvmrg");
          down[c]--;
        } else {
          edges.append(shown.rows() > 1 ? "\\clvmgf" : "");
          down[c] = shown.rows() - 1;
          across[c] = shown.columns();
        }
        int span = across[c];
        edges.append("\\cellx").append(1500 * (c + span));
        cells.append("\\pard\\intbl ").append(rtf(covered ? "" : shown.text())).append("\\cell\n");
        c += span;
      }
      rtf.append(edges).append('\n').append(cells).append("\\row\n");
    }
    draft.below().forEach(line -> rtf.append("\\pard ").append(rtf(line)).append("\\par\n"));
    return rtf.append("}").toString();
  }

  private static String rtf(String text) {
    StringBuilder rtf = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '\n') {
        rtf.append("\\line ");
      } else if (c == '\\' || c == '{' || c == '}') {
        rtf.append('\\').append(c);
      } else if (c < 128) {
        rtf.append(c);
      } else {
        rtf.append("\\u").append((short) c).append('?');
      }
    }
    return rtf.toString();
  }

  private static String html(Draft draft) {
    StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>\n");
    draft.above().forEach(line -> html.append("<p>").append(escaped(line)).append("</p>\n"));
    html.append("<table border=\"1\">\n");
    for (List<Box> row : draft.table()) {
      html.append("<tr>");
      for (Box box : row) {
        html.append("<td")
            .append(box.columns() > 1 ? " colspan=\"" + box.columns() + "\"" : "")
            .append(box.rows() > 1 ? " rowspan=\"" + box.rows() + "\"" : "")
            .append(">")
            .append(escaped(box.text()).replace("\n", "<br>"))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</table>\n");
    draft.below().forEach(line -> html.append("<p>").append(escaped(line)).append("</p>\n"));
    return html.append("</body></html>").toString();
  }

  private static String delimited(Draft draft, String separator) {
    List<String> lines = new ArrayList<>();
    draft.above().forEach(line -> lines.add(quoted(line, separator)));
    int width = width(draft);
    for (List<@Nullable Box> line : draft.grid()) {
      lines.add(
          line.subList(0, width).stream()
              .map(box -> box == null ? "" : quoted(box.text(), separator))
              .collect(Collectors.joining(separator)));
    }
    draft.below().forEach(line -> lines.add(quoted(line, separator)));
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String quoted(String text, String separator) {
    return text.contains(separator) || text.contains("\n") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A zip whose first part is stored, as OpenDocument asks. */
  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(bytes);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
