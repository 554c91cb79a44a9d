package vn.cchc.io.internal.annotate.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.docx.DocxMap.Paragraph;
import vn.cchc.io.internal.format.docx.DocxMap.Piece;
import vn.cchc.model.NarrativeSpan;

/**
 * Where the prose of a report stands in its document. A report keeps of a paragraph what a person
 * reads, its white space made one; the document holds it in pieces.
 */
final class ProsePlaces {

  private final List<String> narrative;
  private final List<@Nullable Paragraph> paragraphs = new ArrayList<>();

  ProsePlaces(List<String> narrative, List<Paragraph> document) {
    this.narrative = narrative;
    Map<String, NavigableSet<Integer>> places = new HashMap<>();
    for (int i = 0; i < document.size(); i++) {
      Paragraph paragraph = document.get(i);
      int index = i;
      add(places, paragraph.text(), index);
      if (paragraph.inCell()) {
        paragraph.text().lines().forEach(line -> add(places, line, index));
      }
    }
    int last = -1;
    for (String text : narrative) {
      NavigableSet<Integer> known = places.get(new BareText(text).text());
      // of paragraphs that say the same, the next one; two lines of one cell are one paragraph
      Integer found = known == null ? null : known.ceiling(last);
      paragraphs.add(found == null ? null : document.get(found));
      last = found == null ? last : found;
    }
  }

  private static void add(Map<String, NavigableSet<Integer>> places, String text, int index) {
    places.computeIfAbsent(new BareText(text).text(), key -> new TreeSet<>()).add(index);
  }

  /**
   * Where something begins and ends, both at characters of elements.
   *
   * @param from the number of an element of text
   * @param start a character of it
   * @param to the number of an element of text
   * @param end the character of it behind the last
   */
  record Range(int from, int start, int to, int end) {}

  /** Returns where a place of the prose stands; null where that is not known. */
  @Nullable Range of(NarrativeSpan span) {
    Paragraph paragraph =
        span.paragraph() < paragraphs.size() ? paragraphs.get(span.paragraph()) : null;
    if (paragraph == null || paragraph.pieces().isEmpty()) {
      return null;
    }
    StringBuilder joined = new StringBuilder();
    paragraph.pieces().forEach(piece -> joined.append(piece.text()));
    BareText stored = new BareText(joined.toString());
    BareText told = new BareText(narrative.get(span.paragraph()));
    int from = told.at(span.from());
    int to = told.at(span.to());
    if (from >= to || stored.length() == 0) {
      return null;
    }
    int moved = shift(stored.text(), told.text(), from, to);
    if (moved == Integer.MIN_VALUE) {
      return whole(paragraph.pieces());
    }
    int begin = Math.max(0, from + moved);
    int end = Math.min(stored.length(), to + moved);
    return begin >= end
        ? whole(paragraph.pieces())
        : range(paragraph.pieces(), stored.source(begin), behind(stored, end));
  }

  private static int behind(BareText stored, int end) {
    int last = stored.source(end - 1);
    int next = stored.source(end);
    // white space behind the last character is not of the place
    return Math.min(next, last + 1);
  }

  /** By how much the place is moved; a number that its list gives a paragraph is not stored. */
  private static int shift(String stored, String told, int from, int to) {
    int whole = stored.indexOf(told);
    if (whole >= 0) {
      return whole;
    }
    if (told.endsWith(stored)) {
      return stored.length() - told.length();
    }
    String place = told.substring(from, to);
    int best = Integer.MIN_VALUE;
    for (int at = stored.indexOf(place); at >= 0; at = stored.indexOf(place, at + 1)) {
      if (best == Integer.MIN_VALUE || Math.abs(at - from) < Math.abs(best)) {
        best = at - from;
      }
    }
    return best;
  }

  private static Range whole(List<Piece> pieces) {
    Piece first = pieces.get(0);
    Piece last = pieces.get(pieces.size() - 1);
    return new Range(first.element(), 0, last.element(), Integer.MAX_VALUE);
  }

  private static Range range(List<Piece> pieces, int begin, int end) {
    int at = 0;
    int from = -1;
    int start = 0;
    for (Piece piece : pieces) {
      int next = at + piece.text().length();
      if (from < 0 && begin < next) {
        from = piece.element();
        start = piece.exact() ? piece.lead() + begin - at : 0;
      }
      if (from >= 0 && end <= next) {
        int to = piece.exact() ? piece.lead() + end - at : Integer.MAX_VALUE;
        return new Range(from, start, piece.element(), to);
      }
      at = next;
    }
    return whole(pieces);
  }
}
