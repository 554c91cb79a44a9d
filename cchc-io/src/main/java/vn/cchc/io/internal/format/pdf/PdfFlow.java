package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.spaced.SpacedTables;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Table;

/** Puts pages together: paragraphs of lines, and tables that go on over pages. */
final class PdfFlow {

  private final Budget budget;
  private final List<Block> blocks = new ArrayList<>();
  private final List<PdfTextLine> pending = new ArrayList<>();
  private @Nullable PdfTable open;

  private PdfFlow(Budget budget) {
    this.budget = budget;
  }

  static List<Block> of(List<PdfPage> pages, Budget budget) {
    PdfFlow flow = new PdfFlow(budget);
    pages.forEach(flow::page);
    flow.closeTable();
    flow.closeLines();
    return flow.blocks;
  }

  private void page(PdfPage page) {
    int next = 0;
    for (PdfTable table : page.tables()) {
      while (next < page.lines().size() && page.lines().get(next).line().y() < table.top()) {
        line(page.lines().get(next++));
      }
      if (open != null && pending.isEmpty() && open.goesOnWith(table)) {
        continue;
      }
      closeTable();
      closeLines();
      open = table;
    }
    page.lines().subList(next, page.lines().size()).forEach(this::line);
  }

  private void line(PdfTextLine line) {
    closeTable();
    pending.add(line);
  }

  private void closeTable() {
    if (open != null) {
      blocks.add(open.table(budget));
      open = null;
    }
  }

  private void closeLines() {
    SpacedTables spaced = SpacedTables.in(pending, PdfTextLine.UNIT);
    int next = 0;
    while (next < pending.size()) {
      int end = spaced.endAt(next);
      if (end > next) {
        blocks.add(Table.ofLines(spaced.table(next, budget)));
      } else {
        end = paragraph(next, spaced);
      }
      next = end;
    }
    pending.clear();
  }

  private int paragraph(int from, SpacedTables spaced) {
    PdfTextLine first = pending.get(from);
    StringBuilder text = new StringBuilder(first.text());
    int end = from + 1;
    while (end < pending.size()
        && spaced.endAt(end) == end
        && pending.get(end).goesOn(pending.get(end - 1), end - 1 == from)) {
      text.append(PdfCellText.joint(text, pending.get(end).text())).append(pending.get(end).text());
      end++;
    }
    budget.cell(text.length());
    blocks.add(new Block.Paragraph(text.toString(), first.place()));
    return end;
  }
}
