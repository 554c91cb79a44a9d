package vn.cchc.io.internal.format.odf;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.format.flow.BlockSink;
import vn.cchc.io.internal.format.flow.CellContent;
import vn.cchc.io.internal.format.flow.FlowBuilder;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.flow.TableDraft;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.io.internal.page.Budget;

/** Tables of a text document of ODF. Used by one thread. */
final class OdfTables {

  private static final int ANY_WIDTH = 1_000;

  private final OdfReader reader;
  private final OdfStyles styles;
  private final FlowBuilder flow;
  private final Budget budget;

  OdfTables(OdfReader reader, OdfStyles styles, FlowBuilder flow, Budget budget) {
    this.reader = reader;
    this.styles = styles;
    this.flow = flow;
    this.budget = budget;
  }

  void read(XmlElement table, BlockSink sink, Seen outer) {
    TableDraft draft = flow.startTable();
    List<Integer> edges = edges(table);
    rows(table, draft, edges, outer);
    if (!draft.isEmpty()) {
      sink.table(draft.table());
    }
  }

  private List<Integer> edges(XmlElement table) {
    List<Integer> widths = new ArrayList<>();
    columns(table, widths);
    boolean known = widths.stream().allMatch(width -> width > 0);
    List<Integer> edges = new ArrayList<>(List.of(0));
    for (int width : widths) {
      edges.add(edges.get(edges.size() - 1) + (known ? width : ANY_WIDTH));
    }
    return edges;
  }

  private void columns(XmlElement parent, List<Integer> widths) {
    for (XmlElement child : parent.elements()) {
      if (child.is("table:table-column")) {
        int repeated = Math.max(1, child.number("table:number-columns-repeated", 1));
        budget.columns(repeated);
        int width = styles.width(child.attribute("table:style-name", ""));
        for (int i = 0; i < repeated; i++) {
          widths.add(width);
        }
        budget.columns(widths.size());
      } else if (child.name().startsWith("table:table-") && child.name().contains("column")) {
        columns(child, widths);
      }
    }
  }

  private void rows(XmlElement parent, TableDraft draft, List<Integer> edges, Seen outer) {
    for (XmlElement child : parent.elements()) {
      switch (child.name()) {
        case "table:table-row" -> {
          int repeated = Math.max(1, child.number("table:number-rows-repeated", 1));
          boolean hidden = !child.attribute("table:visibility", "visible").equals("visible");
          Seen seen = hidden && outer == Seen.SHOWN ? Seen.HIDDEN : outer;
          for (int i = 0; i < repeated; i++) {
            draft.row();
            row(child, draft, edges, seen);
          }
        }
        case "table:table-rows", "table:table-header-rows", "table:table-row-group" ->
            rows(child, draft, edges, outer);
        default -> {}
      }
    }
  }

  private void row(XmlElement row, TableDraft draft, List<Integer> edges, Seen outer) {
    int column = 0;
    for (XmlElement cell : row.elements()) {
      boolean covered = cell.is("table:covered-table-cell");
      if (!covered && !cell.is("table:table-cell")) {
        continue;
      }
      int repeated = Math.max(1, cell.number("table:number-columns-repeated", 1));
      int spanned = Math.max(1, cell.number("table:number-columns-spanned", 1));
      budget.columns(repeated);
      budget.columns(spanned);
      for (int i = 0; i < repeated; i++) {
        budget.columns(column + spanned);
        CellContent content = reader.cell(cell, covered ? Seen.HIDDEN : outer);
        flow.unseen().at(draft.here());
        if (!covered) {
          int down = Math.max(1, cell.number("table:number-rows-spanned", 1));
          draft.cell(edge(edges, column), edge(edges, column + spanned), down, content);
        }
        column++;
      }
    }
  }

  /** Columns that the table does not tell go on behind those it does. */
  private static int edge(List<Integer> edges, int column) {
    int last = edges.size() - 1;
    return column <= last ? edges.get(column) : edges.get(last) + (column - last) * ANY_WIDTH;
  }
}
