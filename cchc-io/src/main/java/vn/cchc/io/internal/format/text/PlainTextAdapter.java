package vn.cchc.io.internal.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.spaced.SpacedTables;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/**
 * Plain text: prose in paragraphs, and tables whose cells are parted by tabs, by upright strokes or
 * by runs of spaces.
 */
final class PlainTextAdapter {

  private PlainTextAdapter() {}

  static Document read(String text, Budget budget, List<Remark> remarks) {
    List<TextLine> lines = TextLine.of(text, budget);
    TextTables drawn = new TextTables(lines);
    SpacedTables spaced = SpacedTables.in(lines, 1);
    Flow flow = new Flow(budget, Wrapping.of(lines));
    int next = 0;
    while (next < lines.size()) {
      int end = drawn.endOfTabs(next);
      if (end > next) {
        flow.table(new Table(TextTables.ofTabs(lines.subList(next, end), budget)));
      } else {
        end = drawn.endOfStrokes(next);
        if (end > next) {
          flow.table(Table.ofLines(TextTables.ofStrokes(lines.subList(next, end), budget)));
        } else {
          end = spaced.endAt(next);
          if (end > next) {
            flow.table(Table.ofLines(spaced.table(next, budget)));
          } else {
            flow.prose(lines.get(next));
            end = next + 1;
          }
        }
      }
      next = end;
    }
    return new Document(List.of(new Page("", flow.blocks())), null, remarks);
  }

  /** Gathers blocks; lines go on with their paragraph. */
  private static final class Flow {

    private static final Pattern ITEM =
        Pattern.compile("[-+•–*]|\\d{1,2}[.)] +\\p{Lu}|[IVX]{1,5}[.)] |\\p{Ll}[.)] ");

    private final Budget budget;
    private final Wrapping wrapping;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable Place begun;
    private @Nullable TextLine before;
    private boolean titles;

    Flow(Budget budget, Wrapping wrapping) {
      this.budget = budget;
      this.wrapping = wrapping;
    }

    /**
     * A line goes on with its paragraph unless a blank line or a list mark stands before it, or the
     * line before had room for more.
     */
    void prose(TextLine line) {
      String text = line.text().replace('\t', ' ').strip();
      // the title of an appendix is of several lines, each of which says something else
      titles |= line.afterBlank() && Texts.folded(text).startsWith("phu luc");
      boolean begins = titles || line.afterBlank() || ITEM.matcher(text).lookingAt();
      if (begins || before == null || wrapping.isEnded(before, line)) {
        end();
        begun = Place.ofLine(line.number());
      } else {
        paragraph.append(' ');
      }
      budget.cell(text.length());
      paragraph.append(text);
      before = line;
    }

    void table(Table table) {
      end();
      titles = false;
      blocks.add(table);
    }

    private void end() {
      if (begun != null) {
        blocks.add(new Block.Paragraph(paragraph.toString(), begun));
        paragraph.setLength(0);
        begun = null;
        before = null;
      }
    }

    List<Block> blocks() {
      end();
      return blocks;
    }
  }
}
