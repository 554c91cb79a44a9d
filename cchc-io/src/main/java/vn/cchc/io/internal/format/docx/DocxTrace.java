package vn.cchc.io.internal.format.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.internal.format.docx.DocxMap.Paragraph;
import vn.cchc.io.internal.format.docx.DocxMap.Piece;
import vn.cchc.io.internal.format.encoding.LegacyFonts;
import vn.cchc.io.internal.format.flow.Look;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.model.Place;

/** Is told where what is read of a document stands in its main part. Used by one thread. */
final class DocxTrace {

  private final Map<Place, Integer> cells = new HashMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  void cell(Place place, int element) {
    cells.putIfAbsent(place, element);
  }

  void piece(XmlElement element, String shown, Look look) {
    String stored = element.text();
    int lead = stored.length() - stored.stripLeading().length();
    boolean trimmed = shown.length() < stored.length();
    String read = LegacyFonts.unicode(look.font(), shown);
    boolean exact = read.length() == shown.length();
    pieces.add(new Piece(element.number(), trimmed ? lead : 0, read, exact));
  }

  void paragraph(String text, boolean inCell) {
    paragraphs.add(new Paragraph(text, inCell, pieces));
    pieces.clear();
  }

  DocxMap map() {
    return new DocxMap(cells, paragraphs);
  }
}
