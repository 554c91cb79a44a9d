package vn.cchc.io.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Place;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.Columns.TableRow;
import vn.cchc.model.Fault;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.Report.UnmatchedRow;

/** Makes a report of a document that has the table of a form. */
public final class TableReport {

  /** So many paragraphs at the beginning may name agency, period and document. */
  static final int TITLES = 30;

  private TableReport() {}

  /**
   * Returns the report of a document.
   *
   * @param catalogues the forms its table may be of
   * @param chosen whether somebody said which it is of
   * @throws ReportFormatException if it has no table, one without a known row, or one that fits no
   *     form well and nobody said which it is of
   */
  public static Report of(
      Document document,
      String name,
      List<Catalogue> catalogues,
      boolean chosen,
      NumberNotation convention) {
    List<List<TableRow>> copies = TableRows.of(document, name);
    Aligned best = null;
    for (Catalogue catalogue : catalogues) {
      Aligned aligned = copies.isEmpty() ? null : Aligned.of(catalogue, copies.get(0));
      if (aligned != null && (best == null || aligned.known() > best.known())) {
        best = aligned;
      }
    }
    if (best == null || best.known() == 0) {
      Catalogue form = catalogues.get(0);
      String example = form.indicators().get(0).name().vi();
      throw new ReportFormatException(Fault.of("table.unknown", example, form.id()).at(name));
    }
    if (!chosen && !best.fits()) {
      Fault fault =
          Fault.of(
              "table.other",
              best.catalogue().id(),
              best.known(),
              best.rows().size(),
              best.catalogue().id());
      throw new ReportFormatException(fault.at(name));
    }
    return report(document, copies, best, convention);
  }

  private static Report report(
      Document document, List<List<TableRow>> copies, Aligned first, NumberNotation convention) {
    TitleFacts facts = TitleFacts.of(document.titles());
    List<PrintingDifference> differences = new ArrayList<>();
    for (int i = 1; i < copies.size(); i++) {
      differences.addAll(differences(first, Aligned.of(first.catalogue(), copies.get(i))));
    }
    return Report.builder(first.catalogue().id())
        .agency(facts.agency())
        .period(facts.period())
        .document(facts.document())
        .notation(convention)
        .figures(figures(first, convention))
        .narrative(document.paragraphs())
        .unmatchedRows(strangers(first))
        .secondPrinting(differences)
        .build();
  }

  private static List<Figure> figures(Aligned aligned, NumberNotation convention) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < aligned.rows().size(); i++) {
      Indicator indicator = aligned.indicators().get(i);
      TableRow row = aligned.rows().get(i);
      // a heading takes no value, and whoever gives one is told
      if (indicator != null && (indicator.hasValue() || row.value() != null)) {
        figures.add(Figure.printed(indicator.id(), row.value(), row.note(), row.row(), convention));
      }
    }
    return figures;
  }

  /** Rows of no indicator. */
  private static List<UnmatchedRow> strangers(Aligned aligned) {
    List<UnmatchedRow> strangers = new ArrayList<>();
    for (int i = 0; i < aligned.rows().size(); i++) {
      Indicator indicator = aligned.indicators().get(i);
      TableRow row = aligned.rows().get(i);
      if (indicator == null) {
        strangers.add(new UnmatchedRow(row.row(), row.value(), row.note(), Origin.UNKNOWN));
      }
    }
    return strangers;
  }

  private static List<PrintingDifference> differences(Aligned first, Aligned second) {
    Map<IndicatorId, TableRow> again = second.byIndicator();
    List<PrintingDifference> differences = new ArrayList<>();
    first
        .byIndicator()
        .forEach(
            (id, row) -> {
              TableRow other = again.remove(id);
              if (other == null) {
                add(differences, id, Column.VALUE, row.value(), null);
                return;
              }
              PrintedRow one = row.row();
              PrintedRow two = other.row();
              add(differences, id, Column.CODE, one.code(), two.code());
              add(differences, id, Column.NAME, one.name(), two.name());
              add(differences, id, Column.UNIT, one.unit(), two.unit());
              add(differences, id, Column.VALUE, row.value(), other.value());
              add(differences, id, Column.NOTE, row.note(), other.note());
            });
    again.forEach((id, row) -> add(differences, id, Column.VALUE, null, row.value()));
    return differences;
  }

  private static void add(
      List<PrintingDifference> differences,
      IndicatorId id,
      Column column,
      @Nullable String first,
      @Nullable String second) {
    if (!Objects.equals(first, second)) {
      differences.add(new PrintingDifference(id, column, first, second));
    }
  }

  /** The rows of a table and the indicator of each. */
  private record Aligned(
      Catalogue catalogue, List<TableRow> rows, List<@Nullable Indicator> indicators) {

    static Aligned of(Catalogue catalogue, List<TableRow> rows) {
      return new Aligned(catalogue, rows, new RowAligner(catalogue).align(rows));
    }

    long known() {
      return indicators.stream().filter(Objects::nonNull).count();
    }

    /** Whether most of the table's rows, or of the form's, are known: a part of a form is too. */
    boolean fits() {
      long form = catalogue.indicators().stream().filter(row -> row.place() == Place.TABLE).count();
      return 2 * known() >= rows.size() || 2 * known() >= form;
    }

    Map<IndicatorId, TableRow> byIndicator() {
      Map<IndicatorId, TableRow> byIndicator = new LinkedHashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        Indicator indicator = indicators.get(i);
        if (indicator != null) {
          byIndicator.putIfAbsent(indicator.id(), rows.get(i));
        }
      }
      return byIndicator;
    }
  }
}
