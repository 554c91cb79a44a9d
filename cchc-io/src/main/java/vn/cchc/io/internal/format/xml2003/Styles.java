package vn.cchc.io.internal.format.xml2003;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.number.CellFormat;
import vn.cchc.io.internal.format.sheet.BuiltInFormats;
import vn.cchc.io.internal.format.sheet.Look;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.model.NumberNotation;

/** How cells look, by the names of their styles. */
final class Styles {

  private static final String DEFAULT = "Default";

  /** A style may be made of one that is made of another. */
  private static final int ANCESTORS = 10;

  private final NumberNotation notation;
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, Look> looks = new HashMap<>();

  Styles(NumberNotation notation) {
    this.notation = notation;
  }

  private record Style(
      @Nullable String parent, @Nullable String format, @Nullable Boolean struck) {}

  /** Reads a style from its beginning to its end. */
  void read(Xml xml) throws XMLStreamException {
    String name = xml.attribute("ID");
    String parent = xml.attribute("Parent");
    String format = null;
    Boolean struck = null;
    while (xml.next() && !xml.ends("Style")) {
      if (xml.begins("NumberFormat")) {
        format = xml.attribute("Format");
      } else if (xml.begins("Font") && xml.attribute("StrikeThrough") != null) {
        struck = xml.is("StrikeThrough");
      }
    }
    if (name != null) {
      styles.put(name, new Style(parent, format, struck));
    }
  }

  Look look(@Nullable String name) {
    return looks.computeIfAbsent(name == null ? DEFAULT : name, this::made);
  }

  private Look made(String name) {
    String format = null;
    Boolean struck = null;
    String next = name;
    for (int i = 0; i < ANCESTORS && next != null; i++) {
      Style style = styles.get(next);
      if (style != null) {
        format = format == null ? style.format : format;
        struck = struck == null ? style.struck : struck;
      }
      String parent = style == null ? null : style.parent;
      next = parent == null && !next.equals(DEFAULT) ? DEFAULT : parent;
    }
    return new Look(CellFormat.of(code(format == null ? "" : format)), struck != null && struck);
  }

  /** The code of a format, which may be called by a name. */
  private String code(String format) {
    String code =
        switch (format) {
          case "General Number" -> "";
          case "Fixed" -> "0.00";
          case "Standard" -> "#,##0.00";
          case "Percent" -> "0.00%";
          case "Scientific" -> "0.00E+00";
          case "General Date" -> BuiltInFormats.code(22, notation);
          case "Short Date" -> BuiltInFormats.code(14, notation);
          case "Medium Date" -> "d-mmm-yy";
          case "Long Date" -> "d mmmm yyyy";
          case "Short Time" -> "h:mm";
          case "Medium Time" -> "h:mm AM/PM";
          case "Long Time" -> "h:mm:ss";
          case "Yes/No" -> "\"Yes\";\"Yes\";\"No\"";
          case "True/False" -> "\"True\";\"True\";\"False\"";
          case "On/Off" -> "\"On\";\"On\";\"Off\"";
          default -> format;
        };
    return code == null ? "" : code;
  }
}
