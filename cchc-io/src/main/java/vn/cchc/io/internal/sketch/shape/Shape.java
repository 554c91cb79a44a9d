package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.sketch.grid.Beside;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.io.internal.sketch.grid.Grid;
import vn.cchc.io.internal.sketch.grid.Line;
import vn.cchc.io.internal.sketch.grid.Region;
import vn.cchc.io.internal.sketch.words.DebitCredit;
import vn.cchc.io.internal.sketch.words.DebitCredit.Pair;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Place;

/**
 * A table of figures as it is printed.
 *
 * @param title what stands above it; empty where nothing does
 * @param number of the form, as printed; null where there is none
 * @param unit in which it counts unless a heading says otherwise; null where that is not said
 * @param notation how it writes numbers
 * @param numbered whether its columns have printed numbers
 * @param open whether whoever fills it in adds rows
 * @param columns from left to right
 * @param rows from top to bottom
 * @param cells by row, then by column: what each cell of a figure says, and what is printed
 * @param below what is printed below it, up to the next table
 */
public record Shape(
    String title,
    @Nullable String number,
    @Nullable String unit,
    NumberNotation notation,
    boolean numbered,
    boolean open,
    List<ColumnSketch> columns,
    List<RowSketch> rows,
    List<List<Printed>> cells,
    List<Line> below) {

  private static final int MOST_TABLES = 200;

  public Shape {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
    below = List.copyOf(below);
  }

  /** What stands where a row and a column meet. */
  public record Printed(String text, CellValue value, @Nullable Place place) {
    static final Printed NOTHING = new Printed("", CellValue.MISSING, null);
  }

  /** Returns the tables of figures of a document, in order. */
  public static List<Shape> of(Document document, NumberNotation convention) {
    NumberNotation notation = document.notation() == null ? convention : document.notation();
    List<Shape> shapes = new ArrayList<>();
    for (Page page : document.pages()) {
      List<Line> above = new ArrayList<>();
      List<Block> blocks = page.blocks();
      for (int b = 0; b < blocks.size() && shapes.size() < MOST_TABLES; b++) {
        Block block = blocks.get(b);
        if (block instanceof Block.Paragraph paragraph) {
          above.add(new Line(Words.line(paragraph.text()), paragraph.place()));
        } else if (block instanceof Table table) {
          boolean readable = Grid.isReadable(table);
          List<Region> regions = readable ? Beside.regions(table, notation) : List.<Region>of();
          int before = shapes.size();
          for (int i = 0; i < regions.size(); i++) {
            List<Line> lines = new ArrayList<>(i == 0 ? above : List.of());
            lines.addAll(regions.get(i).above());
            List<Line> behind = new ArrayList<>(regions.get(i).below());
            if (i == regions.size() - 1) {
              behind.addAll(paragraphs(blocks, b + 1));
            }
            Shape shape = of(regions.get(i), lines, behind, notation);
            if (shape != null) {
              shapes.add(shape);
              above.clear();
            }
          }
          if (shapes.size() == before) {
            above.addAll(Titles.within(table));
          }
        }
      }
    }
    return shapes;
  }

  private static List<Line> paragraphs(List<Block> blocks, int from) {
    List<Line> lines = new ArrayList<>();
    for (int b = from; b < blocks.size(); b++) {
      if (blocks.get(b) instanceof Block.Paragraph paragraph) {
        lines.add(new Line(Words.line(paragraph.text()), paragraph.place()));
      } else if (blocks.get(b) instanceof Table table && table.rows().size() > 3) {
        break;
      }
    }
    return lines;
  }

  private static @Nullable Shape of(
      Region region, List<Line> above, List<Line> below, NumberNotation notation) {
    Titles titles = Titles.of(above);
    List<ColumnSketch> columns = ColumnKinds.of(region, Columns.of(region), titles.unit());
    boolean figures = columns.stream().anyMatch(column -> column.kind().isReported());
    boolean words = columns.stream().anyMatch(column -> !column.heading().isEmpty());
    if (!figures || !words) {
      return null;
    }
    List<RowSketch> rows = Rows.of(region, columns);
    if (rows.isEmpty() && region.numbering() < 0) {
      return null;
    }
    List<List<Printed>> cells = new ArrayList<>();
    for (RowSketch row : rows) {
      List<Printed> line = new ArrayList<>();
      for (ColumnSketch column : columns) {
        line.add(printed(region.grid(), row.gridRow(), column));
      }
      cells.add(line);
    }
    boolean numbered =
        region.numbering() >= 0
            || columns.stream().anyMatch(c -> Character.isDigit(c.id().value().charAt(0)));
    return new Shape(
        titles.title(),
        titles.number(),
        titles.unit(),
        notation,
        numbered,
        Rows.isOpen(region, columns),
        columns,
        rows,
        withNoughts(columns, WordCells.told(columns, rows, cells)),
        below);
  }

  /** Accounts print nothing on the side where there is nothing, of debit and credit. */
  private static List<List<Printed>> withNoughts(
      List<ColumnSketch> columns, List<List<Printed>> cells) {
    Set<Integer> sides = new TreeSet<>();
    for (Pair pair : DebitCredit.pairs(columns.stream().map(ColumnSketch::heading).toList())) {
      if (columns.get(pair.debit()).kind().isAdditive()
          && columns.get(pair.credit()).kind().isAdditive()) {
        sides.addAll(List.of(pair.debit(), pair.credit()));
      }
    }
    List<List<Printed>> filled = new ArrayList<>();
    for (List<Printed> line : cells) {
      List<Printed> row = new ArrayList<>(line);
      boolean any = sides.stream().anyMatch(side -> line.get(side).value().isNumber());
      for (int side : sides) {
        if (any && line.get(side).text().isEmpty()) {
          row.set(side, new Printed("", CellValue.ZERO, line.get(side).place()));
        }
      }
      filled.add(row);
    }
    return filled;
  }

  private static Printed printed(Grid grid, int row, ColumnSketch column) {
    int at = cellAt(grid, row, column);
    Cell cell = at < 0 ? null : grid.at(row, at);
    if (cell == null) {
      return Printed.NOTHING;
    }
    CellValue value = column.kind().isFigures() ? grid.value(row, at) : CellValue.MISSING;
    return new Printed(grid.text(row, at), value, cell.place());
  }

  /** Returns where the cell stands that begins in a row and a column; -1 where none does. */
  static int cellAt(Grid grid, int row, ColumnSketch column) {
    for (int c = column.from(); c < column.from() + column.width(); c++) {
      if (!grid.own(row, c).isEmpty()) {
        return c;
      }
    }
    return -1;
  }

  /** Returns the text of the cell that begins in a row and a column; empty where none does. */
  static String cellText(Grid grid, int row, ColumnSketch column) {
    int at = cellAt(grid, row, column);
    return at < 0 ? "" : grid.text(row, at);
  }
}
