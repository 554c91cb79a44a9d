package vn.cchc.io.internal.format.xlsx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.sheet.RichText;
import vn.cchc.io.internal.format.sheet.Value;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;

/** The texts of a workbook that cells name by number, each kept once. */
final class SharedStrings {

  /** Texts for whole cells, and for cells that are struck out. */
  private record Both(Value.Text seen, Value.Text struck) {}

  private final List<Both> texts = new ArrayList<>();

  void read(InputStream in) throws XMLStreamException {
    Xml xml = Xml.of(in);
    long characters = 0;
    while (xml.next()) {
      if (xml.begins("si")) {
        Both both = text(xml, "si");
        characters += both.seen.text().length() + both.struck.text().length();
        if (texts.size() >= 2 * Limits.CELLS) {
          throw new ReportFormatException(Fault.of("limit.cells", Limits.CELLS));
        }
        if (characters > Limits.CHARACTERS) {
          throw new ReportFormatException(Fault.of("limit.characters", Limits.CHARACTERS));
        }
        texts.add(both);
      }
    }
  }

  /** The text of a number; null where there is none. */
  Value.@Nullable Text get(int index, boolean struck) {
    if (index < 0 || index >= texts.size()) {
      return null;
    }
    Both both = texts.get(index);
    return struck ? both.struck : both.seen;
  }

  /** Reads a text that stands in a cell itself. */
  static Value.Text inline(Xml xml, boolean struck) throws XMLStreamException {
    Both both = text(xml, "is");
    return struck ? both.struck : both.seen;
  }

  private static Both text(Xml xml, String element) throws XMLStreamException {
    RichText seen = new RichText();
    RichText inStruck = new RichText();
    boolean ownFont = false;
    boolean struck = false;
    boolean raised = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.begins("r")) {
        ownFont = false;
        struck = false;
        raised = false;
      } else if (xml.begins("rPr")) {
        ownFont = true;
      } else if (xml.begins("strike")) {
        struck = xml.attribute("val") == null || xml.is("val");
      } else if (xml.begins("vertAlign")) {
        raised = "superscript".equals(xml.attribute("val"));
      } else if (xml.begins("rPh")) {
        // how it is spoken
        xml.skip();
      } else if (xml.begins("t")) {
        String run = unescaped(xml.text());
        seen.add(run, struck, raised);
        // a run with a font of its own does not look as its cell
        inStruck.add(run, !ownFont || struck, raised);
      }
    }
    return new Both(seen.value(), inStruck.value());
  }

  /** Resolves {@code _x000D_} and the like, by which characters are written that XML has not. */
  static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    int from = 0;
    for (; at >= 0; at = text.indexOf("_x", at)) {
      if (isEscape(text, at)) {
        char c = (char) Integer.parseInt(text, at + 2, at + 6, 16);
        plain.append(text, from, at);
        if (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t') {
          plain.append(c);
        }
        at += 7;
        from = at;
      } else {
        at += 2;
      }
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static boolean isEscape(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
