package vn.cchc.io.internal.format.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.flow.LeftOut;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.page.Table.Row;
import vn.cchc.model.Place;

/** Goes through a web page: paragraphs and tables in the order in which they are seen. */
final class HtmlReader {

  /** Elements within each other; browsers allow about as many. */
  private static final int DEPTH = 500;

  private static final int WIDEST = 1_000;

  /** Places of a table over which cells may reach down. */
  private static final long LARGEST = 10_000_000;

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{0,30}(\\.\\d{1,40})?([eE][-+]?\\d{1,2})?");

  private final HtmlStyles styles;
  private final Budget budget;
  private final LeftOut leftOut;
  private final List<Block> blocks = new ArrayList<>();
  private int tables;
  private int lines;

  HtmlReader(HtmlStyles styles, Budget budget, LeftOut leftOut) {
    this.styles = styles;
    this.budget = budget;
    this.leftOut = leftOut;
  }

  /** Returns what is seen of a page, in order. */
  List<Block> read(Element body) {
    HtmlText text = new HtmlText(styles, leftOut);
    if (!text.isUnseen(body)) {
      children(body, text, null, 0, 0);
    }
    flush(text);
    return blocks;
  }

  /**
   * Takes the children of an element.
   *
   * @param within takes the tables that stand in a cell; null outside of cells
   */
  private void children(
      Element parent, HtmlText text, @Nullable List<Table> within, int depth, int tableDepth) {
    if (depth > DEPTH) {
      budget.nesting(Limits.NESTING + 1);
    }
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        text.text(words);
      } else if (node instanceof Element element && !text.isUnseen(element)) {
        if (element.normalName().equals("table")) {
          table(element, text, within, depth, tableDepth);
        } else if (text.begin(element)) {
          children(element, text, within, depth + 1, tableDepth);
          text.end(element);
        }
      }
    }
  }

  private void table(
      Element element, HtmlText text, @Nullable List<Table> within, int depth, int tableDepth) {
    budget.nesting(tableDepth + 1);
    List<HtmlRows.Slot> slots = HtmlRows.of(element, text, budget);
    Element caption = element.selectFirst("> caption");
    if (caption != null && !text.isUnseen(caption) && text.begin(caption)) {
      children(caption, text, within, depth + 1, tableDepth);
      text.end(caption);
    }
    if (slots.size() == 1) {
      // a frame around what stands in it, no table
      text.end(element);
      children(slots.get(0).cell(), text, within, depth + 1, tableDepth + 1);
      text.end(element);
      return;
    }
    if (within == null) {
      flush(text);
    }
    Table table = table(slots, depth, tableDepth);
    if (table.rows().isEmpty()) {
      return;
    }
    lines += table.rows().size();
    if (within == null) {
      blocks.add(table);
    } else {
      within.add(table);
      text.paragraphs(seen(table));
    }
  }

  private static String seen(Table table) {
    StringBuilder seen = new StringBuilder();
    for (Row row : table.rows()) {
      List<String> cells = row.cells().stream().map(cell -> cell.text()).toList();
      seen.append(String.join(" ", cells)).append('\n');
    }
    return seen.toString().strip();
  }

  private Table table(List<HtmlRows.Slot> slots, int depth, int tableDepth) {
    int number = ++tables;
    List<Row> rows = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    int rowCount = slots.isEmpty() ? 0 : slots.get(slots.size() - 1).row() + 1;
    int columns = slots.stream().mapToInt(s -> s.column() + s.columns()).max().orElse(0);
    budget.columns(columns);
    if ((long) rowCount * columns > LARGEST) {
      budget.rows(Limits.ROWS + 1);
    }
    for (HtmlRows.Slot slot : slots) {
      while (rows.size() < slot.row()) {
        rows.add(new Row(rows.size() + 1, cells));
        cells = new ArrayList<>();
      }
      HtmlText text = new HtmlText(styles, leftOut);
      List<Table> within = new ArrayList<>();
      if (!text.isUnseen(slot.cell())) {
        children(slot.cell(), text, within, depth + 1, tableDepth + 1);
      }
      String seen = String.join("\n", text.take());
      if (!seen.isEmpty()) {
        budget.cell(seen.length());
        Place place = Place.ofTable(number, slot.row() + 1, slot.column() + 1);
        cells.add(
            new Cell(
                slot.column(),
                slot.columns(),
                slot.rows(),
                seen,
                place,
                number(slot.cell()),
                formula(slot.cell()),
                null,
                within));
      }
    }
    if (rowCount > 0) {
      rows.add(new Row(rowCount, cells));
    }
    return new Table(rows);
  }

  /** Returns the exact number that Excel and LibreOffice write beside the one they show. */
  private static @Nullable BigDecimal number(Element cell) {
    String exact = cell.hasAttr("sdval") ? cell.attr("sdval") : cell.attr("x:num");
    boolean number = NUMBER.matcher(exact).matches() && exact.chars().anyMatch(Character::isDigit);
    return number && exact.charAt(0) != 'e' && exact.charAt(0) != 'E'
        ? new BigDecimal(exact, new MathContext(15))
        : null;
  }

  private static Cell.@Nullable Formula formula(Element cell) {
    String formula = cell.attr("x:fmla");
    return formula.isEmpty() ? null : new Cell.Formula(formula, true, null);
  }

  private void flush(HtmlText text) {
    for (String paragraph : text.take()) {
      budget.cell(paragraph.length());
      blocks.add(new Block.Paragraph(paragraph, Place.ofLine(++lines)));
    }
  }

  static int span(Element cell, String attribute) {
    String said = cell.attr(attribute).strip();
    if (said.isEmpty() || said.length() > 6 || !said.chars().allMatch(Character::isDigit)) {
      return 1;
    }
    return Math.min(WIDEST * WIDEST, Integer.parseInt(said));
  }
}
