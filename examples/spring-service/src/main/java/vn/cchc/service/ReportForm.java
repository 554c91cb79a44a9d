package vn.cchc.service;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.Report;
import vn.cchc.rules.constraint.ConsistentReport;
import vn.cchc.rules.constraint.ReportSource;

/**
 * What people fill in. A violation is at {@code report.figures[3.1.3].value}, so that is what a
 * field is called and where it is bound to.
 */
@ConsistentReport
class ReportForm implements ReportSource {

  private final String catalogue;
  private final Cells cells = new Cells();

  /** Creates an empty form, a cell for each row that takes a value. */
  ReportForm(Catalogue form) {
    catalogue = form.id();
    form.indicators().stream()
        .filter(Indicator::hasValue)
        .forEach(row -> cells.figures.put(row.id().value(), new Cell()));
  }

  /** Returns what is filled in, as a report; a cell left empty is no figure. */
  @Override
  public Report report() {
    Map<String, String> printed = new LinkedHashMap<>();
    cells.figures.forEach(
        (row, cell) -> {
          if (!cell.value.isBlank()) {
            printed.put(row, cell.value.strip());
          }
        });
    return Report.printed(catalogue, printed);
  }

  /** Returns what fields are bound to, and errors point at. */
  public Cells getReport() {
    return cells;
  }

  /** The cells by the rows of the form. */
  static final class Cells {
    private final Map<String, Cell> figures = new LinkedHashMap<>();

    public Map<String, Cell> getFigures() {
      return figures;
    }
  }

  /** What is typed into a field. */
  static final class Cell {
    private String value = "";

    public String getValue() {
      return value;
    }

    public void setValue(String value) {
      this.value = value;
    }
  }
}
