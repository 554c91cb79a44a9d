package vn.cchc.io.internal.format.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.docx.DocxParagraph.DocxFound;
import vn.cchc.io.internal.format.flow.BlockSink;
import vn.cchc.io.internal.format.flow.CellContent;
import vn.cchc.io.internal.format.flow.FlowBuilder;
import vn.cchc.io.internal.format.flow.ListNumbers;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Remark;

/** Reads one document of Word: its blocks, whatever stands around them. Used by one thread. */
final class DocxReader {

  private final DocxParts parts;
  private final FlowBuilder flow;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final DocxTables tables;
  private final DocxFound found;
  private final Deque<Boolean> fields = new ArrayDeque<>();
  private final Set<String> footnotes = new LinkedHashSet<>();
  private final Set<String> endnotes = new LinkedHashSet<>();
  private final Map<String, XmlElement> comments = new HashMap<>();
  private final Set<String> anchored = new HashSet<>();
  private @Nullable DocxTrace trace;
  private @Nullable CellContent cell;
  private boolean inComment;
  private int pictures;

  DocxReader(Source source) {
    this(source, null);
  }

  /**
   * Creates a reader.
   *
   * @param trace is told where what is read stands in the main part; null if nobody asks
   */
  DocxReader(Source source, @Nullable DocxTrace trace) {
    this.trace = trace;
    parts = new DocxParts(source);
    flow = new FlowBuilder(source.budget());
    styles = new DocxStyles(parts.part("styles"), parts.part("theme"));
    numbering = new DocxNumbering(parts.part("numbering"), styles);
    tables = new DocxTables(this, flow, source.budget());
    found = new DocxFound(footnotes::add, endnotes::add, this::anchor, () -> pictures++);
    XmlElement part = parts.part("comments");
    if (part != null) {
      part.elements("w:comment")
          .forEach(comment -> comments.put(comment.attribute("w:id", ""), comment));
    }
  }

  Document read() {
    XmlElement body = parts.document().child("w:body");
    if (body != null) {
      blocks(body, flow, Seen.SHOWN);
    }
    // what follows stands in parts of its own
    trace = null;
    notes("footnotes", "w:footnote", footnotes);
    notes("endnotes", "w:endnote", endnotes);
    if (pictures > 0) {
      flow.remark(Remark.of("pictures", null, pictures));
    }
    return flow.document();
  }

  private void notes(String kind, String element, Set<String> wanted) {
    XmlElement part = wanted.isEmpty() ? null : parts.part(kind);
    if (part != null) {
      for (XmlElement note : part.elements(element)) {
        if (wanted.contains(note.attribute("w:id", ""))) {
          blocks(note, flow, Seen.SHOWN);
        }
      }
    }
  }

  private void anchor(String id) {
    XmlElement comment = comments.get(id);
    if (inComment || cell == null || comment == null || !anchored.add(id)) {
      return;
    }
    if (!comment.attribute("w:author", "").strip().equalsIgnoreCase(OwnResults.AUTHOR)) {
      CellContent words = new CellContent();
      inComment = true;
      blocks(comment, words, Seen.SHOWN);
      inComment = false;
      if (cell != null) {
        cell.comment(words.text());
      }
    }
  }

  /** Reads what stands in a cell. */
  CellContent cell(XmlElement content, Seen outer) {
    CellContent before = cell;
    CellContent inside = new CellContent();
    cell = inside;
    DocxTrace told = traced();
    if (told != null) {
      inside.whenPlaced(place -> told.cell(place, content.number()));
    }
    blocks(content, inside, outer);
    cell = before;
    return inside;
  }

  /** Reads paragraphs and tables, and those within what may stand around them. */
  private void blocks(XmlElement parent, BlockSink sink, Seen outer) {
    StringBuilder carried = new StringBuilder();
    blocks(parent, sink, outer, carried);
    carry(carried, sink);
  }

  private @Nullable DocxTrace traced() {
    return inComment ? null : trace;
  }

  private void carry(StringBuilder carried, BlockSink sink) {
    if (!carried.isEmpty()) {
      DocxTrace told = traced();
      if (told != null) {
        told.paragraph(carried.toString(), sink instanceof CellContent);
      }
      sink.paragraph(carried.toString());
      carried.setLength(0);
    }
  }

  private void blocks(XmlElement parent, BlockSink sink, Seen outer, StringBuilder carried) {
    for (XmlElement child : parent.elements()) {
      switch (child.name()) {
        case "w:p" -> paragraph(child, sink, outer, carried);
        case "w:tbl" -> {
          carry(carried, sink);
          tables.read(child, sink, outer);
        }
        case "w:sdt" -> {
          XmlElement content = child.child("w:sdtContent");
          if (content != null) {
            blocks(content, sink, DocxParagraph.seen(child, outer), carried);
          }
        }
        case "w:del", "w:moveFrom" -> blocks(child, sink, Seen.DELETED, carried);
        case "w:altChunk" -> flow.unseen().add("embedded-part", child.attribute("r:id", "?"));
        case "w:commentRangeStart" -> anchor(child.attribute("w:id", ""));
        case "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:hyperlink" ->
            blocks(child, sink, outer, carried);
        default -> {}
      }
    }
  }

  private void paragraph(XmlElement p, BlockSink sink, Seen outer, StringBuilder carried) {
    XmlElement properties = p.child("w:pPr");
    String style = styles.paragraphStyle(properties);
    DocxParagraph runs = new DocxParagraph(styles, found, style, flow.unseen(), fields, traced());
    String text = runs.read(p, outer);
    boolean joined = properties != null && DocxParagraph.isJoined(properties.child("w:rPr"));
    if (!(joined && text.isEmpty()) && outer == Seen.SHOWN) {
      carried.append(numbered(style, properties, text, sink));
    }
    if (!joined) {
      if (carried.isEmpty()) {
        sink.paragraph("");
      }
      carry(carried, sink);
    }
    if (!runs.boxes().isEmpty()) {
      carry(carried, sink);
      runs.boxes().forEach(box -> blocks(box, sink, outer));
    }
  }

  /** A bullet numbers nothing; where nothing stands behind it, it is what a person sees. */
  private String numbered(
      String style, @Nullable XmlElement properties, String text, BlockSink sink) {
    String number = numbering.next(style, properties);
    if (ListNumbers.isBullet(number)) {
      return text.isEmpty() && sink instanceof CellContent ? number.strip() : text;
    }
    return ListNumbers.before(number, text);
  }

  /** Returns the elements of a name, within whatever may stand around them. */
  static List<Held> held(XmlElement parent, String wanted, Seen outer) {
    List<Held> held = new ArrayList<>();
    gather(parent, wanted, outer, held);
    return held;
  }

  /** An element, and what is known of everything around it. */
  record Held(XmlElement element, Seen outer) {}

  private static void gather(XmlElement parent, String wanted, Seen outer, List<Held> held) {
    for (XmlElement child : parent.elements()) {
      if (child.is(wanted)) {
        held.add(new Held(child, outer));
      } else {
        switch (child.name()) {
          case "w:sdt" -> {
            XmlElement content = child.child("w:sdtContent");
            if (content != null) {
              gather(content, wanted, DocxParagraph.seen(child, outer), held);
            }
          }
          case "w:del", "w:moveFrom" -> gather(child, wanted, Seen.DELETED, held);
          case "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:hyperlink" ->
              gather(child, wanted, outer, held);
          default -> {}
        }
      }
    }
  }
}
