package vn.cchc.io.internal.format.xml2003;

import javax.xml.stream.XMLStreamException;
import vn.cchc.io.internal.format.sheet.RichText;
import vn.cchc.io.internal.format.sheet.Value;
import vn.cchc.io.internal.format.xml.Xml;

/** Texts marked up in a cell, as a page of the web would be. */
final class MarkedText {

  private MarkedText() {}

  static Value.Text read(Xml xml, boolean struckCell) throws XMLStreamException {
    RichText text = new RichText();
    int[] inside = new int[2];
    xml.content(
        (name, begins) -> {
          int change = begins ? 1 : -1;
          inside[0] += name.equals("S") ? change : 0;
          inside[1] += name.equals("Sup") ? change : 0;
        },
        run -> text.add(run, struckCell || inside[0] > 0, inside[1] > 0));
    return text.value();
  }
}
