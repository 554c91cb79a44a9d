package vn.cchc.io.internal.format.docx;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.flow.Look;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.flow.ParagraphText;
import vn.cchc.io.internal.format.flow.Symbols;
import vn.cchc.io.internal.format.flow.Unseen;
import vn.cchc.io.internal.format.xml.XmlElement;

/** The runs of one paragraph of Word, whatever stands around them. Used by one thread. */
final class DocxParagraph {

  /** Fields within each other; there are never more. */
  private static final int FIELDS = 100;

  private final DocxStyles styles;
  private final DocxFound found;
  private final String style;
  private final ParagraphText text;
  private final List<XmlElement> boxes = new ArrayList<>();
  // for each field that is open, whether its result has begun
  private final Deque<Boolean> fields;
  private final @Nullable DocxTrace trace;

  /**
   * Creates a paragraph.
   *
   * @param fields that are open where it begins
   * @param trace is told of its texts; null if nobody asks
   */
  DocxParagraph(
      DocxStyles styles,
      DocxFound found,
      String style,
      Unseen unseen,
      Deque<Boolean> fields,
      @Nullable DocxTrace trace) {
    this.trace = trace;
    this.styles = styles;
    this.found = found;
    this.style = style;
    this.fields = fields;
    text = new ParagraphText(unseen);
  }

  /** Notes, comments and objects that a document's paragraphs lead to. */
  record DocxFound(
      Consumer<String> footnote,
      Consumer<String> endnote,
      Consumer<String> comment,
      Runnable picture) {}

  /** Returns the text of a paragraph. */
  String read(XmlElement paragraph, Seen outer) {
    inline(paragraph, outer);
    // a field whose result never begins hides nothing of what follows
    fields.removeIf(result -> !result);
    return text.finish();
  }

  /** Returns the contents of the text boxes that hang on the paragraph. */
  List<XmlElement> boxes() {
    return boxes;
  }

  private void inline(XmlElement parent, Seen outer) {
    for (XmlElement child : parent.elements()) {
      switch (child.name()) {
        case "w:r" -> run(child, outer);
        case "w:del", "w:moveFrom" -> inline(child, Seen.DELETED);
        case "w:sdt" -> control(child, outer);
        case "m:oMath" -> show(DocxMath.text(child), styles.look(style, null, outer));
        case "w:commentRangeStart" -> found.comment.accept(child.attribute("w:id", ""));
        case "w:pPr", "w:rPr" -> {}
        default -> inline(child, outer);
      }
    }
  }

  private void control(XmlElement control, Seen outer) {
    XmlElement content = control.child("w:sdtContent");
    if (content != null) {
      inline(content, seen(control, outer));
    }
  }

  /** What a content control asks to be filled in is no content. */
  static Seen seen(XmlElement control, Seen outer) {
    XmlElement asks = control.child("w:sdtPr", "w:showingPlcHdr");
    boolean placeholder = asks != null && DocxStyles.on(asks.attribute("w:val", "1"));
    return placeholder && outer == Seen.SHOWN ? Seen.PLACEHOLDER : outer;
  }

  private void run(XmlElement run, Seen outer) {
    Look look = styles.look(style, run.child("w:rPr"), outer);
    boolean ownMark = false;
    for (XmlElement child : run.elements()) {
      switch (child.name()) {
        case "w:t" -> {
          if (!ownMark) {
            String shown = Symbols.in(look.font(), trimmed(child));
            show(shown, look);
            if (trace != null && look.seen() == Seen.SHOWN && !fields.contains(false)) {
              trace.piece(child, shown, look);
            }
          }
        }
        case "w:delText" -> show(child.text(), new Look(Seen.DELETED, false, look.font()));
        case "w:tab", "w:ptab" -> show("\t", look);
        case "w:br", "w:cr" -> show("\n", look);
        case "w:noBreakHyphen" -> show("-", look);
        case "w:sym" -> show(symbol(child), look);
        case "w:fldChar" -> field(child, look);
        case "w:footnoteReference" -> ownMark = note(child, look, found.footnote);
        case "w:endnoteReference" -> ownMark = note(child, look, found.endnote);
        case "w:commentReference" -> found.comment.accept(child.attribute("w:id", ""));
        case "w:rPr", "w:softHyphen", "w:instrText", "w:delInstrText" -> {}
        case "w:ruby" -> {
          XmlElement base = child.child("w:rubyBase");
          if (base != null) {
            inline(base, outer);
          }
        }
        default -> drawing(child, look);
      }
    }
  }

  private static String trimmed(XmlElement text) {
    String all = text.text();
    return text.attribute("xml:space", "").equals("preserve") ? all : all.strip();
  }

  private void show(String shown, Look look) {
    if (!fields.contains(false)) {
      text.add(shown, look);
    }
  }

  private static String symbol(XmlElement symbol) {
    try {
      int code = Integer.parseInt(symbol.attribute("w:char", ""), 16);
      return Symbols.of(symbol.attribute("w:font", ""), code);
    } catch (NumberFormatException e) {
      return "\ufffd";
    }
  }

  private void open() {
    if (fields.size() < FIELDS) {
      fields.push(false);
    }
  }

  private void field(XmlElement field, Look look) {
    switch (field.attribute("w:fldCharType", "")) {
      case "begin" -> {
        show(chosen(field), look);
        open();
      }
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(true);
        }
      }
      default -> fields.poll();
    }
  }

  /** A list to choose from has no result but what is chosen. */
  private static String chosen(XmlElement field) {
    XmlElement list = field.child("w:ffData", "w:ddList");
    if (list == null) {
      return "";
    }
    XmlElement result = list.child("w:result");
    List<XmlElement> entries = list.elements("w:listEntry");
    int index = result == null ? 0 : result.number("w:val", 0);
    return index < 0 || index >= entries.size() ? "" : entries.get(index).attribute("w:val", "");
  }

  private static boolean note(XmlElement reference, Look look, Consumer<String> notes) {
    if (look.seen() == Seen.SHOWN) {
      notes.accept(reference.attribute("w:id", ""));
    }
    return DocxStyles.on(reference.attribute("w:customMarkFollows", "0"));
  }

  private void drawing(XmlElement element, Look look) {
    if (look.seen() != Seen.SHOWN) {
      return;
    }
    if (element.is("w:txbxContent")) {
      boxes.add(element);
      return;
    }
    if (element.is("pic:pic") || element.is("v:imagedata")) {
      found.picture.run();
    }
    element.elements().forEach(child -> drawing(child, look));
  }

  /** Returns whether the mark at a paragraph's end is not there, so that the next goes on. */
  static boolean isJoined(@Nullable XmlElement mark) {
    if (mark == null) {
      return false;
    }
    XmlElement vanish = mark.child("w:vanish");
    return mark.child("w:del") != null
        || mark.child("w:moveFrom") != null
        || vanish != null && DocxStyles.on(vanish.attribute("w:val", "1"));
  }
}
