package vn.cchc.service;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.rules.constraint.ConsistentReport;
import vn.cchc.rules.constraint.ReportSource;

/** What people fill in: a field for each row of the form that takes a value. */
@ConsistentReport(partial = true)
class ReportForm implements ReportSource {

  private final String catalogue;
  private final Map<String, String> cells = new LinkedHashMap<>();

  /** Creates an empty form. */
  ReportForm(Catalogue form) {
    catalogue = form.id();
    form.indicators().stream()
        .filter(Indicator::hasValue)
        .forEach(row -> cells.put(row.id().value(), ""));
  }

  /** Returns what is filled in, as a report; a cell left empty is no figure. */
  @Override
  public Report report() {
    ReportBuilder report = Report.builder(catalogue);
    cells.forEach(
        (row, cell) -> {
          if (!cell.isBlank()) {
            report.printed(row, cell.strip());
          }
        });
    return report.build();
  }

  /** Returns where the field of a row is: what its messages are shown beside. */
  @Override
  public String path(IndicatorId row) {
    return "cells[" + row + "]";
  }

  /** Returns what fields are bound to, and errors point at. */
  public Map<String, String> getCells() {
    return cells;
  }
}
