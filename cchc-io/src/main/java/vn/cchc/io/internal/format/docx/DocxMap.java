package vn.cchc.io.internal.format.docx;

import java.util.List;
import java.util.Map;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.model.Place;

/**
 * Where what is read of a document stands in its main part: elements by their number, in the order
 * they begin, from 0.
 *
 * @param cells the elements of cells of tables
 * @param paragraphs that hold text, in the order of reading
 */
public record DocxMap(Map<Place, Integer> cells, List<Paragraph> paragraphs) {

  public DocxMap {
    cells = Map.copyOf(cells);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A paragraph.
   *
   * @param text as read
   * @param inCell whether it stands in a cell
   * @param pieces of it
   */
  public record Paragraph(String text, boolean inCell, List<Piece> pieces) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * What one element holds of a paragraph.
   *
   * @param element the number of the element of text
   * @param lead how many characters of it stand before what is shown
   * @param text as read
   * @param exact whether each of its characters is one of the element's
   */
  public record Piece(int element, int lead, String text, boolean exact) {}

  /** Reads where everything stands. */
  public static DocxMap of(Source source) {
    DocxTrace trace = new DocxTrace();
    new DocxReader(source, trace).read();
    return trace.map();
  }
}
