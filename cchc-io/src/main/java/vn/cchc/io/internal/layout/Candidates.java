package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

/**
 * The tables of a document that are of a form, in the order of reading.
 *
 * @param found with the pages they stand on
 * @param leftOut tables that have rows of the form and are none of it
 */
record Candidates(List<Found> found, List<Remark> leftOut) {

  /** A table of at most a quarter of the rows of the largest is a table within the prose. */
  private static final int SMALL = 4;

  private static final int DEEPEST = 10;

  /** A table of the form on its page. */
  record Found(Page page, FormTable table) {}

  /** Finds the tables of a form. */
  static Candidates of(List<Page> pages, FormNames form) {
    List<Found> all = new ArrayList<>();
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        if (block instanceof Table table) {
          add(page, table, form, 0, all);
        }
      }
    }
    // names without a column beside them are prose, one paragraph a cell, where a table is found
    if (all.stream().anyMatch(found -> found.table().table().columns() > 1)) {
      all.removeIf(found -> found.table().table().columns() == 1);
    }
    Found largest =
        all.stream().max(Comparator.comparingInt(found -> found.table().known())).orElse(null);
    List<Found> kept = new ArrayList<>();
    List<Remark> leftOut = new ArrayList<>();
    for (Found found : all) {
      if (largest == null || isOfForm(found, largest)) {
        kept.add(found);
      } else {
        leftOut.add(
            Remark.of("table-left-out", place(found.table()), found.table().table().rows().size()));
      }
    }
    return new Candidates(kept, leftOut);
  }

  /** A table that holds others is a frame around them. */
  private static void add(Page page, Table table, FormNames form, int depth, List<Found> all) {
    List<FormTable> own = FormTable.in(table, form);
    int before = all.size();
    if (depth < DEEPEST) {
      for (Table.Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          cell.tables().forEach(inner -> add(page, inner, form, depth + 1, all));
        }
      }
    }
    int within = all.subList(before, all.size()).stream().mapToInt(f -> f.table().known()).sum();
    if (own.stream().mapToInt(FormTable::known).sum() > within) {
      all.subList(before, all.size()).clear();
      own.forEach(part -> all.add(new Found(page, part)));
    }
  }

  private static boolean isOfForm(Found found, Found largest) {
    FormTable table = found.table();
    if (SMALL * table.known() >= largest.table().known()
        || !found.page().name().isEmpty() && table.known() > 2) {
      return true;
    }
    Set<Integer> shared = new HashSet<>(table.knownSlots());
    shared.retainAll(new HashSet<>(largest.table().knownSlots()));
    return shared.isEmpty();
  }

  static @Nullable Place place(FormTable table) {
    return table.table().rows().get(table.top()).cells().stream()
        .map(Cell::place)
        .findFirst()
        .orElse(null);
  }
}
