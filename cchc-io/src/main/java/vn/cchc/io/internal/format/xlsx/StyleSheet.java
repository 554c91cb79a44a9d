package vn.cchc.io.internal.format.xlsx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.number.CellFormat;
import vn.cchc.io.internal.format.sheet.BuiltInFormats;
import vn.cchc.io.internal.format.sheet.Look;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.model.Fault;
import vn.cchc.model.NumberNotation;

/** How cells look, by the number of their style. */
final class StyleSheet {

  /** Excel has no more. */
  private static final int STYLES = 65_536;

  private final NumberNotation notation;
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<Integer, CellFormat> formats = new HashMap<>();
  private final BitSet struckFonts = new BitSet();
  private final List<int[]> styles = new ArrayList<>();
  private final List<@Nullable Look> looks = new ArrayList<>();

  StyleSheet(NumberNotation notation) {
    this.notation = notation;
  }

  void read(InputStream in) throws XMLStreamException {
    Xml xml = Xml.of(in);
    int fonts = 0;
    boolean font = false;
    boolean cells = false;
    while (xml.next()) {
      if (xml.begins("numFmt")) {
        String code = xml.attribute("formatCode");
        codes.putIfAbsent(xml.number("numFmtId", -1), code == null ? "" : code);
      } else if (xml.begins("fonts") || xml.ends("fonts")) {
        font = xml.begins();
      } else if (font && xml.begins("strike")) {
        struckFonts.set(fonts, xml.attribute("val") == null || xml.is("val"));
      } else if (font && xml.ends("font")) {
        fonts++;
      } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
        cells = xml.begins();
      } else if (cells && xml.begins("xf")) {
        if (styles.size() >= STYLES) {
          throw new ReportFormatException(Fault.of("workbook.styles", STYLES));
        }
        styles.add(new int[] {xml.number("numFmtId", 0), xml.number("fontId", 0)});
        looks.add(null);
      }
    }
  }

  /** The look of a style; that of a cell without one where there is none of that number. */
  Look look(int style) {
    if (style < 0 || style >= styles.size()) {
      return Look.PLAIN;
    }
    Look look = looks.get(style);
    if (look == null) {
      int[] parts = styles.get(style);
      look = new Look(format(parts[0]), struckFonts.get(Math.max(0, parts[1])));
      looks.set(style, look);
    }
    return look;
  }

  private CellFormat format(int number) {
    return formats.computeIfAbsent(
        number,
        key -> {
          String own = BuiltInFormats.isOfLanguage(key) ? null : codes.get(key);
          String code = own == null ? BuiltInFormats.code(key, notation) : own;
          return CellFormat.of(code == null ? "" : code);
        });
  }
}
