package vn.cchc.io.internal.format.xml2003;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.sheet.IsoDates;
import vn.cchc.io.internal.format.sheet.Look;
import vn.cchc.io.internal.format.sheet.Numbers;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.format.sheet.Region;
import vn.cchc.io.internal.format.sheet.RichText;
import vn.cchc.io.internal.format.sheet.StoredCell;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;
import vn.cchc.io.internal.format.sheet.Value;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.model.Fault;

/** Reads XML Spreadsheet 2003. */
public final class Xml2003Reader {

  private static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;

  private final Styles styles;
  private final Budget budget;
  private final List<StoredSheet> sheets = new ArrayList<>();
  private StoredSheet sheet = new StoredSheet("");
  private final Map<Integer, String> columnStyles = new HashMap<>();
  private @Nullable String tableStyle;
  private @Nullable String rowStyle;
  private boolean from1904;
  private int row = -1;
  private int column = -1;
  private int nextColumn;

  private Xml2003Reader(Source source) {
    styles = new Styles(source.notation());
    budget = new Budget(source.name());
  }

  /** Reads a workbook. */
  public static StoredWorkbook read(Source source) throws XMLStreamException {
    return new Xml2003Reader(source).read(Xml.of(new ByteArrayInputStream(source.bytes())));
  }

  private StoredWorkbook read(Xml xml) throws XMLStreamException {
    if (!xml.next() || !xml.begins("Workbook") || !xml.namespace().equals(SPREADSHEET)) {
      throw new ReportFormatException(Fault.of("workbook.other-xml"));
    }
    while (xml.next()) {
      if (xml.ends("Worksheet")) {
        sheet.close();
      } else if (xml.begins()) {
        begin(xml);
      }
    }
    return new StoredWorkbook(sheets, List.of(), from1904, true, false);
  }

  private void begin(Xml xml) throws XMLStreamException {
    switch (xml.name()) {
      case "Style" -> styles.read(xml);
      case "Date1904" -> from1904 = true;
      case "Worksheet" -> {
        String name = xml.attribute("Name");
        sheet = new StoredSheet(name == null ? "" : name);
        sheets.add(sheet);
        row = -1;
        nextColumn = 0;
        columnStyles.clear();
        tableStyle = null;
      }
      case "Table" -> tableStyle = xml.attribute("StyleID");
      case "Column" -> column(xml);
      case "Row" -> row(xml);
      case "Cell" -> cell(xml);
      case "Visible" -> {
        if (xml.text().strip().startsWith("SheetHidden")) {
          sheet.hide();
        }
      }
      case "DoNotDisplayZeros" -> sheet.hideZeros();
      default -> {}
    }
  }

  private void column(Xml xml) {
    int first = Math.max(0, xml.number("Index", nextColumn + 1) - 1);
    int last = Math.min(LAST_COLUMN, first + Math.max(0, xml.number("Span", 0)));
    nextColumn = last + 1;
    if (first > LAST_COLUMN) {
      return;
    }
    if (xml.is("Hidden") || xml.isZero("Width")) {
      sheet.hideColumns(first, last);
    }
    String style = xml.attribute("StyleID");
    for (int i = first; style != null && i <= last; i++) {
      columnStyles.put(i, style);
    }
  }

  private void row(Xml xml) {
    row = Math.max(0, xml.number("Index", row + 2) - 1);
    column = -1;
    rowStyle = xml.attribute("StyleID");
    int last = (int) Math.min(LAST_ROW, (long) row + Math.max(0, xml.number("Span", 0)));
    if (row <= LAST_ROW && (xml.is("Hidden") || xml.isZero("Height"))) {
      sheet.hideRows(row, last);
    }
    // a row that stands for several has no cells
    row = Math.max(row, last);
  }

  private void cell(Xml xml) throws XMLStreamException {
    column = Math.max(0, xml.number("Index", column + 2) - 1);
    int across = Math.max(0, xml.number("MergeAcross", 0));
    int down = Math.max(0, xml.number("MergeDown", 0));
    int first = column;
    String style = xml.attribute("StyleID");
    String inherited = rowStyle != null ? rowStyle : columnStyles.getOrDefault(first, tableStyle);
    Look look = styles.look(style == null ? inherited : style);
    String stored = xml.attribute("Formula");
    Value value = Value.NONE;
    while (xml.next() && !xml.ends("Cell")) {
      if (xml.begins("Data")) {
        value = data(xml, look);
      } else if (xml.begins("Comment")) {
        comment(xml, first);
      }
    }
    column = (int) Math.min(LAST_COLUMN + 1L, (long) first + across);
    if (row < 0 || row > LAST_ROW || first > LAST_COLUMN) {
      return;
    }
    if (across > 0 || down > 0) {
      int lastRow = (int) Math.min(LAST_ROW, (long) row + down);
      sheet.merge(new Region(row, first, lastRow, Math.min(LAST_COLUMN, first + across)));
    }
    String formula = stored == null ? null : formula(stored, first);
    if (formula != null || value != Value.NONE) {
      sheet.add(new StoredCell(row, first, value, look, formula, true), budget);
    }
  }

  private String formula(String stored, int first) {
    String text = stored.startsWith("=") ? stored.substring(1) : stored;
    return R1C1.toA1(text, row, first);
  }

  private void comment(Xml xml, int first) throws XMLStreamException {
    String author = xml.attribute("Author");
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends("Comment")) {
      if (xml.begins("Data")) {
        text.append(xml.text());
      }
    }
    boolean known = row >= 0 && row <= LAST_ROW && first <= LAST_COLUMN;
    if (known && !OwnResults.AUTHOR.equals(author) && !text.toString().isBlank()) {
      sheet.comment(row, first, RichText.clean(text.toString().strip()), budget);
    }
  }

  private Value data(Xml xml, Look look) throws XMLStreamException {
    String type = xml.attribute("Type");
    if (type == null || type.equals("String")) {
      return MarkedText.read(xml, look.struck());
    }
    String text = xml.text().strip();
    return switch (type) {
      case "Number" -> {
        BigDecimal number = Numbers.parse(text);
        yield number == null ? new Value.Unread(RichText.clean(text)) : new Value.Num(number);
      }
      case "DateTime" -> {
        BigDecimal days = IsoDates.days(text, from1904);
        yield days == null ? new Value.Unread(RichText.clean(text)) : new Value.Num(days);
      }
      case "Boolean" -> new Value.Truth(text.equals("1"));
      case "Error" -> new Value.Failure(text);
      default -> new Value.Unread(RichText.clean(text));
    };
  }
}
