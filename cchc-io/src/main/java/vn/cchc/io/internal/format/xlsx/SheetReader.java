package vn.cchc.io.internal.format.xlsx;

import java.io.InputStream;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.IsoDates;
import vn.cchc.io.internal.format.sheet.Look;
import vn.cchc.io.internal.format.sheet.Numbers;
import vn.cchc.io.internal.format.sheet.Region;
import vn.cchc.io.internal.format.sheet.RichText;
import vn.cchc.io.internal.format.sheet.StoredCell;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.Value;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.model.internal.CellNames;

/** Reads the cells of one sheet. */
final class SheetReader {

  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;

  private final StoredSheet sheet;
  private final StyleSheet styles;
  private final SharedStrings strings;
  private final SharedFormulas formulas = new SharedFormulas();
  private final boolean from1904;
  private final Budget budget;
  private int row = -1;
  private int column = -1;

  SheetReader(
      StoredSheet sheet,
      StyleSheet styles,
      SharedStrings strings,
      boolean from1904,
      Budget budget) {
    this.sheet = sheet;
    this.styles = styles;
    this.strings = strings;
    this.from1904 = from1904;
    this.budget = budget;
  }

  void read(InputStream in) throws XMLStreamException {
    Xml xml = Xml.of(in);
    while (xml.next()) {
      if (!xml.begins()) {
        continue;
      }
      switch (xml.name()) {
        case "sheetFormatPr" -> defaults(xml);
        case "col" -> columns(xml);
        case "row" -> row(xml);
        case "c" -> cell(xml);
        case "mergeCell" -> merged(xml);
        case "sheetView" -> {
          if ("0".equals(xml.attribute("showZeros"))
              || "false".equals(xml.attribute("showZeros"))) {
            sheet.hideZeros();
          }
        }
        default -> {}
      }
    }
  }

  private void defaults(Xml xml) {
    if (xml.isZero("defaultColWidth")) {
      sheet.hideColumns(0, LAST_COLUMN);
    }
  }

  private void columns(Xml xml) {
    int first = xml.number("min", 0) - 1;
    int last = Math.min(xml.number("max", 0) - 1, LAST_COLUMN);
    if (first < 0 || last < first) {
      return;
    }
    if (xml.is("hidden") || xml.isZero("width")) {
      sheet.hideColumns(first, last);
    } else {
      sheet.showColumns(first, last);
    }
  }

  private void row(Xml xml) {
    row = xml.attribute("r") == null ? row + 1 : xml.number("r", 0) - 1;
    column = -1;
    if (row >= 0 && row <= LAST_ROW && (xml.is("hidden") || xml.isZero("ht"))) {
      sheet.hideRows(row, row);
    }
  }

  private void merged(Xml xml) {
    String reference = xml.attribute("ref");
    Region region = reference == null ? null : Region.parse(reference);
    if (region != null) {
      sheet.merge(region);
    }
  }

  private void cell(Xml xml) throws XMLStreamException {
    String reference = xml.attribute("r");
    int[] place = reference == null ? null : CellNames.parse(reference);
    row = place == null ? Math.max(0, row) : place[0];
    column = place == null ? column + 1 : place[1];
    Look look = styles.look(xml.number("s", 0));
    String type = xml.attribute("t");
    String stored = null;
    String formula = null;
    boolean plain = true;
    Value inline = null;
    while (xml.next() && !xml.ends("c")) {
      if (xml.begins("f")) {
        String kind = xml.attribute("t");
        plain = kind == null || kind.equals("normal") || kind.equals("shared");
        formula = formula(xml);
      } else if (xml.begins("v")) {
        stored = xml.text();
      } else if (xml.begins("is")) {
        inline = SharedStrings.inline(xml, look.struck());
      } else if (xml.begins()) {
        xml.skip();
      }
    }
    if (row > LAST_ROW || column > LAST_COLUMN) {
      return;
    }
    Value value = inline != null ? inline : stored == null ? Value.NONE : value(type, stored, look);
    if (formula == null && value == Value.NONE) {
      return;
    }
    sheet.add(new StoredCell(row, column, value, look, formula, plain), budget);
  }

  private @Nullable String formula(Xml xml) throws XMLStreamException {
    boolean shared = "shared".equals(xml.attribute("t"));
    String group = xml.attribute("si");
    String text = SharedStrings.unescaped(xml.text());
    if (shared && group != null) {
      return formulas.resolve(group, text, row, column);
    }
    return text.isBlank() ? null : text;
  }

  private Value value(@Nullable String type, String stored, Look look) {
    return switch (type == null ? "n" : type) {
      case "s" -> {
        Value text = strings.get(index(stored), look.struck());
        yield text == null ? new Value.Unread("#ERROR") : text;
      }
      case "str", "inlineStr" -> text(SharedStrings.unescaped(stored), look);
      case "b" -> new Value.Truth(stored.strip().equals("1") || stored.strip().equals("true"));
      case "e" -> new Value.Failure(stored.strip());
      case "d" -> {
        BigDecimal day = IsoDates.days(stored.strip(), from1904);
        yield day == null ? new Value.Unread(stored) : new Value.Num(day);
      }
      default -> number(stored);
    };
  }

  private static int index(String stored) {
    String digits = stored.strip();
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }

  private static Value text(String text, Look look) {
    RichText rich = new RichText();
    rich.add(text, look.struck(), false);
    return rich.value();
  }

  private static Value number(String stored) {
    if (stored.isBlank()) {
      return Value.NONE;
    }
    BigDecimal number = Numbers.parse(stored);
    return number == null ? new Value.Unread(RichText.clean(stored)) : new Value.Num(number);
  }
}
