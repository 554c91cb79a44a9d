package vn.cchc.io.internal.format.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.flow.Grid.Span;

class GridTest {

  private static List<Integer> columns(Grid grid, int... edges) {
    List<Integer> columns = new ArrayList<>();
    for (int edge : edges) {
      columns.add(grid.index(edge));
    }
    return columns;
  }

  private static void addRow(List<Span> cells, int times, int... edges) {
    for (int i = 0; i + 1 < edges.length; i++) {
      cells.addAll(Collections.nCopies(times, new Span(edges[i], edges[i + 1])));
    }
  }

  @Test
  void a_border_dragged_in_some_rows_makes_no_column() {
    List<Span> cells = new ArrayList<>();
    addRow(cells, 64, 0, 700, 5000, 6600, 10000, 10200);
    addRow(cells, 32, 0, 700, 5000, 7700, 10000, 10200);
    addRow(cells, 1, 0, 700, 5000, 10000, 10200);
    Grid grid = Grid.of(cells);

    assertThat(columns(grid, 0, 700, 5000, 7700, 10000, 10200)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(columns(grid, 0, 700, 5000, 6600, 10000, 10200)).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void a_narrow_column_that_some_row_fills_stays_a_column() {
    List<Span> cells = new ArrayList<>();
    addRow(cells, 9, 0, 1000, 2000);
    addRow(cells, 1, 0, 900, 1000, 2000);

    assertThat(columns(Grid.of(cells), 0, 900, 1000, 2000)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void a_cell_far_from_where_others_stand_keeps_its_edges() {
    List<Span> cells = new ArrayList<>();
    addRow(cells, 9, 0, 1000, 9000);
    addRow(cells, 1, 0, 5000, 9000);

    assertThat(columns(Grid.of(cells), 0, 1000, 5000, 9000)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void roundings_of_a_program_are_one_edge() {
    List<Span> cells = new ArrayList<>();
    addRow(cells, 2, 0, 1000, 2000);
    addRow(cells, 1, 3, 1008, 1995);

    assertThat(columns(Grid.of(cells), 3, 1008, 1995)).containsExactly(0, 1, 2);
  }

  @Property(tries = 200)
  void cells_of_a_row_stay_in_order_whatever_other_rows_do(
      @ForAll @Size(min = 1, max = 6)
          List<@Size(min = 2, max = 6) List<@IntRange(min = 0, max = 50) Integer>> rows) {
    List<Span> cells = new ArrayList<>();
    List<List<Integer>> edges =
        rows.stream()
            .map(row -> row.stream().map(e -> e * 100).distinct().sorted().toList())
            .toList();
    for (List<Integer> row : edges) {
      for (int i = 0; i + 1 < row.size(); i++) {
        cells.add(new Span(row.get(i), row.get(i + 1)));
      }
    }
    Grid grid = Grid.of(cells);
    for (List<Integer> row : edges) {
      for (int i = 0; i + 1 < row.size(); i++) {
        assertThat(grid.index(row.get(i))).isLessThan(grid.index(row.get(i + 1)));
      }
    }
  }
}
