package vn.cchc.io.internal.format.odf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Reads one text document of ODF. Used by one thread. */
final class OdfReader implements OdfText.Found {

  private final OdfParts parts;
  private final OdfStyles styles;
  private final OdfLists lists;
  private final FlowBuilder flow;
  private final OdfTables tables;
  private final List<XmlElement> notes = new ArrayList<>();
  private @Nullable CellContent cell;
  private int pictures;

  OdfReader(OdfParts parts, Source source) {
    this.parts = parts;
    styles = new OdfStyles(parts.styles());
    lists = new OdfLists(styles);
    flow = new FlowBuilder(source.budget());
    tables = new OdfTables(this, styles, flow, source.budget());
  }

  Document read() {
    blocks(parts.body(), flow, Seen.SHOWN);
    // a note may lead to another
    for (int i = 0; i < notes.size(); i++) {
      blocks(notes.get(i), flow, Seen.SHOWN);
    }
    if (pictures > 0) {
      flow.remark(Remark.of("pictures", null, pictures));
    }
    return flow.document();
  }

  @Override
  public void note(XmlElement body) {
    notes.add(body);
  }

  @Override
  public void comment(XmlElement annotation) {
    if (cell != null) {
      cell.comment(words(annotation));
    }
  }

  /** Returns what a comment says; nothing if this program wrote it. */
  static String words(XmlElement annotation) {
    XmlElement creator = annotation.child("dc:creator");
    if (creator != null && creator.text().strip().equalsIgnoreCase(OwnResults.AUTHOR)) {
      return "";
    }
    List<String> paragraphs = new ArrayList<>();
    for (XmlElement paragraph : annotation.elements("text:p")) {
      paragraphs.add(paragraph.text().strip());
    }
    return String.join("\n", paragraphs);
  }

  @Override
  public void picture() {
    pictures++;
  }

  CellContent cell(XmlElement content, Seen outer) {
    CellContent before = cell;
    CellContent inside = new CellContent();
    cell = inside;
    blocks(content, inside, outer);
    cell = before;
    return inside;
  }

  private void blocks(XmlElement parent, BlockSink sink, Seen outer) {
    for (XmlElement child : parent.elements()) {
      switch (child.name()) {
        case "text:p" -> paragraph(child, "", sink, outer);
        case "text:h" -> paragraph(child, lists.heading(child), sink, outer);
        case "text:list" -> list(child, null, sink, outer);
        case "text:section" -> {
          String display = child.attribute("text:display", "true");
          blocks(child, sink, outer == Seen.SHOWN && display.equals("none") ? Seen.HIDDEN : outer);
        }
        case "table:table" -> tables.read(child, sink, outer);
        case "text:tracked-changes" -> deleted(child);
        case "text:index-body",
            "text:index-title",
            "text:table-of-content",
            "text:numbered-paragraph" ->
            blocks(child, sink, outer);
        default -> {
          if (child.name().startsWith("draw:")) {
            // a shape that hangs on a page, or a group of them, may hold text as boxes do
            blocks(child, sink, outer);
          }
        }
      }
    }
  }

  private void deleted(XmlElement changes) {
    for (XmlElement region : changes.elements("text:changed-region")) {
      XmlElement deletion = region.child("text:deletion");
      if (deletion != null) {
        for (XmlElement paragraph : deletion.elements("text:p")) {
          flow.unseen().add(Seen.DELETED.remark(), paragraph.text());
        }
      }
    }
  }

  private void list(XmlElement list, OdfLists.@Nullable Level around, BlockSink sink, Seen outer) {
    OdfLists.Level level = lists.begin(list, around);
    for (XmlElement item : list.elements()) {
      boolean counted = item.is("text:list-item");
      for (XmlElement child : item.elements()) {
        switch (child.name()) {
          case "text:p", "text:h" -> {
            String style = child.attribute("text:style-name", "");
            paragraph(child, counted ? lists.next(level, item, style) : "", sink, outer);
            counted = false;
          }
          case "text:list" -> list(child, level, sink, outer);
          default -> {}
        }
      }
    }
  }

  private void paragraph(XmlElement paragraph, String number, BlockSink sink, Seen outer) {
    OdfText reader = new OdfText(styles, this, flow.unseen());
    String text = reader.read(paragraph, List.of(), outer);
    if (outer == Seen.SHOWN) {
      boolean bullet = ListNumbers.isBullet(number);
      boolean alone = text.isEmpty() && sink instanceof CellContent;
      sink.paragraph(bullet && !alone ? text : ListNumbers.before(number, text));
    }
    reader.boxes().forEach(box -> blocks(box, sink, outer));
  }
}
