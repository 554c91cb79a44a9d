package vn.cchc.io.internal.annotate.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.annotate.word.ProsePlaces.Range;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.markup.Markup;

/**
 * Where comments hang in a document. A run is parted where a comment begins or ends in it; both
 * halves look as it did. Used once.
 */
final class Anchors {

  private final Markup markup;
  private final WordNames names;
  private final Map<Element, NavigableMap<Integer, Cuts>> cuts = new LinkedHashMap<>();
  private final Set<Element> preserved = new HashSet<>();

  /** What is put in at one place of a text: ends before beginnings. */
  private static final class Cuts {
    private final StringBuilder ends = new StringBuilder();
    private final StringBuilder starts = new StringBuilder();

    @Override
    public String toString() {
      return ends.toString() + starts;
    }
  }

  Anchors(Markup markup, WordNames names) {
    this.markup = markup;
    this.names = names;
  }

  /** Hangs a comment on a place of the prose; returns whether that could be done. */
  boolean hang(Range range, int comment) {
    Element from = text(range.from());
    Element to = text(range.to());
    if (from == null || to == null) {
      return false;
    }
    cut(from, range.start()).starts.append(names.start(comment));
    cut(to, range.end()).ends.append(names.end(comment));
    return true;
  }

  private Cuts cut(Element text, int at) {
    return cuts.computeIfAbsent(text, key -> new TreeMap<>())
        .computeIfAbsent(place(text, at), key -> new Cuts());
  }

  /** An element of text in a run; null where there is none of this number. */
  private @Nullable Element text(int number) {
    Element found = number < markup.elements().size() ? markup.elements().get(number) : null;
    Element run = found == null ? null : found.parent();
    return found != null && found.is("t") && run != null && run.is("r") ? found : null;
  }

  /**
   * Where a character stands in the document; the beginning or the end of its element where it is
   * the first or behind the last, or where the element may not be parted.
   */
  private static int place(Element text, int character) {
    String inside = text.inside();
    boolean preserved = "preserve".equals(text.attribute("xml:space"));
    boolean whole =
        text.isEmptyTag()
            || inside.indexOf('<') >= 0
            || !preserved && !inside.equals(inside.strip());
    int at = 0;
    int left = character;
    while (left > 0 && at < inside.length()) {
      left -= Escapes.meant(inside, at).length();
      at = Escapes.next(inside, at);
    }
    if (at == 0) {
      return text.start();
    }
    return at == inside.length() || whole ? text.end() : text.openEnd() + at;
  }

  /** Hangs a comment on a cell, or on a paragraph; returns whether that could be done. */
  boolean hang(@Nullable Element container, int comment) {
    List<Element> paragraphs = new ArrayList<>();
    if (container != null) {
      gather(container, paragraphs);
    }
    if (paragraphs.isEmpty()) {
      return false;
    }
    Element first = paragraphs.get(0);
    Element last = paragraphs.get(paragraphs.size() - 1);
    Element properties = first.child("pPr");
    if (first.isEmptyTag()) {
      markup.append(first, names.start(comment));
    } else {
      markup.insert(properties == null ? first.openEnd() : properties.end(), names.start(comment));
    }
    markup.append(last, names.end(comment));
    return true;
  }

  /** Paragraphs of a cell, without those of tables and boxes in it. */
  private static void gather(Element element, List<Element> paragraphs) {
    if (element.is("p")) {
      paragraphs.add(element);
      return;
    }
    for (Element child : element.children()) {
      if (!child.is("tbl") && !child.is("tcPr")) {
        gather(child, paragraphs);
      }
    }
  }

  /** Puts everything in. */
  void finish() {
    cuts.forEach((text, places) -> places.forEach((at, put) -> cut(text, at, put.toString())));
  }

  private void cut(Element text, int at, String put) {
    Element run = text.parent();
    if (run == null) {
      return;
    }
    List<Element> inRun = run.children();
    int index = inRun.indexOf(text);
    boolean first = index == 0 || index == 1 && inRun.get(0).is("rPr");
    if (at == text.start() && first) {
      markup.insert(run.start(), put);
    } else if (at == text.end() && index == inRun.size() - 1) {
      markup.insert(run.end(), put);
    } else {
      Element look = run.child("rPr");
      String open = run.tag() + (look == null ? "" : look.source());
      String close = "</" + run.name() + ">";
      if (at == text.start() || at == text.end()) {
        markup.insert(at, close + put + open);
      } else {
        String name = text.name();
        if (text.attribute("xml:space") == null && preserved.add(text)) {
          markup.set(text, "xml:space", "preserve");
        }
        markup.insert(
            at,
            Escapes.fill(
                "</%1$s>%2$s%3$s%4$s<%1$s xml:space=\"preserve\">", name, close, put, open));
      }
    }
  }
}
