package vn.cchc.io.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.Document.Row;
import vn.cchc.model.internal.Texts;

/** Word documents: prose in paragraphs, the table anywhere among them. */
public final class DocxDocument {

  private static final int MAX_COLUMNS = 60;

  private DocxDocument() {}

  /**
   * Takes a document apart.
   *
   * @throws ReportFormatException if it cannot be read
   */
  public static Document read(byte[] bytes, String name) {
    List<Row> rows = new ArrayList<>();
    List<String> prose = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      boolean appendix = false;
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFTable table && isForm(table, appendix)) {
          appendix = true;
          read(table, rows);
        } else if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) {
          String text = Texts.nfc(paragraph.getText().strip());
          appendix |= Texts.folded(text).startsWith("phu luc");
          (appendix ? titles : prose).add(text);
        }
      }
    } catch (NoClassDefFoundError e) {
      throw Poi.missing(name, e);
    } catch (IOException | RuntimeException e) {
      throw Poi.unreadable(name, "DOCX", e);
    }
    titles.addAll(prose.subList(0, Math.min(prose.size(), 30)));
    return new Document(prose, titles, rows);
  }

  /** The letterhead is a table too; the form's names its columns, or goes on from one that does. */
  @SuppressWarnings("UnusedVariable")
  private static boolean isForm(XWPFTable table, boolean appendix) {
    List<Row> rows = new ArrayList<>();
    read(table, rows);
    return rows.stream().anyMatch(row -> row.cells().size() >= 4);
  }

  private static void read(XWPFTable table, List<Row> rows) {
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) {
        cells.add(Texts.nfc(cell.getText().strip()));
        CTTcPr properties = cell.getCTTc().getTcPr();
        int span =
            properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
        for (int i = 1; i < span && cells.size() < MAX_COLUMNS; i++) {
          cells.add("");
        }
      }
      rows.add(new Row(rows.size() + 1, cells));
    }
  }
}
