package vn.cchc.io.internal.format.rtf;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.format.flow.BlockSink;
import vn.cchc.io.internal.format.flow.CellContent;
import vn.cchc.io.internal.format.flow.FlowBuilder;
import vn.cchc.io.internal.format.flow.ListNumbers;
import vn.cchc.io.internal.format.flow.Look;
import vn.cchc.io.internal.format.flow.ParagraphText;
import vn.cchc.io.internal.format.flow.TableDraft;
import vn.cchc.io.internal.page.Budget;

/** The paragraphs and tables of one text of RTF: the body, a note, a box. Used by one thread. */
final class RtfStory {

  private final FlowBuilder flow;
  private final BlockSink sink;
  private final Budget budget;
  private final ParagraphText text;
  private final StringBuilder number = new StringBuilder();
  private final List<Level> levels = new ArrayList<>();
  private final List<CellContent> boxes = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  /** A table that is open, the row that is, and the cell. */
  private static final class Level {
    private final TableDraft draft;
    private final List<CellContent> row = new ArrayList<>();
    private CellContent cell = new CellContent();

    Level(TableDraft draft) {
      this.draft = draft;
    }

    /** A cell that nothing ended is one where something is seen in it. */
    void endOpen() {
      if (!cell.text().isEmpty()) {
        row.add(cell);
        cell = new CellContent();
      }
    }
  }

  RtfStory(FlowBuilder flow, BlockSink sink, Budget budget) {
    this.flow = flow;
    this.sink = sink;
    this.budget = budget;
    text = new ParagraphText(flow.unseen());
  }

  void add(String run, Look look) {
    text.add(run, look);
  }

  void number(String part) {
    number.append(part);
  }

  /** Takes a text box; it stands behind the paragraph it hangs on. */
  void box(CellContent box) {
    boxes.add(box);
  }

  /** Takes what somebody says of the paragraph; it is kept if that stands in a cell. */
  void comment(String comment) {
    comments.add(comment);
  }

  /** Ends a paragraph that stands so deep in tables. */
  void paragraph(int depth) {
    BlockSink target = target(depth);
    String shown = text.finish();
    String label = ParagraphText.printable(number).strip();
    number.setLength(0);
    if (!ListNumbers.isBullet(label)) {
      shown = ListNumbers.before(label, shown);
    } else if (shown.isEmpty() && target instanceof CellContent) {
      shown = label;
    }
    target.paragraph(shown);
    for (CellContent box : boxes) {
      if (!box.text().isEmpty()) {
        box.text().lines().forEach(target::paragraph);
      }
    }
    boxes.clear();
    if (target instanceof CellContent cell) {
      comments.forEach(cell::comment);
    }
    comments.clear();
  }

  private BlockSink target(int depth) {
    budget.nesting(depth);
    close(depth);
    while (levels.size() < depth) {
      levels.add(new Level(flow.startTable()));
    }
    return depth == 0 ? sink : levels.get(depth - 1).cell;
  }

  void cell(int depth) {
    paragraph(depth);
    Level level = levels.get(depth - 1);
    level.row.add(level.cell);
    budget.columns(level.row.size());
    level.cell = new CellContent();
  }

  void row(int depth, RtfRow row) {
    if (!text.isEmpty()) {
      paragraph(depth);
    }
    target(depth);
    Level level = levels.get(depth - 1);
    level.endOpen();
    if (!level.row.isEmpty()) {
      row.addTo(level.draft, level.row, flow.unseen());
      level.row.clear();
    }
  }

  /** Ends the tables that are deeper. */
  private void close(int depth) {
    while (levels.size() > depth) {
      Level level = levels.remove(levels.size() - 1);
      level.endOpen();
      if (!level.row.isEmpty()) {
        new RtfRow().addTo(level.draft, level.row, flow.unseen());
      }
      if (!level.draft.isEmpty()) {
        BlockSink outer = levels.isEmpty() ? sink : levels.get(levels.size() - 1).cell;
        outer.table(level.draft.table());
      }
    }
  }

  /** Ends the story. */
  void end() {
    if (!text.isEmpty() || !boxes.isEmpty()) {
      paragraph(0);
    }
    close(0);
  }
}
