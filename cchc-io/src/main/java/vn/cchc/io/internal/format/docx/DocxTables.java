package vn.cchc.io.internal.format.docx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.docx.DocxReader.Held;
import vn.cchc.io.internal.format.flow.BlockSink;
import vn.cchc.io.internal.format.flow.CellContent;
import vn.cchc.io.internal.format.flow.FlowBuilder;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.flow.TableDraft;
import vn.cchc.io.internal.format.flow.TableDraft.Down;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.io.internal.page.Budget;

/** Tables of Word: their cells stand on a grid of widths. Used by one thread. */
final class DocxTables {

  /** The width of a column where the document tells none that is right. */
  private static final int ANY_WIDTH = 1_000;

  private final DocxReader reader;
  private final FlowBuilder flow;
  private final Budget budget;

  DocxTables(DocxReader reader, FlowBuilder flow, Budget budget) {
    this.reader = reader;
    this.flow = flow;
    this.budget = budget;
  }

  void read(XmlElement element, BlockSink sink, Seen outer) {
    TableDraft draft = flow.startTable();
    List<Held> rows = DocxReader.held(element, "w:tr", outer);
    int[] edges = edges(element, rows);
    for (Held row : rows) {
      XmlElement properties = row.element().child("w:trPr");
      Seen seen = row.outer();
      if (seen == Seen.SHOWN && has(properties, "w:del")) {
        seen = Seen.DELETED;
      } else if (seen == Seen.SHOWN && has(properties, "w:hidden")) {
        seen = Seen.HIDDEN;
      }
      if (seen == Seen.DELETED || seen == Seen.HIDDEN) {
        for (Held cell : DocxReader.held(row.element(), "w:tc", seen)) {
          reader.cell(cell.element(), seen);
        }
      } else {
        draft.row();
        row(row, draft, edges);
      }
    }
    if (!draft.isEmpty()) {
      sink.table(draft.table());
    }
  }

  private static boolean has(@Nullable XmlElement properties, String name) {
    XmlElement element = properties == null ? null : properties.child(name);
    return element != null && DocxStyles.on(element.attribute("w:val", "1"));
  }

  /** Where columns begin, and behind them the end of the last. */
  private int[] edges(XmlElement table, List<Held> rows) {
    int columns = 0;
    for (Held row : rows) {
      int spans = gap(row.element(), "w:gridBefore");
      for (Held cell : DocxReader.held(row.element(), "w:tc", Seen.SHOWN)) {
        spans += span(cell.element());
        budget.columns(spans);
      }
      columns = Math.max(columns, spans);
    }
    XmlElement grid = table.child("w:tblGrid");
    List<XmlElement> widths = grid == null ? List.of() : grid.elements("w:gridCol");
    boolean right =
        widths.size() >= columns
            && widths.stream().limit(columns).allMatch(column -> width(column) > 0);
    int[] edges = new int[columns + 1];
    for (int i = 0; i < columns; i++) {
      edges[i + 1] = edges[i] + (right ? width(widths.get(i)) : ANY_WIDTH);
    }
    return edges;
  }

  private static int width(XmlElement column) {
    return Math.min(column.number("w:w", 0), 1_000_000);
  }

  private int gap(XmlElement row, String name) {
    XmlElement gap = row.child("w:trPr", name);
    int columns = gap == null ? 0 : Math.max(0, gap.number("w:val", 0));
    budget.columns(columns);
    return columns;
  }

  private int span(XmlElement cell) {
    XmlElement span = cell.child("w:tcPr", "w:gridSpan");
    int columns = span == null ? 1 : Math.max(1, span.number("w:val", 1));
    budget.columns(columns);
    return columns;
  }

  private void row(Held row, TableDraft draft, int[] edges) {
    int at = gap(row.element(), "w:gridBefore");
    List<Held> cells = DocxReader.held(row.element(), "w:tc", row.outer());
    for (int i = 0; i < cells.size(); i++) {
      int begin = at;
      XmlElement cell = cells.get(i).element();
      at += span(cell);
      CellContent content = content(cells.get(i));
      while (i + 1 < cells.size() && isMergedWithLeft(cells.get(i + 1).element())) {
        i++;
        at += span(cells.get(i).element());
        flow.unseen().add("hidden-text", content(cells.get(i)).text());
      }
      flow.unseen().at(draft.here());
      draft.cell(edges[begin], edges[at], down(cell), content);
    }
  }

  private CellContent content(Held cell) {
    XmlElement properties = cell.element().child("w:tcPr");
    boolean deleted = properties != null && properties.child("w:cellDel") != null;
    return reader.cell(cell.element(), deleted ? Seen.DELETED : cell.outer());
  }

  private static boolean isMergedWithLeft(XmlElement cell) {
    XmlElement merge = cell.child("w:tcPr", "w:hMerge");
    return merge != null && !merge.attribute("w:val", "continue").equals("restart");
  }

  private static Down down(XmlElement cell) {
    XmlElement merge = cell.child("w:tcPr", "w:vMerge");
    if (merge == null) {
      return Down.ALONE;
    }
    return merge.attribute("w:val", "continue").equals("restart") ? Down.FIRST : Down.NEXT;
  }
}
