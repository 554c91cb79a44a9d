package vn.cchc.io.internal.format.flow;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

/** Gathers a document that flows from page to page. Used by one thread. */
public final class FlowBuilder implements BlockSink {

  private final Budget budget;
  private final Unseen unseen = new Unseen();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private int lines;
  private int tables;

  /** Creates a builder of a document that counts against a budget. */
  public FlowBuilder(Budget budget) {
    this.budget = budget;
    here();
  }

  /** What is left out goes here. */
  public Unseen unseen() {
    return unseen;
  }

  private void here() {
    unseen.at(Place.ofLine(lines + 1));
  }

  /** Takes a paragraph; one that is blank counts as a line and is left out. */
  @Override
  public void paragraph(String text) {
    lines++;
    if (!text.isBlank()) {
      budget.cell(text.length());
      blocks.add(new Block.Paragraph(text, Place.ofLine(lines)));
    }
    here();
  }

  /** Begins the next table of the document. */
  public TableDraft startTable() {
    return new TableDraft(++tables, budget, unseen);
  }

  @Override
  public void table(Table table) {
    blocks.add(table);
    here();
  }

  /** Adds a remark of an adapter's own. */
  public void remark(Remark remark) {
    remarks.add(remark);
  }

  /** Returns the document. */
  public Document document() {
    List<Remark> all = new ArrayList<>(unseen.remarks());
    all.addAll(remarks);
    return new Document(List.of(new Page("", TabbedTables.in(blocks, budget))), null, all);
  }
}
