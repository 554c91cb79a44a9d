package vn.cchc.io.internal.format.odf;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.format.flow.Look;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.flow.ParagraphText;
import vn.cchc.io.internal.format.flow.Symbols;
import vn.cchc.io.internal.format.flow.Unseen;
import vn.cchc.io.internal.format.xml.XmlElement;

/** The text of one paragraph of ODF. Used by one thread. */
final class OdfText {

  private static final int SPACES = 100;

  private final OdfStyles styles;
  private final Found found;
  private final ParagraphText text;
  private final List<XmlElement> boxes = new ArrayList<>();

  /** What a paragraph leads to. */
  interface Found {
    void note(XmlElement body);

    void comment(XmlElement annotation);

    void picture();
  }

  OdfText(OdfStyles styles, Found found, Unseen unseen) {
    this.styles = styles;
    this.found = found;
    text = new ParagraphText(unseen);
  }

  /**
   * Returns the text of a paragraph.
   *
   * @param keys of the styles around it, the innermost first
   */
  String read(XmlElement paragraph, List<String> keys, Seen outer) {
    List<String> own = with(keys, "paragraph", paragraph.attribute("text:style-name", ""));
    boolean hidden =
        paragraph.elements("text:hidden-paragraph").stream()
            .anyMatch(field -> field.attribute("text:is-hidden", "").equals("true"));
    inline(paragraph, own, hidden && outer == Seen.SHOWN ? Seen.HIDDEN : outer);
    return text.finish();
  }

  /** Returns what hangs on the paragraph and has paragraphs of its own. */
  List<XmlElement> boxes() {
    return boxes;
  }

  private static List<String> with(List<String> keys, String family, String name) {
    if (name.isEmpty()) {
      return keys;
    }
    List<String> longer = new ArrayList<>(keys.size() + 1);
    longer.add(OdfStyles.key(family, name));
    longer.addAll(keys);
    return longer;
  }

  private void inline(XmlElement parent, List<String> keys, Seen outer) {
    Look look = styles.look(keys, outer);
    for (Object child : parent.content()) {
      if (child instanceof XmlElement element) {
        element(element, keys, outer, look);
      } else {
        text.add(Symbols.in(look.font(), collapsed(child.toString())), look);
      }
    }
  }

  private void element(XmlElement element, List<String> keys, Seen outer, Look look) {
    switch (element.name()) {
      case "text:s" ->
          text.add(" ".repeat(Math.max(1, Math.min(SPACES, element.number("text:c", 1)))), look);
      case "text:tab" -> text.add("\t", look);
      case "text:line-break" -> text.add("\n", look);
      case "text:span" ->
          inline(element, with(keys, "text", element.attribute("text:style-name", "")), outer);
      case "text:note" -> {
        XmlElement body = element.child("text:note-body");
        if (body != null && look.seen() == Seen.SHOWN) {
          found.note(body);
        }
      }
      case "office:annotation" -> found.comment(element);
      case "text:ruby" -> {
        XmlElement base = element.child("text:ruby-base");
        if (base != null) {
          inline(base, keys, outer);
        }
      }
      case "text:hidden-text" -> {
        boolean hidden = element.attribute("text:is-hidden", "").equals("true");
        String words = element.attribute("text:string-value", element.text());
        Seen seen = hidden && outer == Seen.SHOWN ? Seen.HIDDEN : outer;
        text.add(words, new Look(seen, look.raised(), look.font()));
      }
      case "text:number", "office:binary-data", "office:event-listeners" -> {}
      default -> {
        if (element.name().startsWith("draw:")) {
          drawing(element, look);
        } else {
          inline(element, keys, outer);
        }
      }
    }
  }

  /** White space of XML is one space, and none behind another. */
  private String collapsed(String raw) {
    StringBuilder collapsed = new StringBuilder(raw.length());
    boolean space = text.endsInSpace();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank || !space) {
        collapsed.append(blank ? ' ' : c);
      }
      space = blank;
    }
    return collapsed.toString();
  }

  private void drawing(XmlElement element, Look look) {
    if (look.seen() != Seen.SHOWN) {
      return;
    }
    if (element.is("draw:text-box") || element.child("text:p") != null) {
      boxes.add(element);
    } else if (element.is("draw:frame") && element.child("draw:image") != null) {
      found.picture();
    } else {
      element.elements().forEach(child -> drawing(child, look));
    }
  }
}
