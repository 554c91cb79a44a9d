package vn.cchc.io.internal.format.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;

/** A table whose cells are told by their edges, until all are known. Used by one thread. */
public final class TableDraft {

  private final int number;
  private final Budget budget;
  private final Unseen unseen;
  private final List<List<Draft>> rows = new ArrayList<>();

  /** How a cell is merged with the one above. */
  public enum Down {
    /** Not at all. */
    ALONE,
    /** It is the first of those merged. */
    FIRST,
    /** It goes on with the one above. */
    NEXT
  }

  private static final class Draft {
    private final Grid.Span span;
    private final Down down;
    private final CellContent content;
    private int rows;

    Draft(Grid.Span span, Down down, int rows, CellContent content) {
      this.span = span;
      this.down = down;
      this.rows = rows;
      this.content = content;
    }
  }

  /**
   * Creates an empty table.
   *
   * @param number of the table in its document, from 1
   */
  TableDraft(int number, Budget budget, Unseen unseen) {
    this.number = number;
    this.budget = budget;
    this.unseen = unseen;
  }

  /** Begins a row. */
  public void row() {
    rows.add(new ArrayList<>());
    budget.cell(0);
    budget.rows(rows.size());
    unseen.at(here());
  }

  /** Returns the row that is being filled, as a place. */
  public Place here() {
    return new Place(null, null, null, null, null, number, rows.size(), null);
  }

  /** Adds a cell from edge to edge to the row. */
  public void cell(int left, int right, Down down, CellContent content) {
    add(new Grid.Span(left, Math.max(left + 1, right)), down, 1, content);
  }

  /** Adds a cell that reaches over so many rows. */
  public void cell(int left, int right, int down, CellContent content) {
    add(new Grid.Span(left, Math.max(left + 1, right)), Down.ALONE, down, content);
  }

  private void add(Grid.Span span, Down down, int reach, CellContent content) {
    List<Draft> row = rows.get(rows.size() - 1);
    int comment = content.comment() == null ? 0 : content.comment().length();
    budget.cell(content.text().length() + comment);
    row.add(new Draft(span, down, reach, content));
    budget.columns(row.size());
  }

  /** Returns whether it has no row. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the table. Cells of which nothing is seen are left out. */
  public Table table() {
    Grid grid = Grid.of(rows.stream().flatMap(List::stream).map(draft -> draft.span).toList());
    merge(grid);
    List<Table.Row> done = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      int next = 0;
      for (Draft draft : rows.get(r)) {
        int column = Math.max(next, grid.index(draft.span.left()));
        int columns = Math.max(1, grid.index(draft.span.right()) - column);
        budget.columns(column + columns);
        next = column + columns;
        CellContent content = draft.content;
        Place place = Place.ofTable(number, r + 1, column + 1);
        if (draft.rows > 0) {
          content.place(place);
        }
        if (draft.rows > 0 && (!content.text().isEmpty() || content.comment() != null)) {
          String text = content.text();
          cells.add(
              new Cell(
                  column,
                  columns,
                  Math.min(draft.rows, rows.size() - r),
                  text,
                  place,
                  null,
                  null,
                  content.comment(),
                  content.tables()));
        }
      }
      done.add(new Table.Row(r + 1, cells));
    }
    return new Table(done);
  }

  /** Cells that go on with the one above make that one longer, and show nothing of their own. */
  private void merge(Grid grid) {
    Map<Integer, Draft> above = new HashMap<>();
    for (List<Draft> row : rows) {
      Map<Integer, Draft> open = new HashMap<>();
      for (Draft draft : row) {
        int column = grid.index(draft.span.left());
        Draft first = above.get(column);
        if (draft.down == Down.FIRST) {
          open.put(column, draft);
        } else if (draft.down == Down.NEXT && first != null) {
          first.rows++;
          draft.rows = 0;
          open.put(column, first);
          unseen.add("hidden-text", draft.content.text());
        }
      }
      above = open;
    }
  }
}
