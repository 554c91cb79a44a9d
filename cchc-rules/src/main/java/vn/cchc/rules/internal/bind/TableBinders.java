package vn.cchc.rules.internal.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Figure;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.rules.internal.form.Form;

/**
 * The binders of a catalogue with tables: one for each list of rows that reports have. Most reports
 * of a form have the rows of others, so the last are kept. Thread-safe.
 */
public final class TableBinders {

  private static final int KEPT = 64;

  /** Cells of all that are kept; each costs some hundred bytes. */
  private static final int MOST_CELLS = 200_000;

  private final Catalogue catalogue;
  private final boolean inContext;
  private final Map<Map<String, List<RowRef>>, Binder> kept =
      new LinkedHashMap<>(KEPT, 0.75f, /* accessOrder= */ true);
  private int cells;

  /**
   * Takes the catalogue.
   *
   * @param inContext whether the reports are checked beside others
   */
  public TableBinders(Catalogue catalogue, boolean inContext) {
    this.catalogue = catalogue;
    this.inContext = inContext;
  }

  /** Returns the binder of a report's rows. */
  public Binder of(Report report) {
    Map<String, List<RowRef>> rows = rows(report);
    synchronized (kept) {
      Binder known = kept.get(rows);
      if (known != null) {
        return known;
      }
    }
    Binder made = Binder.of(inContext ? Form.inContext(catalogue, rows) : Form.of(catalogue, rows));
    int size = made.form().slots().size();
    synchronized (kept) {
      if (kept.size() >= KEPT || cells + size > MOST_CELLS) {
        kept.clear();
        cells = 0;
      }
      if (kept.put(rows, made) == null) {
        cells += size;
      }
    }
    return made;
  }

  private static Map<String, List<RowRef>> rows(Report report) {
    Map<String, Set<RowRef>> rows = new LinkedHashMap<>();
    RowRef last = null;
    String lastTable = null;
    for (Figure figure : Bounds.of(report).report().figures()) {
      RowRef row = figure.ref().row();
      String table = figure.ref().table();
      if (row != null && table != null && !(row.equals(last) && table.equals(lastTable))) {
        rows.computeIfAbsent(table, id -> new LinkedHashSet<>()).add(row);
        last = row;
        lastTable = table;
      }
    }
    Map<String, List<RowRef>> listed = new LinkedHashMap<>();
    rows.forEach((table, of) -> listed.put(table, new ArrayList<>(of)));
    return listed;
  }
}
